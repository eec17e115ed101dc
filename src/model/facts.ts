// What is known of a plan before any rule is asked: from its front matter, the register of authorities, or its text.
// Null means that nobody knows; a condition over it is then undecided.

/** The stage that a plan has come to. */
export type Status = 'draft' | 'consultation' | 'final' | 'published';

export interface Facts {
  /** Slug of the integration authority. */
  readonly authority: string | null;
  readonly model: 'integration-joint-board' | 'lead-agency' | null;
  readonly status: Status | null;
  readonly is_first_plan: boolean;
  /** ISO dates, as precise as known: 2026, 2026-04 or 2026-04-01. */
  readonly plan_start: string | null;
  readonly plan_end: string | null;
  readonly island_areas: boolean | null;
  readonly children_delegated: boolean | null;
  readonly justice_delegated: boolean | null;
  readonly homelessness_delegated: boolean | null;
  /** Names of the localities, from the front matter or, failing that, from the text. */
  readonly localities: readonly string[];
}

export type FactName = keyof Facts;
