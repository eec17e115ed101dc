// Whether the dates of a place shut it out for a clause that says when its thing must be: a paper dated after the plan came out, money spent
// before the plan begins. It knows nothing of what is dated.
import { firstDay, isFullDate, lastDay } from '../text/calendar.js';
import type { Hit } from '../text/matcher.js';
import { datesOf, periodsOf } from '../text/periods.js';
import { planPeriod } from '../text/plan-period.js';
import type { Reading } from '../text/reading.js';
import type { Stance } from '../text/stance.js';
import type { Clause } from './clause.js';
import { valueAt } from './front-matter.js';

/** A date later than the one that the clause names, or all of what is done before the plan's first day. */
export function isOutOfTime(reading: Reading, clause: Clause, place: Hit, stance: Stance): boolean {
  return isTooLate(reading, clause, place) || (stance === 'done' && isTooEarly(reading, clause, place));
}

function isTooLate(reading: Reading, { notAfter }: Clause, place: Hit): boolean {
  const limit = notAfter === undefined ? null : valueAt(reading.plan.frontMatter.data, notAfter);
  if (!isFullDate(limit)) return false;
  const first = reading.sentenceAt(place.start).index;
  const last = reading.sentenceAt(Math.max(place.start, place.end - 1)).index;
  return reading.plan.sentences
    .slice(first, last + 1)
    .some((sentence) => datesOf(reading, sentence).some((date) => firstDay(date.from) > limit));
}

/** "In 2024/25 the Board was given £210 million", of a plan from 2026. */
function isTooEarly(reading: Reading, { fromStart }: Clause, place: Hit): boolean {
  if (fromStart !== true) return false;
  const sentence = reading.sentenceAt(place.start);
  const told = [...datesOf(reading, sentence), ...periodsOf(reading, sentence)];
  if (told.length === 0) return false;
  const given = reading.plan.frontMatter.data?.['plan_start'];
  const start = isFullDate(given) ? given : planPeriod(reading).from?.date;
  if (start === undefined) return false;
  const limit = firstDay(start);
  return told.every(({ to }) => lastDay(to) < limit);
}
