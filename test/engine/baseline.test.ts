// What holds of every baseline, on reports of any shape.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entriesOf, holdToBaseline, pruneEntries } from '../../src/engine/baseline.js';
import { emptySummary, type PlanReport, type RequirementReport } from '../../src/model/report.js';
import { isOpen, VERDICTS } from '../../src/model/verdict.js';
import { failsRun } from '../../src/report/options.js';

const verdict = fc.constantFrom(...VERDICTS);
const place = fc.record({ line: fc.integer({ min: 1, max: 50 }), column: fc.constant(1) });
const finding = fc
  .tuple(fc.constantFrom('“tbc” stands for text.', 'The plan says 2028 on line 20.', 'Wrong title.'), place)
  .map(([message, start]) => ({ message: message.replace('20', String(start.line)), start, end: start }));
const requirement = fc
  .record({
    verdict,
    force: fc.constantFrom('must' as const, 'should' as const),
    items: fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c'), verdict }), {
      selector: (i) => i.name,
    }),
    findings: fc.array(finding, { maxLength: 4 }),
    own: fc.boolean(),
  })
  .map(
    ({ own, force, ...rest }): Omit<RequirementReport, 'id'> => ({
      family: 'act',
      force,
      severity: force === 'must' ? 'error' : 'warning',
      mode: 'automatic',
      basis: ['a'],
      message: 'm',
      evidence: [],
      ...rest,
      ...(own && isOpen(rest.verdict) ? { suppression: { by: 'plan', reason: 'r', line: 1 } as const } : {}),
    }),
  );
const plan = fc.array(requirement, { maxLength: 5 }).map(
  (list): PlanReport => ({
    path: 'a.md',
    title: null,
    authority: null,
    status: null,
    error: null,
    failOn: 'should',
    requirements: list.map((r, i) => ({ id: `r${i}`, ...r })),
    summary: emptySummary(),
  }),
);

const bare = ({ suppressions: _, requirements, ...rest }: PlanReport) => ({
  ...rest,
  requirements: requirements.map(({ suppression: _mark, findings, ...r }) => ({
    ...r,
    findings: findings.map(({ suppression: _own, ...f }) => f),
  })),
});
const fails = (report: PlanReport): string[] =>
  report.requirements.filter((r) => failsRun(r, report.failOn)).map((r) => r.id);
const moved = (report: PlanReport): PlanReport => ({
  ...report,
  requirements: report.requirements.map((r) => ({
    ...r,
    findings: [...r.findings].reverse().map((f) => ({
      ...f,
      message: f.message.replace(/line \d+/, 'line 77'),
      start: { line: 77, column: 1 },
    })),
  })),
});

it('a plan held to what was just written fails nowhere and has nothing mended, wherever its text has moved', () => {
  fc.assert(
    fc.property(plan, (report) => {
      const held = holdToBaseline(moved(report), entriesOf(report));
      expect(fails(held)).toEqual([]);
      expect(held.suppressions).toBeUndefined();
    }),
  );
});

it('no baseline changes a verdict or lets more fail, and what is not open is never marked', () => {
  fc.assert(
    fc.property(plan, plan, (report, other) => {
      const held = holdToBaseline(report, entriesOf(other));
      expect(bare(held)).toEqual(bare(report));
      expect(fails(report)).toEqual(expect.arrayContaining(fails(held)));
      for (const r of held.requirements) if (r.suppression) expect(isOpen(r.verdict)).toBe(true);
    }),
  );
});

it('pruned entries are never more, hold back the same and leave nothing mended', () => {
  fc.assert(
    fc.property(plan, plan, (report, other) => {
      const entries = entriesOf(other);
      const pruned = pruneEntries(report, entries);
      expect(pruned.length).toBeLessThanOrEqual(entries.length);
      const held = holdToBaseline(report, pruned);
      expect(held.requirements).toEqual(holdToBaseline(report, entries).requirements);
      expect(held.suppressions).toBeUndefined();
      expect(pruneEntries(report, pruned)).toEqual(pruned);
    }),
  );
});

it('what is mended and pruned fails when it comes back', () => {
  fc.assert(
    fc.property(plan, (report) => {
      const gone = {
        ...report,
        requirements: report.requirements.map((r) => ({ ...r, verdict: 'met' as const })),
      };
      const pruned = pruneEntries(gone, entriesOf(report));
      expect(pruned).toEqual([]);
      expect(fails(holdToBaseline(report, pruned))).toEqual(fails(report));
    }),
  );
});
