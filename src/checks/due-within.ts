// Is a thing due within so many months of the plan's start: by a date, in a rhythm, or by a field of the front matter?
// Knows dates and the plan's period; what the thing is, the rule says in clauses.
import type { CheckResult, Evidence } from '../model/report.js';
import { addDays, addMonths, firstDay, isFullDate, lastDay } from '../text/calendar.js';
import type { DateMention } from '../text/dates.js';
import { findDurations } from '../text/durations.js';
import { findPeriods } from '../text/periods.js';
import { STANCES } from '../text/stance.js';
import { type Check, type CheckContext, denialOf, keyOf, resultOf } from './check.js';
import { type Clause, CLAUSE_SCHEMA, clauseKeys } from './clause.js';
import { findClause } from './find-clause.js';
import { isBlank, valueAt } from './front-matter.js';
import { evidenceOf } from './place.js';

interface Options {
  readonly clauses: readonly Clause[];
  readonly months: number;
  readonly field?: string;
  /** Month and day on which a year given alone begins. */
  readonly yearBegins?: string;
  /** What tells that it is due when the plan ends. */
  readonly atEnd?: readonly string[];
  /** The months count anew from this date of the front matter, where the fields are as written here. */
  readonly restart?: { readonly date: string; readonly where: Readonly<Record<string, string>> };
}

export const dueWithin: Check = {
  kind: 'due-within',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['clauses', 'months'],
    properties: {
      clauses: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
      months: { type: 'integer', minimum: 1 },
      field: { type: 'string', minLength: 1 },
      yearBegins: { type: 'string', pattern: '^\\d\\d-\\d\\d$' },
      atEnd: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      restart: {
        type: 'object',
        additionalProperties: false,
        required: ['date', 'where'],
        properties: {
          date: { type: 'string', minLength: 1 },
          where: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
        },
      },
    },
  },
  keys: (options) => {
    const { clauses, atEnd = [] } = options as unknown as Options;
    return [...clauses.flatMap(clauseKeys), ...atEnd.map(keyOf)];
  },
  run: (context, options) => judge(context, options as unknown as Options),
};

type Timing = 'in-time' | 'late' | 'unsure' | 'past';
interface Frame {
  /** First day of the plan, where known. */
  readonly start: string | null;
  readonly end: string | null;
  /** Day from which the months count: the first of the plan, or a later one. */
  readonly from: string | null;
  readonly limit: string | null;
  readonly months: number;
  /** Month and day on which a year given alone begins. */
  readonly yearBegins: string;
}

function judge(context: CheckContext, options: Options): CheckResult {
  const frame = frameOf(context, options);
  const found: { timing: Timing; place: Evidence }[] = [];
  for (const clause of options.clauses) {
    for (const match of findClause(
      context.reading,
      clause,
      STANCES.filter((s) => s !== 'negated'),
    ).filter((m) => m.accepted)) {
      const place = evidenceOf(context.reading, match.place);
      const first = context.reading.sentenceAt(match.place.start);
      const last = context.reading.sentenceAt(match.place.end - 1);
      const text = context.reading.plan.sentences
        .slice(first.index, last.index + 1)
        .map((s) => s.text)
        .join(' | ');
      const isAhead = match.stance !== 'done' || RESOLVED.test(text);
      const ownFrame = frame.start === null && isAhead ? withYearsOf(text, frame) : frame;
      const timing = timingOf(text, ownFrame);
      const isAtEnd = options.atEnd?.some(
        (phrase) => context.reading.firstWithin(keyOf(phrase), first.firstToken, last.endToken) !== null,
      );
      const atEnd = timing === 'unsure' && isAtEnd ? frame.end : null;
      found.push({ timing: atEnd === null ? timing : timingOfDate(atEnd, atEnd, frame), place });
    }
  }
  const said =
    options.field === undefined ? undefined : valueAt(context.reading.plan.frontMatter.data, options.field);
  const recorded =
    options.field === undefined ? undefined : context.reading.plan.frontMatter.places.get(options.field);
  if (recorded && !isBlank(said))
    found.push({ timing: isFullDate(said) ? timingOfDate(said, said, frame) : 'unsure', place: recorded });
  const at = (...timings: Timing[]): Evidence[] =>
    found.filter((f) => timings.includes(f.timing)).map((f) => f.place);
  const inTime = at('in-time');
  if (inTime.length > 0)
    return at('late').length > 0
      ? resultOf('review', [...inTime, ...at('late')], 'one time given is soon enough, another is too late')
      : resultOf('met', inTime);
  const unsure = at('unsure');
  if (unsure.length > 0)
    return resultOf('review', unsure, 'no time is given that can be reckoned from the start of the plan');
  if (at('late').length > 0)
    return denialOf(
      `the time given is not within ${String(options.months)} months of ${frame.from === frame.start ? 'the start of the plan' : String(frame.from)}`,
    );
  if (frame.limit !== null && frame.end !== null && endsBy(frame.limit, frame.end, context.facts))
    return resultOf('review', at('past'), 'the period is short enough, but the plan does not say when');
  return resultOf('gap');
}

