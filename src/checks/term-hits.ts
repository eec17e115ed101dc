// The hits of a term of a clause in one plan: those of all its alternatives as one list.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { startsBefore } from '../text/starts-before.js';
import { keyIn, type Term } from './clause.js';

const NO_HITS: readonly Hit[] = [];

/** By start; of those that begin together in the order of the alternatives. Kept as long as the term is the same string or array. */
export function termHits(reading: Reading, term: Term): readonly Hit[] {
  if (typeof term === 'string') return reading.of(keyIn(term));
  return reading.rememberFor('hits of a term', term, () => mergeHits(reading, term));
}

function mergeHits(reading: Reading, references: readonly string[]): readonly Hit[] {
  let only = NO_HITS;
  let merged: Hit[] | null = null;
  for (const reference of references) {
    const hits = reading.of(keyIn(reference));
    if (hits.length === 0) continue;
    if (only.length === 0) only = hits;
    else if (merged === null) merged = [...only, ...hits];
    else for (const hit of hits) merged.push(hit);
  }
  return merged === null ? only : merged.sort((a, b) => a.start - b.start);
}

/** The first of the hits within tokens [from, to), or null. */
export function firstHitWithin(hits: readonly Hit[], { start, end }: Hit): Hit | null {
  if (hits.length === 0) return null;
  for (let i = startsBefore(hits, start); i < hits.length; i++) {
    const hit = hits[i] as Hit;
    if (hit.start >= end) return null;
    if (hit.end <= end) return hit;
  }
  return null;
}

/** Does one of the hits stand within one of the places? */
export function isIn(hits: readonly Hit[], places: readonly Hit[]): boolean {
  if (hits.length === 0) return false;
  for (const place of places) if (firstHitWithin(hits, place) !== null) return true;
  return false;
}

/** The hits within the places, place by place. */
export function hitsWithin(hits: readonly Hit[], places: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  if (hits.length === 0) return found;
  for (const { start, end } of places) {
    for (let i = startsBefore(hits, start); i < hits.length; i++) {
      const hit = hits[i] as Hit;
      if (hit.start >= end) break;
      if (hit.end <= end) found.push(hit);
    }
  }
  return found;
}
