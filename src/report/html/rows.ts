// The rows of a page of several plans: each requirement with how many plans have which verdict.
import { emptySummary, type Summary } from '../../model/report.js';
import { FAMILIES } from '../../model/verdict.js';
import { type PackedBatch, type PackedRequirement, verdictOf } from './packed.js';

export interface Row {
  /** Place in the packed data. */
  readonly place: number;
  readonly requirement: PackedRequirement;
  readonly summary: Summary;
}

/** By family, and within one in the order of the rules. */
export function rowsOf({ requirements, plans }: PackedBatch): Row[] {
  return requirements
    .map((requirement, place) => {
      const summary = emptySummary();
      for (const plan of plans) {
        const verdict = verdictOf(plan.verdicts.charAt(place));
        if (verdict) summary[verdict]++;
      }
      return { place, requirement, summary };
    })
    .sort(
      (a, b) =>
        FAMILIES.indexOf(a.requirement.family) - FAMILIES.indexOf(b.requirement.family) || a.place - b.place,
    );
}