function frameOf(context: CheckContext, options: Options): Frame {
  const { facts } = context;
  const { months, yearBegins = '01-01' } = options;
  const start =
    facts.plan_start === null
      ? null
      : facts.plan_start.length === 4
        ? `${facts.plan_start}-${yearBegins}`
        : firstDay(facts.plan_start);
  const end =
    facts.plan_end === null
      ? null
      : facts.plan_end.length === 4
        ? `${facts.plan_end}-${yearBegins}`
        : lastDay(facts.plan_end);
  const from = restartOf(context, options, start) ?? start;
  return { start, end, from, limit: from === null ? null : dayAfter(from, months), months, yearBegins };
}

/** The first day that is not within so many months of a day: of 29 February, where there is none, 1 March. */
function dayAfter(from: string, months: number): string {
  const limit = addMonths(from, months);
  return limit.slice(8) === from.slice(8) ? limit : addDays(limit, 1);
}

/** Of a year given alone the end is the day on which the next begins. */
function endsBy(limit: string, end: string, { plan_end }: CheckContext['facts']): boolean {
  return plan_end?.length === 4 ? end <= limit : end < limit;
}

/** A day that lies after the plan's start and is not still to come. */
function restartOf(
  { reading, today }: CheckContext,
  { restart }: Options,
  start: string | null,
): string | null {
  if (!restart) return null;
  const { data } = reading.plan.frontMatter;
  const day = valueAt(data, restart.date);
  const isSo = Object.entries(restart.where).every(([path, value]) => valueAt(data, path) === value);
  return isSo && isFullDate(day) && start !== null && day > start && day <= today ? day : null;
}

const NAMED_BEFORE = /\b(?:plan|strategy)(?: (?:for|of|from|cycle|period|years))?[ ,(:]*$/i;
const NAMED_AFTER = /^[ )]*(?:(?:strategic|commissioning) )*(?:plan|strategy)\b/i;
/** Characters before the years in which the plan's name ends. */
const NAME_REACH = 24;

/** What was agreed is still to be done, though the agreeing is over. */
const RESOLVED = /\b(?:agreed|decided|resolved) (?:to|that)\b/i;

/** "Review of the Strategic Plan 2024-29: September 2026": where the period is told nowhere else, the years beside the plan's name are it. */
function withYearsOf(text: string, frame: Frame): Frame {
  const own = findPeriods(text).find(
    (d) =>
      d.form === 'period' &&
      d.from.length === 4 &&
      Number(d.to.slice(0, 4)) - Number(d.from) >= 2 &&
      (NAMED_BEFORE.test(text.slice(Math.max(0, d.start - NAME_REACH), d.start)) ||
        NAMED_AFTER.test(text.slice(d.end))),
  );
  if (!own) return frame;
  const start = `${own.from}-${frame.yearBegins}`;
  return { ...frame, start, from: start, limit: addMonths(start, frame.months) };
}

/** The best of the times that a text gives. A period of years names a plan and is no time for anything. */
function timingOf(text: string, frame: Frame): Timing {
  const dates = findPeriods(text).filter(
    (d) => d.form !== 'period' || Number(d.to.slice(0, 4)) - Number(d.from.slice(0, 4)) < 2,
  );
  const timings = [
    // "Halfway through, in the autumn of 2029": the date says when that is.
    ...findDurations(text)
      .filter((d) => d.kind !== 'length' && (d.kind !== 'midway' || dates.length === 0))
      .map((d) => timingOfLength(d.months, frame)),
    ...dates.map((d) => timingOfDate(d.form === 'period' ? d.to : d.from, endOf(d, frame), frame)),
  ];
  return (['in-time', 'unsure', 'late', 'past'] as const).find((t) => timings.includes(t)) ?? 'unsure';
}

/** "In 2024/25": a financial year is out before the next begins. */
function endOf({ form, from, to }: DateMention, { yearBegins }: Frame): string {
  const isYear = form === 'period' && from.length === 4 && Number(to) - Number(from) === 1;
  return isYear ? addDays(`${to}-${yearBegins}`, -1) : to;
}

function timingOfLength(months: number | null, frame: Frame): Timing {
  if (months !== null) return months <= frame.months ? 'in-time' : 'late';
  if (frame.start === null || frame.end === null) return 'unsure';
  const years = Number(frame.end.slice(0, 4)) - Number(frame.start.slice(0, 4));
  return years * 6 <= frame.months ? 'in-time' : 'late';
}

function timingOfDate(from: string, to: string, { from: begin, limit }: Frame): Timing {
  if (begin === null || limit === null) return 'unsure';
  if (lastDay(to) <= begin) return 'past';
  if (lastDay(to) < limit) return 'in-time';
  return firstDay(from) >= limit ? 'late' : 'unsure';
}
