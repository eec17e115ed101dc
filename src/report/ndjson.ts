// The report as lines of JSON for programs that read many plans: the head, each plan as soon as it is judged, the end.
// Each line is by schema/report-line.schema.json; a report without its last line is not complete.
import type { ReportFormat } from './format.js';
import { toSafeJson } from './json.js';
import { planToJson } from './kept-plan.js';

export const formatNdjson: ReportFormat = (head) => {
  let plans = 0;
  const opening = lineOf({ head });
  return {
    plan: (plan) => planToJson(plan, `${plans++ === 0 ? opening : ''}{"plan":`, '}\n'),
    end: ({ summary }) => (plans === 0 ? opening : '') + lineOf({ end: { plans, summary } }),
  };
};

function lineOf(value: object): string {
  return `${toSafeJson(value, 0)}\n`;
}
