// Faults found against faults labelled: the same requirement, at most two lines apart.
import type { PlanReport } from '../model/report.js';
import { type LabelledPlan, lineOfQuote, type Share } from './label.js';

const LINES_OFF = 2;

export function scoreFaults(
  labelled: readonly LabelledPlan[],
  reports: ReadonlyMap<string, PlanReport>,
  asks: (id: string) => boolean,
): { faultRecall: Share; faultPrecision: Share } {
  const n = { wanted: 0, found: 0, got: 0, right: 0 };
  for (const plan of labelled) {
    const report = reports.get(plan.name);
    if (!report) continue;
    const wanted = plan.faults
      .filter((f) => asks(f.requirement))
      .map((f) => ({ requirement: f.requirement, line: lineOfQuote(plan.text, f.quote) }));
    const got = report.requirements
      .filter((r) => asks(r.id))
      .flatMap((r) => r.findings.map((f) => ({ requirement: r.id, line: f.start.line })));
    const same = (a: (typeof wanted)[number], b: (typeof got)[number]): boolean =>
      a.requirement === b.requirement && (a.line === null || Math.abs(a.line - b.line) <= LINES_OFF);
    n.wanted += wanted.length;
    n.got += got.length;
    n.found += wanted.filter((w) => got.some((g) => same(w, g))).length;
    n.right += got.filter((g) => wanted.some((w) => same(w, g))).length;
  }
  return { faultRecall: [n.found, n.wanted], faultPrecision: [n.right, n.got] };
}
