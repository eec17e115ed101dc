// Holds what the check of outcomes reads from structure alone: which numbers are named, by what, and what is tied to them.
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/checks/outcome-mentions.js';
import { OutcomeTies } from '../../src/checks/outcome-ties.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import { Reading } from '../../src/text/reading.js';

const { ruleSet } = await loadRuleSet();
const keys = (ruleSet.items.get('national-outcomes') ?? []).map((item) => item.key);

/** Numbers of the outcomes named in a text; those with something tied to them are in `tied`. */
function read(source: string): { named: number[]; tied: number[] } {
  const plan = readPlan(source);
  const reading = new Reading(plan, ruleSet.lexicon.scan(plan));
  const mentions = findMentions(reading, keys);
  const ties = new OutcomeTies(reading, mentions);
  const numbers = (list: typeof mentions.all): number[] => [...new Set(list.map((m) => m.member))].sort();
  return {
    named: numbers(mentions.all),
    tied: numbers(mentions.all.filter((m) => ties.tieOf(m) !== null)),
  };
}

describe('numbers of outcomes', () => {
  it.each([
    ['We fund link workers (national outcomes 1, 2 and 9).', [1, 2, 9]],
    ['We fund link workers (national outcomes 3 to 5).', [3, 4, 5]],
    ['We fund link workers (NHWBOs 7-9).', [7, 8, 9]],
    ['We fund link workers for national outcome six.', [6]],
    ['We fund link workers for the second national outcome.', [2]],
    ['We fund link workers for national outcome 12.', []],
    ['We fund link workers for local outcome 3.', []],
    ['We fund link workers on page 4. The national outcomes are on page 5.', []],
  ])('%s', (source, named) => {
    expect(read(source).named).toEqual(named);
  });

  it.each(['outcome 1, 2 and ', 'outcome 1 ', 'outcomes 1, 2, 3, '])(
    'are each read once from a long list: "%s" over and over',
    (words) => {
      const plan = readPlan(words.repeat(200));
      const { all } = findMentions(new Reading(plan, ruleSet.lexicon.scan(plan)), keys);
      const places = all.map(({ member, hit }) => [member, hit.start, hit.end].join());
      expect(new Set(places).size).toBe(places.length);
    },
  );

  it('are read from a column whose heading says outcome, and from no other', () => {
    const table = (heading: string): string =>
      `| Action | ${heading} |\n|---|---|\n| Open a hub in the north | 2, 6 |`;
    expect(read(table('National outcome')).tied).toEqual([2, 6]);
    expect(read(table('Priority')).named).toEqual([]);
  });
});

describe('ties', () => {
  it('end where the next outcome begins', () => {
    const source = '## Outcome 1\nWe run six clinics.\n## Outcome 2\nThis outcome matters to all of us.';
    expect(read(source)).toEqual({ named: [1, 2], tied: [1] });
  });

  it('are not made by a list of the whole set', () => {
    const source = `The national outcomes 1 to 9 are ours. We will open a clinic.`;
    expect(read(source).tied).toEqual([]);
  });
});
