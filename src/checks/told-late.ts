// Is what is told of a name out of time: over and done with, or dated later than the plan itself? Knows nothing of what is named.
import type { Facts } from '../model/facts.js';
import { firstDay, isFullDate, lastDay } from '../text/calendar.js';
import type { Hit } from '../text/matcher.js';
import { datesOf } from '../text/periods.js';
import type { Reading } from '../text/reading.js';
import { CUE, cuesAt } from './tie-cues.js';

/** ISO day on which the plan was there at the latest: of its start and its approval the later; null where neither is known. */
export function settledOn(reading: Reading, facts: Pick<Facts, 'plan_start'>): string | null {
  const data = reading.plan.frontMatter.data ?? {};
  const days = [data['approved_date'], data['published_date']].filter(isFullDate);
  if (facts.plan_start !== null) days.push(lastDay(facts.plan_start));
  return days.sort().at(-1) ?? null;
}

/** Has the row at a place, or its sentence or the two before, a date later than a day? */
export function isToldLater(reading: Reading, place: Hit, day: string): boolean {
  const { index } = reading.sentenceAt(place.start);
  const { kind, firstSentence, endSentence } = reading.passageAt(place.start);
  const from = kind === 'row' ? firstSentence : Math.max(firstSentence, index - 2);
  return reading.plan.sentences
    .slice(from, kind === 'row' ? endSentence : index + 1)
    .some((sentence) =>
      datesOf(reading, sentence).some(({ from: date, form }) => form === 'date' && firstDay(date) > day),
    );
}

/** "It expired in 2024", in the sentence of the name or as all that the next one says ("Both have ended."). */
export function hasLapsed(reading: Reading, name: Hit): boolean {
  if ((cuesAt(reading, name.start) & CUE.lapsed) !== 0) return true;
  const { index } = reading.sentenceAt(name.start);
  const next = reading.passageAt(name.start).endSentence > index + 1 ? reading.sentence(index + 1) : null;
  return (
    next !== null && reading.firstWithin('lapsed', next.firstToken, next.endToken)?.start === next.firstToken
  );
}
