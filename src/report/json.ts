// The report as JSON for other tools, by schema/report.schema.json. Characters that steer a terminal are escaped.
import type { Report } from '../model/report.js';

export function formatJson(report: Report): string {
  return `${toSafeJson(report)}\n`;
}

/** JSON.stringify leaves delete, the C1 controls and the marks of writing direction as they are. */
export function toSafeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
