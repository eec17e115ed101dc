// Whose date a date in a sentence is: this plan's or another document's; and which cue ties it to a period: covering, beginning,
// ending, or some other event. What the words are is data (concepts plan-itself, previous-plan, document-noun, period-*).
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import { endsAsking } from './asking.js';
import { isDateOfAnother, isDayAfter, isOfBoth } from './date-of-another.js';
import { firstFrom } from './first-from.js';
import { partOfLine } from './line-parts.js';
import { Kept } from './kept.js';
import { documentsAround, type NamedDocument } from './named-documents.js';
import type { Hit } from './matcher.js';
import { opensWithPronoun } from './opens-with-pronoun.js';
import type { Reading } from './reading.js';

const RELATIVES = new Set(['which', 'that', 'who', 'whose']);
export const MOST_LABELLED = 25;
const MOST_LABEL = 4;
/** Words of a row of a timeline. */
export const MOST_STEP = 16;
const MOST_JOINING = 6;
const JOINING = new Set(
  'for covering the period years year from of over two three four five ten next coming between and is a our draft final consultation 2 3 4 5 10'.split(
    ' ',
  ),
);

/** The document that a date in a sentence belongs to: this plan (its hit), another one, or none named. */
export function holderOf(reading: Reading, sentence: Sentence, at: Hit): Hit | 'other' | null {
  const { first, before, after, ownAfter } = documentsAround(reading, sentence, at);
  // "It covers 2025 to 2028 and takes the place of the earlier plan", "It begins on 1 May, after the budget": the subject is not what stands after.
  if (!before && after && after.whose !== 'own' && reading.plan.tokens.words[sentence.firstToken] === 'it')
    return null;
  // "On 1 April 2026, the day after our old plan ends": what is told is not the old plan's.
  if (!before && after?.whose === 'old' && isDayBehind(reading, at, after)) return null;
  // "We finish in March 2028, and a fresh plan will be ready": what comes of it is told after.
  if (!before && after?.whose === 'other' && isToldAfter(reading, at, after)) return null;
  const part = partOfLine(reading, sentence, at);
  const inPart = (one: Hit | undefined): boolean =>
    part === null || (one !== undefined && one.start >= part.firstToken && one.end <= part.endToken);
  const title =
    part && first && !inPart(first) && first.start < sentence.firstToken + MOST_LABEL ? first : null;
  if (title?.whose === 'other') return 'other';
  let holder = [before, after].find((one) => one && inPart(one));
  if (!holder) return null;
  // "On 1 April 2026 the old plan lapses and this one begins": it is this plan's first day, unless that is the day after.
  if (!before && holder.whose === 'old' && ownAfter && !isDayAfter(sentence)) holder = ownAfter;
  // "This plan replaces our last one and runs from ...": after "and" the first subject goes on.
  if (first && first !== holder && first.whose === 'own' && goesOn(reading, sentence, holder, at.start))
    holder = first;
  if (first && holder !== first && isOfBoth(reading, first, holder)) holder = first;
  // "This plan, as the Act requires, runs from ...", "The carers strategy, which sits beside our plan, runs from ...": what stands in passing
  // is not the subject.
  if (first && holder !== first && isInPassing(reading, first, holder, at.start)) holder = first;
  return holder.whose === 'own' && !isDateOfAnother(reading, holder, at.start) ? holder : 'other';
}

/** "..., and", "; then": between a date and a document, another statement begins. */
function isToldAfter({ plan: { tokens } }: Reading, { end }: Hit, { start }: Hit): boolean {
  return (
    ((tokens.breaks[end] ?? 0) & (BREAK.comma | BREAK.strong)) !== 0 &&
    ['and', 'when', 'then', 'by', 'with'].includes(tokens.words[end] ?? '') &&
    start > end + 1
  );
}

const BEHIND = new Set(['after', 'following', 'succeeding']);

function isDayBehind({ plan: { tokens } }: Reading, { end }: Hit, { start }: Hit): boolean {
  return tokens.words.slice(end, Math.min(start, end + MOST_LABELLED)).some((word) => BEHIND.has(word));
}

const IN_PASSING = new Set(
  'as like unlike alongside together with under following replacing succeeding in which whose'.split(' '),
);

