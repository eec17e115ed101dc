// The runs of letters and digits of a text, in small letters, and the phrases that they make. For readers that look at what stands
// before a word.
import { isDigit, isLetter } from './letters.js';

export interface WordRuns {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function runsOf(text: string): WordRuns {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isPart(text.charCodeAt(at))) at++;
    if (at === start) continue;
    words.push(text.slice(start, at).toLowerCase());
    starts.push(start);
    ends.push(at);
  }
  return { text, words, starts, ends };
}

function isPart(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** What stands between a run and the one after it, where that is a single character; else nothing. */
export function gapAfter({ text, starts, ends }: WordRuns, run: number): string {
  const end = ends[run] ?? 0;
  return starts[run + 1] === end + 1 ? (text[end] ?? '') : '';
}

/** A phrase that ends with one run, and the run that it begins with. */
export interface PhraseBefore<T> {
  readonly first: number;
  readonly said: T;
}

/** The longest of `phrases` that ends with run `last` and begins where it may. Any white space counts as the space in it. */
export function phraseBefore<T>(
  runs: WordRuns,
  last: number,
  phrases: ReadonlyMap<string, T>,
  mayBegin: (runs: WordRuns, run: number) => boolean,
): PhraseBefore<T> | null {
  let longest: PhraseBefore<T> | null = null;
  let phrase = runs.words[last] ?? '';
  for (let first = last; first >= 0; ) {
    const said = phrases.get(phrase);
    if (said !== undefined && mayBegin(runs, first)) longest = { first, said };
    if (last - --first >= MOST_WORDS) break;
    const gap = gapAfter(runs, first);
    if (gap === '') break;
    phrase = `${runs.words[first] ?? ''}${/\s/.test(gap) ? ' ' : gap}${phrase}`;
  }
  return longest;
}

const MOST_WORDS = 10;
