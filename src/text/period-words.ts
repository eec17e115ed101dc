// The words around a date by which it begins or ends the period of the plan that its sentence names. Knows nothing of whose plan it is.
import { BREAK, type Sentence } from '../model/plan.js';
import { isPastForm } from './inflect.js';
import { partOfLine } from './line-parts.js';
import { addMonths, firstDay, lastDay } from './calendar.js';
import type { DateMention } from './dates.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { stanceAt } from './stance.js';
import { opensWithPronoun } from './opens-with-pronoun.js';
import { cueOf, lastCue } from './whose-date.js';

/** "The service named in the plan starts ...": not the plan. */
const OBLIQUE = new Set(
  'in under by with to alongside through within on about into behind towards around'.split(' '),
);
/** Between "from" or "to" and the date itself. */
const SMALL = new Set(
  'the of start beginning outset monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

const EDGES = [
  ['period-begin', 'start'],
  ['period-end', 'end'],
] as const;

/** Which end of a period the words up to its date name. */
export function edgeNamed(reading: Reading, from: number, to: number): 'start' | 'end' | null {
  return EDGES.find(([concept]) => reading.lastWithin(concept, from, to) !== null)?.[1] ?? null;
}

/** "to" of "to Monday the 31st of March 2028". */
export function wordBefore(reading: Reading, { firstToken }: Sentence, at: Hit): string {
  const { tokens } = reading.plan;
  let i = at.start - 1;
  while (i > firstToken && SMALL.has(tokens.words[i] ?? '')) i--;
  i = beforeAside(reading, firstToken, i);
  // "Up to and including 31 March 2028."
  if (tokens.words[i] === 'including' && tokens.words[i - 1] === 'and') i -= 2;
  return tokens.words[i] ?? '';
}

/** Words of an aside. */
const MOST_ASIDE = 14;

/** "The day on which it begins is, for the purposes of the Act, 1 July 2025": the word before what stands between commas. */
function beforeAside({ plan: { tokens } }: Reading, first: number, last: number): number {
  const { words, breaks } = tokens;
  if (((breaks[last + 1] ?? 0) & BREAK.comma) === 0) return last;
  for (let i = last; i > Math.max(first, last - MOST_ASIDE); i--)
    if (((breaks[i] ?? 0) & BREAK.comma) !== 0) return NAMES.has(words[i - 1] ?? '') ? i - 1 : last;
  return last;
}

/** "The day on which it begins *is* ..." */
export const NAMES: ReadonlySet<string> = new Set(['is', 'be', 'was', 'being']);

/** "On 1 April 2026 we move over to this plan." */
export function isTurnedTo(reading: Reading, at: Hit, holder: Hit): boolean {
  const turn = reading.lastWithin('period-turn', at.end, holder.start);
  return turn !== null && turn.end === holder.start;
}

/** A line that is little more than a period, and tells nothing that happened ("Between 2019 and 2024 admissions grew"). */
export function isMostly(
  { plan: { tokens } }: Reading,
  { firstToken, endToken }: Sentence,
  at: Hit,
): boolean {
  return (
    endToken - firstToken <= at.end - at.start + 4 &&
    !tokens.words.slice(at.end, endToken).some((word) => isPastForm(word))
  );
}

export function isOblique({ plan: { tokens } }: Reading, { start, end }: Hit): boolean {
  // "With this plan, which holds from 1 May, we turn to ...": what follows is told of it.
  if (tokens.words[end] === 'which' && tokens.words[start - 1] === 'with') return false;
  const at = tokens.words[start - 1] === 'the' ? start - 2 : start - 1;
  // "Welcome to the plan, which covers ...": it is the subject all the same.
  return OBLIQUE.has(tokens.words[at] ?? '') && !OPENERS.has(tokens.words[at - 1] ?? '');
}

const OPENERS = new Set(['welcome', 'introduction', 'introducing', 'guide']);

/** "She takes over on 1 June, and this plan tells ...": what is said before the date is not said of the plan. */
function isOtherClause(reading: Reading, sentence: Sentence, at: Hit, { start }: Hit): boolean {
  if (start < at.end || opensWithPronoun(reading, sentence)) return false;
  const { words } = reading.plan.tokens;
  return words.slice(at.end, start).includes('and') && !words.slice(at.end, start).includes('to');
}

/** The last cue before a date, where that is told of the plan. */
export function cueBefore(
  reading: Reading,
  sentence: Sentence,
  at: Hit,
  holder: Hit | null,
  from: number,
): ReturnType<typeof lastCue> {
  if (holder !== null && isOtherClause(reading, sentence, at, holder)) return null;
  return lastCue(reading, Math.min(from, holder?.start ?? from), at.start);
}

/** "1 April 2026: the plan takes effect": the date stands before the plan and its verb. */
export function cueAfter(reading: Reading, holder: Hit, sentence: Sentence): ReturnType<typeof lastCue> {
  const said = lastCue(reading, holder.start, Math.min(sentence.endToken, holder.end + 4));
  return said ?? cueOf(reading, sentence.firstToken, holder) ?? 'cover';
}

/** "2025 We start the plan with ... → 2026 ...", "2028 The plan ends": what the part of a line says of the date at its head. */
export function cueInPart(
  reading: Reading,
  sentence: Sentence,
  at: Hit,
  holder: Hit,
): ReturnType<typeof lastCue> {
  const part = partOfLine(reading, sentence, at);
  if (part?.firstToken !== at.start) return null;
  return (
    lastCue(reading, at.end, holder.start) ??
    lastCue(reading, holder.start, Math.min(part.endToken, holder.end + 2))
  );
}

export const PROMISED = 'period-of-promise';

/** "From April 2025 to March 2028 we commit ourselves to these priorities": this plan by what it holds, and nothing that has happened. */
export function isPromised(reading: Reading, { firstToken, endToken }: Sentence, at: Hit): boolean {
  const promise = reading.firstWithin(PROMISED, firstToken, endToken);
  return (
    promise !== null &&
    reading.firstWithin('previous-plan', firstToken, endToken) === null &&
    lastCue(reading, promise.end < at.start ? promise.end : firstToken, at.start) !== 'event' &&
    stanceAt(reading, at) !== 'negated'
  );
}

const LEAST_MONTHS = 10;
/** Months, and one, of a year that need not be whole. */
const ONE_YEAR = 13;

/** Too short to be the period of a plan. */
export function isShort({ from, to }: DateMention): boolean {
  return from.length > 4 && to.length > 4 && lastDay(to) < addMonths(firstDay(from), LEAST_MONTHS);
}

export function isOneYear({ from, to }: DateMention): boolean {
  return from.length > 4 && to.length > 4
    ? lastDay(to) < addMonths(firstDay(from), ONE_YEAR)
    : Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 1;
}
