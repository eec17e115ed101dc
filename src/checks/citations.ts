// What the checks of citations share: the citations of a plan, and findings gathered into a verdict, one of the same
// words a sentence: a fault more in a sentence that already holds a known one must not pass unseen.
import type { Citation, Citations } from '../model/citation.js';
import type { CheckResult, Evidence, Finding } from '../model/report.js';
import { firstFrom } from '../text/citation-terms.js';
import { findCitations } from '../text/citations.js';
import type { CheckContext } from './check.js';

const MOST_PLACES = 3;
/** What stands farther from a citation is not what it is cited for. */
const MOST_WORDS = 80;

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
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { token, ...finding } of [...faults].sort((a, b) => a.start - b.start)) {
    const key = `${String(context.reading.sentenceAt(token).index)} ${finding.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
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

/** Those of a list in the order of the text that begin at tokens [from, to). */
export function beginningIn<T extends { readonly firstToken: number }>(
  list: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const first = firstFrom(list, from);
  return list.slice(first, Math.max(first, firstFrom(list, to)));
}

/** Openings of a sentence that goes on about what the one before it named. */
const GOING_ON = new Set(['it', 'they', 'both']);

/**
 * Tokens of the sentence, or of the table row, that a citation stands in, with the sentence before where its first word points there:
 * at most so many on either side.
 */
export function surroundings(
  { reading }: CheckContext,
  citation: Citation,
): { firstToken: number; endToken: number } {
  const passage = reading.passageAt(citation.firstToken);
  const sentence = reading.sentenceAt(citation.firstToken);
  const { endToken } = passage.kind === 'row' ? passage : sentence;
  let { firstToken } = passage.kind === 'row' ? passage : sentence;
  if (firstToken > passage.firstToken && GOING_ON.has(reading.plan.tokens.words[firstToken] ?? ''))
    ({ firstToken } = reading.sentenceAt(firstToken - 1));
  return {
    firstToken: Math.max(firstToken, citation.firstToken - MOST_WORDS),
    endToken: Math.min(endToken, citation.endToken + MOST_WORDS),
  };
}

/** True where the words of a sentence hold any of the concepts or phrases. */
export function sentenceHas(context: CheckContext, token: number, keys: readonly string[]): boolean {
  const { firstToken, endToken } = context.reading.sentenceAt(token);
  return keys.some((key) => context.reading.firstWithin(key, firstToken, endToken) !== null);
}
