// Where a plan names outcomes by their place: "the first is about ...", "eight of nine". It knows ordinals and the words around them,
// nothing of what the outcomes are.
import { BREAK, type Sentence } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { figureOf, NUMBER_WORDS, type Numbered } from './outcome-figures.js';
import { setAround } from './outcome-set.js';

export const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];
/** "6th" is two words. */
export const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);
/** "The sixth is about ...": what may follow an ordinal that stands for an outcome. */
const AFTER_ORDINAL = new Set([
  'is',
  'was',
  'of',
  'and',
  'concerns',
  'says',
  'covers',
  'asks',
  'in',
  'national',
  'has',
  'speaks',
  'matters',
  'wants',
  'means',
  'tells',
  'deals',
  'looks',
  'expects',
  'calls',
  'seeks',
  'aims',
  'reads',
  'one',
  'thing',
  'on',
  'among',
  'stands',
  'comes',
  'concern',
  'bids',
  'wishes',
  'requires',
  'that',
  'which',
]);
/** What may stand before such an ordinal besides an article: "it comes first of the nine". */
const BEFORE_ORDINAL = new Set(['the', 'and', 'our', 'comes', 'stands', 'ranks', 'is', 'as', 'put']);
/** What may stand in a list of ordinals beside them. */
const BESIDE_LISTED = new Set(['the', 'and', 'one', 'ones', 'chiefly', 'mainly', 'also', 'plus', 'then']);
/** Words of a line that names an outcome and nothing more, and sentences from it to the one that tells of the set. */
const OPENING_WORDS = 4;
const OPENING_REACH = 2;

/** "The first is about ...", "the last of the nine": where the sentence or the one before speaks of the set. */
export function ordinals(reading: Reading, most: number): Numbered[] {
  const { words, sentences } = reading.plan.tokens;
  const found: Numbered[] = [];
  let next = 0;
  for (const name of reading.of('national-outcomes')) {
    const own = reading.sentenceAt(name.start);
    const after = reading.plan.sentences[own.index + 1];
    const end = after?.passage === own.passage ? after.endToken : own.endToken;
    for (let at = Math.max(openingBefore(reading, own), next); at < end; at++) {
      const number = words[at] === 'last' ? most : ORDINALS.indexOf(words[at] ?? '') + 1;
      const counted = number > 0 ? null : countedOf(words, at);
      const stands = counted?.end ?? at + 1;
      if ((number > 0 || counted) && isOrdinal(reading, at, stands, reading.sentence(sentences[at] ?? 0)))
        found.push({ number: counted?.number ?? number, hit: { start: at, end: at + 1 } });
    }
    next = Math.max(next, end);
  }
  return found;
}

/** "The sixth?" and "Number six:" open the sentences that tell which outcomes are meant. */
function openingBefore(reading: Reading, { index, passage, firstToken }: Sentence): number {
  const { firstSentence } = reading.passage(passage);
  const opening = reading.sentence(firstSentence);
  return index > firstSentence &&
    index - firstSentence <= OPENING_REACH &&
    opening.endToken - opening.firstToken <= OPENING_WORDS
    ? opening.firstToken
    : firstToken;
}

/** "Eight of nine": the number, and the token after it. */
function countedOf(words: readonly string[], at: number): { number: number; end: number } | null {
  if (words[at + 1] !== 'of') return null;
  const nine = words[at + 2] === 'the' ? at + 3 : at + 2;
  if (words[nine] !== 'nine') return null;
  const number = NUMBER_WORDS.indexOf(words[at] ?? '') + 1 || figureOf(words[at]);
  return number > 0 ? { number, end: nine + 1 } : null;
}

/** It stands for an outcome of the national set. `end` is the token after it. */
function isOrdinal(reading: Reading, at: number, end: number, sentence: Sentence): boolean {
  return (
    standsAsOrdinal(reading, at, end, sentence) &&
    setAround(reading, { start: at, end: at + 1 }) === 'national'
  );
}

/** It counts something left unsaid: alone, before what is said of it, or before a stop. `end` is the token after it. */
export function standsAsOrdinal(reading: Reading, at: number, end: number, sentence: Sentence): boolean {
  const { words, breaks } = reading.plan.tokens;
  const after = words[end] ?? '';
  const stands = end >= sentence.endToken || AFTER_ORDINAL.has(after) || isParted(breaks[end]);
  const led = at === sentence.firstToken || BEFORE_ORDINAL.has(words[at - 1] ?? '');
  return stands && led && (words[at] !== 'last' || after === 'of');
}

/** A mark stands before the token with these flags. */
export function isParted(flags: number | undefined): boolean {
  return ((flags ?? 0) & (BREAK.comma | BREAK.strong | BREAK.open | BREAK.close)) !== 0;
}

/** "second, fourth and the ninth", where nothing else stands there. */
export function listedOrdinals(reading: Reading, from: number, to: number): Numbered[] {
  const { words } = reading.plan.tokens;
  const found: Numbered[] = [];
  for (let at = from; at < to; at++) {
    const number = ORDINALS.indexOf(words[at] ?? '') + 1;
    if (number > 0) found.push({ number, hit: { start: at, end: at + 1 } });
    else if (!BESIDE_LISTED.has(words[at] ?? '')) return [];
  }
  return found;
}
