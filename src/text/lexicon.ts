// The hits of one plan by concept and phrase: one scan, then what undoes a hit, what a concept includes, and short forms of its name.
import type { Plan } from '../model/plan.js';
import type { FoundPhrases } from './found-phrases.js';
import { type Hit, Matcher } from './matcher.js';
import { PARTS, type PhraseBook } from './phrase-book.js';
import { refersBack } from './reference.js';
import { startsBefore } from './starts-before.js';

const NO_HITS: readonly Hit[] = [];

/** Hits of one plan, by concept id or by inline phrase, in the order of the text. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function hitsOf(index: HitIndex, key: string): readonly Hit[] {
  return index.get(key) ?? NO_HITS;
}

export class Lexicon {
  private readonly matcher: Matcher;
  private readonly book: PhraseBook;
  /** For each list the name that its hits are found under; none for the lists of what undoes or stands for a concept. */
  private readonly names: readonly (string | undefined)[];

  constructor(book: PhraseBook) {
    this.book = book;
    this.matcher = new Matcher(book.automaton);
    this.names = [
      ...book.concepts.flatMap(({ id }) => PARTS.map((part) => (part === 'phrases' ? id : undefined))),
      ...book.inline,
    ];
  }

  scan(plan: Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>): HitIndex {
    const { concepts } = this.book;
    const raw = hitsByNumber(this.matcher.scan(plan.tokens), this.names.length);
    const found = new Map<string, readonly Hit[]>();
    raw.forEach((hits, list) => {
      const name = this.names[list];
      if (hits && name !== undefined) found.set(name, withoutContained(hits));
    });
    concepts.forEach(({ id, includes }, number) => {
      const [names, against, later, rivals] = raw.slice(number * PARTS.length, (number + 1) * PARTS.length);
      // What nothing undoes and nothing adds to is found already.
      const own = names && (against ? inOrder(names) : found.get(id));
      const merged = mergeAll([own, ...includes.map((other) => found.get(other))]);
      if (merged.length === 0) return;
      const kept = against
        ? withoutContained(outside(merged, against))
        : merged === own
          ? merged
          : withoutContained(merged);
      found.set(id, later ? withShortForms(plan, kept, later, rivals ?? NO_HITS) : kept);
    });
    return found;
  }
}

/** The hits of each number below `count`, in the order of their starts; undefined where there are none. */
function hitsByNumber({ length, numbers, starts, ends }: FoundPhrases, count: number): (Hit[] | undefined)[] {
  const lists: (Hit[] | undefined)[] = new Array<undefined>(count).fill(undefined);
  let hit: Hit = { start: 0, end: 0 };
  for (let i = 0; i < length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (hit.start !== start || hit.end !== end) hit = { start, end };
    const list = numbers[i] as number;
    const hits = lists[list];
    if (hits === undefined) lists[list] = [hit];
    else if (hits[hits.length - 1] !== hit) hits.push(hit);
  }
  return lists;
}

/** A short form that means the thing is a name of it for the next one: "The group met. It agreed." */
function withShortForms(
  plan: Parameters<typeof refersBack>[0],
  names: readonly Hit[],
  short: readonly Hit[],
  rivals: readonly Hit[],
): readonly Hit[] {
  const all: Hit[] = [];
  let next = 0;
  for (const hit of withoutContained(short)) {
    for (let name = names[next]; name && name.start < hit.start; name = names[++next]) all.push(name);
    if (refersBack(plan, hit, all, rivals)) all.push(hit);
  }
  return withoutContained(inOrder([...all, ...names.slice(next)]));
}

/** Of hits in the order of the text those that lie within no other, in that order. */
function withoutContained(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    let last = kept[kept.length - 1];
    if (last && hit.end <= last.end) continue;
    // Of those that begin together the longest stays.
    for (; last?.start === hit.start; last = kept[kept.length - 1]) kept.pop();
    kept.push(hit);
  }
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

/** Hits that overlap none of `against`; both by start. */
function outside(hits: readonly Hit[], against: readonly Hit[]): Hit[] {
  const reach = furthest(against);
  return hits.filter((hit) => {
    // Those that begin before the hit ends; one of them that ends after the hit begins overlaps it.
    const low = startsBefore(against, hit.end);
    return low === 0 || (reach[low - 1] ?? 0) <= hit.start;
  });
}

/** For each hit the furthest end of it and all before it. */
function furthest(hits: readonly Hit[]): number[] {
  let most = 0;
  return hits.map(({ end }) => (most = Math.max(most, end)));
}
