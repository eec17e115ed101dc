// What is in force for one plan: pure data, so that it can be handed to a worker or be part of a cache's key. Where it came from is
// src/config's business.
import type { Status } from '../model/facts.js';
import type { PlanReport } from '../model/report.js';
import type { Suppression } from '../model/suppression.js';
import type { FailLevel, Severity } from '../model/verdict.js';
import type { Attestation } from './attest.js';

export interface SeveritySetting {
  readonly severity: Severity;
  /** Always there for `off`. */
  readonly reason?: string;
}

export interface PlanSettings {
  /** Status of the plan where its front matter gives none. */
  readonly assumedStatus?: Status;
  /** Those that stand beside the plan. */
  readonly attestations: readonly Attestation[];
  readonly failOn: FailLevel;
  /** Of requirements, by id, whose severity is not that of their force. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** Those of the configuration that are for this plan; `files` has been seen to. */
  readonly suppressions: readonly Suppression[];
}

export const DEFAULT_SETTINGS: PlanSettings = {
  attestations: [],
  failOn: 'must',
  severities: {},
  suppressions: [],
};

/** Gives what was judged the weight that is in force for it. Verdicts stay as they are. */
export function weighPlan(
  report: PlanReport,
  { failOn, severities }: Pick<PlanSettings, 'failOn' | 'severities'>,
): PlanReport {
  return {
    ...report,
    failOn,
    requirements: report.requirements.map((requirement) => {
      const own = Object.hasOwn(severities, requirement.id) ? severities[requirement.id] : undefined;
      if (own === undefined) return requirement;
      // The order of the keys is that of the schema.
      const { id, family, force, severity: _, ...rest } = requirement;
      const reason = own.reason === undefined ? {} : { severityReason: own.reason };
      return { id, family, force, severity: own.severity, ...reason, ...rest };
    }),
  };
}
