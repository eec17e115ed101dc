// The runs of letters and digits of a text, in small letters, and the phrases that they make. For readers that look at what stands
// before a word.
import { isDigit, isLetter, isSpace } from './letters.js';

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

/** Phrases of words and single spaces, hyphens or apostrophes, each with what it says. */
export class Phrases<T> {
  private readonly meanings: ReadonlyMap<string, T>;
  private readonly lastWords = new Set<string>();
  private readonly mostWords: number = 1;

  constructor(meanings: readonly (readonly [phrase: string, meaning: T])[]) {
    this.meanings = new Map(meanings);
    for (const [phrase] of meanings) {
      const words = phrase.split(/[ '’-]/);
      this.lastWords.add(words.at(-1) ?? '');
      this.mostWords = Math.max(this.mostWords, words.length);
    }
  }

  get(word: string): T | undefined {
    return this.meanings.get(word);
  }

  /** The longest one that ends with run `last` and begins where it may. Any white space counts as a space. */
  endingAt(
    runs: WordRuns,
    last: number,
    mayBegin: (runs: WordRuns, run: number) => boolean,
  ): { readonly first: number; readonly said: T } | null {
    let phrase = runs.words[last] ?? '';
    if (!this.lastWords.has(phrase)) return null;
    let longest: { first: number; said: T } | null = null;
    for (let first = last; ; ) {
      const said = this.meanings.get(phrase);
      if (said !== undefined && mayBegin(runs, first)) longest = { first, said };
      const gap = gapAfter(runs, --first);
      if (gap === '' || last - first >= this.mostWords) return longest;
      phrase = `${runs.words[first] ?? ''}${isSpace(gap.charCodeAt(0)) ? ' ' : gap}${phrase}`;
    }
  }
}