function isInPassing({ plan: { tokens } }: Reading, first: Hit, holder: Hit, at: number): boolean {
  const { words, breaks } = tokens;
  let opens = first.end;
  while (opens < holder.start && ((breaks[opens] ?? 0) & BREAK.comma) === 0) opens++;
  if (opens > holder.start || !IN_PASSING.has(words[opens] ?? '')) return false;
  let closes = holder.end;
  while (closes < at && ((breaks[closes] ?? 0) & BREAK.comma) === 0) closes++;
  return closes <= at && ((breaks[closes] ?? 0) & BREAK.comma) !== 0 && !RELATIVES.has(words[closes] ?? '');
}

/** Do the words from a document to a date go on from something before the document? */
function goesOn(reading: Reading, sentence: Sentence, { end, whose }: NamedDocument, to: number): boolean {
  const { words } = reading.plan.tokens;
  if (whose === 'old' && to - end > 2 && !RELATIVES.has(words[end] ?? '')) return true;
  const ands = ANDS.of(reading, sentence.index);
  return (ands[firstFrom(ands, end)] ?? Infinity) < to - 1;
}

/** Tokens of a sentence that are "and". */
const ANDS = new Kept((reading: Reading, sentence): readonly number[] => {
  const { firstToken, endToken } = reading.sentence(sentence);
  const { words } = reading.plan.tokens;
  const ands: number[] = [];
  for (let i = firstToken; i < endToken; i++) if (words[i] === 'and') ands.push(i);
  return ands;
});

/** "Strategic Plan 2025-28", "our plan for the period 2025 to 2028", "the 2025-28 strategic plan". */
export function adjoins(reading: Reading, holder: Hit, at: Hit): boolean {
  const { words } = reading.plan.tokens;
  const [from, to] = holder.end <= at.start ? [holder.end, at.start] : [at.end, holder.start];
  if (to - from > MOST_JOINING) return false;
  for (let i = from; i < to; i++) if (!JOINING.has(words[i] ?? '')) return false;
  return true;
}

/** "Period: ..." at the head of a short line, item or row, outside the section of another document. */
export function labelOf(reading: Reading, passage: Passage, sentence: Sentence, at: Hit): Hit | null {
  const place = labelledPlace(reading, passage, sentence, at);
  if (place.endToken - place.firstToken > MOST_LABELLED) return null;
  const last = at.start <= place.firstToken + 1 ? labelAfter(reading, at, place.endToken) : null;
  if (last) return { start: last.start, end: last.end };
  const label = reading.firstWithin('period-label', place.firstToken, place.endToken);
  if (!label || label.start > place.firstToken + 2 || at.start - label.end > MOST_LABEL) return null;
  // "It starts in November": what the sentence before is about.
  if (place.endToken === sentence.endToken && opensWithPronoun(reading, sentence)) {
    if (passage.kind !== 'row' && sentence.index > passage.firstSentence) return null;
  }
  // "The second, covering 2019 to 2022, was cut short": one of several.
  if (isOneOfSeveral(reading.plan.tokens.words.slice(place.firstToken, label.start))) return null;
  // "Start date of the clinic" is no label of the plan's.
  const { words } = reading.plan.tokens;
  if (words[label.end] === 'of' && !words.slice(label.end, at.start).some((w) => PLANS.has(w))) return null;
  // "Helpline | goes live 1 April": what a row is about stands in its first cell.
  if (passage.kind === 'row' && label.start >= (reading.plan.sentences[passage.firstSentence]?.endToken ?? 0))
    return null;
  const foreign = reading
    .headingsAbove(passage)
    .slice(0, 1)
    .filter((h) => h.index !== FIRST_HEADING.of(reading, 0)?.index)
    .some(
      (h) =>
        reading.firstWithin('document-noun', h.firstToken, h.endToken) !== null &&
        reading.firstWithin('plan-itself', h.firstToken, h.endToken) === null,
    );
  return foreign ? null : { start: place.firstToken, end: place.endToken };
}

/** "1 April 2026: day one": all that a line says of its date. */
function labelAfter(reading: Reading, { end }: Hit, to: number): Hit | null {
  const label = to - end <= MOST_LABEL ? reading.lastWithin('period-label', end, to) : null;
  return label?.end === to && label.start <= end + 1 ? label : null;
}

