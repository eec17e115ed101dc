// Is a passage a bare list of names ("Albyn; Cairn; the Red Cross"), with nothing said of them? It does not know whose names they are.
import type { Passage } from '../model/plan.js';
import { PERFECT, PRESENT_BE } from '../text/clauses.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';

/** Words with which something is said of somebody. */
const SAYING = new Set([
  'we',
  'they',
  'it',
  'you',
  'who',
  'will',
  'can',
  'may',
  'must',
  'should',
  'would',
  'about',
  'not',
]);
const SEPARATOR = /[,;·•|]|\s[–/]\s|\n/g;
const LEAST_SEPARATORS = 2;

export function isListOfNames(reading: Reading, passage: Passage): boolean {
  return LISTS.of(reading, passage.index) !== null;
}

const LISTS = new Kept((reading: Reading, index): string | null => {
  const { firstToken, endToken, text } = reading.passage(index);
  if ((text.match(SEPARATOR)?.length ?? 0) < LEAST_SEPARATORS) return null;
  const says = reading.plan.tokens.words
    .slice(firstToken, endToken)
    .some((word) => SAYING.has(word) || PERFECT.has(word) || PRESENT_BE.has(word));
  return says ? null : text;
});
