// Numbers as plans list them: "1, 2 and 9", "one", "1 to 4", "1-4". It knows nothing of what they number.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

export interface Numbered {
  readonly number: number;
  readonly hit: Hit;
}

export const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** What may stand in a list of numbers beside them. */
export const JOINERS = new Set([
  'and',
  'or',
  'number',
  'numbers',
  'no',
  'nos',
  'to',
  'through',
  'plus',
  'outcome',
  'outcomes',
]);
/** Reads "1, 2 and 9", "one", "1 to 4", "1-4" from a token on; `next` is the token after them. */
export function readNumbers(
  reading: Reading,
  from: number,
  to: number,
): { numbers: Numbered[]; next: number } {
  const { words, breaks, starts, ends } = reading.plan.tokens;
  const numbers: Numbered[] = [];
  let next = from;
  if (from >= to || !mayBeginNumbers(words[from] ?? '')) return { numbers, next };
  let range = false;
  for (let at = from; at < to; at++) {
    // "8 (engaged workforce) and 9 (resources)": the numbers go on after what each is called.
    const after = at > from && (breaks[at] ?? 0) & BREAK.open ? afterBracket(breaks, at, to) : null;
    if (after !== null && JOINERS.has(words[after] ?? '')) {
      at = after;
      continue;
    }
    // "2 (at home), 3 (dignity)": so they do after a comma.
    if (after !== null && isFigure(words[after] ?? '') && (breaks[after] ?? 0) & BREAK.comma) {
      numbers.push({ number: Number(words[after]), hit: { start: after, end: after + 1 } });
      at = after;
      next = after + 1;
      continue;
    }
    // "3, dignity, and 4, quality of life": the same between commas.
    const goesOn = numbers.length > 0 ? afterName(words, breaks, at, to) : null;
    if (goesOn !== null) {
      at = goesOn - 1;
      continue;
    }
    // "No. 3": the point is that of the word before.
    const parted = /^nos?$/.test(words[at - 1] ?? '') ? BREAK.close : BREAK.strong | BREAK.close;
    if (at > from && (breaks[at] ?? 0) & parted) break;
    const word = words[at] ?? '';
    // "6,7" without a space is one word.
    if (word.length > 2 && /^[1-9](?:,[1-9])+$/.test(word)) {
      for (const digit of word.split(','))
        numbers.push({ number: Number(digit), hit: { start: at, end: at + 1 } });
      next = at + 1;
      continue;
    }
    const spelt = at === from || JOINERS.has(words[at - 1] ?? '') ? NUMBER_WORDS.indexOf(word) + 1 : 0;
    const number = isFigure(word) ? Number(word) : spelt;
    if (number === 0) {
      if (!JOINERS.has(word)) break;
      range = word === 'to' || word === 'through';
      continue;
    }
    const hit = { start: at, end: at + 1 };
    const before = numbers[numbers.length - 1]?.number;
    const dashed =
      before !== undefined && /^\s?[-–—]\s?$/.test(reading.plan.source.slice(ends[at - 1], starts[at]));
    if (before !== undefined && (range || dashed))
      for (let n = before + 1; n < number; n++) numbers.push({ number: n, hit });
    numbers.push({ number, hit });
    range = false;
    next = at + 1;
  }
  return { numbers, next };
}

/** Most words between the brackets. */
const LONGEST_NAME = 8;

/** The token after a closing bracket, of one that opens at a token; null where it does not close soon. */
function afterBracket(breaks: ArrayLike<number>, open: number, to: number): number | null {
  for (let at = open + 1; at < Math.min(to, open + LONGEST_NAME + 1); at++)
    if ((breaks[at] ?? 0) & BREAK.close) return at;
  return null;
}

/** The token with which a list of numbers goes on after a name between commas; null where none begins at a token or the list ends. */
function afterName(
  words: readonly string[],
  breaks: ArrayLike<number>,
  open: number,
  to: number,
): number | null {
  const isComma = (at: number): boolean => ((breaks[at] ?? 0) & BREAK.comma) !== 0;
  if (!isComma(open) || mayBeginNumbers(words[open] ?? '')) return null;
  for (let at = open + 1; at < Math.min(to, open + MOST_NAMED + 1); at++) {
    if (((breaks[at] ?? 0) & (BREAK.strong | BREAK.close | BREAK.open)) !== 0) return null;
    if (isComma(at)) return isFigure(words[JOINERS.has(words[at] ?? '') ? at + 1 : at] ?? '') ? at : null;
  }
  return null;
}
/** Most words between the commas. */
const MOST_NAMED = 5;

/** From 1 to 9. */
export function isFigure(word: string): boolean {
  return word.length === 1 && word >= '1' && word <= '9';
}

export function figureOf(word = ''): number {
  return isFigure(word) ? Number(word) : 0;
}

/** A word that a list of numbers may begin with. */
export function mayBeginNumbers(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 49 && code <= 57) || JOINERS.has(word) || NUMBER_WORDS.includes(word);
}
