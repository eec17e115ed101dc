// The period of the plan itself, as the title and the text tell it, as against the periods of other documents. What counts as this plan,
// as another document, as beginning and ending is data (concepts plan-itself, document-noun, period-*).
import type { Passage, Sentence } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { agreeingPeriod } from './agreeing-periods.js';
import { agree, isDate, isFullDate } from './calendar.js';
import { edgeOfColumn } from './column-edge.js';
import type { DateMention } from './dates.js';
import { edgeToldNext } from './day-told-before.js';
import { framedAs } from './framed.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { horizonsOf, lengthIn } from './plan-lengths.js';
import {
  cueAfter,
  cueBefore,
  cueInPart,
  edgeNamed,
  isMostly,
  isOblique,
  isOneYear,
  isPromised,
  isShort,
  NAMES,
  isTurnedTo,
  wordBefore,
} from './period-words.js';
import { followsPlan } from './follows-plan.js';
import { fillsPart, partOfLine } from './line-parts.js';
import { endOf, findPeriods, periodsOf, startOf, tokensOf } from './periods.js';
import type { Reading } from './reading.js';
import { stanceAt } from './stance.js';
import { isOfAnother, SHOWN } from './topic-over.js';
import { sentencesToAsk } from './period-sentences.js';
import { yearNamed } from './plan-years.js';
import { adjoins, holderOf, labelOf, lastCue, questionOn, stepInRow } from './whose-date.js';

/** A date of the plan's period and the sentence or row that tells it. */
export interface Edge extends Span {
  readonly date: string;
  /** Higher is more certain to be this plan's. */
  readonly rank: number;
}

export interface PlanPeriod {
  readonly from: Edge | null;
  readonly to: Edge | null;
  /** Places that give only a length ("a three-year plan"), in months. */
  readonly lengths: readonly (Span & { readonly months: number })[];
  /** Places that tell only for how long the authority looks ahead ("over the next five years we will"). */
  readonly horizons: readonly Span[];
  /** Places that give this plan a different period. */
  readonly conflicts: readonly Edge[];
}

const TITLE_PASSAGES = 12;
/** Words after a date that may tell what it is. */
const MOST_TOLD = 5;
const START_WORDS = new Set(['from', 'starting', 'beginning', 'commencing', 'effective', 'since']);
const LAST = new Set(['last', 'final']);
const END_WORDS = new Set(['until', 'till', 'to', 'ending', 'expiring']);

/** Under key 0. */
const PERIOD = new Kept(readPeriod);

export function planPeriod(reading: Reading): PlanPeriod {
  return PERIOD.of(reading, 0);
}

function readPeriod(reading: Reading): PlanPeriod {
  const starts: Edge[] = [];
  const ends: Edge[] = [];
  const lengths: (Span & { months: number })[] = [];
  fromFrontMatterTitle(reading, starts, ends);
  const cover = openingPassages(reading);
  for (const sentence of sentencesToAsk(reading, cover)) {
    const passage = reading.passage(sentence.passage);
    if (!SHOWN.has(passage.region) || (isOfAnother(reading, passage) && !namesThisPlan(reading, sentence)))
      continue;
    const { start, end } = passage.kind === 'row' ? passage : sentence;
    for (const mention of periodsOf(reading, sentence)) {
      const edge = edgeOf(reading, passage, sentence, mention, cover.has(passage.index));
      if (!edge) continue;
      if (edge.what !== 'end') starts.push({ start, end, date: beginOf(mention), rank: edge.rank });
      if (edge.what !== 'start') ends.push({ start, end, date: mention.to, rank: edge.rank });
    }
    const months = lengthIn(reading, sentence);
    if (months !== null) lengths.push({ start, end, months });
  }
  putAgreeing(reading, starts, ends);
  const told = best(starts);
  const ownLength = lengths[0];
  const to =
    best(ends.filter((e) => told === null || e.date.slice(0, 4) >= told.date.slice(0, 4))) ??
    (told && ownLength ? { ...ownLength, date: endOf(told.date, ownLength.months), rank: 1 } : null);
  const from =
    told ?? (to && ownLength ? { ...ownLength, date: startOf(to.date, ownLength.months), rank: 1 } : null);
  const conflicts =
    from && to
      ? [
          ...starts.filter((e) => e.rank >= 2 && !agree(e.date, from.date)),
          ...ends.filter((e) => e.rank >= 2 && !agree(e.date, to.date)),
        ]
      : [];
  return {
    from,
    to,
    lengths,
    horizons: from || to || lengths.length > 0 ? [] : horizonsOf(reading),
    conflicts,
  };
}

