// Names that a plan itself gives to instruments ("the Act", "the 2014 Regulations"): where they stand. What they mean there is another
// file's work.
import type { Mention } from '../model/citation.js';
import { keyOfWords, nounOf } from './citation-title-words.js';
import { type CitationWords, GAP } from './citation-words.js';

export interface Term {
  /** "act", "YEAR act", "SHORT NAME act". */
  readonly name: string;
  readonly noun: string;
  readonly year: number | null;
  /** Points back with a word of its own: "that Act". */
  readonly pointing: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

const POINTERS = new Set(['that', 'those', 'this', 'same', 'said']);

/** Terms outside the mentions already found, in the order of the text. `nouns` are tokens of nouns with a capital. */
export function findTerms(
  words: CitationWords,
  mentions: readonly Mention[],
  nouns: readonly number[],
  skip: (token: number) => boolean,
): Term[] {
  const taken = new Uint8Array(words.words.length);
  for (const mention of mentions) taken.fill(1, mention.firstToken, mention.endToken);
  const terms: Term[] = [];
  for (const at of nouns) {
    const noun = nounOf(words.word(at));
    const before = at - 1;
    if (noun === undefined || noun === 'bill' || before < 0 || taken[at] === 1) continue;
    if (!words.together(before, at) || (words.gapFlags(at) & (GAP.bar | GAP.stop)) !== 0 || skip(at))
      continue;
    if (words.word(at) === 'acts' || isParted(words, at) || isNameOfPlace(words, at)) continue;
    const term = termAt(words, at, noun, taken[before] === 1);
    if (term) terms.push(term);
  }
  return terms;
}

/** "... of 2014? Regulations ...": a question or a call ends before the noun. */
function isParted(words: CitationWords, at: number): boolean {
  return (words.gapFlags(at) & GAP.mark) !== 0 && /[?!]/.test(words.gap(at));
}

/** "the 2014 Regulation Road surgery", "the Order Paper": one that is no instrument, as a capital follows. */
function isNameOfPlace(words: CitationWords, at: number): boolean {
  const word = words.word(at);
  return (
    (word === 'regulation' || word === 'order') &&
    words.gapFlags(at + 1) === 0 &&
    words.isCapital(at + 1) &&
    words.sentence(at) === words.sentence(at + 1)
  );
}

function termAt(words: CitationWords, at: number, noun: string, taken: boolean): Term | null {
  const before = at - 1;
  const said = words.word(before);
  const endToken = at + 1;
  if (words.isYear(before) && !taken) {
    const the = words.word(before - 1) === 'the' && words.together(before - 1, at);
    const firstToken = the ? before - 1 : before;
    return { name: `${said} ${noun}`, noun, year: Number(said), pointing: false, firstToken, endToken };
  }
  // "the Order of St John", "the Act of 1968"
  if (words.word(endToken) === 'of' && (words.isCapital(at + 2) || words.isYear(at + 2))) return null;
  if (said === 'the' || POINTERS.has(said))
    return { name: noun, noun, year: null, pointing: said !== 'the', firstToken: before, endToken };
  if (!words.isCapital(before)) return null;
  let from = before;
  while (
    words.isCapital(from - 1) &&
    words.together(from - 1, at) &&
    (words.gapFlags(from) & ~GAP.round) === 0 &&
    at - from < 6 &&
    words.word(from - 1) !== 'the'
  )
    from--;
  if (words.word(from - 1) !== 'the' || !words.together(from - 1, at)) return null;
  const name = keyOfWords(words.words.slice(from, endToken));
  return { name, noun, year: null, pointing: false, firstToken: from - 1, endToken };
}

/** In a list in the order of the text, the number of the first that begins at or after a token. */
export function firstFrom(mentions: readonly { readonly firstToken: number }[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.firstToken ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
