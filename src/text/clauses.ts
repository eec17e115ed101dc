// Clauses of a sentence, by commas, subjects and joining words, and the small words that tell a verb's time.
import { BREAK } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const CLAUSE_WORDS = new Set(['but', 'although', 'though', 'whereas', 'while', 'however']);
export const SUBJECTS = new Set(['we', 'it', 'they', 'this', 'these', 'i', 'he', 'she', 'you', 'there']);
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

const CLAUSES = new Kept((reading: Reading, token): Hit => {
  const { firstToken, endToken } = reading.sentenceAt(token);
  const begins = BEGINNINGS.of(reading, 0);
  let start = token;
  while (start > firstToken && begins[start] === 0) start--;
  let end = token + 1;
  while (end < endToken && begins[end] === 0) end++;
  return { start, end };
});

/** "If we want to close a ward, the forum is asked": what a subordinate clause says ends at its comma. */
const SUBORDINATORS = new Set([
  'if',
  'when',
  'where',
  'before',
  'once',
  'after',
  'whenever',
  'wherever',
  'unless',
  'until',
  // "Should a clinic have to close, the group is asked".
  'should',
]);
const DETERMINERS = new Set([
  'the',
  'our',
  'its',
  'their',
  'each',
  'every',
  'a',
  'an',
  'that',
  'those',
  'all',
  'both',
  'no',
]);
/** Before a relative word: ", under whose third aim we will ...". */
const BEFORE_RELATIVE = new Set([
  'under',
  'in',
  'of',
  'for',
  'by',
  'through',
  'from',
  'with',
  'at',
  'to',
  'on',
]);
const DENIERS = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'nor', 'never']);

/** What a word may be to a clause. */
const WORD = {
  opens: 1,
  subject: 2,
  relative: 4,
  and: 8,
  so: 16,
  or: 32,
  denies: 64,
  which: 128,
  this: 256,
  subordinates: 512,
  determines: 1024,
  leadsIn: 2048,
  whose: 4096,
} as const;
const JOINS = WORD.and | WORD.so | WORD.or;

function kindOf(word: string): number {
  let kind = 0;
  if (CLAUSE_WORDS.has(word)) kind |= WORD.opens;
  if (SUBJECTS.has(word)) kind |= WORD.subject;
  if (RELATIVES.has(word)) kind |= WORD.relative;
  if (DENIERS.has(word)) kind |= WORD.denies;
  if (SUBORDINATORS.has(word)) kind |= WORD.subordinates;
  if (DETERMINERS.has(word)) kind |= WORD.determines;
  if (BEFORE_RELATIVE.has(word)) kind |= WORD.leadsIn;
  if (word === 'which' || word === 'whose' || word === 'whom') kind |= WORD.whose;
  if (word === 'and' || word === 'so' || word === 'or' || word === 'which' || word === 'this')
    kind |= WORD[word];
  return kind;
}

/** Under key 0, for each token 1 where it begins a clause, wherever its sentence begins. */
const BEGINNINGS = new Kept(({ plan }: Reading) => {
  const { ids, vocabulary, breaks, sentences } = plan.tokens;
  const kinds = Uint16Array.from(vocabulary, kindOf);
  const begins = new Uint8Array(ids.length);
  let before = 0;
  // The sentence begins with "if" or the like, and the comma that ends it (", and ..." goes on with it) is still to come.
  let subordinate = false;
  let kind = ids.length > 0 ? (kinds[ids[0] as number] as number) : 0;
  for (let i = 0; i < ids.length; i++) {
    const next = i + 1 < ids.length ? (kinds[ids[i + 1] as number] as number) : 0;
    const flags = breaks[i] as number;
    if (i === 0 || sentences[i] !== sentences[i - 1]) subordinate = (kind & WORD.subordinates) !== 0;
    else if (subordinate && flags & BREAK.comma && (kind & JOINS) === 0) {
      if (kind & WORD.determines) begins[i] = 1;
      subordinate = false;
    }
    if (beginsClause(flags, before, kind, next)) begins[i] = 1;
    before = kind;
    kind = next;
  }
  return begins;
});

function beginsClause(flags: number, before: number, kind: number, next: number): boolean {
  if (flags & BREAK.strong || kind & WORD.opens) return true;
  // "we agreed one plan, and no ward will close": a denial after "and" is a statement of its own.
  if (kind & WORD.and && next & WORD.denies) return true;
  if (kind & WORD.subject && before & WORD.relative) return true;
  const joins = (kind & JOINS) !== 0 && (next & WORD.subject) !== 0;
  const relates = (kind & WORD.leadsIn) !== 0 && (next & WORD.whose) !== 0;
  // ", and so the Board chose another", ", so the Board chose another": what follows is told anew.
  const concludes =
    (kind & WORD.and && next & WORD.so) ||
    (kind & WORD.so && next & WORD.determines && (next & WORD.relative) === 0);
  if (flags & BREAK.comma && concludes) return true;
  if (flags & BREAK.comma) return joins || relates || (kind & (WORD.subject | WORD.which)) !== 0;
  return joins && (kind & WORD.or) === 0 && (next & WORD.this) === 0;
}
