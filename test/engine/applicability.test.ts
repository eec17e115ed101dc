// Whether a requirement applies, and what the reader is told where it does not or nobody knows.
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

function judged(id: string, source: string) {
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only: new Set([id]) };
  const [result] = checkPlan(source, ruleSet, options).requirements;
  if (!result) throw new Error(`no rule ${id}`);
  return result;
}

describe('where nobody knows whether a requirement applies', () => {
  const silent = '# A plan\n\nWe will care for people at home.\n';

  it.each([
    ['childrens-rights', 'children_delegated'],
    ['childrens-services-plan', 'children_delegated'],
    ['gaelic', 'authority'],
    ['island-communities', 'island_areas'],
  ])('%s does not claim to have found it, and names the fact that would settle it', (id, fact) => {
    expect(judged(id, silent)).toMatchObject({
      verdict: 'review',
      evidence: [],
      message: `Nothing in the plan shows it, and whether it applies is not known: give ${fact} in the front matter.`,
    });
  });

  it('what was found keeps its own message', () => {
    const found = judged('childrens-rights', `${silent}\nWe respect children's rights.\n`);
    expect(found.verdict).toBe('review');
    expect(found.message).toBe(ruleSet.rules.find((r) => r.id === 'childrens-rights')?.messages.review);
  });
});

describe('where a requirement does not apply', () => {
  it.each([
    ['published-after-approval', 'status: final', 'it is asked where status is published; here it is final'],
    [
      'childrens-rights',
      'children_delegated: true\nplan_start: 2020-04-01',
      'it is asked where plan_start is 2024-07-16 or later; here it is 2020-04-01',
    ],
    [
      'previous-plan-reviewed',
      'is_first_plan: true',
      'it is asked where is_first_plan is false; here it is true',
    ],
  ])('%s says what it is asked of and what this plan is', (id, frontMatter, reason) => {
    expect(judged(id, `---\n${frontMatter}\n---\n# A plan\n`)).toMatchObject({
      verdict: 'not-applicable',
      message: `This requirement does not apply to this plan: ${reason}.`,
    });
  });

  it('because there is nothing to judge says that', () => {
    expect(judged('links-have-text', '# A plan\n').message).toBe(
      'This requirement does not apply to this plan: there is nothing in it to judge.',
    );
  });
});

describe('where all of several lists are asked for', () => {
  it.each([
    [
      'constituent-authorities-consulted',
      'consultees: [{group: health-board, who: NHS Fife}]',
      'Health board',
      'Council',
    ],
    [
      'spg-nominees',
      'spg: [{group: health-board-nominee, who: A}]',
      'Nominee of the health board',
      'Nominee of the council',
    ],
  ])('%s tells what is shown and what is missing', (id, field, shown, missing) => {
    const result = judged(id, `---\nauthority: fife\n${field}\n---\n# A plan\n`);
    expect(result).toMatchObject({
      verdict: 'review',
      items: [
        { name: shown, verdict: 'met' },
        { name: missing, verdict: 'gap' },
      ],
    });
  });
});
