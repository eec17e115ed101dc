// How a thing is said: done, in force, planned, wished, negated or unclear. Judged clause by clause from cues that are data
// (the concepts cue-*), from the form of the verb, and from the line that opens the list or the heading above.
import { BREAK, type Sentence } from '../model/plan.js';
import { isAwaitedAfter, nearestAuxiliary } from './auxiliaries.js';
import { followsParticiple } from './follows-participle.js';
import { clauseAt, PERFECT, PRESENT_BE, RELATIVES } from './clauses.js';
import { framedAs, isOnlyAsked } from './framed.js';
import { isPastForm } from './inflect.js';
import { inheritedStance } from './inherited-stance.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { type Modal, nearestModal } from './modals.js';
import { isNegated } from './negation.js';
import type { Reading } from './reading.js';
import { isDeniedInRow, isPendingInRow, isUnstartedInRow, settledBy } from './row-status.js';
import { statusAtEnd } from './status-words.js';
import { isToCome } from './to-come.js';
import { standsUnder, topicOver } from './topic-over.js';

export const STANCES = ['done', 'in-force', 'planned', 'wished', 'negated', 'unclear'] as const;
export type Stance = (typeof STANCES)[number];

/** Words that may stand between a modal and the auxiliary of the same verb: "will not have been". */
const CHAIN = new Set('not also be been have then now first already still only all each both'.split(' '));
const AWAITING = new Set(['when', 'once', 'if', 'until', 'unless', 'after']);
/** What follows one of these is what is asked or told, not what is done. */
const COMPLEMENTS = new Set(['what', 'how', 'whether', 'which']);

/** The stance of what stands at a hit; `inherit` false leaves list openings and headings out. */
export function stanceAt(reading: Reading, hit: Hit, inherit = true): Stance {
  const length = Math.min(hit.end - hit.start, LONGEST);
  return JUDGED.of(reading, (hit.start * (LONGEST + 1) + length) * 2 + Number(inherit));
}

/** True where what stands at a hit is denied, by its own sentence or row: a stance of `negated`, list openings and headings left out. */
export function isDenied(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentenceAt(hit.start);
  const { firstToken, endToken, passage } = sentence;
  if (framedAs(reading, hit, sentence) === 'negated') return true;
  return (
    (reading.firstWithin('cue-negation', firstToken, endToken) !== null ||
      reading.passage(passage).kind === 'row') &&
    stanceAt(reading, hit, false) === 'negated'
  );
}

const LONGEST = 63;

/** By where the hit starts, how many words it has, and whether it inherits. */
const JUDGED = new Kept((reading: Reading, key) => {
  const [place, start] = [key >> 1, Math.floor((key >> 1) / (LONGEST + 1))];
  return judgeStance(reading, { start, end: start + (place & LONGEST) }, (key & 1) === 1);
});

function judgeStance(reading: Reading, hit: Hit, inherit: boolean): Stance {
  const clause = clauseAt(reading, hit.start);
  const sentence = reading.sentenceAt(hit.start);
  const { firstToken, endToken } = settledBy(reading, sentence);
  if (reading.firstWithin('cue-placeholder', firstToken, endToken)) return 'unclear';
  const framed = framedAs(reading, hit, sentence);
  if (framed) return framed;
  if (inherit && isOnlyAsked(reading, sentence)) return 'wished';
  if (isNegated(reading, hit, clause) || isDeniedInRow(reading, sentence)) return 'negated';
  if (isUnstartedInRow(reading, sentence)) return 'unclear';
  const atEnd = statusAtEnd(reading, hit, sentence);
  if (atEnd) return atEnd;
  const passage = reading.passage(sentence.passage);
  if (inherit && standsUnder(reading, passage, 'not-chosen')) return 'negated';
  if (inherit && topicOver(reading, passage) === 'sample') return 'unclear';
  if (isPendingInRow(reading, sentence) || (inherit && isToCome(reading, passage))) return 'planned';
  const stance =
    verbStance(reading, hit, clause) ??
    (isDoneBySense(reading, hit) ? 'done' : null) ??
    (inherit ? inheritedStance(reading, passage) : null) ??
    'in-force';
  const open = stance === 'planned' || stance === 'in-force';
  const hangs = hangsOnMoney(reading, sentence) || (inherit && standsUnder(reading, passage, 'unfunded'));
  return open && (hangs || isSuggested(reading, hit, clause, sentence)) ? 'wished' : stance;
}