/** Of a short row what it tells of this plan: "1 April 2026 | Plan takes effect". */
export function stepInRow(reading: Reading, { kind, firstToken, endToken }: Passage): 'begin' | 'end' | null {
  if (kind !== 'row' || endToken - firstToken > MOST_STEP) return null;
  const own = reading.firstWithin('plan-itself', firstToken, endToken);
  const said =
    own && (lastCue(reading, own.start, Math.min(endToken, own.end + 4)) ?? cueOf(reading, firstToken, own));
  return said === 'begin' || said === 'end' ? said : null;
}

/** "Start of this plan", "the last day of the plan": what stands right before it. */
export function cueOf(reading: Reading, from: number, { start }: Hit): Cue | null {
  const { words } = reading.plan.tokens;
  const of = words[start - 1] === 'of' ? start - 1 : -1;
  return of < 0 ? null : lastCue(reading, Math.max(from, of - MOST_LABEL), of + 1);
}

/** A row; a part of a line of particulars ("Owner: planning | Effective from: 1 April 2026"); or a sentence with the one-word line before it. */
function labelledPlace(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  at: Hit,
): { firstToken: number; endToken: number } {
  if (passage.kind === 'row') return passage;
  const part = partOfLine(reading, sentence, at);
  if (part) return part;
  const before =
    sentence.index > passage.firstSentence ? reading.plan.sentences[sentence.index - 1] : undefined;
  if (!before || before.endToken - before.firstToken > MOST_LABEL) return sentence;
  return { firstToken: before.firstToken, endToken: sentence.endToken };
}

const ORDINALS = new Set(
  'first second third fourth fifth last previous earlier latter former one'.split(' '),
);

function isOneOfSeveral(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word === 'the' || word === 'our' || ORDINALS.has(word));
}

const PLANS = new Set(['plan', 'document', 'strategy', 'period']);
/** The question on this plan's period that a sentence answers: right before it, in the line before its passage, or in the heading over it. */
export function questionOn(reading: Reading, passage: Passage, sentence: Sentence): Hit | null {
  const { sentences, passages } = reading.plan;
  const before = passages[passage.index - 1];
  const first = sentence.index > passage.firstSentence ? sentences[passage.firstSentence] : undefined;
  const over =
    before && before.section === passage.section && (before.kind === 'heading' || before.kind === 'paragraph')
      ? sentences[before.endSentence - 1]
      : undefined;
  const asked = [first, over].find((s) => s && endsAsking(s.text));
  if (!asked) return null;
  const { firstToken: start, endToken: end } = asked;
  const own =
    reading.firstWithin('plan-itself', start, end) ?? reading.firstWithin('period-asked', start, end);
  if (!own) return askedBefore(reading, asked);
  return reading.firstWithin('previous-plan', start, end) ? null : { start, end };
}

/** Sentences between a question and the one that goes on from it. */
const MOST_ANSWERED = 2;

/** "And from when?": it goes on from a question on the period shortly before. */
function askedBefore(reading: Reading, { firstToken, index, passage }: Sentence): Hit | null {
  if (reading.plan.tokens.words[firstToken] !== 'and') return null;
  const opening = reading.plan.sentences[Math.max(0, index - MOST_ANSWERED)];
  if (!opening || passage - opening.passage > MOST_ANSWERED) return null;
  return reading.firstWithin('period-asked', opening.firstToken, firstToken);
}

type Cue = 'cover' | 'begin' | 'end' | 'event';

const CUES: readonly (readonly [string, Cue])[] = [
  ['period-cover', 'cover'],
  ['period-begin', 'begin'],
  ['period-end', 'end'],
  ['period-event', 'event'],
];

/** The last cue within tokens [from, to). */
export function lastCue(reading: Reading, from: number, to: number): Cue | null {
  let end = -1;
  let said: Cue | null = null;
  for (const [concept, cue] of CUES) {
    const last = reading.lastWithin(concept, from, to);
    if (last && last.end >= end) [end, said] = [last.end, cue];
  }
  return said;
}

/** Under key 0. */
const FIRST_HEADING = new Kept(
  ({ plan }: Reading): Passage | null => plan.passages.find((p) => p.kind === 'heading') ?? null,
);
