// For which symbols of the automaton the words of a text stand: by what they are, how they are written and where they stand.
import { BREAK, type Tokens } from '../model/plan.js';
import type { Automaton } from './automaton.js';
import { mayEndOwnName, namesItself, OWN_WORDS } from './own-names.js';
import type { Feature } from './phrase.js';

/** Token i stands for the symbols list[from[i]] up to, not with, list[from[i + 1]]. */
export interface TokenSymbols {
  readonly from: Int32Array;
  readonly list: Int32Array;
}

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens million'.split(
    ' ',
  ),
);
/** Words kept with their symbols. */
const MOST_WORDS = 50_000;
const NONE = -1;
const POUND = 0xa3;
const NO_SYMBOLS: readonly number[] = [];

/** What of a word does not depend on where it stands; NONE where there is none. */
interface WordSymbols {
  /** Of the word, or of what it begins with and of what kind it is. */
  readonly always: readonly number[];
  /** At the head of a sentence. */
  readonly head: number;
  /** With a capital letter. */
  readonly capital: readonly number[];
  /** Where it ends what an authority calls itself. */
  readonly self: readonly number[];
}

export class SymbolTable {
  private readonly words: ReadonlyMap<string, number>;
  private readonly heads: Int32Array;
  private readonly prefixes: ReadonlyMap<string, number>;
  private readonly prefixLengths: readonly number[];
  private readonly features: ReadonlyMap<Feature, number>;
  /** Of the words that stand for what an authority calls itself. */
  private readonly own: readonly number[];
  /** Of words met before, in this plan or another. */
  private readonly known = new Map<string, WordSymbols>();

  constructor({ words, prefixes, features }: Automaton) {
    const numbers = new Map<string, number>();
    words.forEach((word, symbol) => numbers.set(word, symbol));
    this.words = numbers;
    this.heads = new Int32Array(words.length).fill(NONE);
    words.forEach((word, symbol) => {
      if (word.startsWith('^')) this.heads[numbers.get(word.slice(1)) ?? symbol] = symbol;
    });
    this.own = OWN_WORDS.map((word) => numbers.get(word)).filter((symbol) => symbol !== undefined);
    this.prefixes = new Map(prefixes.map((prefix, i) => [prefix, words.length + i]));
    this.prefixLengths = [...new Set(prefixes.map((prefix) => prefix.length))];
    this.features = new Map(features.map((feature, i) => [feature, words.length + prefixes.length + i]));
  }

  symbolsOf({ words, ids, vocabulary, sentences, breaks }: Tokens): TokenSymbols {
    if (this.known.size > MOST_WORDS) this.known.clear();
    const known = vocabulary.map((word) => this.symbolsOfWord(word));
    const link = this.features.get('link') ?? NONE;
    const from = new Int32Array(words.length + 1);
    let list = new Int32Array(2 * words.length + 16);
    let count = 0;
    let head = true;
    for (let i = 0; i < words.length; i++) {
      const flags = breaks[i] as number;
      // Head of a sentence or cell, or of what follows a colon, a dash, a number ("1.2 Open") or a letter in brackets.
      head =
        i === 0 ||
        sentences[i] !== sentences[i - 1] ||
        (flags & BREAK.strong) !== 0 ||
        (head && isLabel(words[i - 1] as string, flags));
      const word = known[ids[i] as number] as WordSymbols;
      const most = word.always.length + word.capital.length + word.self.length + 2;
      if (count + most > list.length) list = grown(list, count + most);
      for (const symbol of word.always) list[count++] = symbol;
      if (head && word.head !== NONE) list[count++] = word.head;
      if (flags & BREAK.capital) for (const symbol of word.capital) list[count++] = symbol;
      if (flags & BREAK.link && link !== NONE && !word.always.includes(link)) list[count++] = link;
      if (word.self.length > 0 && namesItself(words, i))
        for (const symbol of word.self) list[count++] = symbol;
      from[i + 1] = count;
    }
    return { from, list };
  }

  private symbolsOfWord(word: string): WordSymbols {
    let symbols = this.known.get(word);
    if (symbols === undefined) this.known.set(copyOf(word), (symbols = this.findSymbols(word)));
    return symbols;
  }

  private findSymbols(word: string): WordSymbols {
    const always: number[] = [];
    const symbol = this.words.get(word);
    const self = mayEndOwnName(word) ? this.own : NO_SYMBOLS;
    if (symbol !== undefined) always.push(symbol);
    else
      for (const length of this.prefixLengths) {
        const prefix = length <= word.length ? this.prefixes.get(word.slice(0, length)) : undefined;
        if (prefix !== undefined) always.push(prefix);
      }
    const add = (feature: Feature, to: number[]): void => {
      const number = this.features.get(feature);
      if (number !== undefined) to.push(number);
    };
    if (word === 'https' || word === 'www') add('link', always);
    if (isNumber(word)) {
      add(kindOfNumber(word), always);
      if (DATE.test(word)) add('date', always);
      return { always, head: NONE, capital: NO_SYMBOLS, self };
    }
    if (NUMBER_WORDS.has(word)) add('number', always);
    const capital: number[] = [];
    if (MONTHS.has(word)) add('month', capital);
    add('name', capital);
    return { always, head: symbol === undefined ? NONE : (this.heads[symbol] as number), capital, self };
  }
}

/** Day, month and year in one word. */
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d\d|(?:19|20)\d\d)$/;

function kindOfNumber(word: string): Feature {
  if (word.startsWith('£')) return 'money';
  if (word.endsWith('%')) return 'percent';
  return /^(?:19|20)\d\d$/.test(word) ? 'year' : 'number';
}

/** A word that may stand before the head of what it numbers. */
function isLabel(word: string, flagsAfter: number): boolean {
  return (flagsAfter & BREAK.close) !== 0 ? word.length <= 3 : isDigit(word, 0);
}

/** A number or a sum of money. */
function isNumber(word: string): boolean {
  return isDigit(word, word.charCodeAt(0) === POUND ? 1 : 0);
}

function isDigit(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function grown(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(least, 2 * list.length));
  longer.set(list);
  return longer;
}

/** A word of a text may be a part of that text, which it would keep in memory. */
function copyOf(word: string): string {
  return Buffer.from(word).toString();
}