/** "The panel read the draft twice", "we put the draft to them": the form is that of the present, and nobody does so time and again. */
function isDoneBySense(reading: Reading, { start, end }: Hit): boolean {
  const cue = reading.firstWithin('cue-done-by-sense', Math.max(0, start - MOST_SENSE), end + MOST_SENSE);
  return cue !== null && cue.start < end && cue.end > start;
}
/** Words of such a telling around the act. */
const MOST_SENSE = 8;

/** "If funding allows, we will open a second hub." */
function hangsOnMoney(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  return reading.firstWithin('cue-condition', firstToken, endToken) !== null;
}

/** "Respondents suggested that we open a hub": what others would have us do. */
function isSuggested(reading: Reading, hit: Hit, clause: Hit, { firstToken }: Sentence): boolean {
  const from = Math.max(firstToken, clause.start - MOST_LEADING);
  return reading.firstWithin('cue-suggestion', from, hit.start + 1) !== null;
}
/** Words of a suggestion before what is suggested. */
const MOST_LEADING = 5;

function verbStance(reading: Reading, hit: Hit, clause: Hit): Stance | null {
  const { words } = reading.plan.tokens;
  // "It is intended to test it": the act may begin with the end of its modal.
  const reach = hit.start + (words[hit.start + 1] === 'to' ? 2 : 1);
  const last = nearestModal(reading, clause.start, Math.min(reach, clause.end), true);
  // "having written down what it should hold, we asked", "a check of what it would do was made": the modal ends with its comma or the next verb.
  const closed =
    last &&
    (isComplement(words, clause.start, last) || followsParticiple(reading, hit.start)) &&
    (isParted(reading, last.end, hit.start) || /^(?:was|were|has)$/.test(words[hit.start] ?? ''));
  if (last && isJoinedToPast(words, clause.start, last, hit.start)) return 'done';
  const before = closed || (last && isFiniteAfter(words, last, hit.start)) ? null : last;
  const nearest = nearestAuxiliary(words, clause.start, hit.start);
  const aux = nearest !== null && isInPartBefore(reading, nearest, hit.start) ? null : nearest;
  if (before && before.stance === 'planned' && isAwaitedAfter(words, before.end, hit.start, aux))
    return 'unclear';
  // A bare "be" takes its time from the verb before it ("we will consider what can be put in place").
  if (
    before &&
    (aux === null ||
      before.start >= aux ||
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
    const awaited = awaitedStance(reading, hit, aux);
    if (awaited) return awaited;
    if (PERFECT.has(words[aux] ?? '')) return isOwned(words, aux) ? 'in-force' : 'done';
    if (pastHead) return 'in-force';
  }
  if (pastHead) return 'done';
  if (/^ha(?:s|ve)$/.test(head) && words[hit.start + 1] !== 'to') return 'in-force';
  const modal = nearestModal(reading, hit.start, clause.end, false);
  // "they decide with us what should change", "they advise us on changes that would affect them": the modal is that of what they tell of.
  const isOther = modal && (isComplement(words, hit.start, modal) || isOfRelative(words, hit, modal));
  const after = isOther ? null : modal;
  let sawPresent = false as boolean;
  for (let i = clause.start; i < clause.end; i++) {
    const word = words[i] ?? '';
    if (after && i >= after.start) return after.stance;
    // "carers who feel supported will ...": a verb between a relative word and the modal is not the clause's own.
    if (after && i > hit.end && words.slice(hit.end, i).some((w) => RELATIVES.has(w))) continue;
    if (i < hit.end && isOwned(words, i)) return 'in-force';
    if (PRESENT_BE.has(word) || isOwned(words, i)) sawPresent = true;
    else if (
      PERFECT.has(word)
        ? i !== hit.start || pastHead
        : isPastForm(word) && !sawPresent && !isQuality(words, i)
    )
      return 'done';
  }
  return after?.stance ?? (sawPresent ? 'in-force' : null);
}

const CONDITIONAL = new Set(['would', 'should', 'could', 'might']);

/** "Of the posts that we said we would need, half are filled": the modal is another verb's. */
function isFiniteAfter(words: readonly string[], modal: Modal, act: number): boolean {
  return CONDITIONAL.has(words[modal.end - 1] ?? '') && /^(?:is|are|has)$/.test(words[act] ?? '');
}

const OWNED = new Set(
  'a an the no any some more fewer less many few enough two three four five six ten one their its our his her'.split(
    ' ',
  ),
);

/** "Carers who have a plan": to have a thing is no act behind us. */
function isOwned(words: readonly string[], at: number): boolean {
  const word = words[at];
  return (word === 'has' || word === 'have') && OWNED.has(words[at + 1] ?? '');
}

const BEFORE_NOUN = new Set('a an the our its their each every with of from for self trauma'.split(' '));

/** "A refreshed statement", "talks with registered landlords", "self-directed support": a past form right before its noun tells what it is like. */
function isQuality(words: readonly string[], at: number): boolean {
  return BEFORE_NOUN.has(words[at - 1] ?? '') && /ed$/.test(words[at] ?? '');
}

/** Is a modal that of what is asked or told ("what should change", "how the plan could help")? */
function isComplement(words: readonly string[], from: number, modal: Modal): boolean {
  return words.slice(Math.max(from, modal.start - 3), modal.start).some((w) => COMPLEMENTS.has(w));
}

const RELATIVE_SUBJECTS = new Set(['that', 'which', 'who']);

/** Does a modal after a thing follow a relative word that goes with another noun than that thing? */
function isOfRelative(words: readonly string[], { end }: Hit, modal: Modal): boolean {
  return modal.start - end > 2 && RELATIVE_SUBJECTS.has(words[modal.start - 1] ?? '');
}

/** "The centre arranged for it to be read and passed back its comments": the second verb goes with the first, not with "to be". */
function isJoinedToPast(words: readonly string[], from: number, modal: Modal, act: number): boolean {
  return (
    words[modal.start] === 'to' &&
    words[act - 1] === 'and' &&
    isPastForm(words[act] ?? '') &&
    words.slice(from, modal.start).some(isPastForm) &&
    !words.slice(from, modal.start).some((w) => PRESENT_BE.has(w) || PERFECT.has(w))
  );
}

/** "The county is wide, charities helped", "it is wide (charities helped)": one comma or an open bracket parts them; two make an aside. */
function isInPartBefore({ plan: { tokens } }: Reading, auxiliary: number, act: number): boolean {
  let commas = 0;
  let brackets = 0;
  for (let i = auxiliary + 1; i <= act; i++) {
    const flags = tokens.breaks[i] as number;
    if (flags & BREAK.comma) commas++;
    if (flags & BREAK.open) brackets++;
    if (flags & BREAK.close) brackets--;
  }
  return commas === 1 || brackets > 0;
}

function isParted({ plan: { tokens } }: Reading, from: number, to: number): boolean {
  return tokens.breaks.slice(from, to + 1).some((flags) => (flags & BREAK.comma) !== 0);
}

/**
 * "we will decide once a lead has been appointed": what a coming act waits for is not done.
 * "no ward will move until the forum has been heard": that is promised.
 */
function awaitedStance(reading: Reading, hit: Hit, aux: number): Stance | null {
  const { words } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  if (words[aux] === 'had' || words[aux] === 'was' || words[aux] === 'were') return null;
  for (let i = aux; i >= Math.max(firstToken, aux - 8); i--) {
    if (!AWAITING.has(words[i] ?? '')) continue;
    if (nearestModal(reading, firstToken, i, true) === null) return null;
    return reading.firstWithin('cue-negation', firstToken, i) ? 'planned' : 'unclear';
  }
  return null;
}
