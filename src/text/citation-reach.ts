// How far a title reaches to the left and right of its noun, and the words in it. It knows words, not instruments.
import type { CitationWords } from './citation-words.js';

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

/** How far left a title that ends at `at` may reach: not out of its cell, not over a quotation mark or semicolon. */
export function lowest(words: CitationWords, at: number, most: number): number {
  let low = at;
  while (low > 0 && at - low < most && words.together(low - 1, at) && !/[;|"“”!?]/.test(words.gap(low)))
    low--;
  return low;
}

/** The token after the year that follows a noun, with a comma or the country between or not, and the year. */
export function yearAfter(words: CitationWords, at: number): [number, number | null] {
  const close = (token: number): boolean =>
    words.together(at, token) && /^,?\s*[([]?\s*$/.test(words.gap(token));
  if (words.isYear(at + 1) && close(at + 1)) return [at + 2, Number(words.word(at + 1))];
  if (
    words.word(at + 1) === 'scotland' &&
    close(at + 1) &&
    words.isYear(at + 2) &&
    words.together(at, at + 2) &&
    /^[)\],\s]*$/.test(words.gap(at + 2))
  ) {
    return [at + 3, Number(words.word(at + 2))];
  }
  return [at + 1, null];
}

/** The leftmost token that may belong to a title ending at `at`, by its capitals and brackets. */
export function titleStart(words: CitationWords, at: number): number {
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < LONGEST_NEAR && words.together(start - 1, at)) {
    const gap = words.gap(start);
    if (
      /[;|"“”!?/]|\s[-–—]\s/.test(gap) ||
      (/\./.test(gap) && words.word(start - 1) !== 'etc' && words.word(start - 1) !== 'no')
    )
      break;
    for (const sign of gap.split('').reverse())
      depth += sign === ')' || sign === ']' ? 1 : sign === '(' || sign === '[' ? -1 : 0;
    if (depth < 0 || (depth === 0 && /[,:]/.test(gap))) break;
    const before = start - 1;
    const nested = words.isYear(before) && (/\(/.test(gap) || start === at);
    if (!words.isCapital(before) && !JOINING.has(words.word(before)) && !nested) break;
    start = before;
  }
  return start;
}

/** Words of tokens [from, to), those parted by a hyphen at a line's end made one. */
export function mergedWords(words: CitationWords, from: number, to: number): string[] {
  const merged: string[] = [];
  for (let i = from; i < to; i++) {
    const last = merged.length - 1;
    if (i > from && /^-\s+$/.test(words.gap(i))) merged[last] = `${merged[last] ?? ''}${words.word(i)}`;
    else merged.push(words.word(i));
  }
  return merged;
}

/** Equal but for case, white space, points and "&"; a hyphen at a line's end is no hyphen. */
export function isExact(said: string, title: string): boolean {
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
