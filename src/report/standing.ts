// How a plan stands, as the sentence on it wants to know.
import type { PlanReport } from '../model/report.js';
import { isOpen, type Verdict } from '../model/verdict.js';
import { failsRun } from './options.js';
import type { Standing } from './wording.js';

export function standingOf({ requirements, failOn }: PlanReport): Standing {
  const on = requirements.filter((r) => r.severity !== 'off');
  const counted = on.filter((r) => !r.suppression);
  const of = (verdict: Verdict, force?: string) =>
    counted.filter((r) => r.verdict === verdict && (force === undefined || r.force === force)).length;
  return {
    gaps: { must: of('gap', 'must'), should: of('gap', 'should'), may: of('gap', 'may') },
    partialDuties: of('partial', 'must'),
    review: of('review'),
    failing: counted.filter((r) => failsRun(r, failOn)).length,
    asked: requirements.length,
    off: requirements.length - on.length,
    attested: counted.filter((r) => r.mode === 'attested' && !isOpen(r.verdict)).length,
    suppressed: on.length - counted.length,
    suppressedDuties: on.filter((r) => r.suppression && r.verdict === 'gap' && r.force === 'must').length,
    suppressedFaults: counted.flatMap((r) => r.findings.filter((f) => f.suppression)).length,
  };
}
