// What the checks of citations share: the citations of a plan, and findings gathered into a verdict, one a sentence.
import type { Citations } from '../model/citation.js';
import type { CheckResult, Evidence, Finding } from '../model/report.js';
import { findCitations } from '../text/citations.js';
import type { CheckContext } from './check.js';

const MOST_PLACES = 3;

export function citationsOf({ reading, registers }: CheckContext): Citations {
  return findCitations(reading, registers);
}

export interface PlacedFault extends Finding {
  /** Any token of the sentence that it stands in. */
  readonly token: number;
}

/** Gap with any fault, met with none; not applicable where nothing is cited. */
export function resultOfFaults(context: CheckContext, faults: readonly PlacedFault[]): CheckResult {
  const { citations } = citationsOf(context);
  const base = { items: [], evidence: [] };
  if (faults.length === 0 && citations.length === 0)
    return { ...base, verdict: 'not-applicable', findings: [] };
  if (faults.length === 0) return { ...base, verdict: 'met', evidence: firstPlaces(context), findings: [] };
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const { token, ...finding } of [...faults].sort((a, b) => a.start - b.start)) {
    const { index } = context.reading.sentenceAt(token);
    if (seen.has(index)) continue;
    seen.add(index);
    findings.push(finding);
  }
  return { ...base, verdict: 'gap', findings };
}

function firstPlaces(context: CheckContext): Evidence[] {
  const places = new Map<number, Evidence>();
  for (const citation of citationsOf(context).citations) {
    const { index, start, end } = context.reading.sentenceAt(citation.firstToken);
    places.set(index, { start, end });
    if (places.size === MOST_PLACES) break;
  }
  return [...places.values()];
}

/** True where the words of a sentence hold any of the concepts or phrases. */
export function sentenceHas(context: CheckContext, token: number, keys: readonly string[]): boolean {
  const { firstToken, endToken } = context.reading.sentenceAt(token);
  return keys.some((key) => context.reading.firstWithin(key, firstToken, endToken) !== null);
}
