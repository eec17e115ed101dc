// Which sentences and passages something stands in or over, as bits: so that places which cannot hold all the terms of a clause are never looked at.
import type { Sentence } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { alternatives, type Clause, keyIn, type Term } from './clause.js';

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
 * each holds one of them itself and is `allowed`. No such place is left out.
 */
export function placesWithAll(reading: Reading, clause: Clause, allowed: Bits): readonly number[] {
  const wide = clause.within === 'passage';
  const all = allowed.slice();
  const any = emptyBits(reading);
  for (const term of clause.all) {
    const { own, reach } = presenceOfTerm(reading, term, wide);
    for (let i = 0; i < all.length; i++) {
      all[i] = (all[i] ?? 0) & (reach[i] ?? 0);
      any[i] = (any[i] ?? 0) | (own[i] ?? 0);
    }
  }
  return listBits(all, any);
}

function presenceOfTerm(reading: Reading, term: Term, wide: boolean): Presence {
  const references = alternatives(term);
  const [first = ''] = references;
  if (references.length === 1) return presenceOf(reading, keyIn(first), wide);
  return reading.rememberFor(wide ? 'term in passages' : 'term in sentences', references, () => {
    const own = emptyBits(reading);
    const reach = emptyBits(reading);
    for (const reference of references) {
      const key = keyIn(reference);
      if (reading.of(key).length === 0) continue;
      const one = presenceOf(reading, key, wide);
      for (let i = 0; i < own.length; i++) {
        own[i] = (own[i] ?? 0) | (one.own[i] ?? 0);
        reach[i] = (reach[i] ?? 0) | (one.reach[i] ?? 0);
      }
    }
    return { own, reach };
  });
}

function presenceOf(reading: Reading, key: string, wide: boolean): Presence {
  const hits = reading.of(key);
  return reading.rememberFor(wide ? 'in passages' : 'in sentences', hits, () =>
    findPresence(reading, hits, wide),
  );
}

function findPresence(reading: Reading, hits: readonly Hit[], wide: boolean): Presence {
  const own = emptyBits(reading);
  const { place, opens } = layoutOf(reading, wide);
  const openings = new Set<number>();
  for (const { start } of hits) {
    setBit(own, place[start] ?? 0);
    if (opens[start] === 1) openings.add(reading.passageAt(start).index);
  }
  if (openings.size === 0) return { own, reach: own };
  const reach = own.slice();
  for (const opening of openings) {
    for (const { firstSentence, endSentence, kind } of reading.passagesUnder(opening)) {
      if (wide || kind === 'row') setBit(reach, firstSentence);
      else for (let i = firstSentence; i < endSentence; i++) setBit(reach, i);
    }
  }
  return { own, reach };
}

interface Layout {
  /** For each token the number of the first sentence of its place. */
  readonly place: Int32Array;
  /** For each token 1 where its passage opens a list or table. */
  readonly opens: Uint8Array;
}

function layoutOf(reading: Reading, wide: boolean): Layout {
  return reading.remember(wide ? 'layout of passages' : 'layout of sentences', 0, () => {
    const { passages, sentences, tokens } = reading.plan;
    const place = new Int32Array(tokens.words.length);
    const opens = new Uint8Array(tokens.words.length);
    for (const passage of passages) {
      if (reading.passagesUnder(passage.index).length > 0)
        opens.fill(1, passage.firstToken, passage.endToken);
      if (wide || passage.kind === 'row')
        place.fill(passage.firstSentence, passage.firstToken, passage.endToken);
    }
    if (wide) return { place, opens };
    for (const { passage, index, firstToken, endToken } of sentences)
      if (passages[passage]?.kind !== 'row') place.fill(index, firstToken, endToken);
    return { place, opens };
  });
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

/** The sentences for which something holds. */
export function bitsWhere(reading: Reading, holds: (sentence: Sentence) => boolean): Bits {
  const bits = emptyBits(reading);
  for (const sentence of reading.plan.sentences) if (holds(sentence)) setBit(bits, sentence.index);
  return bits;
}

function listBits(one: Bits, other: Bits): number[] {
  const list: number[] = [];
  for (let i = 0; i < one.length; i++) {
    for (let word = (one[i] ?? 0) & (other[i] ?? 0); word !== 0; word &= word - 1)
      list.push(i * 32 + 31 - Math.clz32(word & -word));
  }
  return list;
}
