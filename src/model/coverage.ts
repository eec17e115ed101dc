// Which requirements answer to which provision: the shape of data/coverage.yaml.

export interface CoverageRow {
  /** "s.29(3)(a)", "item 4". */
  readonly at: string;
  readonly asks: string;
  /** Ids of requirements. */
  readonly by?: readonly string[];
  /** What only a person can vouch for. */
  readonly attest?: string;
  /** Why it asks nothing of the plan. */
  readonly outside?: string;
}

export interface CoverageTable {
  readonly title: string;
  readonly rows: readonly CoverageRow[];
}
