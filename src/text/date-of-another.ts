// Whether a date that follows the name of this plan is that of something else: of what it replaces, or of what is made of it.
import type { Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { NamedDocument } from './named-documents.js';
import type { Reading } from './reading.js';

const RELATIVES = new Set(['which', 'that', 'who', 'whose']);
const REPLACING = new Set(
  'replaces replaced replacing succeeds succeeded follows followed supersedes'.split(' '),
);
const MADE = new Set(['draft', 'version', 'edition', 'summary', 'copy']);

/** `holder`: the words that name this plan; `at`: the token with which the date begins. */
export function isDateOfAnother(reading: Reading, holder: Hit, at: number): boolean {
  return isOfReplaced(reading, holder, at) || isOfWhatIsMade(reading, holder);
}

/** "The plan replaces *Well Together*, which ran from 2022 to 2025." */
function isOfReplaced({ plan: { tokens } }: Reading, { end }: Hit, at: number): boolean {
  const words = tokens.words.slice(end, at);
  const replaces = words.findIndex((word) => REPLACING.has(word));
  return replaces >= 0 && words.slice(replaces + 2).some((word) => RELATIVES.has(word));
}

/** "The impact assessment of this plan was finished in February." */
function isOfWhatIsMade(reading: Reading, { start }: Hit): boolean {
  const { words } = reading.plan.tokens;
  if (words[start - 1] !== 'of' || start < 2) return false;
  return (
    MADE.has(words[start - 2] ?? '') ||
    reading.covering('document-noun', { start: start - 2, end: start - 1 }) !== null
  );
}

const BESIDE = new Set('and the a an said its our this together with'.split(' '));
/** Words from "replaces" to the noun of what is replaced: "the 2022-25 strategic". */
const MOST_NAMING = 5;
const DATED = new Set(['on', 'from', 'with', 'as', 'at']);

/** "The plan and the budget take effect on ...", "This plan replaces the last one on ...": what is told of a document is told of this plan too. */
export function isOfBoth({ plan: { tokens } }: Reading, own: NamedDocument, other: NamedDocument): boolean {
  if (own.whose !== 'own' || other.start <= own.end) return false;
  const between = tokens.words.slice(own.end, other.start);
  if (other.whose === 'other') return between[0] === 'and' && between.every((word) => BESIDE.has(word));
  return (
    between.length <= MOST_NAMING &&
    REPLACING.has(between[0] ?? '') &&
    DATED.has(tokens.words[other.end] ?? '')
  );
}

const DAY_AFTER = /\b(?:(?:day|morning) (?:after|following)|(?:next|following) (?:day|morning)|day later)\b/;

/** "The day after the old plan ends." */
export function isDayAfter({ text }: Sentence): boolean {
  return DAY_AFTER.test(text);
}
