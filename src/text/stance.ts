// How a thing is said: done, in force, planned, wished, negated or unclear. Judged clause by clause from cues that are data
// (the concepts cue-*), from the form of the verb, and from the line that opens the list or the heading above.
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import { isPastForm } from './inflect.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

export const STANCES = ['done', 'in-force', 'planned', 'wished', 'negated', 'unclear'] as const;
export type Stance = (typeof STANCES)[number];

const CLAUSE_WORDS = new Set(['but', 'although', 'though', 'whereas', 'while', 'however']);
const SUBJECTS = new Set(['we', 'it', 'they', 'this', 'these', 'i', 'he', 'she', 'you', 'there']);
const RELATIVES = new Set(['who', 'which', 'that', 'where', 'whose', 'if', 'because', 'when', 'whom', 'so']);
const PERFECT = new Set(['have', 'has', 'had', 'was', 'were', 'been', "we've", "they've", "i've", "you've"]);
/** Words that may stand between a modal and the auxiliary of the same verb: "will not have been". */
const CHAIN = new Set([
  'not',
  'also',
  'be',
  'been',
  'have',
  'then',
  'now',
  'first',
  'already',
  'still',
  'only',
  'all',
  'each',
  'both',
]);
const AWAITING = new Set(['when', 'once', 'if', 'until', 'unless', 'after']);
/** A cell that opens with one of these says no. */
const DENIALS = new Set(['no', 'not', 'none', 'never']);
const PRESENT_BE = new Set(['is', 'are', 'be', 'being', "it's", "we're", "they're"]);

/** Tokens [start, end) of the clause that holds a token. */
export function clauseAt(reading: Reading, token: number): Hit {
  return reading.remember('clause', token, () => findClauseOf(reading, token));
}

function findClauseOf(reading: Reading, token: number): Hit {
  const sentence = reading.sentenceAt(token);
  let start = token;
  while (start > sentence.firstToken && !beginsClause(reading, start, sentence.firstToken)) start--;
  let end = token + 1;
  while (end < sentence.endToken && !beginsClause(reading, end, sentence.firstToken)) end++;
  return { start, end };
}

