// A rule as it is once loaded: one requirement of the register, the law behind it, how it is looked for, and its examples.
import type { FactName } from './facts.js';
import type { Family, Force, Verdict } from './verdict.js';

export interface Basis {
  /** Id of an instrument of the register of legislation; or null for guidance and other sources. */
  readonly instrument?: string;
  readonly provision?: string;
  /** For what is no legislation: guidance, reports, drafting practice. */
  readonly source?: string;
}

/** Every condition must hold. A fact that is not known leaves the condition undecided. */
export type Condition = { readonly [F in FactName]?: FactTest };
export interface FactTest {
  readonly is?: string | boolean | readonly (string | boolean)[];
  readonly not?: string | boolean | readonly (string | boolean)[];
  /** ISO date, inclusive. */
  readonly from?: string;
  /** ISO date, not itself included; an unknown date is not before it. */
  readonly before?: string;
}

export interface CheckUse {
  readonly kind: string;
  /** The check is left out where this does not hold. */
  readonly applies?: Condition;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Example {
  readonly name: string;
  readonly verdict: Verdict;
  readonly plan: string;
  /** Words of the plan that the evidence must hold, for a verdict that rests on some. */
  readonly evidence?: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly family: Family;
  readonly title: string;
  readonly force: Force;
  readonly basis: readonly Basis[];
  readonly requirement: string;
  readonly explain: string;
  readonly remedy: string;
  readonly limits: string;
  /** What the reader is told for each verdict other than not-applicable. */
  readonly messages: {
    readonly met: string;
    readonly review: string;
    readonly gap: string;
    readonly partial?: string;
  };
  readonly applies?: Condition;
  /** How several checks become one verdict: one is enough (`any`, the default) or each is needed (`all`). */
  readonly combine?: 'any' | 'all';
  readonly checks: readonly CheckUse[];
  readonly examples: readonly Example[];
}
