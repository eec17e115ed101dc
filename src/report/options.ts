// What a report is told besides its data: how it is to look and which requirements fail the run.
import type { RequirementReport } from '../model/report.js';
import type { Basis, Rule } from '../model/rule.js';
import { type FailLevel, SEVERITIES, type Severity, severityOf } from '../model/verdict.js';

/** For going on with a report that was cut off, and for putting parts of one together. */
export interface RunInfo {
  /** All plans of the run: how many, and a hash over their paths and what is in force for each. */
  readonly work: { readonly plans: number; readonly hash: string };
  /** Where the report is on a share of them: which of how many, and the places of its plans in the work, from 0. */
  readonly shard?: { readonly index: number; readonly count: number; readonly places: readonly number[] };
}

export interface ReportOptions {
  /** The short citation of what a requirement rests on. */
  readonly basisText: (basis: Basis) => string;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Only what fails the run, and the closing sentence. */
  readonly quiet: boolean;
  /** Suppressions that suppress nothing fail the run too. */
  readonly strict?: boolean;
  /** Also what is met, with all its evidence. */
  readonly verbose: boolean;
  /** Titles and remedies. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Where the law behind a requirement can be read; null for what is no legislation. */
  readonly basisUrl: (basis: Basis) => string | null;
  /** The text of a plan, for the words around what is quoted; null where it cannot be had any more. */
  readonly sourceOf?: (path: string) => string | null;
  /** The path of a plan from the root of its repository; as it is where nobody knows that. */
  readonly repositoryPath: (path: string) => string;
  /** Where a line of a plan, named by its path in the repository, can be seen in a browser; null where nobody knows. */
  readonly webUrl: (path: string, line: number) => string | null;
  /** Address of a line of a plan on this machine; only there where a terminal shows links. */
  readonly placeUrl?: (path: string, line: number) => string;
  /** Written where the report may be gone on with or put together with others. */
  readonly run?: RunInfo;
}

/** A gap fails the run when its severity is at or above that of the plan's level and it is not suppressed; nothing else does. */
export function failsRun(
  { verdict, severity, suppression }: Pick<RequirementReport, 'verdict' | 'severity' | 'suppression'>,
  level: FailLevel,
): boolean {
  return (
    suppression === undefined &&
    verdict === 'gap' &&
    level !== 'never' &&
    rankOf(severity) <= rankOf(severityOf(level))
  );
}

function rankOf(severity: Severity): number {
  return severity === 'off' ? Infinity : SEVERITIES.indexOf(severity);
}
