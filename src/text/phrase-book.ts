// All phrases of concepts and rules, compiled: the automaton that finds them, and the lists that the hits of each go to. Serialisable.
import { type Automaton, compilePhrases } from './automaton.js';

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

/** What of a concept is needed once its phrases are compiled. */
export type ConceptLinks = Pick<ConceptDefinition, 'id' | 'includes'>;

/** The lists of a concept, in this order: concept number i has the lists 4i to 4i+3. Inline phrases have one each, after those of all concepts. */
export const PARTS = ['phrases', 'unless', 'later', 'rivals'] as const;

export interface PhraseBook {
  /** Reports a phrase by the number of each list that it belongs to. */
  readonly automaton: Automaton;
  /** Each after the concepts that it includes. */
  readonly concepts: readonly ConceptLinks[];
  /** Phrases that rules use without a concept, but for those that are called as a concept is. */
  readonly inline: readonly string[];
  /** Of rules that came later: phrases of theirs, found by an automaton of their own. Their lists come after all others. */
  readonly further?: Pick<PhraseBook, 'automaton' | 'inline'>;
}

/** Throws an Error naming the concept for an unknown or circular `includes`, a SyntaxError for a phrase that does not parse. */
export function compilePhraseBook(
  definitions: readonly ConceptDefinition[],
  inline: Iterable<string>,
): PhraseBook {
  const concepts = inDependencyOrder(definitions);
  const owners = new Map<string, number[]>();
  const own = (phrase: string, list: number): void => {
    const lists = owners.get(phrase);
    if (lists) lists.push(list);
    else owners.set(phrase, [list]);
  };
  const numbers = new Map<string, number>();
  concepts.forEach((concept, number) => {
    numbers.set(concept.id, number);
    PARTS.forEach((part, i) => {
      for (const phrase of concept[part] ?? []) own(phrase, number * PARTS.length + i);
    });
  });
  const alone = ownInline(inline, numbers, concepts.length * PARTS.length, own);
  return {
    automaton: compilePhrases(owners),
    concepts: concepts.map(({ id, includes }) => ({ id, includes })),
    inline: alone,
  };
}

/** The same book with phrases of more rules. Throws a SyntaxError for one that does not parse. */
export function withFurther(book: PhraseBook, inline: Iterable<string>): PhraseBook {
  const { concepts } = book;
  const owners: [string, readonly number[]][] = [];
  const known = new Set(book.inline);
  const alone = ownInline(
    [...inline].filter((phrase) => !known.has(phrase)),
    new Map(concepts.map(({ id }, number) => [id, number])),
    concepts.length * PARTS.length + book.inline.length,
    (phrase, list) => owners.push([phrase, [list]]),
  );
  return { ...book, further: { automaton: compilePhrases(owners), inline: alone } };
}

/** Gives each inline phrase its list, the first of them `from`; one that is called as a concept is goes to that. Returns the others. */
function ownInline(
  inline: Iterable<string>,
  numbers: ReadonlyMap<string, number>,
  from: number,
  own: (phrase: string, list: number) => void,
): string[] {
  const alone: string[] = [];
  for (const phrase of new Set(inline)) {
    const number = numbers.get(phrase);
    own(phrase, number === undefined ? from + alone.length : number * PARTS.length);
    if (number === undefined) alone.push(phrase);
  }
  return alone;
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
