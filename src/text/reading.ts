// A plan with everything that was found in it in one scan, and the questions that checks ask of places: which sentence, which context.
import type { Passage, Plan, Region, Section, Sentence } from '../model/plan.js';
import type { HitIndex } from './hit-index.js';
import { Kept, type KeptStores } from './kept.js';
import type { Hit } from './matcher.js';
import { startsBefore } from './starts-before.js';

const NO_PASSAGES: readonly Passage[] = [];
const NO_HITS: readonly Hit[] = [];

/** What others' names change of what is kept. */
const KEPT_APART = ['actor-other', 'topic-others-work', 'previous-plan'];

export class Reading {
  readonly plan: Plan;
  readonly hits: HitIndex;
  /** What `Kept` keeps; the same for a reading with further hits. */
  readonly kept: KeptStores;
  /** Kept for what asks for several keys at once. */
  readonly terms = new Map<string | readonly string[], readonly (readonly Hit[])[]>();
  private readonly memory = new Map<string, Map<number, unknown>>();
  private readonly memoryOf = new Map<string, Map<object, unknown>>();
  private readonly blockEdges = new Map<number, readonly [number, number]>();

  private readonly known: Map<string, readonly Hit[]>;

  constructor(
    plan: Plan,
    hits: HitIndex,
    known: ReadonlyMap<string, readonly Hit[]> = new Map(),
    kept: KeptStores = [],
  ) {
    this.plan = plan;
    this.hits = hits;
    this.known = new Map(known);
    this.kept = kept;
  }

  of(key: string): readonly Hit[] {
    let hits = this.known.get(key);
    if (hits === undefined) this.known.set(key, (hits = this.hits.get(key) ?? NO_HITS));
    return hits;
  }

  /** The same plan with further hits: of names that only this plan holds. What was kept of who acts, and of which plan, is asked anew where they are. */
  with(found: ReadonlyMap<string, readonly Hit[]>): Reading {
    if (found.size === 0) return this;
    const kept = KEPT_APART.some((key) => found.has(key)) ? [] : this.kept;
    return new Reading(this.plan, this.hits, new Map([...this.known, ...found]), kept);
  }

  sentence(index: number): Sentence {
    const sentence = this.plan.sentences[index];
    if (!sentence) throw new RangeError(`no sentence ${String(index)}`);
    return sentence;
  }

  sentenceAt(token: number): Sentence {
    const sentence = this.plan.sentences[this.plan.tokens.sentences[token] ?? -1];
    if (!sentence) throw new RangeError(`no sentence at token ${String(token)}`);
    return sentence;
  }

  passage(index: number): Passage {
    const passage = this.plan.passages[index];
    if (!passage) throw new RangeError(`no passage ${String(index)}`);
    return passage;
  }

  passageAt(token: number): Passage {
    return this.passage(this.sentenceAt(token).passage);
  }

  section(index: number): Section {
    const section = this.plan.sections[index];
    if (!section) throw new RangeError(`no section ${String(index)}`);
    return section;
  }

  /** The passages right before and right after a list or table. */
  besideBlock(block: number): Passage[] {
    if (this.blockEdges.size === 0)
      for (const { block: of, index } of this.plan.passages)
        if (of !== null) this.blockEdges.set(of, [this.blockEdges.get(of)?.[0] ?? index, index]);
    const [first, last] = this.blockEdges.get(block) ?? [0, 0];
    return [this.plan.passages[first - 1], this.plan.passages[last + 1]].filter((p) => p !== undefined);
  }

  regionAt(token: number): Region {
    return this.passageAt(token).region;
  }

  /** The section and those that hold it, innermost first; the document itself is left out. */
  sectionChain(index: number): Section[] {
    const chain: Section[] = [];
    for (let section = this.section(index); section.parent !== null; section = this.section(section.parent))
      chain.push(section);
    return chain;
  }

  /** Headings above a passage, innermost first. */
  headingsAbove(passage: Passage): readonly Passage[] {
    const above = HEADINGS.of(this, passage.section);
    return passage.kind === 'heading' ? above.filter((heading) => heading.index !== passage.index) : above;
  }

  /** The passages that begin at the offsets [start, end) of the source. */
  passagesBetween(start: number, end: number): readonly Passage[] {
    return this.plan.passages.slice(this.passageFrom(start), this.passageFrom(end));
  }