/** What is told without the plan's name, where the title or the front matter tells the same. */
function putAgreeing(reading: Reading, starts: Edge[], ends: Edge[]): void {
  const { plan_start, plan_end } = reading.plan.frontMatter.data ?? {};
  const from = isDate(plan_start) ? plan_start : best(starts)?.date;
  const to = isDate(plan_end) ? plan_end : best(ends)?.date;
  const found = from !== undefined && to !== undefined ? agreeingPeriod(reading, { from, to }) : null;
  if (!found) return;
  const { start, end } = found.sentence;
  starts.push({ start, end, date: found.from, rank: 1 });
  ends.push({ start, end, date: found.to, rank: 1 });
}

function namesThisPlan(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  return reading.firstWithin('cue-this-plan', firstToken, endToken) !== null;
}

function fromFrontMatterTitle(reading: Reading, starts: Edge[], ends: Edge[]): void {
  const title = reading.plan.frontMatter.data?.['title'];
  const place = reading.plan.frontMatter.places.get('title');
  if (typeof title !== 'string' || !place) return;
  const period = findPeriods(title).find((d) => d.form === 'period');
  if (!period) return;
  starts.push({ ...place, date: period.from, rank: 2 });
  ends.push({ ...place, date: period.to, rank: 2 });
}

/** Headings and short lines before the first full paragraph: the cover. */
function openingPassages(reading: Reading): Set<number> {
  const cover = new Set<number>();
  for (const passage of reading.plan.passages.slice(0, TITLE_PASSAGES)) {
    if (passage.endToken - passage.firstToken > 20) break;
    if (passage.kind === 'heading' || passage.kind === 'paragraph') cover.add(passage.index);
  }
  return cover;
}

/** A season is known by its year only. */
function beginOf(mention: DateMention): string {
  return mention.form === 'season' ? mention.from.slice(0, 4) : mention.from;
}

/** "Replaces | The plan for 2022-25": a row that begins with the plan before. */
function isRowOfAnother(reading: Reading, { kind, firstToken, firstSentence }: Passage): boolean {
  if (kind !== 'row') return false;
  const end = reading.plan.sentences[firstSentence]?.endToken ?? firstToken;
  return ['previous-plan', 'replaces-label'].some(
    (key) => reading.firstWithin(key, firstToken, end) !== null,
  );
}

type Found = { readonly what: 'both' | 'start' | 'end'; readonly rank: number } | null;

