// Which instrument a title means: right titles, listed wrong ones and short names by their words, near misses by the words they share.
// Built once from the register; it knows no instrument by name.
import type { Instrument } from '../model/registers.js';
import { isMisspelling, isSwapped } from './citation-spelling.js';
import { tokenise } from './tokens.js';

export type TitleMatch =
  | { readonly kind: 'title' | 'alias' | 'slip'; readonly instrument: Instrument }
  /** A real instrument outside the register. */
  | { readonly kind: 'other'; readonly instrument: null };

const NOUNS: Readonly<Record<string, string>> = {
  act: 'act',
  acts: 'act',
  bill: 'bill',
  regulation: 'regulations',
  regulations: 'regulations',
  order: 'order',
  rules: 'rules',
};
const PLAIN = new Set([
  'the',
  'of',
  'and',
  'for',
  'to',
  'in',
  'on',
  'with',
  'by',
  'from',
  'a',
  'an',
  'etc',
  'no',
  'scotland',
  'as',
  'or',
]);
/** Words that make another instrument of one with the same title. */
const CHANGING = new Set([
  'amendment',
  'commencement',
  'modification',
  'transitional',
  'consequential',
  'saving',
  'revocation',
]);
const NEAR_ENOUGH = 0.74;
const CLEAR_LEAD = 0.06;

export function nounOf(word: string): string | undefined {
  return Object.hasOwn(NOUNS, word) ? NOUNS[word] : undefined;
}

interface Known {
  readonly instrument: Instrument;
  readonly noun: string;
  readonly content: ReadonlySet<string>;
  readonly scotland: boolean;
}

export class TitleIndex {
  readonly instruments: readonly Instrument[];
  /** Most words of a title or short name. */
  readonly longest: number;
  private readonly exact = new Map<string, TitleMatch>();
  private readonly byNumber = new Map<string, Instrument>();
  private readonly byWord = new Map<string, Known[]>();
  private readonly namesakes = new Map<string, number>();

  constructor(instruments: readonly Instrument[]) {
    this.instruments = instruments;
    const put = (text: string, match: TitleMatch): void => {
      const key = keyOfTitle(text);
      if (key !== '' && !this.exact.has(key)) this.exact.set(key, match);
    };
    for (const instrument of instruments) {
      put(instrument.title, { kind: 'title', instrument });
      this.byNumber.set(numberKey(instrument.series, instrument.year, instrument.number), instrument);
    }
    for (const instrument of instruments) {
      for (const other of instrument.confusedWith) put(other.title, { kind: 'other', instrument: null });
      for (const alias of instrument.aliases) if (isName(alias)) put(alias, { kind: 'alias', instrument });
    }
    for (const instrument of instruments) {
      for (const form of instrument.wrongForms)
        if (/[a-z]/i.test(form) && nounOfTitle(form)) put(form, { kind: 'slip', instrument });
      const words = wordsOf(instrument.title);
      const known = {
        instrument,
        noun: nounOfTitle(instrument.title) ?? '',
        content: contentOf(words),
        scotland: words.includes('scotland'),
      };
      for (const word of known.content) this.byWord.set(word, [...(this.byWord.get(word) ?? []), known]);
      const name = [...known.content].sort().join(' ');
      this.namesakes.set(name, (this.namesakes.get(name) ?? 0) + 1);
    }
    this.longest = Math.max(0, ...[...this.exact.keys()].map((key) => key.split(' ').length));
  }

  /** `key` as keyOfTitle makes it. */
  find(key: string): TitleMatch | undefined {
    return this.exact.get(key);
  }

  numbered(series: string, year: number, number: number): Instrument | undefined {
    return this.byNumber.get(numberKey(series, year, number));
  }

  /** The instrument that is known to be cited by this wrong number. */
  misnumbered(series: string, year: number, number: number): Instrument | undefined {
    const said = `${String(year)} ${series} ${String(number)}`;
    return this.instruments.find((instrument) => instrument.wrongForms.includes(said));
  }