  /** Number of the first passage that begins at an offset or after it. */
  passageFrom(offset: number): number {
    const { passages } = this.plan;
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((passages[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The passages after one, to the end of the plan or until the reader stops. */
  *passagesAfter(index: number): Generator<Passage, void, undefined> {
    for (let i = index + 1; i < this.plan.passages.length; i++) yield this.passage(i);
  }

  /** The passages of one section, without those of the sections inside it. */
  passagesOfSection(index: number): readonly Passage[] {
    return this.grouped('by section', (p) => p.section).get(index) ?? [];
  }

  /** The items or rows of one list or table. */
  passagesOfBlock(block: number): readonly Passage[] {
    return this.grouped('by block', (p) => p.block).get(block) ?? [];
  }

  /** The items or rows that a passage opens: a list's first line, a table's header. */
  passagesUnder(index: number): readonly Passage[] {
    return UNDER.of(this, 0).get(index) ?? NO_PASSAGES;
  }

  private grouped(name: string, of: (passage: Passage) => number | null): ReadonlyMap<number, Passage[]> {
    return this.remember(name, 0, () => {
      const groups = new Map<number, Passage[]>();
      for (const passage of this.plan.passages) {
        const key = of(passage);
        if (key === null) continue;
        const group = groups.get(key);
        if (group) group.push(passage);
        else groups.set(key, [passage]);
      }
      return groups;
    });
  }

  /** What was worked out once of a place, kept: many rules ask the same. One `name` must always mean one type. */
  remember<T>(name: string, key: number, make: () => T): T {
    let known = this.memory.get(name);
    if (!known) {
      known = new Map<number, unknown>();
      this.memory.set(name, known);
    }
    if (known.has(key)) return known.get(key) as T;
    const made = make();
    known.set(key, made);
    return made;
  }

  /** What was worked out once of a thing, such as a list of hits, kept as in `remember`. */
  rememberFor<T>(name: string, thing: object, make: () => T): T {
    let known = this.memoryOf.get(name);
    if (!known) {
      known = new Map<object, unknown>();
      this.memoryOf.set(name, known);
    }
    const before = known.get(thing);
    if (before !== undefined) return before as T;
    const made = make();
    known.set(thing, made);
    return made;
  }

  /** First hit of a key within tokens [from, to), or null. */
  firstWithin(key: string, from: number, to: number): Hit | null {
    const hits = this.of(key);
    const hit = hits[startsBefore(hits, from)];
    return hit && hit.end <= to ? hit : null;
  }

  /** Last hit of a key within tokens [from, to), or null. For keys of which no hit lies within another. */
  lastWithin(key: string, from: number, to: number): Hit | null {
    const hits = this.of(key);
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hits[middle]?.end ?? 0) <= to) low = middle + 1;
      else high = middle;
    }
    const hit = hits[low - 1];
    return hit && hit.start >= from ? hit : null;
  }

  /** The hit of a key that another hit lies within, or null. */
  covering(key: string, { start, end }: Hit): Hit | null {
    const hits = this.of(key);
    const hit = hits[startsBefore(hits, start + 1) - 1];
    return hit && hit.end >= end ? hit : null;
  }

  allWithin(key: string, from: number, to: number): Hit[] {
    const hits = this.of(key);
    const found: Hit[] = [];
    for (let i = startsBefore(hits, from); i < hits.length; i++) {
      const hit = hits[i] as Hit;
      if (hit.end > to) break;
      found.push(hit);
    }
    return found;
  }

  spanOf(hit: Hit): { start: number; end: number } {
    const start = this.plan.tokens.starts[hit.start] ?? 0;
    // The words of a later column may stand further up the page.
    return { start, end: Math.max(start, this.plan.tokens.ends[hit.end - 1] ?? 0) };
  }
}

/** Headings of a section and those that hold it, innermost first. */
const HEADINGS = new Kept((reading: Reading, section): readonly Passage[] =>
  reading.sectionChain(section).flatMap((s) => (s.heading === null ? [] : [reading.passage(s.heading)])),
);

/** Under key 0, for each passage that opens a list or table its items or rows. */
const UNDER = new Kept(({ plan }: Reading): ReadonlyMap<number, readonly Passage[]> => {
  const groups = new Map<number, Passage[]>();
  for (const passage of plan.passages) {
    for (const intro of passage.intro) {
      const group = groups.get(intro);
      if (group) group.push(passage);
      else groups.set(intro, [passage]);
    }
  }
  return groups;
});
