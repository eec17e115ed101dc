// How names that are not defined are shown to the reader: the verdicts are tested by the rule's own examples.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

function faults(plan: string): { message: string; suggestion: string | undefined }[] {
  const only = new Set(['defined-terms-consistent']);
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only };
  const [result] = checkPlan(plan, ruleSet, options).requirements;
  return (result?.findings ?? []).map(({ message, suggestion }) => ({ message, suggestion }));
}

describe('a name that is nowhere defined', () => {
  it('is told without half of its link, and without the capital of a sentence where it is to be put', () => {
    expect(faults('The [2014 Act](https://www.legislation.gov.uk/asp/2014/9) asks for localities.')).toEqual([
      {
        message: '“The 2014 Act” is used and nowhere defined.',
        suggestion: 'Write the title in full at its first place, with (the 2014 Act) after it.',
      },
    ]);
  });

  it('is told without half of its quotation marks, as is the one that was defined', () => {
    const plan =
      'The Public Bodies (Joint Working) (Scotland) Act 2014 (the "Act") binds us. The "2014 Act" asks.';
    expect(faults(plan)).toMatchObject([
      { message: '“The 2014 Act” is nowhere defined; the name that was defined is “the Act”.' },
    ]);
  });
});
