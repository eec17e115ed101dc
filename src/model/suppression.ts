// Suppressions: decisions, each with its reason, not to be told about a requirement or a fault. A verdict is never changed by one.

/** Where the decision stands: in a comment of the plan, in the configuration, or in the baseline of what was known before. */
export type Suppressor = 'plan' | 'configuration' | 'baseline';

/** A suppression as the configuration gives it. */
export interface Suppression {
  readonly requirement: string;
  /** Globs of the plans that it is for; for every plan where left out. */
  readonly files?: readonly string[];
  readonly reason: string;
  /** A role. */
  readonly by?: string;
  /** ISO date of the last day on which it counts. */
  readonly until?: string;
}

/** On what is suppressed: by what, and why. */
export interface SuppressionMark {
  readonly by: Suppressor;
  readonly reason: string;
  /** Of the comment in the plan, from 1. */
  readonly line?: number;
  /** Who decided, where the configuration says. */
  readonly role?: string;
  /** ISO date of the last day on which it counts. */
  readonly until?: string;
}

export interface SuppressionFault {
  readonly message: string;
  readonly suggestion?: string;
}

/** One suppression that bears on a plan, and what came of it. */
export interface SuppressionReport {
  readonly by: Suppressor;
  /** Null for a comment that names none. */
  readonly requirement: string | null;
  /** Null where none is given. */
  readonly reason: string | null;
  readonly line?: number;
  readonly role?: string;
  readonly until?: string;
  /** True where something in the report carries its mark. */
  readonly used: boolean;
  /** What is wrong with it: it suppresses nothing, has no reason, has expired, names what there is not. */
  readonly fault?: SuppressionFault;
}