function beginsClause(reading: Reading, token: number, first: number): boolean {
  if (token === first) return true;
  const { words, breaks } = reading.plan.tokens;
  const flags = breaks[token] ?? 0;
  const word = words[token] ?? '';
  if (flags & BREAK.strong || CLAUSE_WORDS.has(word)) return true;
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

/** The stance of what stands at a hit; `inherit` false leaves list openings and headings out. */
export function stanceAt(reading: Reading, hit: Hit, inherit = true): Stance {
  const key = (hit.start * 64 + Math.min(hit.end - hit.start, 63)) * 2 + Number(inherit);
  return reading.remember('stance', key, () => judgeStance(reading, hit, inherit));
}

function judgeStance(reading: Reading, hit: Hit, inherit: boolean): Stance {
  const clause = clauseAt(reading, hit.start);
  const sentence = reading.sentenceAt(hit.start);
  if (reading.firstWithin('cue-placeholder', sentence.firstToken, sentence.endToken)) return 'unclear';
  if (isNegated(reading, hit, clause) || isDeniedInRow(reading, sentence)) return 'negated';
  const passage = reading.passage(sentence.passage);
  if (inherit && isToCome(reading, passage)) return 'planned';
  return (
    verbStance(reading, hit, clause) ?? (inherit ? inheritedStance(reading, passage) : null) ?? 'in-force'
  );
}

/** "Second draft sent out | October" under "What happens next". */
function isToCome(reading: Reading, passage: Passage): boolean {
  if (passage.kind !== 'item' && passage.kind !== 'row') return false;
  const heading = reading.headingsAbove(passage)[0];
  const above = [...passage.intro.map((i) => reading.passage(i)), ...(heading ? [heading] : [])];
  return above.some((p) => reading.firstWithin('cue-to-come', p.firstToken, p.endToken) !== null);
}

function isNegated(reading: Reading, hit: Hit, clause: Hit): boolean {
  const { words } = reading.plan.tokens;
  for (const negation of reading.allWithin('cue-negation', clause.start, clause.end)) {
    // A negation that the thing itself begins with is its meaning ("no wasted beds").
    if (negation.start === hit.start && negation.end < hit.end) continue;
    if (negation.start < hit.end) {
      if (hit.start - negation.end > 12 || closedByRelative(words, clause.start, negation, hit.start))
        continue;
      if (!words.slice(negation.end, hit.start).some((w) => w === 'without')) return true;
    } else if (
      negation.start - hit.end <= 8 &&
      !isContrast(reading, negation) &&
      !words.slice(hit.end, negation.start).some((w) => RELATIVES.has(w)) &&
      !isPastForm(words[hit.start] ?? '')
    ) {
      return true;
    }
  }
  return false;
}

/** "| Third sector | No, not in this round |": a later cell that opens with no denies its row. */
function isDeniedInRow(reading: Reading, cell: Sentence): boolean {
  const row = reading.passage(cell.passage);
  if (row.kind !== 'row') return false;
  const { words } = reading.plan.tokens;
  return reading.plan.sentences
    .slice(cell.index + 1, row.endSentence)
    .some((s) => DENIALS.has(words[s.firstToken] ?? '') && words[s.firstToken + 1] !== 'of');
}

/** "one team, not six": what follows the comma is denied, not what stands before it. */
function isContrast(reading: Reading, negation: Hit): boolean {
  const { words, breaks } = reading.plan.tokens;
  const next = words[negation.end] ?? '';
  return (
    words[negation.start] === 'not' &&
    negation.end === negation.start + 1 &&
    ((breaks[negation.start] ?? 0) & BREAK.comma) !== 0 &&
    next !== 'yet' &&
    next !== 'been' &&
    !isPastForm(next)
  );
}

/** "staff who could not attend were sent a form": the negation belongs to the relative clause, and another verb follows it. */
function closedByRelative(words: readonly string[], from: number, negation: Hit, act: number): boolean {
  if (!words.slice(Math.max(from, negation.start - 3), negation.start).some((w) => RELATIVES.has(w)))
    return false;
  return words
    .slice(negation.end, act)
    .some((w) => w !== 'been' && w !== 'be' && w !== 'being' && (PERFECT.has(w) || PRESENT_BE.has(w)));
}

const MODALS: readonly (readonly [string, Stance])[] = [
  ['cue-future', 'planned'],
  ['cue-wish', 'wished'],
  ['cue-obligation', 'unclear'],
];

function verbStance(reading: Reading, hit: Hit, clause: Hit): Stance | null {
  const { words } = reading.plan.tokens;
  const before = nearestModal(reading, clause.start, Math.min(hit.start + 1, clause.end), true);
  const aux = nearestAuxiliary(words, clause.start, hit.start);
  // A bare "be" takes its time from the verb before it ("we will consider what can be put in place").
  if (
    before &&
    (aux === null ||
      before.at >= aux ||
      words[aux] === 'be' ||
      words.slice(before.end, aux).every((w) => CHAIN.has(w)))
  )
    return before.stance;
  const head = words[hit.start] ?? '';
  const pastHead =
    head === 'has' || head === 'have'
      ? words.slice(hit.start + 1, hit.start + 3).some(isPastForm)
      : isPastForm(head) || PERFECT.has(head);
  if (aux !== null && hit.start - aux <= 5) {
    if (hangsOnFuture(reading, hit, aux)) return 'unclear';
    if (PERFECT.has(words[aux] ?? '')) return 'done';
    if (pastHead) return 'in-force';
  }
  if (pastHead) return 'done';
  const after = nearestModal(reading, hit.start, clause.end, false);
  let sawPresent = false as boolean;
  for (let i = clause.start; i < clause.end; i++) {
    const word = words[i] ?? '';
    if (after && i >= after.at) return after.stance;
    // "carers who feel supported will ...": a verb between a relative word and the modal is not the clause's own.
    if (after && i > hit.end && words.slice(hit.end, i).some((w) => RELATIVES.has(w))) continue;
    if (PRESENT_BE.has(word)) sawPresent = true;
    else if (PERFECT.has(word) ? i !== hit.start || pastHead : isPastForm(word) && !sawPresent) return 'done';
  }
  return after?.stance ?? (sawPresent ? 'in-force' : null);
}

/** "we will decide once a lead has been appointed": what a coming act waits for is not done. */
function hangsOnFuture(reading: Reading, hit: Hit, aux: number): boolean {
  const { words } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  if (words[aux] === 'had' || words[aux] === 'was' || words[aux] === 'were') return false;
  for (let i = aux; i >= Math.max(firstToken, aux - 8); i--) {
    if (AWAITING.has(words[i] ?? '')) return nearestModal(reading, firstToken, i, true) !== null;
  }
  return false;
}

interface Modal {
  readonly at: number;
  readonly end: number;
  readonly stance: Stance;
}

function nearestModal(reading: Reading, from: number, to: number, last: boolean): Modal | null {
  let best: Modal | undefined;
  for (const [cue, stance] of MODALS) {
    for (const found of reading.allWithin(cue, from, Math.max(to, from))) {
      if (best === undefined || (last ? found.start >= best.at : found.start < best.at))
        best = { at: found.start, end: found.end, stance };
    }
  }
  return best ?? null;
}

function nearestAuxiliary(words: readonly string[], from: number, before: number): number | null {
  for (let i = before - 1; i >= from; i--)
    if (PERFECT.has(words[i] ?? '') || PRESENT_BE.has(words[i] ?? '')) return i;
  return null;
}

/** A fragment takes the stance of the line that opens its list, of its table's header, or of the nearest heading that says. */
function inheritedStance(reading: Reading, passage: Passage): Stance | null {
  if (passage.kind !== 'item' && passage.kind !== 'row') return headingStance(reading, passage);
  for (const index of [...passage.intro].reverse()) {
    const intro = reading.passage(index);
    if (intro.kind === 'row') continue;
    const said = passageStance(reading, intro);
    if (said) return said;
  }
  return headingStance(reading, passage);
}

function headingStance(reading: Reading, passage: Passage): Stance | null {
  for (const heading of reading.headingsAbove(passage).slice(0, 2)) {
    const said = passageStance(reading, heading);
    if (said) return said;
  }
  return null;
}

/** Stance of a whole short passage, by the last sentence's cues. */
function passageStance(reading: Reading, passage: Passage): Stance | null {
  const sentence = reading.plan.sentences[passage.endSentence - 1];
  if (!sentence || sentence.endToken === sentence.firstToken) return null;
  const modal = nearestModal(reading, sentence.firstToken, sentence.endToken, true);
  if (reading.firstWithin('cue-negation', sentence.firstToken, sentence.endToken)) return 'negated';
  if (modal) return modal.stance;
  const { words } = reading.plan.tokens;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = words[i] ?? '';
    if (
      PERFECT.has(word) ||
      (isPastForm(word) && !PRESENT_BE.has(words[i - 1] ?? '') && words[i - 1] !== 'getting')
    )
      return 'done';
  }
  return null;
}
