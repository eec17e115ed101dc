// How the terms of a clause come together: which hit of each is taken, in what order they may stand and what may stand between them.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { alternatives, type Clause, type Term, keyIn } from './clause.js';

export interface Joined {
  readonly hits: readonly Hit[];
  /** The hits whose stance and actor count, where terms are marked so. */
  readonly acts: readonly Hit[];
}

/** Words right before the first of two things in which `apart` is looked for too. */
const RIGHT_BEFORE = 2;
/** Words of a phrase with no room for anything to part it. */
const SHORT = 3;
/** Beyond so many places of the first term in one section, another one changes nothing. */
const MOST_FIRST_HITS = 40;

/** One for each hit of the first term that has all the others by it. A clause without terms gives one, empty. */
export function joinHits(reading: Reading, clause: Clause, places: readonly Hit[]): Joined[] {
  const [first, ...others] = clause.all;
  if (first === undefined) return [{ hits: [], acts: [] }];
  const starts = hitsIn(reading, alternatives(first), places).slice(0, MOST_FIRST_HITS);
  if (starts.length === 0) return [];
  const lists: { readonly term: Term; readonly found: readonly Hit[] }[] = [];
  for (const term of others) {
    const found = hitsIn(reading, alternatives(term), places);
    if (found.length === 0) return [];
    lists.push({ term, found });
  }
  return starts.flatMap((start) => {
    const hits = [start];
    const acts = isAct(first) ? [start] : [];
    for (const { term, found } of lists) {
      const before = hits[hits.length - 1] ?? start;
      const fits = (hit: Hit): boolean =>
        (!clause.ordered || follows(reading, before, hit, clause.within)) &&
        (!clause.apart || !isAct(term) || !isParted(reading, clause.apart, start, hit));
      const hit = nearest(found.filter(fits), start, places);
      if (!hit) return [];
      hits.push(hit);
      if (isAct(term)) acts.push(hit);
    }
    return clause.near !== undefined && wordsBetween(hits) > clause.near ? [] : [{ hits, acts }];
  });
}

/** The first hit, in the order of the places, of any of the references. */
export function firstOf(reading: Reading, references: readonly string[], places: readonly Hit[]): Hit | null {
  for (const place of places) {
    for (const reference of references) {
      const hit = reading.firstWithin(keyIn(reference), place.start, place.end);
      if (hit) return hit;
    }
  }
  return null;
}

function isAct(term: Term): boolean {
  return alternatives(term).some((reference) => reference.endsWith('!'));
}

function hitsIn(reading: Reading, references: readonly string[], places: readonly Hit[]): Hit[] {
  return places.flatMap((place) =>
    references
      .flatMap((reference) => reading.allWithin(keyIn(reference), place.start, place.end))
      .sort((a, b) => a.start - b.start),
  );
}

/** Nearest in the place itself, else in its context. */
function nearest(hits: readonly Hit[], to: Hit, places: readonly Hit[]): Hit | null {
  const own = places[0];
  const inOwn = own ? hits.filter((hit) => hit.start >= own.start && hit.end <= own.end) : [];
  let best: Hit | null = null;
  for (const hit of inOwn.length > 0 ? inOwn : hits)
    if (best === null || Math.abs(hit.start - to.start) < Math.abs(best.start - to.start)) best = hit;
  return best;
}

/** In the same sentence, unless the clause looks wider. */
function follows(reading: Reading, before: Hit, hit: Hit, scope: Clause['within'] = 'sentence'): boolean {
  if (hit.start < before.start) return false;
  return scope !== 'sentence' || reading.sentenceAt(hit.start) === reading.sentenceAt(before.start);
}

/** A colon or semicolon between the two begins anew: what stands before it parts nothing. */
function isParted(reading: Reading, apart: readonly string[], one: Hit, other: Hit): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const sentence = reading.sentenceAt(second.start);
  const { breaks } = reading.plan.tokens;
  let from = Math.max(first.start - RIGHT_BEFORE, sentence.firstToken);
  for (let i = second.start; i > from; i--) {
    if (((breaks[i] ?? 0) & BREAK.strong) === 0) continue;
    from = i;
    break;
  }
  // A long first, such as "survey that asked about help for", may hold in itself what parts it from the second.
  const isShort = first.end - first.start <= SHORT;
  return apart.some((reference) =>
    reading
      .allWithin(keyIn(reference), from, second.start)
      .some(
        (hit) => hit.start !== first.start && !(isShort && hit.end <= first.end && hit.start > first.start),
      ),
  );
}

function wordsBetween(hits: readonly Hit[]): number {
  const first = Math.min(...hits.map((hit) => hit.start));
  const last = Math.max(...hits.map((hit) => hit.end));
  return last - first - hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
}