function edgeOf(
  reading: Reading,
  passage: Passage,
  sentence: Sentence,
  mention: DateMention,
  cover: boolean,
): Found {
  if (mention.form === 'period' && isShort(mention)) return null;
  const at = tokensOf(reading, sentence, mention);
  if (framedAs(reading, at, sentence) !== null) return null;
  const holder = holderOf(reading, sentence, at);
  if (holder === 'other' || isRowOfAnother(reading, passage)) return null;
  const year = isFullDate(mention.from) ? null : yearNamed(reading, passage, sentence, at, holder !== null);
  if (year) return { what: year, rank: 1 };
  const period = mention.form === 'period';
  if (period && isPromised(reading, sentence, at) && !isOneYear(mention)) return { what: 'both', rank: 1 };
  // "Looking back on 2022-25" heads a chapter, not the plan.
  if (period && cover && lastCue(reading, sentence.firstToken, at.start) === 'event') return null;
  const fills = period && cover && fillsPart(reading, sentence, at);
  if (period && cover && (holder === null || fills))
    return passage.kind === 'heading' || fills || isMostly(reading, sentence, at)
      ? { what: 'both', rank: 2 }
      : null;
  const step =
    holder === null ? (stepInRow(reading, passage) ?? edgeOfColumn(reading, passage, sentence)) : null;
  if (step) return { what: step === 'begin' ? 'start' : 'end', rank: 1 };
  const next = holder === null && !period ? edgeToldNext(reading, sentence, at) : null;
  if (next) return { what: next, rank: 1 };
  const labelled = labelOf(reading, passage, sentence, at);
  const asked = holder === null ? questionOn(reading, passage, sentence) : null;
  if (holder === null && labelled === null && !asked && !followsPlan(reading, passage, sentence)) return null;
  if (holder !== null && period && adjoins(reading, holder, at))
    return { what: 'both', rank: passage.kind === 'heading' && cover ? 2 : 1 };
  if (passage.kind === 'heading' || (passage.kind === 'header-row' && labelled === null)) return null;
  // "We have £58m in 2025/26 to do what this plan says": a year of the budget.
  if (period && holder !== null && holder.start >= at.end && isOneYear(mention)) return null;
  const word = wordBefore(reading, sentence, at);
  if (holder !== null && !END_WORDS.has(word) && isTurnedTo(reading, at, holder))
    return { what: period ? 'both' : 'start', rank: 2 };
  if (holder !== null && isOblique(reading, holder)) return null;
  // "On the last day of March 2031" ends something, and a question asked what.
  if (asked && LAST.has(reading.plan.tokens.words[at.start] ?? '')) return { what: 'end', rank: 1 };
  const area = labelled ?? {
    start: partOfLine(reading, sentence, at)?.firstToken ?? sentence.firstToken,
    end: at.start,
  };
  const cue =
    cueBefore(reading, sentence, at, holder, area.start) ??
    (asked ? lastCue(reading, asked.start, asked.end) : null) ??
    (holder !== null && holder.start >= at.end
      ? (cueInPart(reading, sentence, at, holder) ?? cueAfter(reading, holder, sentence))
      : null) ??
    (holder === null
      ? afterDate(reading, at, labelled ?? { start: sentence.firstToken, end: sentence.endToken })
      : null) ??
    (labelled && period ? 'cover' : null);
  if (cue === null || cue === 'event' || stanceAt(reading, at) === 'negated') return null;
  if (period) return { what: 'both', rank: 2 };
  const rank = holder === null ? 1 : 2;
  if (END_WORDS.has(word) || (cue === 'end' && !START_WORDS.has(word))) return { what: 'end', rank };
  if (cue === 'begin' || (START_WORDS.has(word) && cue === 'cover')) return { what: 'start', rank };
  // "The day on which the period of this plan begins is ...", "the beginning of its period is ..."
  const edge = NAMES.has(word) ? edgeNamed(reading, area.start, at.start) : null;
  return edge ? { what: edge, rank } : null;
}

/** "1 April 2026: day one", "March 2029 it ends": what stands behind a date at the head of its line. */
function afterDate(reading: Reading, at: Hit, line: Hit): ReturnType<typeof lastCue> {
  const heads = at.start <= line.start;
  return heads ? lastCue(reading, at.end, Math.min(line.end, at.end + MOST_TOLD)) : null;
}

/** The highest rank stands, made as precise as any place that agrees with it. */
function best(edges: readonly Edge[]): Edge | null {
  const sorted = [...edges].sort((a, b) => b.rank - a.rank || a.start - b.start);
  const [top] = sorted;
  if (!top) return null;
  return sorted
    .filter((e) => agree(e.date, top.date))
    .reduce((a, b) => (b.date.length > a.date.length ? b : a), top);
}
