import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/engine/check-plan.js';
import { readAttestation } from '../../src/engine/attest.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();

function judged(id: string, body: string, ...entries: string[]) {
  const list = entries.map((entry) => `  - {${entry}}`).join('\n');
  return judgedWith(id, `status: final\nattestations:\n${list}`, body);
}

function judgedWith(id: string, frontMatter: string, body: string) {
  const source = `---\n${frontMatter}\n---\n${body}\n`;
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only: new Set([id]) };
  const [result] = checkPlan(source, ruleSet, options).requirements;
  if (!result) throw new Error(`no rule ${id}`);
  return result;
}

const GOOD =
  'requirement: spg-established, verdict: met, by: Chief Officer, date: 2026-03-30, evidence: minute 12';

describe('attestations', () => {
  it('show as attested, with who, when and what, at their place', () => {
    const result = judged('spg-established', 'The Board meets six times a year.', GOOD);
    expect(result).toMatchObject({ verdict: 'met', mode: 'attested', findings: [] });
    expect(result.message).toBe('Vouched for by Chief Officer on 2026-03-30: minute 12.');
    expect(result.evidence[0]).toMatchObject({ start: { line: 4 }, note: 'attestation' });
  });

  it('never take the place of what the text shows', () => {
    const body = 'The strategic planning group considered the draft of this plan in May 2025.';
    expect(judged('spg-established', body, GOOD)).toMatchObject({ verdict: 'met', mode: 'automatic' });
  });

  it.each([
    ['stale', 'date: 2022-03-30, by: Chief Officer', 'more than three years old'],
    ['to come', 'date: 2027-03-30, by: Chief Officer', 'still to come'],
    ["nobody's", 'date: 2026-03-30', 'does not say by whom'],
    ["a blank's", "date: 2026-03-30, by: ''", 'does not say by whom'],
    ['dated in words', 'date: 30 March 2026, by: Chief Officer', '“30 March 2026”, which is no day'],
    ['dated without noughts', 'date: 2026-3-5, by: Chief Officer', '“2026-3-5”, which is no day'],
    ['of a day that there is not', 'date: 2026-02-30, by: Chief Officer', '“2026-02-30”, which is no day'],
  ])('that are %s are reported and count for nothing', (_, rest, words) => {
    const result = judged(
      'spg-established',
      'The Board meets.',
      `requirement: spg-established, verdict: met, ${rest}`,
    );
    expect(result).toMatchObject({ verdict: 'gap', mode: 'automatic' });
    expect(result.findings[0]?.message).toContain(words);
    expect(result.findings[0]?.start.line).toBe(4);
  });

  it('give way to a newer one, wherever it stands', () => {
    const old = 'requirement: spg-established, verdict: met, by: Clerk, date: 2020-03-30';
    for (const entries of [
      [GOOD, old],
      [old, GOOD],
    ])
      expect(judged('spg-established', 'The Board meets.', ...entries)).toMatchObject({
        verdict: 'met',
        mode: 'attested',
        findings: [],
      });
  });

  it('that the plan contradicts are reported', () => {
    const denied = judged(
      'spg-established',
      'The strategic planning group has not considered this plan.',
      GOOD,
    );
    expect(denied).toMatchObject({ mode: 'automatic' });
    expect(denied.verdict).not.toBe('met');
    expect(denied.findings[0]?.message).toContain('the attestation says met, but');
  });

  it.each([
    ['published-after-approval', 'status: published'],
    ['previous-plan-reviewed', 'review: {next_due: 2028-03-01}'],
  ])('of %s count where the front matter only leaves out what is asked', (id, field) => {
    const said = `{requirement: ${id}, verdict: met, by: Chief Officer, date: 2026-03-30}`;
    const result = judgedWith(id, `${field}\nattestations: [${said}]`, 'The Board meets.');
    expect(result).toMatchObject({ verdict: 'met', mode: 'attested', findings: [] });
  });

  it.each([
    [
      'published-after-approval',
      'status: published\napproved_date: 2026-03-10\npublished_date: 2026-03-02',
      'the front matter has published_date 8 days before approved_date',
    ],
    [
      'review-within-three-years',
      'plan_start: 2022-04-01\nplan_end: 2030-03-31\nreview: {next_due: 2026-04-01}',
      'the time given is not within 36 months of the start of the plan',
    ],
  ])('of %s count for nothing where the front matter gives the opposite', (id, fields, words) => {
    const said = `{requirement: ${id}, verdict: met, by: Chief Officer, date: 2026-03-30}`;
    const result = judgedWith(id, `${fields}\nattestations: [${said}]`, 'The Board meets.');
    expect(result).toMatchObject({ verdict: 'gap', mode: 'automatic' });
    expect(result.findings[0]?.message).toBe(`the attestation says met, but ${words}`);
  });

  it.each([
    ['spg-established', 'We have not set up a strategic planning group.'],
    ['spg-established', 'We have no strategic planning group at present.'],
    ['equality-impact-assessment', 'No equality impact assessment has been carried out.'],
    ['previous-plan-reviewed', 'The previous plan was not reviewed before this one was written.'],
    ['second-draft-sent', 'No consultation draft was issued.'],
    ['annual-financial-statement', 'There is no annual financial statement.'],
    ['constituent-authorities-consulted', 'Fife Council and NHS Fife were not consulted on the draft plan.'],
  ])('of %s count for nothing where the text says “%s”', (id, body) => {
    const result = judged(id, body, `requirement: ${id}, verdict: met, by: Clerk, date: 2026-03-30`);
    expect(result.mode).toBe('automatic');
    expect(result.findings[0]?.message).toBe(
      'the attestation says met, but the plan says that it was not done',
    );
  });

  it.each([
    ['homelessness', 'You cannot hire a nurse who has nowhere to live.'],
    ['resilience', 'The last plan had no business continuity plan.'],
    ['spg-established', 'The strategic planning group, which has no chair, is drawn from all towns.'],
  ])('of %s count where “%s” denies something else', (id, body) => {
    const result = judged(id, body, `requirement: ${id}, verdict: met, by: Clerk, date: 2026-03-30`);
    expect(result).toMatchObject({ verdict: 'met', mode: 'attested', findings: [] });
  });

  it('of what the text denies in one place and hints at in another count for nothing', () => {
    const body =
      'We have a strategic planning group.\n\nThe strategic planning group has not considered this plan.';
    expect(judged('spg-established', body, GOOD)).toMatchObject({ verdict: 'review', mode: 'automatic' });
  });

  it.each([
    ['no-placeholders', 'met', 'The budget is TBC and [insert map].'],
    ['no-placeholders', 'not-applicable', 'The budget is TBC and [insert map].'],
    ['cited-provision-exists', 'met', 'Section 99 of the Public Bodies (Joint Working) (Scotland) Act 2014.'],
  ])('of %s as %s count for nothing beside a fault that is shown', (id, verdict, body) => {
    const said = `requirement: ${id}, verdict: ${verdict}, by: Chief Officer, date: 2026-03-30`;
    const result = judged(id, body, said);
    expect(result).toMatchObject({ verdict: 'gap', mode: 'automatic' });
    expect(result.findings.at(-1)).toMatchObject({
      message: `the attestation says ${verdict}, but the plan shows what is wrong`,
      suggestion: 'Mend the plan, or suppress the fault and say why.',
      start: { line: 4 },
    });
  });

  it('of requirements that nobody asks are faults of the front matter', () => {
    const result = judged(
      'front-matter-valid',
      'Text.',
      'requirement: spg-establised, verdict: met, by: Clerk, date: 2026-01-01',
    );
    expect(result.findings[0]).toMatchObject({
      start: { line: 4 },
      suggestion: 'Did you mean "spg-established"?',
    });
  });

  it.each([null, 'met', {}, { requirement: 'x' }, { requirement: 'x', verdict: 'passed' }])(
    '%j is none',
    (entry) => {
      expect(readAttestation(entry)).toBeNull();
    },
  );
});
