// Where to look in a list of hits that is in the order of the text.
import type { Hit } from './matcher.js';

/** How many of the hits (sorted by start) begin before a token. */
export function startsBefore(hits: readonly Hit[], token: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
