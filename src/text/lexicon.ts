// Concepts: named sets of phrases, shared by all rules. Compiled once into the matcher; a plan is scanned once.
import type { Plan } from '../model/plan.js';
import { type Automaton, compilePhrases } from './automaton.js';
import { type Hit, Matcher } from './matcher.js';
import { refersBack } from './reference.js';

export interface ConceptDefinition {
  readonly id: string;
  readonly phrases: readonly string[];
  /** Concepts whose hits are this one's too. */
  readonly includes: readonly string[];
  /** Phrases that undo a hit they overlap ("home carer" for a carer). */
  readonly unless: readonly string[];
  /** Short forms that mean it once it has been named nearby ("the group", "it"). */
  readonly later?: readonly string[];
  /** Other things that the short forms would mean after they are named. */
  readonly rivals?: readonly string[];
}

type Part = 'phrases' | 'unless' | 'later' | 'rivals';
const PARTS: readonly Part[] = ['phrases', 'unless', 'later', 'rivals'];

const NO_HITS: readonly Hit[] = [];
const NO_SLOTS: readonly number[] = [];

/** Hits of one plan, by concept id or by inline phrase, in the order of the text. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function hitsOf(index: HitIndex, key: string): readonly Hit[] {
  return index.get(key) ?? NO_HITS;
}

export class Lexicon {
  private readonly matcher: Matcher;
  private readonly phrases: NumberedPhrases;
  private readonly order: readonly ConceptDefinition[];

  /**
   * `inline` are phrases written in rules, found under their own text; `compiled` is what compileLexicon made of the same concepts and phrases.
   * Throws an Error naming the concept for an unknown or circular `includes`, a SyntaxError for a bad phrase.
   */
  constructor(concepts: readonly ConceptDefinition[], inline: Iterable<string>, compiled?: Automaton) {
    this.order = inDependencyOrder(concepts);
    this.phrases = numberPhrases(concepts, inline);
    this.matcher = new Matcher(compiled ?? this.phrases.texts);
  }

  get phraseCount(): number {
    return this.phrases.texts.length;
  }

  scan(plan: Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>): HitIndex {
    const { owners, slots, concepts } = this.phrases;
    const raw: (Hit[] | undefined)[] = [];
    let hit: Hit = { start: 0, end: 0 };
    this.matcher.scan(plan.tokens, (phrase, start, end) => {
      if (hit.end !== end || hit.start !== start) hit = { start, end };
      for (const slot of owners[phrase] ?? NO_SLOTS) {
        const list = raw[slot];
        if (list) list.push(hit);
        else raw[slot] = [hit];
      }
    });
    const found = new Map<string, readonly Hit[]>();
    raw.forEach((hits, slot) => {
      const key = slots[slot];
      if (hits && key !== undefined) found.set(key, withoutContained(hits));
    });
    for (const { id, includes } of this.order) {
      const slot = concepts.get(id) ?? 0;
      const against = raw[slot + PARTS.indexOf('unless')];
      const names = raw[slot];
      // What nothing undoes and nothing adds to is found already.
      const own = names && (against ? inOrder(names) : found.get(id));
      const merged = mergeAll([own, ...includes.map((other) => found.get(other))]);
      if (merged.length === 0) continue;
      const kept = against
        ? withoutContained(outside(merged, against))
        : merged === own
          ? merged
          : withoutContained(merged);
      const later = raw[slot + PARTS.indexOf('later')];
      const rivals = raw[slot + PARTS.indexOf('rivals')];
      found.set(id, later ? withShortForms(plan, kept, later, rivals ?? NO_HITS) : kept);
    }
    return found;
  }
}

/** The automaton of the same phrases that a Lexicon would compile. Throws a SyntaxError for a bad phrase. */
export function compileLexicon(concepts: readonly ConceptDefinition[], inline: Iterable<string>): Automaton {
  return compilePhrases(numberPhrases(concepts, inline).texts);
}

interface NumberedPhrases {
  readonly texts: readonly string[];
  /** For phrase number i: the lists that its hits go to. */
  readonly owners: readonly (readonly number[])[];
  /** For a list that is found under a name of its own: that name. The other parts of a concept come right after its phrases. */
  readonly slots: readonly (string | undefined)[];
  /** List of a concept's phrases. */
  readonly concepts: ReadonlyMap<string, number>;
}

function numberPhrases(concepts: readonly ConceptDefinition[], inline: Iterable<string>): NumberedPhrases {
  const owners = new Map<string, number[]>();
  const own = (phrase: string, slot: number): void => {
    const list = owners.get(phrase);
    if (list) list.push(slot);
    else owners.set(phrase, [slot]);
  };
  const slots: (string | undefined)[] = [];
  const firsts = new Map<string, number>();
  for (const concept of concepts) {
    firsts.set(concept.id, slots.length);
    for (const part of PARTS) {
      for (const phrase of concept[part] ?? []) own(phrase, slots.length);
      slots.push(part === 'phrases' ? concept.id : undefined);
    }
  }
  for (const phrase of new Set(inline)) {
    const known = firsts.get(phrase);
    own(phrase, known ?? slots.length);
    if (known === undefined) slots.push(phrase);
  }
  return { texts: [...owners.keys()], owners: [...owners.values()], slots, concepts: firsts };
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
    let low = 0;
    let high = against.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((against[middle]?.start ?? 0) < hit.end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (reach[low - 1] ?? 0) <= hit.start;
  });
}

/** For each hit the furthest end of it and all before it. */
function furthest(hits: readonly Hit[]): number[] {
  let most = 0;
  return hits.map(({ end }) => (most = Math.max(most, end)));
}

function inDependencyOrder(concepts: readonly ConceptDefinition[]): ConceptDefinition[] {
  const byId = new Map(concepts.map((c) => [c.id, c]));
  const state = new Map<string, 'open' | 'done'>();
  const order: ConceptDefinition[] = [];
  const visit = (concept: ConceptDefinition): void => {
    if (state.get(concept.id) === 'done') return;
    if (state.get(concept.id) === 'open') throw new Error(`concept "${concept.id}" includes itself`);
    state.set(concept.id, 'open');
    for (const id of concept.includes) {
      const included = byId.get(id);
      if (!included) throw new Error(`concept "${concept.id}" includes unknown concept "${id}"`);
      visit(included);
    }
    state.set(concept.id, 'done');
    order.push(concept);
  };
  concepts.forEach(visit);
  return order;
}
