// Do words write out an acronym? By their first letters in order, or, where a bracket ties them, by letters within them too. Pure.

/** Words that an acronym may leave out. */
const SMALL = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'to',
  'on',
  'with',
  'a',
  'an',
  'or',
  'at',
  'by',
  'de',
  'nan',
]);
/** Two letters meet by chance: the words must stand right beside them. */
const NEAR = 4;

/** All words, the first beginning with the first letter, hold the letters in order ("multidisciplinary team": mdt). */
export function fitsLetters(words: readonly string[], letters: string): boolean {
  if (words[0]?.charAt(0) !== letters.charAt(0)) return false;
  let at = 0;
  for (const char of words.join('')) if (char === letters[at]) at++;
  return at >= letters.length && words.length * 3 >= letters.length;
}

/** Within tokens [from, to): a run of words whose first letters are those of the acronym at `token`. */
export function hasLongForm(
  words: readonly string[],
  from: number,
  to: number,
  token: number,
  letters: string,
): boolean {
  for (let start = from; start < to; start++) {
    const end = initialsEnd(words, start, to, letters);
    if (end === null || (start <= token && token < end)) continue;
    if (letters.length > 2 || (start > token ? start - token : token - end) <= NEAR) return true;
  }
  return false;
}

/** Where the run of words ends that begins at `start` and has these first letters; null where there is none. */
export function initialsEnd(
  words: readonly string[],
  start: number,
  to: number,
  letters: string,
): number | null {
  let at = start;
  for (let i = 0; i < letters.length; i++) {
    while (i > 0 && at < to && SMALL.has(words[at] ?? '') && words[at]?.charAt(0) !== letters[i]) at++;
    const word = words[at] ?? '';
    // An acronym does not write itself out.
    if (at >= to || word.charAt(0) !== letters[i] || word === letters) return null;
    at++;
  }
  return at;
}
