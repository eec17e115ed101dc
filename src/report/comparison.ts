// What a format of a comparison is, and what it is given.
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
