// Which instrument a title means: right titles, listed wrong ones and short names by their words, numbers by their series. Built once
// from the register; it knows no instrument by name.
import type { Instrument } from '../model/registers.js';
import { contentOf, keyOfWords, nounIn, wordsOf } from './citation-title-words.js';

export type TitleMatch =
  | { readonly kind: 'title' | 'alias' | 'slip'; readonly instrument: Instrument }
  /** A real instrument outside the register. */
  | { readonly kind: 'other'; readonly instrument: null };

/** An instrument with the words of its title. */
export interface Titled {
  readonly instrument: Instrument;
  readonly words: readonly string[];
  readonly noun: string | undefined;
}

export class TitleIndex {
  readonly instruments: readonly Titled[];
  /** Most words of a title or short name. */
  readonly longest: number;
  /** First words of all titles and names. */
  readonly firstWords: ReadonlySet<string>;
  private readonly exact = new Map<string, TitleMatch>();
  private readonly byNumber = new Map<string, Instrument>();
  private readonly wrongNumbers = new Map<string, Instrument>();
  private readonly byYear = new Map<string, Titled[]>();
  private readonly contents = new Map<Instrument, ReadonlySet<string>>();
  private usual: Map<string, Instrument> | undefined;

  constructor(instruments: readonly Instrument[]) {
    const firstWords = new Set<string>();
    let longest = 0;
    const put = (words: readonly string[], match: TitleMatch): void => {
      const key = keyOfWords(words);
      if (key === '' || this.exact.has(key)) return;
      this.exact.set(key, match);
      const named = words[0] === 'the' ? 1 : 0;
      firstWords.add(words[named] ?? '');
      longest = Math.max(longest, words.length - named);
    };
    this.instruments = instruments.map((instrument) => {
      const words = wordsOf(instrument.title);
      return { instrument, words, noun: nounIn(words) };
    });
    for (const titled of this.instruments) {
      const { instrument, words, noun } = titled;
      put(words, { kind: 'title', instrument });
      this.byNumber.set(numberKey(instrument.series, instrument.year, instrument.number), instrument);
      const key = `${String(instrument.year)} ${noun ?? ''}`;
      const same = this.byYear.get(key);
      if (same) same.push(titled);
      else this.byYear.set(key, [titled]);
    }
    for (const instrument of instruments) {
      for (const other of instrument.confusedWith)
        put(wordsOf(other.title), { kind: 'other', instrument: null });
      for (const alias of instrument.aliases) {
        const words = wordsOf(alias);
        // A short name that can be told from plain speech: it has the noun, or is an abbreviation.
        if (nounIn(words) !== undefined || /^[A-Z()]{3,}(?: \d{4})?$/.test(alias))
          put(words, { kind: 'alias', instrument });
      }
    }
    for (const instrument of instruments) {
      for (const form of instrument.wrongForms) {
        const words = wordsOf(form);
        if (nounIn(words) !== undefined) put(words, { kind: 'slip', instrument });
        else if (!this.wrongNumbers.has(form)) this.wrongNumbers.set(form, instrument);
      }
    }
    this.firstWords = firstWords;
    this.longest = longest;
  }

  /** `key` as keyOfWords makes it. */
  find(key: string): TitleMatch | undefined {
    return this.exact.get(key);
  }

  numbered(series: string, year: number, number: number): Instrument | undefined {
    return this.byNumber.get(numberKey(series, year, number));
  }

  /** The instrument that is known to be cited by this wrong number. */
  misnumbered(series: string, year: number, number: number): Instrument | undefined {
    return this.wrongNumbers.get(`${String(year)} ${series} ${String(number)}`);
  }

  /** Those of one year and noun, in the order of the register. */
  ofYear(year: number, noun: string): readonly Titled[] {
    return this.byYear.get(`${String(year)} ${noun}`) ?? [];
  }

  /** All words of an instrument's title. */
  wordsOf(instrument: Instrument): readonly string[] {
    return wordsOf(instrument.title);
  }

  /** The telling words of an instrument's title. */
  contentOf(instrument: Instrument): ReadonlySet<string> {
    let content = this.contents.get(instrument);
    if (!content) this.contents.set(instrument, (content = contentOf(wordsOf(instrument.title))));
    return content;
  }

  /** Short names of one word, and the first words of those that have a year besides: abbreviations that can be told alone. */
  shortNames(): string[] {
    return [...this.exact]
      .filter(([key, { kind }]) => kind === 'alias' && /^\S+(?: \d{4})?$/.test(key))
      .map(([key]) => key.replace(/ .*/, ''));
  }

  /** The instrument that a name of the plan's own usually means, where the plan does not say; `name` in lower case without "the". */
  usuallyMeant(name: string): Instrument | undefined {
    if (!this.usual) {
      this.usual = new Map();
      for (const { instrument } of this.instruments)
        for (const alias of instrument.contextAliases) {
          const key = keyOfWords(alias.toLowerCase().split(' '));
          if (!this.usual.has(key)) this.usual.set(key, instrument);
        }
    }
    return this.usual.get(name);
  }
}

function numberKey(series: string, year: number, number: number): string {
  return `${series}/${String(year)}/${String(number)}`;
}
