// Whether an act told in a plan is part of the making of an earlier one: "for the last plan we asked 400 people". What tells so is data
// (the concept cue-earlier-plan); a clause that names this plan too tells of this one.
import type { Passage, Sentence } from '../model/plan.js';
import { addMonths, firstDay, isFullDate, lastDay } from './calendar.js';
import { clauseAt } from './clauses.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { datesOf, periodsOf } from './periods.js';
import { planPeriod } from './plan-period.js';
import type { Reading } from './reading.js';
import { setAgainstAt } from './set-against.js';

const CUES = ['cue-earlier-plan', 'cue-plan-of-year', 'cue-asking-of-year'];
const OF_YEAR = ['cue-plan-of-year', 'cue-asking-of-year'];
const OPENINGS = new Set(['when', 'while', 'as', 'before', 'during', 'in', 'for', 'to']);
/** Words before the cue in an opening: "in the months before the last plan". */
const FAR = 4;
/** A plan is not begun upon longer before its first day, in months. */
const LONGEST_MAKING = 36;

/**
 * The words that say so, or null: in the clause of the hit, at the head of its sentence, in the line that opens its list, in the heading
 * right above, or earlier in its section, where its own dates are too old for this plan or it comes back to that one.
 */
export function earlierPlanAt(reading: Reading, hit: Hit): Hit | null {
  const told = toldAt(reading, hit);
  const year = told === null ? -1 : yearIn(reading, told);
  // What asks for any plan ("the plan was amended") does not ask for that of a year.
  return year < 0 ? told : { start: year, end: year + 1 };
}

function toldAt(reading: Reading, hit: Hit): Hit | null {
  const sentence = reading.sentenceAt(hit.start);
  const toldBefore = TOLD_BEFORE.of(reading, sentence.index).at;
  if (toldBefore) return toldBefore;
  const against = setAgainstAt(reading, sentence.index);
  if (against) return against;
  if (CUES.every((key) => reading.of(key).length === 0)) return null;
  const clause = clauseAt(reading, hit.start);
  if (namesThisPlan(reading, clause)) return null;
  const cue = cueIn(reading, clause) ?? cueIn(reading, { start: sentence.firstToken, end: clause.start });
  if (cue && (cue.start >= clause.start || opens(reading, sentence.firstToken, cue))) return cue;
  if (namesThisPlan(reading, { start: sentence.firstToken, end: sentence.endToken })) return null;
  const passage = reading.passage(sentence.passage);
  const [heading] = reading.headingsAbove(passage);
  const over = [...passage.intro.map((index) => reading.passage(index)), ...(heading ? [heading] : [])];
  for (const one of over) {
    const told = cueIn(reading, rangeOf(one));
    if (told && !namesThisPlan(reading, rangeOf(one))) return told;
  }
  return null;
}

/**
 * By the number of a sentence: "*Near You*, our plan for 2022 to 2025, was ... A revised draft was open in autumn 2021", "4,000 people
 * answered the survey for that plan. Farmers had a session of their own."
 */
const TOLD_BEFORE = new Kept((reading: Reading, index): { readonly at: Hit | null } => {
  const sentence = reading.sentence(index);
  const { kind, firstSentence } = reading.passage(sentence.passage);
  if (kind !== 'paragraph' || namesThisPlan(reading, rangeOf(sentence))) return NOT_TOLD;
  const told = COMES_AFTER.of(reading, index).at;
  if (told || datesOf(reading, sentence).length > 0) return { at: told };
  const from = Math.max(firstSentence, index - MOST_MORE_SENTENCES);
  for (let i = index - 1; i >= from; i--) {
    const before = reading.sentence(i);
    if (namesThisPlan(reading, rangeOf(before))) break;
    const round = COMES_AFTER.of(reading, i).at ?? roundTold(reading, rangeOf(before));
    if (round) return { at: round };
    if (datesOf(reading, before).length > 0) break;
  }
  return NOT_TOLD;
});
/** Sentences in which more is told of what was done for an earlier plan. */
const MOST_MORE_SENTENCES = 5;
const NOT_TOLD = { at: null };
/** Passages, and sentences, before one in which the plan that it comes back to may be named. */
const MOST_PASSAGES_BACK = 3;
const MOST_SENTENCES_BACK = 40;

/** The words for an earlier plan that a sentence comes back to, or that is told before one whose dates are too old for this plan. */
function comesAfter(reading: Reading, sentence: Sentence): Hit | null {
  const { firstToken, endToken, index } = sentence;
  const that = reading.firstWithin('cue-that-plan', firstToken, endToken) !== null;
  if (!that && !isTooOld(reading, sentence)) return null;
  const { index: own, firstSentence, section } = reading.passage(sentence.passage);
  const first = that ? reading.passage(Math.max(0, own - MOST_PASSAGES_BACK)).firstSentence : firstSentence;
  for (let i = index - 1; i >= Math.max(first, index - MOST_SENTENCES_BACK); i--) {
    const before = reading.sentence(i);
    if (reading.passage(before.passage).section !== section) break;
    const told = earlierPlanNamed(reading, before);
    if (told) return told;
    if (namesThisPlan(reading, rangeOf(before))) break;
  }
  return null;
}

