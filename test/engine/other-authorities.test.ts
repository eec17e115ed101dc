// Whose act it is where a plan tells of another authority: theirs, however like its own it sounds.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

function verdictOf(id: string, text: string): string | undefined {
  const plan = `---\nauthority: moray\n---\n${text}\n`;
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only: new Set([id]) };
  return checkPlan(plan, ruleSet, options).requirements[0]?.verdict;
}

describe('what another authority does', () => {
  it.each([
    [
      'engagement-methods',
      'Angus IJB ran an online survey and six drop-in sessions on the draft plan.',
      'gap',
    ],
    [
      'engagement-methods',
      'Moray IJB ran an online survey and six drop-in sessions on the draft plan.',
      'met',
    ],
    [
      'engagement-methods',
      'We and Angus IJB ran an online survey and six drop-in sessions on the draft plan.',
      'met',
    ],
    ['engagement-third-sector', 'In Angus the third sector took part in workshops on the draft plan.', 'gap'],
    ['engagement-third-sector', 'In Elgin the third sector took part in workshops on the draft plan.', 'met'],
    [
      'engagement-third-sector',
      'In Caithness the third sector took part in workshops on the draft plan.',
      'gap',
    ],
    [
      'engagement-third-sector',
      'In Forres the third sector took part in workshops on the draft plan.',
      'met',
    ],
    ['annual-financial-statement', "Angus HSCP's total budget in 2025/26 is £210 million.", 'gap'],
    ['annual-financial-statement', 'Our total budget in 2025/26 is £210 million.', 'met'],
  ])('%s: %s', (id, text, verdict) => {
    expect(verdictOf(id, text)).toBe(verdict);
  });
});
