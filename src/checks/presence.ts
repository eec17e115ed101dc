// Which sentences and passages something stands in or over, as bits: so that places which cannot hold all the terms of a clause are never looked at.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { alternatives, type Clause, keyIn, type Term } from './clause.js';

/** One bit for each sentence of the plan. */
type Bits = Uint32Array;

interface Presence {
  /** Sentences that hold it; all sentences of a row that does. */
  readonly own: Bits;
  /** Those too that stand under it: the items of its list, the rows of its table. */
  readonly reach: Bits;
}

/**
 * Numbers of the first sentences of the places (sentences, rows; with scope `passage`, passages) that may hold all the terms, in order;
 * each holds one of them itself. No place that does is left out.
 */
export function placesWithAll(reading: Reading, clause: Clause): readonly number[] {
  const wide = clause.within === 'passage';
  let all: Bits | null = null;
  let any: Bits | null = null;
  for (const term of clause.all) {
    const { own, reach } = presenceOfTerm(reading, term, wide);
    if (all === null || any === null) {
      all = reach.slice();
      any = own.slice();
      continue;
    }
    for (let i = 0; i < all.length; i++) {
      all[i] = (all[i] ?? 0) & (reach[i] ?? 0);
      any[i] = (any[i] ?? 0) | (own[i] ?? 0);
    }
  }
  return all === null || any === null ? [] : listBits(all, any);
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
  let last: Passage | null = null;
  const passages: Passage[] = [];
  for (const hit of hits) {
    const sentence = reading.sentenceAt(hit.start);
    const passage = reading.passage(sentence.passage);
    if (passage !== last) passages.push(passage);
    last = passage;
    if (wide || passage.kind === 'row') setBit(own, passage.firstSentence);
    else setBit(own, sentence.index);
  }
  let reach = own;
  for (const passage of new Set(passages)) {
    const under = reading.passagesUnder(passage.index);
    if (under.length > 0 && reach === own) reach = own.slice();
    for (const { firstSentence, endSentence, kind } of under) {
      if (wide || kind === 'row') setBit(reach, firstSentence);
      else for (let i = firstSentence; i < endSentence; i++) setBit(reach, i);
    }
  }
  return { own, reach };
}

function emptyBits(reading: Reading): Bits {
  return new Uint32Array((reading.plan.sentences.length >> 5) + 1);
}

function setBit(bits: Bits, i: number): void {
  bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
}

function listBits(one: Bits, other: Bits): number[] {
  const list: number[] = [];
  for (let i = 0; i < one.length; i++) {
    for (let word = (one[i] ?? 0) & (other[i] ?? 0); word !== 0; word &= word - 1)
      list.push(i * 32 + 31 - Math.clz32(word & -word));
  }
  return list;
}
