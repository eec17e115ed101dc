// Where in a plan a citation may stand at all: its words are looked through once, by a table worked out once from the register.
import { NOUN_WORDS } from './citation-title-words.js';
import { PROVISION_WORDS } from './citation-provisions.js';
import type { TitleIndex } from './citation-titles.js';
import type { CitationWords } from './citation-words.js';

/** What a word may be the sign of, as bit flags. */
export const SIGN = { noun: 1, short: 2, series: 4, provision: 8 } as const;

const CAPITAL = SIGN.noun | SIGN.short;
const SERIES_WORDS = ['asp', 'c', 'ssi', 'si', 's'];

/** Places of signs in the order of the text: tokens, and flags of SIGN for each. */
export interface Signs {
  readonly tokens: readonly number[];
  readonly kinds: readonly number[];
}

export class SignTable {
  private readonly kinds = new Map<string, number>();
  /** For each first letter the lengths that such words have, as bits: nearly all words are none by that alone. */
  private readonly lengths = new Int32Array(128);

  constructor(index: TitleIndex) {
    this.put(NOUN_WORDS, SIGN.noun);
    this.put(index.shortNames(), SIGN.short);
    this.put(SERIES_WORDS, SIGN.series);
    this.put(PROVISION_WORDS, SIGN.provision);
  }

  private put(words: Iterable<string>, kind: number): void {
    for (const word of words) {
      this.kinds.set(word, (this.kinds.get(word) ?? 0) | kind);
      const first = word.charCodeAt(0);
      this.lengths[first] = (this.lengths[first] ?? 0) | (1 << word.length);
    }
  }

  /** Nouns and short names count with a capital only. */
  signsIn(words: CitationWords): Signs {
    const { ids, vocabulary } = words.plan.tokens;
    const byWord = this.kindsOf(vocabulary);
    const tokens: number[] = [];
    const kinds: number[] = [];
    for (let at = 0; at < ids.length; at++) {
      const kind = byWord[ids[at] ?? 0] ?? 0;
      if (kind === 0) continue;
      const told = (kind & CAPITAL) === 0 || words.isCapital(at) ? kind : kind & ~CAPITAL;
      if (told === 0) continue;
      tokens.push(at);
      kinds.push(told);
    }
    return { tokens, kinds };
  }

  private kindsOf(vocabulary: readonly string[]): Uint8Array {
    const { lengths } = this;
    const kinds = new Uint8Array(vocabulary.length);
    for (let id = 0; id < kinds.length; id++) {
      const word = vocabulary[id] ?? '';
      const known = lengths[word.charCodeAt(0)];
      if (known !== undefined && ((known >> word.length) & 1) !== 0) kinds[id] = this.kinds.get(word) ?? 0;
    }
    return kinds;
  }
}
