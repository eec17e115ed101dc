// What a report is told besides its data: how it is to look and which requirements fail the run.
import type { RequirementReport } from '../model/report.js';
import type { Basis, Rule } from '../model/rule.js';
import { FORCES, type Force } from '../model/verdict.js';

export const FAIL_LEVELS = [...FORCES, 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export interface ReportOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly failOn: FailLevel;
  /** Only what fails the run, and the closing sentence. */
  readonly quiet: boolean;
  /** Also what is met, with all its evidence. */
  readonly verbose: boolean;
  /** Titles and remedies. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Where the law behind a requirement can be read; null for what is no legislation. */
  readonly basisUrl: (basis: Basis) => string | null;
}

/** A gap fails the run when its force is at or above the level and it is not suppressed; nothing else does. */
export function failsRun(
  { verdict, force, suppression }: Pick<RequirementReport, 'verdict' | 'force' | 'suppression'>,
  level: FailLevel,
): boolean {
  return (
    suppression === undefined && verdict === 'gap' && level !== 'never' && rankOf(force) <= rankOf(level)
  );
}

function rankOf(force: Force): number {
  return FORCES.indexOf(force);
}
