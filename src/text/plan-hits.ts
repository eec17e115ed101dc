// The hits of one plan by concept and phrase: what undoes a hit, what a concept includes, and short forms of its name. Each is worked out
// when it is asked for.
import type { Plan } from '../model/plan.js';
import type { FoundPhrases } from './found-phrases.js';
import type { HitIndex } from './hit-index.js';
import type { Hit } from './matcher.js';
import { type ConceptLinks, PARTS } from './phrase-book.js';
import { refersBack } from './reference.js';

const NO_HITS: readonly Hit[] = [];

export type ReadPlan = Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>;

/** Where the hits of each name are to be found. */
export interface HitNames {
  readonly concepts: readonly ConceptLinks[];
  /** Number of each concept by its id. */
  readonly conceptNumbers: ReadonlyMap<string, number>;
  /** Number of the list of each inline phrase. */
  readonly inlineLists: ReadonlyMap<string, number>;
}

export class PlanHits implements HitIndex {
  private readonly plan: ReadPlan;
  private readonly names: HitNames;
  /** Findings by list, each by start: those of list i are from listFrom[i] up to, not with, listFrom[i + 1]. */
  private readonly listFrom: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly known = new Map<string, readonly Hit[]>();

  /** `lists` is the number of lists, by which the findings are numbered. Nothing of `found` is kept. */
  constructor(plan: ReadPlan, names: HitNames, found: FoundPhrases, lists: number) {
    const { length, numbers } = found;
    this.plan = plan;
    this.names = names;
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
    // While the lists are filled, the place of each stands one further on.
    const from = new Int32Array(lists + 2);
    for (let i = 0; i < length; i++)
      from[(numbers[i] as number) + 2] = (from[(numbers[i] as number) + 2] as number) + 1;
    for (let list = 2; list < from.length; list++)
      from[list] = (from[list] as number) + (from[list - 1] as number);
    for (let i = 0; i < length; i++) {
      const list = numbers[i] as number;
      const place = from[list + 1] as number;
      from[list + 1] = place + 1;
      this.starts[place] = found.starts[i] as number;
      this.ends[place] = found.ends[i] as number;
    }
    this.listFrom = from;
  }

  get(key: string): readonly Hit[] {
    let hits = this.known.get(key);
    if (hits === undefined) this.known.set(key, (hits = this.find(key)));
    return hits;
  }

  private find(key: string): readonly Hit[] {
    const { concepts, conceptNumbers, inlineLists } = this.names;
    const number = conceptNumbers.get(key);
    if (number === undefined) {
      const list = inlineLists.get(key);
      return list === undefined ? NO_HITS : this.longest(list, null);
    }
    const first = number * PARTS.length;
    const against = this.furthestEnds(first + 1);
    let kept = this.longest(first, against);
    const includes = concepts[number]?.includes ?? [];
    if (includes.length > 0) {
      const others = includes.map((other) =>
        against === null
          ? this.get(other)
          : this.get(other).filter(({ start, end }) => !this.isUndone(start, end, against)),
      );
      kept = withoutContained(mergeAll([kept, ...others]));
    }
    const later = kept.length === 0 ? NO_HITS : this.longest(first + 2, null);
    return later.length > 0 ? withShortForms(this.plan, kept, later, this.all(first + 3)) : kept;
  }

  /** Every hit of a list. */
  private all(list: number): Hit[] {
    const hits: Hit[] = [];
    const last = this.listFrom[list + 1] as number;
    for (let i = this.listFrom[list] as number; i < last; i++) {
      const start = this.starts[i] as number;
      const end = this.ends[i] as number;
      const before = hits[hits.length - 1];
      if (before?.start !== start || before.end !== end) hits.push({ start, end });
    }
    return hits;
  }

  /** The hits of a list that nothing undoes and that lie within no other. */
  private longest(list: number, against: Against | null): readonly Hit[] {
    const first = this.listFrom[list] as number;
    const last = this.listFrom[list + 1] as number;
    if (first === last) return NO_HITS;
    const hits: Hit[] = [];
    let furthest = 0;
    for (let i = first; i < last; i++) {
      const start = this.starts[i] as number;
      const end = this.ends[i] as number;
      // Most hits within another are those of a shorter phrase that begins it.
      if (end <= furthest || this.isUndone(start, end, against)) continue;
      furthest = end;
      addLongest(hits, { start, end });
    }
    return hits;
  }

  /** Of what undoes hits, and for each of these the furthest end of it and all before it; null where there is none. */
  private furthestEnds(list: number): Against | null {
    const from = this.listFrom[list] as number;
    const to = this.listFrom[list + 1] as number;
    if (from === to) return null;
    let furthest = 0;
    const ends = this.ends.slice(from, to).map((end) => (furthest = Math.max(furthest, end)));
    return { starts: this.starts.subarray(from, to), ends };
  }

  /** Whether a hit overlaps one of those that undo it: one that begins before it ends, and ends after it begins. */
  private isUndone(start: number, end: number, against: Against | null): boolean {
    if (against === null) return false;
    const { starts, ends } = against;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] as number) > start;
  }
}

interface Against {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Adds a hit, unless it lies within one that is there, and takes out what lies within it. Hits come in the order of their starts. */
function addLongest(hits: Hit[], hit: Hit): void {
  let last = hits[hits.length - 1];
  if (last !== undefined) {
    if (hit.end <= last.end) return;
    for (; last?.start === hit.start; last = hits[hits.length - 1]) hits.pop();
  }
  hits.push(hit);
}

/** A short form that means the thing is a name of it for the next one: "The group met. It agreed." */
function withShortForms(
  plan: ReadPlan,
  names: readonly Hit[],
  short: readonly Hit[],
  rivals: readonly Hit[],
): readonly Hit[] {
  const all: Hit[] = [];
  let next = 0;
  for (const hit of short) {
    for (let name = names[next]; name && name.start < hit.start; name = names[++next]) all.push(name);
    if (refersBack(plan, hit, all, rivals)) all.push(hit);
  }
  return withoutContained(inOrder([...all, ...names.slice(next)]));
}

/** Of hits in the order of the text those that lie within no other, in that order. */
function withoutContained(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) addLongest(kept, hit);
  return kept;
}

function inOrder(hits: readonly Hit[]): readonly Hit[] {
  return [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** All lists in one, by start; a single one is given as it is. */
function mergeAll(lists: readonly (readonly Hit[] | undefined)[]): readonly Hit[] {
  let merged: readonly Hit[] = NO_HITS;
  for (const list of lists) {
    if (!list || list.length === 0) continue;
    merged = merged.length === 0 ? list : merge(merged, list);
  }
  return merged;
}

function merge(one: readonly Hit[], other: readonly Hit[]): Hit[] {
  const merged: Hit[] = [];
  let i = 0;
  for (const hit of other) {
    for (let next = one[i]; next && next.start <= hit.start; next = one[++i]) merged.push(next);
    merged.push(hit);
  }
  for (; i < one.length; i++) merged.push(one[i] as Hit);
  return merged;
}
