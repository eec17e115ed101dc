// Clauses of a sentence, by commas, subjects and joining words, and the small words that tell a verb's time.
import { BREAK } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const CLAUSE_WORDS = new Set(['but', 'although', 'though', 'whereas', 'while', 'however']);
const SUBJECTS = new Set(['we', 'it', 'they', 'this', 'these', 'i', 'he', 'she', 'you', 'there']);
export const RELATIVES = new Set([
  'who',
  'which',
  'that',
  'where',
  'whose',
  'if',
  'because',
  'when',
  'whom',
  'so',
]);
export const PERFECT = new Set([
  'have',
  'has',
  'had',
  'was',
  'were',
  'been',
  "we've",
  "they've",
  "i've",
  "you've",
]);
export const PRESENT_BE = new Set(['is', 'are', 'be', 'being', "it's", "we're", "they're"]);

/** Tokens [start, end) of the clause that holds a token. */
export function clauseAt(reading: Reading, token: number): Hit {
  return CLAUSES.of(reading, token);
}

const CLAUSES = new Kept(findClauseOf);

function findClauseOf(reading: Reading, token: number): Hit {
  const sentence = reading.sentenceAt(token);
  let start = token;
  while (start > sentence.firstToken && !beginsClause(reading, start, sentence.firstToken)) start--;
  let end = token + 1;
  while (end < sentence.endToken && !beginsClause(reading, end, sentence.firstToken)) end++;
  return { start, end };
}

const DENIERS = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'nor', 'never']);

function beginsClause(reading: Reading, token: number, first: number): boolean {
  if (token === first) return true;
  const { words, breaks } = reading.plan.tokens;
  const flags = breaks[token] ?? 0;
  const word = words[token] ?? '';
  if (flags & BREAK.strong || CLAUSE_WORDS.has(word)) return true;
  // "we agreed one plan, and no ward will close": a denial after "and" is a statement of its own.
  if (word === 'and' && DENIERS.has(words[token + 1] ?? '')) return true;
  if (SUBJECTS.has(word) && RELATIVES.has(words[token - 1] ?? '')) return true;
  if (!(flags & BREAK.comma))
    return (
      (word === 'and' || word === 'so') && SUBJECTS.has(words[token + 1] ?? '') && words[token + 1] !== 'this'
    );
  return (
    SUBJECTS.has(word) ||
    ((word === 'and' || word === 'so' || word === 'or') && SUBJECTS.has(words[token + 1] ?? '')) ||
    word === 'which'
  );
}
