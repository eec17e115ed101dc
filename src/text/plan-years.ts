// "Its first year is 2024/25, and 2028/29 will be its last": years that are told as the first and the last of the plan's own.
// The words are data (concepts period-first-year, period-last-year).
import type { Passage, Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const FIRST = 'period-first-year';
const LAST = 'period-last-year';
export const YEARS: readonly string[] = [FIRST, LAST];
/** Words between a year and what it is said to be. */
const MOST_BETWEEN = 6;

/** What a year is told to be, in a sentence that tells of both or of this plan, or in a row of particulars. */
export function yearNamed(
  reading: Reading,
  { kind, firstToken, endToken }: Passage,
  sentence: Sentence,
  at: Hit,
  isOwn: boolean,
): 'start' | 'end' | null {
  const from = kind === 'row' ? firstToken : sentence.firstToken;
  const to = kind === 'row' ? endToken : sentence.endToken;
  const first = reading.allWithin(FIRST, from, to);
  const last = reading.allWithin(LAST, from, to);
  if (first.length + last.length === 0) return null;
  if (!isOwn && kind !== 'row' && (first.length === 0 || last.length === 0)) return null;
  if (kind === 'row' && !isOwn && Math.min(...[...first, ...last].map(({ start }) => start)) > from)
    return null;
  const [begins, ends] = [distance(first, at), distance(last, at)];
  if (Math.min(begins, ends) > MOST_BETWEEN) return null;
  return begins <= ends ? 'start' : 'end';
}

/** Words between a place and the nearest of the hits. */
function distance(hits: readonly Hit[], { start, end }: Hit): number {
  return Math.min(...hits.map((hit) => (hit.end <= start ? start - hit.end : Math.max(0, hit.start - end))));
}
