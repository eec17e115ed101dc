// What the checks that list faults share: findings in the order of the text, and the verdict that they make.
import type { CheckResult, Evidence, Finding } from '../model/report.js';
import { resultOf } from './check.js';

const MOST_PLACES = 3;

/** Gap with any fault; else met, resting on the places looked at; not applicable where there was nothing to look at. */
export function resultOfFindings(
  findings: readonly Finding[],
  places: readonly Evidence[] | null,
): CheckResult {
  if (findings.length > 0)
    return { ...resultOf('gap'), findings: [...findings].sort((a, b) => a.start - b.start) };
  if (places === null) return resultOf('not-applicable');
  return resultOf(
    'met',
    places.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end })),
  );
}
