// Concepts: named sets of phrases, shared by all rules. Compiled once into the matcher; a plan is scanned once.
import type { Tokens } from '../model/plan.js';
import { type Hit, Matcher } from './matcher.js';

export interface ConceptDefinition {
  readonly id: string;
  readonly phrases: readonly string[];
  /** Concepts whose hits are this one's too. */
  readonly includes: readonly string[];
  /** Phrases that undo a hit they overlap ("home carer" for a carer). */
  readonly unless: readonly string[];
}

const NO_HITS: readonly Hit[] = [];

/** Hits of one plan, by concept id or by inline phrase, in the order of the text. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function hitsOf(index: HitIndex, key: string): readonly Hit[] {
  return index.get(key) ?? NO_HITS;
}

export class Lexicon {
  private readonly matcher: Matcher;
  /** For phrase number i: which concepts (or inline phrases) it is a hit of, and which it undoes. */
  private readonly owners: { key: string; undoes: boolean }[][] = [];
  private readonly order: readonly ConceptDefinition[];

  /**
   * `inline` are phrases written in rules, found under their own text.
   * Throws an Error naming the concept for an unknown or circular `includes`, a SyntaxError for a bad phrase.
   */
  constructor(concepts: readonly ConceptDefinition[], inline: Iterable<string>) {
    this.order = inDependencyOrder(concepts);
    const numbers = new Map<string, number>();
    const phrases: string[] = [];
    const own = (phrase: string, key: string, undoes: boolean): void => {
      let number = numbers.get(phrase);
      if (number === undefined) {
        number = phrases.length;
        numbers.set(phrase, number);
        phrases.push(phrase);
        this.owners.push([]);
      }
      this.owners[number]?.push({ key, undoes });
    };
    for (const concept of concepts) {
      for (const phrase of concept.phrases) own(phrase, concept.id, false);
      for (const phrase of concept.unless) own(phrase, concept.id, true);
    }
    for (const phrase of new Set(inline)) own(phrase, phrase, false);
    this.matcher = new Matcher(phrases);
  }

  get phraseCount(): number {
    return this.owners.length;
  }

  scan(tokens: Tokens): HitIndex {
    const raw = new Map<string, Hit[]>();
    const undone = new Map<string, Hit[]>();
    this.matcher.scan(tokens, (phrase, start, end) => {
      for (const owner of this.owners[phrase] ?? []) {
        const into = owner.undoes ? undone : raw;
        const list = into.get(owner.key);
        if (list) list.push({ start, end });
        else into.set(owner.key, [{ start, end }]);
      }
    });
    const found = new Map<string, readonly Hit[]>();
    for (const [key, hits] of raw) found.set(key, withoutContained(hits));
    for (const concept of this.order) {
      const merged = [
        ...(raw.get(concept.id) ?? []),
        ...concept.includes.flatMap((id) => found.get(id) ?? []),
      ];
      if (merged.length === 0) continue;
      const against = undone.get(concept.id);
      const kept = against
        ? merged.filter((hit) => !against.some((u) => u.start < hit.end && hit.start < u.end))
        : merged;
      found.set(concept.id, withoutContained(kept));
    }
    return found;
  }
}

/** In the order of the text; of hits that lie within one another the longest stays. */
function withoutContained(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let reach = -1;
  for (const hit of sorted) {
    if (hit.end <= reach) continue;
    kept.push(hit);
    reach = hit.end;
  }
  return kept;
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
