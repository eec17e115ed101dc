// The report as JSON for other tools, by schema/report.schema.json. Characters that steer a terminal are escaped.
import type { ReportFormat } from './format.js';
import { toSafeJson } from './safe-json.js';

/** The bytes are those of one `toSafeJson` of the whole report, written as the plans come. */
export const formatJson: ReportFormat = (head) => {
  let count = 0;
  const opening = `${toSafeJson(head).slice(0, -2)},\n  "documents": [`;
  return {
    plan: (document) => `${count++ === 0 ? opening : ','}\n    ${indent(document, 4)}`,
    end: ({ summary, stopped }) =>
      `${count === 0 ? opening : '\n  '}],\n  "summary": ${indent(summary, 2)}${
        stopped ? `,\n  "stopped": ${indent(stopped, 2)}` : ''
      }\n}\n`,
  };
};

/** No string holds a raw newline in JSON, so each newline is one of the layout. */
function indent(value: unknown, by: number): string {
  return toSafeJson(value).replaceAll('\n', `\n${' '.repeat(by)}`);
}