/** By the number of a sentence: it is asked of several after it. */
const COMES_AFTER = new Kept((reading: Reading, index) => ({
  at: comesAfter(reading, reading.sentence(index)),
}));

/** "For the last plan we asked 400 people": what follows tells more of it. */
function roundTold(reading: Reading, sentence: Hit): Hit | null {
  const { start, end } = sentence;
  const cue = cueIn(reading, sentence);
  if (!cue || namesThisPlan(reading, sentence)) return null;
  return ASKING.some((key) => reading.firstWithin(key, start, end) !== null) ? cue : null;
}
const ASKING = ['consulted', 'engagement-topic', 'engagement-method'];

/** All dates of a sentence lie before the day on which work on this plan can have begun. */
function isTooOld(reading: Reading, sentence: Sentence): boolean {
  const dates = datesOf(reading, sentence);
  const limit = dates.length > 0 ? firstOfMaking(reading) : null;
  return limit !== null && dates.every(({ to }) => lastDay(to) < limit);
}

/** ISO date: the first day of the plan before, else a while before that of this one. */
function firstOfMaking(reading: Reading): string | null {
  const before = reading.plan.frontMatter.data?.['previous_plan'];
  const given = (before as Record<string, unknown> | null | undefined)?.['start'];
  if (isFullDate(given)) return given;
  const from = startOfPlan(reading);
  return from === undefined ? null : addMonths(firstDay(from), -LONGEST_MAKING);
}

/** As the front matter gives it, else the text. */
function startOfPlan(reading: Reading): string | undefined {
  const given = reading.plan.frontMatter.data?.['plan_start'];
  return isFullDate(given) ? given : planPeriod(reading).from?.date;
}

/** By its words, or as a plan for a period that was over before this one began. */
function earlierPlanNamed(reading: Reading, sentence: Sentence): Hit | null {
  const { firstToken, endToken } = sentence;
  const named = reading.firstWithin('previous-plan-named', firstToken, endToken);
  if (named) return named;
  const plan = reading.firstWithin('plan-noun', firstToken, endToken);
  const from = plan && startOfPlan(reading);
  if (!plan || !from) return null;
  const isOver = periodsOf(reading, sentence).some(
    ({ form, to }) => form === 'period' && to.slice(0, 4) <= from.slice(0, 4),
  );
  return isOver ? plan : null;
}

/** "When the last plan was prepared, ..." speaks for the whole sentence; "The last plan was prepared by ..., and ..." does not. */
function opens({ plan }: Reading, first: number, cue: Hit): boolean {
  return cue.start === first || (cue.start <= first + FAR && OPENINGS.has(plan.tokens.words[first] ?? ''));
}

function cueIn(reading: Reading, { start, end }: Hit): Hit | null {
  const cue = reading.firstWithin('cue-earlier-plan', start, end);
  if (cue) return cue;
  const ofYear = reading.firstWithin('cue-plan-of-year', start, end);
  if (ofYear && isOfEarlierYear(reading, ofYear)) return ofYear;
  const asked = reading.firstWithin('cue-asking-of-year', start, end);
  return asked && isNotAskedAgain(reading, asked) ? asked : null;
}

/** "The 2019 plan was made with ..." in a plan from 2025 on, or one that says of itself what it is beside that. */
function isOfEarlierYear(reading: Reading, hit: Hit): boolean {
  const year = Number(reading.plan.tokens.words[yearIn(reading, hit)]);
  const from = startOfPlan(reading);
  if (from !== undefined && year < Number(from.slice(0, 4)) - 1) return true;
  const { firstToken, endToken } = reading.passageAt(hit.start);
  return reading.firstWithin('cue-beside-earlier', firstToken, endToken) !== null;
}

function namesThisPlan(reading: Reading, { start, end }: Hit): boolean {
  return reading.firstWithin('cue-this-plan', start, end) !== null;
}

function rangeOf({ firstToken, endToken }: Passage | Sentence): Hit {
  return { start: firstToken, end: endToken };
}

/** "Our 2018 consultation found ... We did not ask again." */
function isNotAskedAgain(reading: Reading, hit: Hit): boolean {
  const { firstToken, endToken } = reading.passageAt(hit.start);
  return reading.firstWithin('cue-not-asked-again', firstToken, endToken) !== null;
}

/** The token of the year in a cue of a plan of some year; -1 in any other. */
function yearIn(reading: Reading, hit: Hit): number {
  if (OF_YEAR.every((key) => reading.covering(key, hit) === null)) return -1;
  for (let i = hit.start; i < hit.end; i++) if (/^\d{4}$/.test(reading.plan.tokens.words[i] ?? '')) return i;
  return -1;
}
