// The report as lines of JSON for programs that read many plans: the head, each plan as soon as it is judged, the end.
// Each line is by schema/report-line.schema.json; a report without its last line is not complete, and can be gone on with.
import type { ReportFormat } from './format.js';
import { toSafeJson } from './safe-json.js';
import { planToJson } from './kept-plan.js';

export const formatNdjson: ReportFormat = (head, { run }) => {
  let plans = 0;
  const opening = lineOf({ head: { ...head, ...run } });
  return {
    plan: (plan) => planToJson(plan, `${plans++ === 0 ? opening : ''}{"plan":`, '}\n'),
    end: ({ summary, stopped }) =>
      (plans === 0 ? opening : '') + (stopped ? '' : lineOf({ end: { plans, summary } })),
  };
};

function lineOf(value: object): string {
  return `${toSafeJson(value, 0)}\n`;
}