  /** The instrument that a wrong title most likely means, with how near it is (0 to 1); undefined where none is near or two are. */
  near(
    words: readonly string[],
    noun: string,
    year: number | null,
  ): { instrument: Instrument; score: number } | undefined {
    const content = contentOf(words);
    const scotland = words.includes('scotland');
    const candidates = new Set([...content].flatMap((word) => this.byWord.get(word) ?? []));
    let best: { known: Known; score: number } | undefined;
    let second = 0;
    for (const known of candidates) {
      const score = this.nearness(known, content, scotland, noun, year);
      if (score > (best?.score ?? 0)) {
        second = best?.score ?? 0;
        best = { known, score };
      } else second = Math.max(second, score);
    }
    return best && best.score - second >= CLEAR_LEAD
      ? { instrument: best.known.instrument, score: best.score }
      : undefined;
  }

  private nearness(
    known: Known,
    content: ReadonlySet<string>,
    scotland: boolean,
    noun: string,
    year: number | null,
  ): number {
    const sameYear = year === known.instrument.year;
    const likeness = this.likeness(content, known.content);
    const same = likeness > 0.999;
    if (year === null) return same && noun === known.noun && content.size >= 3 ? 0.99 : 0;
    if (same && sameYear) return noun === known.noun ? 1 : 0.9;
    if (noun !== known.noun) return 0;
    if (same) {
      const alone = this.namesakes.get([...known.content].sort().join(' ')) === 1;
      const apart = Math.abs(year - known.instrument.year);
      const plausible =
        content.size >= 4 ||
        (content.size === 3 && apart <= 3) ||
        (scotland && apart <= 2) ||
        isSwapped(year, known.instrument.year);
      return alone && scotland === known.scotland && plausible ? 0.85 : 0;
    }
    const changed = [...CHANGING].some((word) => content.has(word) !== known.content.has(word));
    return sameYear && !changed && likeness >= NEAR_ENOUGH && content.size >= 2 ? likeness * 0.9 : 0;
  }

  /** Words shared, the rarer the weightier; a misspelt word counts nearly whole. */
  private likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const weight = (word: string): number => 1 / Math.sqrt(this.byWord.get(word)?.length ?? 1);
    let shared = 0;
    let all = 0;
    for (const word of b) all += weight(word);
    for (const word of a) {
      if (b.has(word)) shared += 2 * weight(word);
      else if (word.length >= 5) {
        const like = [...b].find((other) => !a.has(other) && isMisspelling(word, other));
        if (like !== undefined) {
          shared += 1.9 * weight(like);
          all += weight(like);
          continue;
        }
      }
      all += weight(word);
    }
    return all === 0 ? 0 : shared / all;
  }
}

/** The words of a title in one line, without "the" at its head. */
export function keyOfTitle(text: string): string {
  return keyOfWords(wordsOf(text));
}

export function keyOfWords(words: readonly string[]): string {
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

/** Words that tell one title from another, in the singular. */
export function contentOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words)
    if (!PLAIN.has(word) && nounOf(word) === undefined && !/^\d+$/.test(word)) found.add(singular(word));
  return found;
}

export function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
    ? word.slice(0, word.endsWith('ies') ? -3 : -1) + (word.endsWith('ies') ? 'y' : '')
    : word;
}

export function nounOfTitle(text: string): string | undefined {
  return wordsOf(text)
    .reverse()
    .map(nounOf)
    .find((noun) => noun !== undefined);
}

/** A short name that can be told from plain speech: it has the noun, or is an abbreviation. */
function isName(alias: string): boolean {
  return nounOfTitle(alias) !== undefined || /^[A-Z()]{3,}(?: \d{4})?$/.test(alias);
}

function numberKey(series: string, year: number, number: number): string {
  return `${series}/${year}/${number}`;
}
