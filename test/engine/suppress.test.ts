import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, holdToBaseline } from '../../src/engine/baseline.js';
import { checkPlan } from '../../src/engine/check-plan.js';
import type { PlanReport, RequirementReport } from '../../src/model/report.js';
import type { Suppression } from '../../src/model/suppression.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const { ruleSet, authorities, basisText } = await loadRuleSet();
const ASKED = [
  'spg-established',
  'no-placeholders',
  'links-have-text',
  'front-matter-valid',
  'plan-period-stated',
];
const only = new Set(ASKED.filter((id) => ruleSet.ids.has(id)));

function check(body: string, suppressions: readonly Suppression[] = []): PlanReport {
  const options = { path: 'plan.md', today: '2026-11-21', authorities, basisText, only, suppressions };
  return checkPlan(`---\ntitle: A\nstatus: final\n---\n${body}\n`, ruleSet, options);
}

function find(report: PlanReport, id: string): RequirementReport {
  const found = report.requirements.find((r) => r.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const faultsOf = (report: PlanReport): (string | undefined)[] =>
  (report.suppressions ?? []).map((s) => s.fault?.message);
const WHY = '-- the scheme settles it';

describe('a requirement suppressed in the plan', () => {
  it.each([
    ['before the text', `<!-- planlint-disable spg-established ${WHY} -->\n\nText.`, 5],
    ['after it', `Text.\n\n<!-- planlint-disable spg-established ${WHY} -->`, 7],
    ['with a dash', 'Text. <!-- planlint-disable spg-established — the scheme settles it -->', 5],
    ['over lines', `<!-- planlint-disable\n  spg-established\n  --\n  the scheme\n  settles it\n-->`, 5],
    ['beside others', `<!--planlint-disable no-placeholders,spg-established ${WHY}-->\n\ntbc`, 5],
  ])('keeps its verdict and says why: %s', (_, body, line) => {
    const report = check(body);
    expect(find(report, 'spg-established')).toMatchObject({
      verdict: 'gap',
      suppression: { by: 'plan', reason: 'the scheme settles it', line },
    });
    expect(report.suppressions).toContainEqual({
      by: 'plan',
      requirement: 'spg-established',
      reason: 'the scheme settles it',
      line,
      used: true,
    });
  });

  it.each([
    ['no reason', 'planlint-disable spg-established', 'gives no reason'],
    ['an empty reason', 'planlint-disable spg-established -- ', 'gives no reason'],
    ['no name', 'planlint-disable -- because', 'names no requirement'],
    ['a wrong name', `planlint-disable spg-establishd ${WHY}`, 'no requirement “spg-establishd”'],
    ['a family', `planlint-disable act ${WHY}`, '“act” is a family'],
    ['a colon', `planlint-disable: spg-established ${WHY}`, 'no comment “planlint-disable:”'],
    ['a space', `planlint disable spg-established ${WHY}`, 'no comment “planlint disable”'],
    ['capitals', `PLANLINT-DISABLE spg-established ${WHY}`, 'no comment “PLANLINT-DISABLE”'],
    ['a comment that there is not', `planlint-ignore spg-established ${WHY}`, 'no comment “planlint-ignore”'],
  ])('is not suppressed by %s, and that is said', (_, comment, words) => {
    const report = check(`Text.\n\n<!-- ${comment} -->`);
    expect(find(report, 'spg-established').suppression).toBeUndefined();
    expect(report.suppressions).toMatchObject([{ line: 7, used: false }]);
    expect(faultsOf(report)[0]).toContain(words);
  });

  it('suggests the name that was meant', () => {
    const [unknown] = check(`<!-- planlint-disable spg-establishd ${WHY} -->`).suppressions ?? [];
    expect(unknown?.fault?.suggestion).toBe('spg-established');
    const [word] = check(`<!-- planlint-disable-nextline no-placeholders ${WHY} -->`).suppressions ?? [];
    expect(word?.fault?.suggestion).toBe('planlint-disable-next-line');
  });

  it('is no attestation: one that is met has nothing to suppress', () => {
    const report = check(
      `The strategic planning group considered the draft of this plan in May 2025.\n\n<!-- planlint-disable spg-established ${WHY} -->`,
    );
    expect(find(report, 'spg-established')).toMatchObject({ verdict: 'met', mode: 'automatic' });
    expect(faultsOf(report)).toEqual(['“spg-established” is met: there is nothing to suppress.']);
  });

  it('leaves other comments alone', () => {
    expect(
      check('<!-- planlint -->\n\n<!-- planlints-disable x -->\n\n<!-- a -->').suppressions,
    ).toBeUndefined();
  });
});

describe('faults at places', () => {
  const suppressedLines = (body: string): number[] =>
    find(check(body), 'no-placeholders')
      .findings.filter((f) => f.suppression)
      .map((f) => f.start.line);

  it.each([
    [
      'a line',
      `The sum is tbc. <!-- planlint-disable-line no-placeholders ${WHY} -->\n\nThe date is tbc.`,
      [5],
    ],
    [
      'the next line',
      `<!-- planlint-disable-next-line no-placeholders ${WHY} -->\nThe sum is tbc.\n\nThe date is tbc.`,
      [6],
    ],
    [
      'the next line with text',
      `<!-- planlint-disable-next-line no-placeholders ${WHY} -->\n\nThe sum is tbc.\n\nThe date is tbc.`,
      [7],
    ],
    [
      'a row',
      `| a | b |\n|--|--|\n| sum | tbc <!-- planlint-disable-line no-placeholders ${WHY} --> |\n| date | tbc |`,
      [7],
    ],
    [
      'a range',
      `The sum is tbc.\n\n<!-- planlint-disable no-placeholders ${WHY} -->\n\nThe date is tbc.\n\n<!-- planlint-enable no-placeholders -->\n\nThe place is tbc.`,
      [9],
    ],
    [
      'a range within a line',
      `The sum is tbc. <!-- planlint-disable no-placeholders ${WHY} --> The date is tbc. <!-- planlint-enable --> The place is tbc.`,
      [5],
    ],
  ])('are suppressed on %s only', (_, body, lines) => {
    expect(suppressedLines(body)).toEqual(lines);
    expect(find(check(body), 'no-placeholders').suppression).toBeUndefined();
    expect(faultsOf(check(body))).toEqual([undefined]);
  });

  it('that are all suppressed leave nothing of the requirement', () => {
    const line = (what: string) =>
      `The ${what} is tbc. <!-- planlint-disable-line no-placeholders ${WHY} -->\n\n`;
    const requirement = find(check(line('sum') + line('date')), 'no-placeholders');
    expect(requirement.suppression).toMatchObject({ by: 'plan', line: 5 });
    expect(requirement.verdict).not.toBe('met');
  });

  it('do not stand for a requirement that is judged on the whole plan', () => {
    const report = check(`<!-- planlint-disable-next-line spg-established ${WHY} -->\nText.`);
    expect(find(report, 'spg-established').suppression).toBeUndefined();
    expect(faultsOf(report)[0]).toContain('judged on the plan as a whole');
  });

  it.each([
    [
      'a line without any',
      `Text. <!-- planlint-disable-line no-placeholders ${WHY} -->\n\nThe date is tbc.`,
      ['No fault of “no-placeholders” begins on line 5.'],
    ],
    [
      'a line suppressed twice',
      `<!-- planlint-disable-next-line no-placeholders ${WHY} -->\nThe sum is tbc. <!-- planlint-disable-line no-placeholders ${WHY} -->`,
      ['Line 5 suppresses “no-placeholders” here already.', undefined],
    ],
    [
      'an end without a beginning',
      'Text.\n\n<!-- planlint-enable no-placeholders -->',
      ['No planlint-disable stands before it that it could end.'],
    ],
  ])('tell of %s', (_, body, messages) => {
    expect(new Set(faultsOf(check(body)))).toEqual(new Set(messages));
  });
});

describe('a requirement suppressed in the configuration', () => {
  const decided = { requirement: 'spg-established', reason: 'lead agency', by: 'Head of Planning' };

  it('says who decided, why and until when', () => {
    const report = check('Text.', [{ ...decided, until: '2026-11-21' }]);
    const mark = {
      by: 'configuration',
      reason: 'lead agency',
      role: 'Head of Planning',
      until: '2026-11-21',
    };
    expect(find(report, 'spg-established').suppression).toEqual(mark);
    expect(report.suppressions).toEqual([{ ...mark, requirement: 'spg-established', used: true }]);
  });

  it('is suppressed no longer after its day, and that is said', () => {
    const report = check('Text.', [{ ...decided, until: '2026-11-20' }]);
    expect(find(report, 'spg-established').suppression).toBeUndefined();
    expect(faultsOf(report)).toEqual(['The suppression of “spg-established” ended on 2026-11-20.']);
  });

  it("gives way to the plan's own word, and is silent where there is nothing to suppress", () => {
    const report = check(`<!-- planlint-disable spg-established ${WHY} -->`, [decided]);
    expect(find(report, 'spg-established').suppression).toMatchObject({ by: 'plan' });
    expect(report.suppressions).toHaveLength(1);
    expect(check('Text.', [{ ...decided, requirement: 'links-have-text' }]).suppressions).toBeUndefined();
  });
});

it('no suppression changes a verdict, its evidence or its findings, and each that is used marks something', () => {
  const word = fc.constantFrom('disable', 'disable-line', 'disable-next-line', 'enable', 'disabled', '');
  const ids = fc.subarray([...ASKED, 'act', 'nothing']);
  const comment = fc
    .tuple(word, ids, fc.constantFrom(WHY, '', '--', '— a'), fc.boolean())
    .map(
      ([kind, names, why, own]) => `<!-- planlint-${kind} ${names.join(', ')} ${why} -->${own ? '\n\n' : ''}`,
    );
  const text = fc.constantFrom('The sum is tbc.', '[here](a.md)', 'Text.\n\n', '\n\n');
  const configured = fc
    .subarray(ASKED)
    .map((list) => list.map((requirement) => ({ requirement, reason: 'r' })));
  const bare = ({ suppression: _, findings, ...rest }: RequirementReport) => ({
    ...rest,
    findings: findings.map(({ suppression: _mark, ...finding }) => finding),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(comment, text), { maxLength: 12 }), configured, (parts, list) => {
      const body = parts.join(' ');
      const suppressed = check(body, list);
      // A comment of the same length that suppresses nothing.
      const open = check(body.replaceAll('<!-- planlint-', '<!-- plainlint'));
      expect(suppressed.requirements.map(bare)).toEqual(open.requirements);
      expect(suppressed.summary).toEqual(open.summary);
      for (const { verdict, suppression } of suppressed.requirements)
        if (suppression) expect(['gap', 'partial', 'review']).toContain(verdict);
      const marks = suppressed.requirements.flatMap((r) => [
        r.suppression,
        ...r.findings.map((f) => f.suppression),
      ]);
      for (const { used, fault, by, line } of suppressed.suppressions ?? []) {
        expect(used).toBe(fault === undefined);
        if (used) expect(marks.some((mark) => mark?.by === by && mark.line === line)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

describe('a fault more in a sentence that holds one', () => {
  const judge = (body: string): PlanReport =>
    checkPlan(`${body}\n`, ruleSet, {
      path: 'plan.md',
      today: '2026-11-21',
      authorities,
      basisText,
      only: new Set(['cited-provision-exists', 'no-placeholders']),
    });
  const messages = (body: string, id: string): string[] =>
    find(judge(body), id).findings.map((f) => f.message);
  const CARERS = 'section 500 of the Carers (Scotland) Act 2016';
  const JOINT = 'section 900 of the Public Bodies (Joint Working) (Scotland) Act 2014';

  it('is told, though the same words twice are one', () => {
    expect(messages(`Under ${CARERS} and ${JOINT} we act.`, 'cited-provision-exists')).toHaveLength(2);
    expect(
      messages(`We act under ${CARERS.replace('500', '500 and 600')}.`, 'cited-provision-exists'),
    ).toHaveLength(2);
    expect(messages(`Under ${CARERS} we act, and under ${CARERS}.`, 'cited-provision-exists')).toHaveLength(
      1,
    );
    expect(messages('We ask [insert name], the date is TBC.', 'no-placeholders')).toHaveLength(2);
    expect(messages('| Lead | When |\n|---|---|\n| TBC | [date] |', 'no-placeholders')).toHaveLength(2);
    expect(messages('The date is TBC, the lead TBC.', 'no-placeholders')).toHaveLength(1);
  });

  it('is new to a baseline', () => {
    const known = entriesOf(judge(`Under ${CARERS} we act.`));
    const held = holdToBaseline(judge(`Under ${CARERS} and ${JOINT} we act.`), known);
    expect(find(held, 'cited-provision-exists').suppression).toBeUndefined();
  });

  it('is not suppressed by a comment on the line of the other', () => {
    const comment = `<!-- planlint-disable-line cited-provision-exists ${WHY} -->`;
    const { suppression, findings } = find(
      judge(`Under ${CARERS} ${comment}\nand ${JOINT} we act.`),
      'cited-provision-exists',
    );
    expect(suppression).toBeUndefined();
    expect(findings.map((f) => f.suppression?.by)).toEqual(['plan', undefined]);
  });
});
