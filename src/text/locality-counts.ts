// How many localities a plan says that its area has, in so many words. Which they are is another file's work.
import { isOwn } from './locality-names.js';
import type { Hit } from './matcher.js';
import { NUMBER_NAMES } from './number-words.js';
import type { Reading } from './reading.js';

/** Between the number and "localities". */
const BETWEEN = new Set([
  'health',
  'and',
  'social',
  'care',
  'planning',
  'service',
  'hscp',
  'separate',
  'distinct',
  'named',
]);
/** Before the number where it tells them all; "in two localities" does not. */
const ALL = new Set(['into', 'our', 'all', 'its', 'has', 'have', 'for', 'the', 'these', 'are']);
const MOST_BETWEEN = 6;

export interface LocalityCount {
  readonly count: number;
  readonly place: Hit;
}

/** "divided into five localities", "our five localities", "the Board plans for five localities". */
export function localityCounts(reading: Reading): LocalityCount[] {
  const { words } = reading.plan.tokens;
  return reading.of('locality-word').flatMap((hit) => {
    if (words[hit.start] !== 'localities' || !isOwn(reading, hit)) return [];
    let at = hit.start - 1;
    while (hit.start - at < MOST_BETWEEN && BETWEEN.has(words[at] ?? '')) at--;
    const word = words[at] ?? '';
    const count = /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_NAMES.indexOf(word);
    return count >= 2 && ALL.has(words[at - 1] ?? '') ? [{ count, place: { start: at, end: hit.end } }] : [];
  });
}

/** The number that stands in a cue or right before it: "split into three", "our four localities". */
export function countNear(words: readonly string[], cue: Hit, from: number): number | undefined {
  let first = cue.start;
  while (BETWEEN.has(words[first - 1] ?? '')) first--;
  for (let at = cue.end - 1; at >= Math.max(from, Math.min(first - 1, cue.start - 4)); at--) {
    const word = words[at] ?? '';
    const number = /^\d+$/.test(word) ? Number(word) : NUMBER_NAMES.indexOf(word);
    if (number >= 2) return number;
  }
  return undefined;
}
