// The report as JSON for other tools, by schema/report.schema.json. Characters that steer a terminal are escaped.
import type { ReportFormat } from './format.js';

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

/** JSON.stringify leaves delete, the C1 controls and the marks of writing direction as they are. */
export function toSafeJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
