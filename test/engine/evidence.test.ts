// What is shown beside a verdict.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

describe('the evidence of a requirement', () => {
  it('leaves out what only hints where something else shows it', () => {
    const only = new Set(['first-draft-spg-views']);
    const judge = (source: string): unknown => {
      const [result] = checkPlan(source, ruleSet, {
        path: 'plan.md',
        today: '2026-11-21',
        authorities,
        basisText,
        only,
      }).requirements;
      return { verdict: result?.verdict, lines: result?.evidence.map(({ start }) => start.line) };
    };
    const text = '\nThe first draft would have closed the ward.\n';
    expect(judge(text)).toEqual({ verdict: 'review', lines: [2] });
    expect(judge(`---\npreparation: {first_draft: 2025-09-10}\n---\n${text}`)).toEqual({
      verdict: 'met',
      lines: [2],
    });
  });
});
