// How far a title reaches to the left and right of its noun, and the words in it. It knows words, not instruments.
import { type CitationWords, GAP } from './citation-words.js';

const JOINING = new Set([
  'of',
  'and',
  'the',
  'for',
  'to',
  'in',
  'on',
  'with',
  'from',
  'by',
  'etc',
  'or',
  'at',
  'no',
  'as',
]);
const LONGEST_NEAR = 16;
const ENDS = GAP.bar | GAP.mark | GAP.slash | GAP.dash;
const BRACKETS = GAP.round | GAP.square | GAP.close;

/** How far left a title that ends at `at` may reach: not out of its cell, not over a quotation mark or semicolon. */
export function lowest(words: CitationWords, at: number, most: number): number {
  let low = at;
  while (
    low > 0 &&
    at - low < most &&
    words.together(low - 1, at) &&
    (words.gapFlags(low) & (GAP.bar | GAP.mark)) === 0
  )
    low--;
  return low;
}

/** The token after the year that follows a noun, with a comma or the country between or not, and the year. */
export function yearAfter(words: CitationWords, at: number): [number, number | null] {
  const next = words.word(at + 1);
  if (words.isYear(at + 1)) {
    if (isClose(words, at)) return [at + 2, Number(next)];
  } else if (
    next === 'scotland' &&
    words.isYear(at + 2) &&
    isClose(words, at) &&
    words.together(at, at + 2) &&
    /^[)\],\s]*$/.test(words.gap(at + 2))
  ) {
    return [at + 3, Number(words.word(at + 2))];
  }
  return [at + 1, null];
}

function isClose(words: CitationWords, at: number): boolean {
  return (
    words.together(at, at + 1) && (words.gapFlags(at + 1) === 0 || /^,?\s*[([]?\s*$/.test(words.gap(at + 1)))
  );
}

const CHOICE = new Set(['and', 'or']);

/** The leftmost token that may belong to a title ending at `at`, by its capitals and brackets. */
export function titleStart(words: CitationWords, at: number): number {
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < LONGEST_NEAR && words.together(start - 1, at)) {
    const before = start - 1;
    const flags = words.gapFlags(start);
    if ((flags & ENDS) !== 0) break;
    if ((flags & GAP.stop) !== 0 && words.word(before) !== 'etc' && words.word(before) !== 'no') break;
    if ((flags & BRACKETS) !== 0) depth += bracketsIn(words.gap(start));
    if (depth < 0 || (depth === 0 && (flags & GAP.comma) !== 0)) break;
    if (
      !words.isCapital(before) &&
      !JOINING.has(words.word(before)) &&
      !(words.isYear(before) && ((flags & GAP.round) !== 0 || start === at))
    )
      break;
    // "the Carers Act or the": another name begins.
    if (CHOICE.has(words.word(before)) && words.word(before - 1) === 'act') break;
    start = before;
  }
  return start;
}

/** How many more are closed than opened. */
function bracketsIn(gap: string): number {
  let depth = 0;
  for (const sign of gap) depth += sign === ')' || sign === ']' ? 1 : sign === '(' || sign === '[' ? -1 : 0;
  return depth;
}

/** Words of tokens [from, to), those parted by a hyphen at a line's end made one. */
export function mergedWords(words: CitationWords, from: number, to: number): string[] {
  const merged: string[] = [];
  for (let i = from; i < to; i++) {
    const last = merged.length - 1;
    if (i > from && words.gapFlags(i) === GAP.parted) merged[last] = `${merged[last] ?? ''}${words.word(i)}`;
    else merged.push(words.word(i));
  }
  return merged;
}

/** Equal but for case, white space, points and "&"; a hyphen at a line's end is no hyphen. */
export function isExact(said: string, title: string): boolean {
  if (said === title) return true;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/\s&\s/g, ' and ')
      .replace(/\./g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return (
    plain(said) === plain(title) ||
    plain(said.replace(/-\s+/g, '')) === plain(title) ||
    plain(said.replace(/-\s+/g, '-')) === plain(title)
  );
}
