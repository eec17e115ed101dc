// The words of titles: which is the noun, which tell one title from another, how a title is looked up. It knows words, not instruments.
import { tokenise } from './tokens.js';

const NOUNS: Readonly<Record<string, string>> = {
  act: 'act',
  acts: 'act',
  bill: 'bill',
  regulation: 'regulations',
  regulations: 'regulations',
  order: 'order',
  rules: 'rules',
};
const PLAIN = new Set([
  'the',
  'of',
  'and',
  'for',
  'to',
  'in',
  'on',
  'with',
  'by',
  'from',
  'a',
  'an',
  'etc',
  'no',
  'scotland',
  'as',
  'or',
]);

export const NOUN_WORDS: readonly string[] = Object.keys(NOUNS);

export function nounOf(word: string): string | undefined {
  return Object.hasOwn(NOUNS, word) ? NOUNS[word] : undefined;
}

/** The noun of a title: the last one in it. */
export function nounIn(words: readonly string[]): string | undefined {
  for (let i = words.length - 1; i >= 0; i--) {
    const noun = nounOf(words[i] ?? '');
    if (noun !== undefined) return noun;
  }
  return undefined;
}

/** Words of a title in one line, without "the" at its head. */
export function keyOfWords(words: readonly string[]): string {
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** Letters and figures, with nothing between but signs that always part words. */
const PLAIN_TEXT = /^(?:[A-Za-z]+|\d+)(?:(?:[ ()&:/]|-(?! )|[.,](?=[ )]))+(?:[A-Za-z]+|\d+))*[.)]?$/;

/** The words of a text of the register, as those of a plan are. */
export function wordsOf(text: string): string[] {
  if (!PLAIN_TEXT.test(text)) return tokenise(text).map((token) => token.word);
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}

/** Words that tell one title from another, in the singular. */
export function contentOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) if (isContent(word)) found.add(singular(word));
  return found;
}

export function isContent(word: string): boolean {
  return !PLAIN.has(word) && nounOf(word) === undefined && !/^\d+$/.test(word);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
    ? word.slice(0, word.endsWith('ies') ? -3 : -1) + (word.endsWith('ies') ? 'y' : '')
    : word;
}
