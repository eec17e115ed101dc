// How the terms of a clause come together: which hit of each is taken, in what order they may stand and what may stand between them.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { alternatives, type Clause, type Term } from './clause.js';
import { hitsWithin, termHits } from './term-hits.js';

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
const NOTHING: Joined = { hits: [], acts: [] };

/** For each hit of the first term that has all the others by it `take` is called, until it says that it has enough. A clause without terms gives one, empty. */
export function joinHits(
  reading: Reading,
  clause: Clause,
  places: readonly Hit[],
  take: (joined: Joined) => boolean,
): void {
  const lists: (readonly Hit[])[] = [];
  for (const term of clause.all) {
    const found = hitsWithin(termHits(reading, term), places);
    if (found.length === 0) return;
    lists.push(found);
  }
  const [starts] = lists;
  if (starts === undefined) {
    take(NOTHING);
    return;
  }
  const last = Math.min(starts.length, MOST_FIRST_HITS);
  for (let i = 0; i < last; i++) {
    const joined = joinFrom(reading, clause, starts[i] as Hit, lists, places);
    if (joined !== null && take(joined)) return;
  }
}

function joinFrom(
  reading: Reading,
  clause: Clause,
  start: Hit,
  lists: readonly (readonly Hit[])[],
  places: readonly Hit[],
): Joined | null {
  const hits = [start];
  const acts = isAct(clause.all[0] as Term) ? [start] : [];
  for (let i = 1; i < lists.length; i++) {
    const act = isAct(clause.all[i] as Term);
    const hit = nearest(fitting(reading, clause, act, hits, lists[i] ?? []), start, places);
    if (!hit) return null;
    hits.push(hit);
    if (act) acts.push(hit);
  }
  return clause.near !== undefined && wordsBetween(hits) > clause.near ? null : { hits, acts };
}

/** Of the hits of the next term those that may stand after the ones taken. */
function fitting(
  reading: Reading,
  { ordered, apart, until, within }: Clause,
  act: boolean,
  taken: readonly Hit[],
  found: readonly Hit[],
): readonly Hit[] {
  const parted = act ? apart : undefined;
  if (!ordered && !parted && !until) return found;
  const start = taken[0] as Hit;
  const before = taken[taken.length - 1] as Hit;
  return found.filter(
    (hit) =>
      (!ordered || follows(reading, before, hit, ordered === 'next' ? 'next' : within)) &&
      (!parted || !isParted(reading, parted, start, hit)) &&
      (!until ||
        hit.start <= start.end ||
        hitsWithin(termHits(reading, until), [{ start: start.end, end: hit.start }]).length === 0),
  );
}

function isAct(term: Term): boolean {
  return alternatives(term).some((reference) => reference.endsWith('!'));
}

/** Nearest in the place itself, else in its context. */
function nearest(hits: readonly Hit[], to: Hit, places: readonly Hit[]): Hit | null {
  const own = places[0];
  let best: Hit | null = null;
  let inOwn = false;
  for (const hit of hits) {
    const isOwn = own !== undefined && hit.start >= own.start && hit.end <= own.end;
    if (inOwn && !isOwn) continue;
    if (
      best === null ||
      (isOwn && !inOwn) ||
      Math.abs(hit.start - to.start) < Math.abs(best.start - to.start)
    )
      best = hit;
    inOwn ||= isOwn;
  }
  return best;
}

/** In the same sentence, unless the clause looks wider; `next`: in the one after it. */
function follows(
  reading: Reading,
  before: Hit,
  hit: Hit,
  scope: Clause['within'] | 'next' = 'sentence',
): boolean {
  if (hit.start < before.start) return false;
  const { sentences } = reading.plan.tokens;
  const apart = (sentences[hit.start] ?? 0) - (sentences[before.start] ?? 0);
  return scope === 'next' ? apart === 1 : scope !== 'sentence' || apart === 0;
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
  // A long act before the thing, such as "survey that asked about help for", may hold in itself what parts the two; those who are named, "folk
  // who get help at home", do not.
  const isShort = first === one || first.end - first.start <= SHORT;
  return hitsWithin(termHits(reading, apart), [{ start: from, end: second.start }]).some(
    (hit) => hit.start !== first.start && !(isShort && hit.end <= first.end && hit.start > first.start),
  );
}

function wordsBetween(hits: readonly Hit[]): number {
  let first = Infinity;
  let last = 0;
  let words = 0;
  for (const { start, end } of hits) {
    first = Math.min(first, start);
    last = Math.max(last, end);
    words += end - start;
  }
  return last - first - words;
}
