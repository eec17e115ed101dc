// What a check gives back and what a report holds: serialisable data without words of its own.
import type { FactName } from './facts.js';
import type { Position, Span } from './span.js';
import type { SuppressionMark, SuppressionReport } from './suppression.js';
import type { FailLevel, Family, Force, Severity, Verdict } from './verdict.js';

/** A place that a verdict rests on, as offsets into the source. */
export interface Evidence extends Span {
  readonly note?: string;
}

/** A fault at a place. */
export interface Finding extends Span {
  readonly message: string;
  readonly suggestion?: string;
}

export interface ItemResult {
  readonly name: string;
  readonly verdict: Verdict;
}

/** What one check says of one requirement. */
export interface CheckResult {
  readonly verdict: Verdict;
  /** The best place first. */
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly items: readonly ItemResult[];
  /** Why this verdict, in a few plain words, where the check knows more than the rule's own message. */
  readonly reason?: string;
  /** Where nothing was found and nobody knows whether the requirement applies: the facts on which that hangs. */
  readonly undecided?: readonly FactName[];
  /** What the plan says against it, in a few plain words; left out where the plan is only silent. No person can vouch for the opposite. */
  readonly denied?: string;
}

export interface PlacedEvidence {
  readonly start: Position;
  readonly end: Position;
  readonly quote: string;
  readonly note?: string;
}

export interface PlacedFinding {
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  readonly suggestion?: string;
  /** Where this fault alone is suppressed, and not the whole requirement. */
  readonly suppression?: SuppressionMark;
}

/** `attested` marks a verdict that a person vouches for; it is never given for what the text shows. */
export type Mode = 'automatic' | 'attested';

export interface RequirementReport {
  readonly id: string;
  readonly family: Family;
  readonly force: Force;
  readonly severity: Severity;
  /** Why a configuration gave it another severity than that of its force; always there for `off`. */
  readonly severityReason?: string;
  readonly verdict: Verdict;
  readonly mode: Mode;
  readonly basis: readonly string[];
  readonly message: string;
  readonly items: readonly ItemResult[];
  readonly evidence: readonly PlacedEvidence[];
  readonly findings: readonly PlacedFinding[];
  /** The verdict stands, but does not fail the run. Never on what is met or does not apply. */
  readonly suppression?: SuppressionMark;
}

export type Summary = Record<Verdict, number>;

export interface ReportError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly line?: number;
}

export interface PlanReport {
  readonly path: string;
  readonly title: string | null;
  readonly authority: string | null;
  readonly status: string | null;
  readonly error: ReportError | null;
  /** What fails the run where this plan is concerned. */
  readonly failOn: FailLevel;
  readonly requirements: readonly RequirementReport[];
  readonly summary: Summary;
  /** Those of the plan and the configuration that bear on it, and of the baseline those that suppress nothing; left out where there are none. */
  readonly suppressions?: readonly SuppressionReport[];
}

/** How far a run came that was stopped: the report holds the plans that were judged. */
export interface Stopped {
  readonly judged: number;
  readonly plans: number;
}

export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'planlint'; readonly version: string };
  readonly ruleSet: { readonly edition: string; readonly hash: string };
  readonly today: string;
  readonly documents: readonly PlanReport[];
  readonly summary: Summary;
  readonly stopped?: Stopped;
}

export function emptySummary(): Summary {
  return { met: 0, partial: 0, review: 0, gap: 0, 'not-applicable': 0 };
}
