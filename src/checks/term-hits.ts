// The hits of a term of a clause in one plan: lists of its alternatives, looked into place by place.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { startsBefore } from '../text/starts-before.js';
import { keyIn, type Term } from './clause.js';

/** The hits of each alternative that the plan holds, each by start. */
export type HitLists = readonly (readonly Hit[])[];

/** Kept as long as the term is the same string or array. */
export function termHits(reading: Reading, term: Term): HitLists {
  let lists = reading.terms.get(term);
  if (lists === undefined) reading.terms.set(term, (lists = listsOf(reading, term)));
  return lists;
}

function listsOf(reading: Reading, term: Term): HitLists {
  const lists: (readonly Hit[])[] = [];
  for (const reference of typeof term === 'string' ? [term] : term) {
    const hits = reading.of(keyIn(reference));
    if (hits.length > 0) lists.push(hits);
  }
  return lists;
}

/** The first of the hits of each alternative that is within tokens [from, to); of those the first. */
export function firstHitWithin(lists: HitLists, { start, end }: Hit): Hit | null {
  let first: Hit | null = null;
  for (const hits of lists) {
    const hit = hits[startsBefore(hits, start)];
    if (hit && hit.end <= end && (first === null || hit.start < first.start)) first = hit;
  }
  return first;
}

/** Does one of the hits stand within one of the places? */
export function isIn(lists: HitLists, places: readonly Hit[]): boolean {
  for (const hits of lists) {
    for (const { start, end } of places) {
      const hit = hits[startsBefore(hits, start)];
      if (hit && hit.end <= end) return true;
    }
  }
  return false;
}

/** The hits within the places, place by place, in each by start and then in the order of the alternatives. */
export function hitsWithin(lists: HitLists, places: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const { start, end } of places) {
    const before = found.length;
    let sources = 0;
    for (const hits of lists) {
      const first = startsBefore(hits, start);
      for (let i = first; i < hits.length; i++) {
        const hit = hits[i] as Hit;
        if (hit.end > end) break;
        if (i === first) sources++;
        found.push(hit);
      }
    }
    if (sources > 1) sortFrom(found, before);
  }
  return found;
}

/** Sorts the tail of a list by start, in place; a few at most, so by insertion. */
function sortFrom(hits: Hit[], from: number): void {
  for (let i = from + 1; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    let at = i;
    for (; at > from && (hits[at - 1] as Hit).start > hit.start; at--) hits[at] = hits[at - 1] as Hit;
    hits[at] = hit;
  }
}
