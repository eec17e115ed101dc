// The only registry of report formats: one file a format, (report, options) => string.
import type { Report } from '../model/report.js';
import { formatJson } from './json.js';
import type { ReportOptions } from './options.js';
import { formatText } from './text.js';

export const FORMATS = {
  text: formatText,
  json: formatJson,
} as const satisfies Record<string, (report: Report, options: ReportOptions) => string>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
