// Which sentences and passages something stands in or over, as bits: so that places which cannot hold all the terms of a clause are never looked at.
import type { Passage, Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import type { Clause, Term } from './clause.js';
import { termHits } from './term-hits.js';

/** One bit for each sentence of the plan. */
export type Bits = Uint32Array;

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
  const all = allowed.slice();
  const any = clause.all.length === 1 ? all : emptyBits(reading);
  for (const term of clause.all) {
    const { own, reach } = presenceOf(reading, term, wide);
    if (any === all) keep(all, own);
    else {
      keep(all, reach);
      add(any, own);
    }
  }
  keep(all, any);
  for (const term of clause.about ?? []) if (isSet(all)) keep(all, surroundings(reading, term));
  if (clause.headed && isSet(all)) keep(all, surroundings(reading, clause.headed));
  return listBits(all);
}

function presenceOf(reading: Reading, term: Term, wide: boolean): Presence {
  const lists = termHits(reading, term);
  const [first] = lists;
  if (first && lists.length === 1) return presenceOfHits(reading, first, wide);
  return reading.rememberFor(wide ? 'in passages' : 'in sentences', lists, () => {
    const own = emptyBits(reading);
    const reach = emptyBits(reading);
    for (const hits of lists) {
      const one = presenceOfHits(reading, hits, wide);
      add(own, one.own);
      add(reach, one.reach);
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
  const own = emptyBits(reading);
  const { place, opens } = (wide ? PASSAGES : SENTENCES).of(reading, 0);
  let openings: Set<number> | null = null;
  for (const { start } of hits) {
    setBit(own, place[start] ?? 0);
    if (opens[start] === 1) (openings ??= new Set()).add(reading.passageAt(start).index);
  }
  if (openings === null) return { own, reach: own };
  const reach = own.slice();
  for (const opening of openings) {
    for (const { firstSentence, endSentence, kind } of reading.passagesUnder(opening)) {
      if (wide || kind === 'row') setBit(reach, firstSentence);
      else setBits(reach, firstSentence, endSentence);
    }
  }
  return { own, reach };
}

/** Sentences that may have one of the hits in their passage or in what stands over or beside it; no other has. */
function surroundings(reading: Reading, term: Term): Bits {
  const lists = termHits(reading, term);
  return reading.rememberFor('around', lists, () => {
    const bits = emptyBits(reading);
    for (const hits of lists)
      add(
        bits,
        reading.rememberFor('around', hits, () => findSurroundings(reading, hits)),
      );
    return bits;
  });
}

function findSurroundings(reading: Reading, hits: readonly Hit[]): Bits {
  const bits = emptyBits(reading);
  let last = -1;
  for (const { start } of hits) {
    const passage = reading.passageAt(start);
    if (passage.index === last) continue;
    last = passage.index;
    setAround(bits, reading, passage);
  }
  return bits;
}

/** Sets the sentences of the passages that a passage may stand over or beside, itself among them. */
function setAround(bits: Bits, reading: Reading, passage: Passage): void {
  const { passages, sentences } = reading.plan;
  setPassage(bits, passage);
  if (passage.kind === 'heading') {
    const after = passages[reading.passageFrom(reading.section(passage.section).end)];
    setBits(bits, passage.firstSentence, after?.firstSentence ?? sentences.length);
  }
  for (const under of reading.passagesUnder(passage.index)) setPassage(bits, under);
  // A question or caption before, a caption after.
  for (let i = passage.index - 1; i <= passage.index + 1; i += 2) {
    const beside = passages[i];
    if (!beside) continue;
    setPassage(bits, beside);
    if (passage.kind === 'caption' && beside.block !== null)
      for (const one of reading.passagesOfBlock(beside.block)) setPassage(bits, one);
  }
}

function setPassage(bits: Bits, { firstSentence, endSentence }: Passage): void {
  setBits(bits, firstSentence, endSentence);
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
    if (reading.passagesUnder(passage.index).length > 0) opens.fill(1, passage.firstToken, passage.endToken);
    if (wide || passage.kind === 'row')
      place.fill(passage.firstSentence, passage.firstToken, passage.endToken);
  }
  if (wide) return { place, opens };
  for (const { passage, index, firstToken, endToken } of sentences)
    if (passages[passage]?.kind !== 'row') place.fill(index, firstToken, endToken);
  return { place, opens };
}

function emptyBits(reading: Reading): Bits {
  return new Uint32Array((reading.plan.sentences.length >> 5) + 1);
}

export function hasBit(bits: Bits, i: number): boolean {
  return ((bits[i >> 5] ?? 0) & (1 << (i & 31))) !== 0;
}

function setBit(bits: Bits, i: number): void {
  bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
}

/** Sets the bits [from, to). */
function setBits(bits: Bits, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if ((i & 31) === 0 && i + 32 <= to) {
      bits[i >> 5] = 0xffffffff;
      i += 31;
    } else setBit(bits, i);
  }
}

function keep(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & (other[i] as number);
}

function add(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) | (other[i] as number);
}

function isSet(bits: Bits): boolean {
  return bits.some((word) => word !== 0);
}

/** The sentences for which something holds. */
export function bitsWhere(reading: Reading, holds: (sentence: Sentence) => boolean): Bits {
  const bits = emptyBits(reading);
  for (const sentence of reading.plan.sentences) if (holds(sentence)) setBit(bits, sentence.index);
  return bits;
}

function listBits(bits: Bits): number[] {
  const list: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1)
      list.push(i * 32 + 31 - Math.clz32(word & -word));
  }
  return list;
}
