// Steps of reading on in a text by hand. Each gives the offset at which it ends, or -1 where what it looks for does not stand there;
// from -1 nothing goes on.
import { isDigit, isLetter, isSpace } from './letters.js';

const ZERO = 48;

/** End of a run of so many digits, no more. */
export function digitsEnd(text: string, from: number, fewest: number, most: number): number {
  if (from < 0) return -1;
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at - from >= fewest && at - from <= most ? at : -1;
}

/** End of a run of letters, which may be empty. */
export function lettersEnd(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** End of white space. */
export function gapEnd(text: string, from: number): number {
  if (from < 0) return -1;
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at > from ? at : -1;
}

/** After one white space, or where it could have stood. */
export function afterSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) ? at + 1 : at;
}

/** After a sign, or where it could have stood. */
export function afterSign(text: string, at: number, sign: string): number {
  return at >= 0 && text[at] === sign ? at + 1 : at;
}

/** After a word and the gap that follows, or where it could have stood. */
export function afterWord(text: string, at: number, word: string): number {
  return text.startsWith(word, at) ? Math.max(at, gapEnd(text, at + word.length)) : at;
}

export function isOneOf(signs: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && signs.includes(text.charAt(at));
}

/** The number that digits make. */
export function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}
