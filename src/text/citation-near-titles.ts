// Which instrument a wrong title most likely means: by the words it shares with right ones, the rarer the weightier. Built once from
// the register, when a title is first found that it does not have.
import type { Instrument } from '../model/registers.js';
import { isMisspelling, isSwapped } from './citation-spelling.js';
import { contentOf } from './citation-title-words.js';
import type { Titled } from './citation-titles.js';

/** Words that make another instrument of one with the same title. */
const CHANGING = [
  'amendment',
  'commencement',
  'modification',
  'transitional',
  'consequential',
  'saving',
  'revocation',
];
const NEAR_ENOUGH = 0.74;
const CLEAR_LEAD = 0.06;
/** Words of a title, its noun and year among them, that no two Acts are likely to share. */
const LONG_TITLE = 6;

interface Known {
  readonly instrument: Instrument;
  readonly words: readonly string[];
  readonly noun: string;
  readonly content: ReadonlySet<string>;
  readonly scotland: boolean;
}

/** An instrument with how near it is, from 0 to 1. */
export interface Near {
  readonly instrument: Instrument;
  readonly score: number;
}

export class NearTitles {
  /** By their telling words. */
  private readonly byContent = new Map<string, Known[]>();
  private readonly byYear = new Map<number, Known[]>();
  private readonly weights = new Map<string, number>();

  constructor(titles: readonly Titled[]) {
    const counts = new Map<string, number>();
    for (const { instrument, words, noun = '' } of titles) {
      const content = contentOf(words);
      const known = { instrument, words, noun, content, scotland: words.includes('scotland') };
      for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
      put(this.byContent, keyOf(content), known);
      put(this.byYear, instrument.year, known);
    }
    for (const [word, count] of counts) this.weights.set(word, 1 / Math.sqrt(count));
  }

  /** The instrument that a title means; undefined where none is near or two are. */
  find(words: readonly string[], noun: string, year: number | null): Near | undefined {
    const content = contentOf(words);
    // Fewer words without a year are no title, and none at all tell nothing. A Bill has its year seldom.
    if (content.size < (year !== null ? 1 : noun === 'bill' ? 2 : 3)) return undefined;
    const same = this.byContent.get(keyOf(content)) ?? [];
    let best: Near | undefined;
    let second = 0;
    const weigh = (instrument: Instrument, score: number): void => {
      if (score > (best?.score ?? 0)) {
        second = best?.score ?? 0;
        best = { instrument, score };
      } else second = Math.max(second, score);
    };
    const scotland = words.includes('scotland');
    for (const known of same)
      weigh(
        known.instrument,
        sameScore(
          known,
          content.size,
          scotland,
          noun,
          year,
          same.length === 1 || isWordForWord(known, words),
        ),
      );
    for (const known of year === null || content.size < 2 ? [] : (this.byYear.get(year) ?? [])) {
      if (known.noun !== noun || same.includes(known)) continue;
      if (CHANGING.some((word) => content.has(word) !== known.content.has(word))) continue;
      const likeness = this.likeness(content, known.content);
      if (likeness >= NEAR_ENOUGH) weigh(known.instrument, likeness * 0.9);
    }
    return best && best.score - second >= CLEAR_LEAD ? best : undefined;
  }

  /** Words shared; a misspelt word counts nearly whole. Nothing is like what it shares no word with. */
  private likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    if (!sharesAny(a, b)) return 0;
    let shared = 0;
    let all = 0;
    for (const word of b) all += this.weightOf(word);
    for (const word of a) {
      let weight = this.weightOf(word);
      if (b.has(word)) shared += 2 * weight;
      else {
        const like = misspeltOf(word, a, b);
        if (like !== undefined) {
          weight = this.weightOf(like);
          shared += 1.9 * weight;
        }
      }
      all += weight;
    }
    return shared / all;
  }

  private weightOf(word: string): number {
    return this.weights.get(word) ?? 1;
  }
}

/** How near a title with the same telling words is. */
function sameScore(
  known: Known,
  size: number,
  scotland: boolean,
  noun: string,
  year: number | null,
  alone: boolean,
): number {
  if (year === null) return noun === known.noun || isBillOf(known, noun, scotland) ? 0.99 : 0;
  if (year === known.instrument.year) return noun === known.noun ? 1 : 0.9;
  if (noun !== known.noun || !alone || scotland !== known.scotland) return 0;
  const apart = Math.abs(year - known.instrument.year);
  const plausible =
    size >= 4 ||
    (size === 3 && apart <= 3) ||
    (scotland && apart <= 2) ||
    isSwapped(year, known.instrument.year) ||
    (known.words.length >= LONG_TITLE && isOneDigitOff(year, known.instrument.year));
  return plausible ? 0.85 : 0;
}

/** The Bill that became the Act has the same title. */
function isBillOf(known: Known, noun: string, scotland: boolean): boolean {
  return noun === 'bill' && known.noun === 'act' && scotland === known.scotland;
}

/** The same words in the same order, small ones too, whatever the year. */
function isWordForWord({ words }: Known, said: readonly string[]): boolean {
  return words.length === said.length && words.every((word, i) => word === said[i] || /^\d{4}$/.test(word));
}

function isOneDigitOff(year: number, other: number): boolean {
  const apart = Math.abs(year - other);
  return [1, 10, 100].some((unit) => apart % unit === 0 && apart / unit < 10);
}

function sharesAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** The word of `b` alone that a word of `a` is a slip of the pen for. */
function misspeltOf(word: string, a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  if (word.length < 5) return undefined;
  for (const other of b) if (!a.has(other) && isMisspelling(word, other)) return other;
  return undefined;
}

function keyOf(content: ReadonlySet<string>): string {
  return [...content].sort().join(' ');
}

function put<K>(map: Map<K, Known[]>, key: K, known: Known): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
