// Sentences that give a first and a last day without naming the plan ("in the three years from 1 April 2025 to 31 March 2028"): where both
// agree with what the title or the front matter tells, they are the plan's. Knows nothing of what else tells its period.
import type { Sentence } from '../model/plan.js';
import { agree, isFullDate } from './calendar.js';
import { framedAs } from './framed.js';
import { periodsOf, tokensOf } from './periods.js';
import type { Reading } from './reading.js';
import { isOfAnother, SHOWN } from './topic-over.js';
import { holderOf } from './whose-date.js';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The first sentence that gives full days at both ends which agree with the period given; null where none does. */
export function agreeingPeriod(
  reading: Reading,
  told: Days,
): (Days & { readonly sentence: Sentence }) | null {
  for (const { start } of reading.of('days-of-period')) {
    const sentence = reading.sentenceAt(start);
    const passage = reading.passage(sentence.passage);
    if (passage.kind === 'row' || !SHOWN.has(passage.region) || isOfAnother(reading, passage)) continue;
    const days = daysIn(reading, sentence);
    if (days && agree(days.from, told.from) && agree(days.to, told.to)) return { ...days, sentence };
  }
  return null;
}

/** Two full days of a sentence, of which neither belongs to a document that it names. */
function daysIn(reading: Reading, sentence: Sentence): Days | null {
  const dates = periodsOf(reading, sentence);
  for (const date of dates) {
    const at = tokensOf(reading, sentence, date);
    if (holderOf(reading, sentence, at) !== null || framedAs(reading, at, sentence) !== null) return null;
  }
  const [first, second] = dates;
  if (dates.length > 2 || !first) return null;
  const days = { from: first.from, to: (second ?? first).to };
  return isFullDate(days.from) && isFullDate(days.to) ? days : null;
}
