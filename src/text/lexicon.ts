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

/** Hits of one plan, by concept id or by inline phrase, in the order of the text. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

export function hitsOf(index: HitIndex, key: string): readonly Hit[] {
  return index.get(key) ?? NO_HITS;
}

export class Lexicon {
  private readonly matcher: Matcher;
  private readonly numbered: NumberedPhrases;
  private readonly order: readonly ConceptDefinition[];

  /**
   * `inline` are phrases written in rules, found under their own text; `compiled` is what compileLexicon made of the same concepts and phrases.
   * Throws an Error naming the concept for an unknown or circular `includes`, a SyntaxError for a bad phrase.
   */
  constructor(concepts: readonly ConceptDefinition[], inline: Iterable<string>, compiled?: Automaton) {
    this.order = inDependencyOrder(concepts);
    this.numbered = numberPhrases(concepts, inline);
    this.matcher = new Matcher(compiled ?? this.numbered.phrases);
  }

  get phraseCount(): number {
    return this.numbered.phrases.length;
  }

  scan(plan: Pick<Plan, 'tokens' | 'sentences' | 'passages' | 'sections'>): HitIndex {
    const raw: Record<Part, Map<string, Hit[]>> = {
      phrases: new Map(),
      unless: new Map(),
      later: new Map(),
      rivals: new Map(),
    };
    this.matcher.scan(plan.tokens, (phrase, start, end) => {
      for (const { key, part } of this.numbered.owners[phrase] ?? []) {
        const list = raw[part].get(key);
        if (list) list.push({ start, end });
        else raw[part].set(key, [{ start, end }]);
      }
    });
    const found = new Map<string, readonly Hit[]>();
    for (const [key, hits] of raw.phrases) found.set(key, withoutContained(hits));
    for (const { id, includes } of this.order) {
      const merged = [...(raw.phrases.get(id) ?? []), ...includes.flatMap((other) => found.get(other) ?? [])];
      if (merged.length === 0) continue;
      const against = raw.unless.get(id);
      const kept = withoutContained(
        against
          ? merged.filter((hit) => !against.some((u) => u.start < hit.end && hit.start < u.end))
          : merged,
      );
      found.set(id, withShortForms(plan, kept, raw.later.get(id) ?? NO_HITS, raw.rivals.get(id) ?? NO_HITS));
    }
    return found;
  }
}

/** The automaton of the same phrases that a Lexicon would compile. Throws a SyntaxError for a bad phrase. */
export function compileLexicon(concepts: readonly ConceptDefinition[], inline: Iterable<string>): Automaton {
  return compilePhrases(numberPhrases(concepts, inline).phrases);
}

interface NumberedPhrases {
  readonly phrases: readonly string[];
  /** For phrase number i: the concepts (or inline phrases) that it belongs to, and what it is there. */
  readonly owners: readonly (readonly { key: string; part: Part }[])[];
}

function numberPhrases(concepts: readonly ConceptDefinition[], inline: Iterable<string>): NumberedPhrases {
  const owners = new Map<string, { key: string; part: Part }[]>();
  const own = (phrase: string, key: string, part: Part): void => {
    const list = owners.get(phrase);
    if (list) list.push({ key, part });
    else owners.set(phrase, [{ key, part }]);
  };
  for (const concept of concepts)
    for (const part of PARTS) for (const phrase of concept[part] ?? []) own(phrase, concept.id, part);
  for (const phrase of new Set(inline)) own(phrase, phrase, 'phrases');
  return { phrases: [...owners.keys()], owners: [...owners.values()] };
}

/** A short form that means the thing is a name of it for the next one: "The group met. It agreed." */
function withShortForms(
  plan: Parameters<typeof refersBack>[0],
  names: readonly Hit[],
  short: readonly Hit[],
  rivals: readonly Hit[],
): readonly Hit[] {
  if (short.length === 0) return names;
  const all: Hit[] = [];
  let next = 0;
  for (const hit of withoutContained(short)) {
    for (let name = names[next]; name && name.start < hit.start; name = names[++next]) all.push(name);
    if (refersBack(plan, hit, all, rivals)) all.push(hit);
  }
  return withoutContained([...all, ...names.slice(next)]);
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
