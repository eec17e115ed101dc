// Which sentences and passages something stands in or over, as bits: so that places which cannot hold all the terms of a clause are never looked at.
import type { Passage, Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { BOX_REACH } from './around.js';
import type { Clause, Term } from './clause.js';
import { goneOnBy } from './goes-on.js';
import { type Bits, SentenceBits } from './sentence-bits.js';
import { termHits } from './term-hits.js';

interface Presence {
  /** Sentences that hold it; all sentences of a row that does. */
  readonly own: Bits;
  /** Those too that stand under it: the items of its list, the rows of its table. */
  readonly reach: Bits;
}

/**
 * Numbers of the first sentences of the places (sentences, rows; with scope `passage`, passages) that may hold all the terms, in order;
 * each holds one of them itself and is `allowed`. No such place is left out, but for those that have not what the clause wants about them.
 */
export function placesWithAll(reading: Reading, clause: Clause, allowed: Bits): readonly number[] {
  const wide = clause.within === 'passage';
  const table = bitsOf(reading);
  const { all, any } = SCRATCH.of(reading, 0);
  table.copy(allowed, all);
  if (clause.all.length > 1) table.clear(any);
  for (const term of clause.all) {
    const { own, reach } = presenceOf(reading, term, wide);
    if (!table.keep(all, clause.all.length > 1 ? reach : own)) return NOWHERE;
    if (clause.all.length > 1) table.add(any, own);
  }
  if (clause.all.length > 1 && !table.keep(all, any)) return NOWHERE;
  return keepUnder(reading, clause.about, clause.headed, all);
}

/** For a clause without terms: the sentences of `allowed` that may have by them what it wants about and over them. */
export function placesUnder(reading: Reading, clause: Clause, allowed: Bits): readonly number[] {
  const { all } = SCRATCH.of(reading, 0);
  bitsOf(reading).copy(allowed, all);
  const { within = 'sentence', about, headed } = clause;
  // In a wider place what is wanted may stand anywhere.
  return keepUnder(reading, within === 'sentence' || within === 'passage' ? about : [], headed, all);
}

function keepUnder(
  reading: Reading,
  about: readonly Term[] = [],
  headed: Term | undefined,
  all: Bits,
): readonly number[] {
  const table = bitsOf(reading);
  for (const term of about) if (!table.keep(all, surroundings(reading, term))) return NOWHERE;
  if (headed && !table.keep(all, surroundings(reading, headed))) return NOWHERE;
  return table.list(all);
}

/**
 * For a block or section: numbers of the sentences that hold one of the terms, are `allowed` and stand in a section that holds them all.
 * In the order of the terms, then of the text.
 */
export function placesInSectionsWithAll(reading: Reading, clause: Clause, allowed: Bits): readonly number[] {
  const { sentences } = reading.plan.tokens;
  const table = bitsOf(reading);
  // What opens a list or table stands in its section.
  const [first, ...rest] = clause.all.map((term) => sectionsOf(reading, term));
  const sections = new Set([...(first ?? [])].filter((section) => rest.every((some) => some.has(section))));
  if (sections.size === 0) return NOWHERE;
  const places = new Set<number>();
  for (const hits of clause.all.flatMap((term) => termHits(reading, term)))
    for (const { start } of hits) {
      const sentence = sentences[start] as number;
      if (!table.has(allowed, sentence)) continue;
      if (sections.has(reading.passageAt(start).section)) places.add(sentence);
    }
  return [...places];
}

function sectionsOf(reading: Reading, term: Term): ReadonlySet<number> {
  const lists = termHits(reading, term);
  return reading.rememberFor(
    'in sections',
    lists,
    () => new Set(lists.flat().map(({ start }) => reading.passageAt(start).section)),
  );
}

export function bitsOf(reading: Reading): SentenceBits {
  return TABLE.of(reading, 0);
}

const NOWHERE: readonly number[] = [];
const TABLE = new Kept(({ plan }: Reading) => new SentenceBits(plan.sentences.length));
const SCRATCH = new Kept((reading: Reading) => ({
  all: bitsOf(reading).make(),
  any: bitsOf(reading).make(),
}));

function presenceOf(reading: Reading, term: Term, wide: boolean): Presence {
  const lists = termHits(reading, term);
  const [first] = lists;
  if (first && lists.length === 1) return presenceOfHits(reading, first, wide);
  return reading.rememberFor(wide ? 'in passages' : 'in sentences', lists, () => {
    const table = bitsOf(reading);
    const own = table.make();
    const reach = table.make();
    for (const hits of lists) {
      const one = presenceOfHits(reading, hits, wide);
      table.add(own, one.own);
      table.add(reach, one.reach);
    }
    return { own, reach };
  });
}

function presenceOfHits(reading: Reading, hits: readonly Hit[], wide: boolean): Presence {
  return reading.rememberFor(wide ? 'in passages' : 'in sentences', hits, () =>
    findPresence(reading, hits, wide),
  );
}

function findPresence(reading: Reading, hits: readonly Hit[], wide: boolean): Presence {
  const table = bitsOf(reading);
  const own = table.make();
  const { place, opens } = (wide ? PASSAGES : SENTENCES).of(reading, 0);
  let openings: Set<number> | null = null;
  for (const { start } of hits) {
    table.set(own, place[start] as number);
    if (opens[start] === 1) (openings ??= new Set()).add(reading.passageAt(start).index);
  }
  if (openings === null) return { own, reach: own };
  const reach = table.make();
  table.copy(own, reach);
  for (const opening of openings) {
    for (const { firstSentence, endSentence, kind } of under(reading, opening)) {
      if (wide || kind === 'row') table.set(reach, firstSentence);
      else table.setRange(reach, firstSentence, endSentence);
    }
  }
  return { own, reach };
}

/** The items and rows that a passage opens, and what goes on from it. */
function under(reading: Reading, index: number): readonly Passage[] {
  const gone = goneOnBy(reading, index);
  const opened = reading.passagesUnder(index);
  return gone.length === 0 ? opened : [...opened, ...gone];
}

/** Sentences that may have one of the hits in their passage or in what stands over or beside it; no other has. */
function surroundings(reading: Reading, term: Term): Bits {
  const lists = termHits(reading, term);
  return reading.rememberFor('around', lists, () => {
    const table = bitsOf(reading);
    const bits = table.make();
    for (const hits of lists)
      table.add(
        bits,
        reading.rememberFor('around', hits, () => findSurroundings(reading, hits)),
      );
    return bits;
  });
}

function findSurroundings(reading: Reading, hits: readonly Hit[]): Bits {
  const bits = bitsOf(reading).make();
  let last = -1;
  for (const { start } of hits) {
    const passage = reading.passageAt(start);
    if (passage.index === last) continue;
    last = passage.index;
    setAround(reading, bits, passage);
  }
  return bits;
}

/** Sets the sentences of the passages that a passage may stand over or beside, itself among them. */
function setAround(reading: Reading, bits: Bits, passage: Passage): void {
  const { passages, sentences } = reading.plan;
  const table = bitsOf(reading);
  const setPassage = ({ firstSentence, endSentence }: Passage): void =>
    table.setRange(bits, firstSentence, endSentence);
  setPassage(passage);
  if (passage.kind === 'heading') {
    const after = passages[reading.passageFrom(reading.section(passage.section).end)];
    table.setRange(bits, passage.firstSentence, after?.firstSentence ?? sentences.length);
  }
  for (const one of under(reading, passage.index)) setPassage(one);
  if (passage.kind === 'quote')
    for (let i = passage.index + 1; i <= passage.index + BOX_REACH && passages[i]?.kind === 'quote'; i++)
      setPassage(reading.passage(i));
  // A question, a caption or what leads to a table before, a caption or what is said of the whole list after.
  for (let i = passage.index - 1; i <= passage.index + 1; i += 2) {
    const beside = passages[i];
    if (!beside) continue;
    setPassage(beside);
    const tells = passage.kind === 'caption' || passage.kind === 'paragraph';
    if (tells && beside.block !== null)
      for (const one of reading.passagesOfBlock(beside.block)) setPassage(one);
  }
}

interface Layout {
  /** For each token the number of the first sentence of its place. */
  readonly place: Int32Array;
  /** For each token 1 where its passage opens a list or table. */
  readonly opens: Uint8Array;
}

const PASSAGES = new Kept((reading: Reading) => layOut(reading, true));
const SENTENCES = new Kept((reading: Reading) => layOut(reading, false));

function layOut(reading: Reading, wide: boolean): Layout {
  const { passages, sentences, tokens } = reading.plan;
  const place = new Int32Array(tokens.words.length);
  const opens = new Uint8Array(tokens.words.length);
  for (const passage of passages) {
    if (under(reading, passage.index).length > 0) opens.fill(1, passage.firstToken, passage.endToken);
    if (wide || passage.kind === 'row')
      place.fill(passage.firstSentence, passage.firstToken, passage.endToken);
  }
  if (wide) return { place, opens };
  for (const { passage, index, firstToken, endToken } of sentences)
    if (passages[passage]?.kind !== 'row') place.fill(index, firstToken, endToken);
  return { place, opens };
}

/** The sentences for which something holds. */
export function bitsWhere(reading: Reading, holds: (sentence: Sentence) => boolean): Bits {
  const table = bitsOf(reading);
  const bits = table.make();
  for (const sentence of reading.plan.sentences) if (holds(sentence)) table.set(bits, sentence.index);
  return bits;
}
