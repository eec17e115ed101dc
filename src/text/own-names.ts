// What an authority calls itself where it does not say "we": in phrases `we` and `our` stand for these too.

/** Last words of such names, with the words that may stand before them in one. */
const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hscp', new Set<string>()],
  ['ijb', new Set<string>()],
  ['partnership', new Set(['health', 'and', 'social', 'care'])],
  ['board', new Set(['integration', 'joint'])],
]);
/** By these words alone an authority is named only as "the Board", "the Partnership". */
const SHORT = new Set(['board', 'partnership']);
/** "Every IJB", "another partnership": no one authority, or not this one. */
const INDEFINITE = new Set(
  'a an any all another both each every no other neighbouring some their your'.split(' '),
);

/** Words that are no such name by themselves, and say the same: "we met", "our plan" for "the Board met", "the Board's plan". */
export const OWN_WORDS = ['we', 'our'] as const;

export function mayEndOwnName(word: string): boolean {
  return NAMES.has(word);
}

/** Does the word at `last`, which may end such a name, end one here? */
export function namesItself(words: readonly string[], last: number): boolean {
  const word = words[last] ?? '';
  const within = NAMES.get(word);
  if (within === undefined) return false;
  let first = last;
  while (within.has(words[first - 1] ?? '')) first--;
  const before = words[first - 1] ?? '';
  return first === last && SHORT.has(word) ? before === 'the' : !INDEFINITE.has(before);
}
