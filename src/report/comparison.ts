// What a format of a comparison is given, and the only registry of these formats. Each is loaded when it is asked for.
import type { Change, RequirementComparison } from '../engine/compare.js';
import type { PlanReport, Summary } from '../model/report.js';
import type { ReportHead } from './format.js';
import type { ReportOptions } from './options.js';

export interface ComparedPlan extends Pick<PlanReport, 'title' | 'authority' | 'status'> {
  /** As it was named: a file, or REVISION:PATH. */
  readonly path: string;
  readonly summary: Summary;
}

export interface Comparison extends ReportHead {
  readonly before: ComparedPlan;
  readonly after: ComparedPlan;
  readonly requirements: readonly RequirementComparison[];
  /** How many requirements have changed in each way. */
  readonly summary: Readonly<Record<Change, number>>;
}

export type CompareOptions = Pick<ReportOptions, 'colour' | 'width' | 'verbose' | 'rules'>;
export type ComparisonFormat = (comparison: Comparison, options: CompareOptions) => string;

export const COMPARISON_FORMATS = {
  text: async () => (await import('./compare-text.js')).formatComparisonAsText,
  json: async () => (await import('./compare-json.js')).formatComparisonAsJson,
  markdown: async () => (await import('./compare-markdown.js')).formatComparisonAsMarkdown,
  html: async () => (await import('./compare-html.js')).formatComparisonAsHtml,
} as const satisfies Record<string, () => Promise<ComparisonFormat>>;

export type ComparisonFormatName = keyof typeof COMPARISON_FORMATS;
export const COMPARISON_FORMAT_NAMES = Object.keys(COMPARISON_FORMATS) as ComparisonFormatName[];
