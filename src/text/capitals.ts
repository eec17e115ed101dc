// Words in capitals that are no acronyms: titles, banners, what is stressed.
import type { Passage } from '../model/plan.js';
import { isLetter } from './letters.js';
import type { Reading } from './reading.js';

/** A word rather than letters: long enough, with a vowel and without the plural of letters. */
const LOUD = /^(?=[A-Z]*[AEIOUY])[A-Z]{4,}$/;
/** Characters. */
const LONGEST_LINE = 60;

/** A line in capitals: two of three words, a word having two letters or more. */
export function isShouted(text: string): boolean {
  const { all, loud } = countCapitals(text);
  return all >= 3 && loud * 3 >= all * 2;
}

/** A heading, the head of a table, a line of its own or a passage of one word: wholly in capitals, and not of acronyms alone. */
export function isTitle({ kind, text, firstToken, endToken }: Passage): boolean {
  const mayBe =
    kind === 'heading' || kind === 'header-row' || (kind === 'paragraph' && text.length <= LONGEST_LINE);
  if (!mayBe && endToken - firstToken > 1) return false;
  const { all, loud, plain } = countCapitals(text);
  return all > 0 && loud === all && (plain > 0 || (kind === 'heading' && all > 1));
}

function countCapitals(text: string): { all: number; loud: number; plain: number } {
  let [all, loud, plain] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isLetter(text.charCodeAt(at))) at++;
    if (at - start < 2) continue;
    all++;
    // The first letters of a word tell almost always.
    const small = text.charCodeAt(start + 1);
    if (small > 96 && small < 123) continue;
    const word = text.slice(start, at);
    if (word !== word.toUpperCase()) continue;
    loud++;
    if (LOUD.test(word)) plain++;
  }
  return { all, loud, plain };
}

/** One of two words in capitals side by side, as the lines of a box or a banner are run together: "CASE STUDY". */
export function isAmongCapitals({ plan: { tokens, source } }: Reading, token: number): boolean {
  const { starts, ends, sentences } = tokens;
  const isLoud = (at: number): boolean =>
    sentences[at] === sentences[token] && LOUD.test(source.slice(starts[at], ends[at]));
  const isNext = (at: number): boolean => /^[ \n]+$/.test(source.slice(ends[at - 1], starts[at]));
  return isLoud(token) && ((isLoud(token - 1) && isNext(token)) || (isLoud(token + 1) && isNext(token + 1)));
}
