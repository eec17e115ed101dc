// How a plan stands, as the sentence on it wants to know.
import type { PlanReport } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import { type FailLevel, failsRun } from './options.js';
import type { Standing } from './wording.js';

export function standingOf({ requirements }: PlanReport, { failOn }: { failOn: FailLevel }): Standing {
  const of = (verdict: Verdict, force?: string) =>
    requirements.filter((r) => r.verdict === verdict && (force === undefined || r.force === force)).length;
  return {
    gaps: { must: of('gap', 'must'), should: of('gap', 'should'), may: of('gap', 'may') },
    partialDuties: of('partial', 'must'),
    review: of('review'),
    failing: requirements.filter((r) => failsRun(r, failOn)).length,
    asked: requirements.length,
  };
}
