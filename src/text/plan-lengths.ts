// How long the plan is said to last ("a three-year plan"), or how far it looks ahead, where no dates tell it. Knows nothing of dates.
import type { Sentence } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { findDurations } from './durations.js';
import { tokensOf } from './periods.js';
import type { Reading } from './reading.js';
import { isOfAnother, SHOWN } from './topic-over.js';
import { followsPlan } from './follows-plan.js';
import { holderOf, lastCue } from './whose-date.js';

/** Of a length told alone, in months. */
const LEAST_LENGTH = 12;

/** Months that a sentence gives this plan to last; null where it gives none. */
export function lengthIn(reading: Reading, sentence: Sentence): number | null {
  const own = reading.firstWithin('plan-itself', sentence.firstToken, sentence.endToken);
  if (own === null && !followsPlan(reading, reading.passage(sentence.passage), sentence)) return null;
  for (const length of findDurations(sentence.text)) {
    if (length.kind !== 'length' || length.months === null || length.months < LEAST_LENGTH) continue;
    const at = tokensOf(reading, sentence, length);
    const inside = own !== null && at.start >= own.start - 1 && at.start <= own.end;
    // "Over the next five years this plan ..."
    const leads = own !== null && own.start >= at.end && own.start - at.end <= 2;
    const follows = own !== null && isComing(reading, own.end, at.start);
    const cue = lastCue(reading, own?.end ?? sentence.firstToken, at.start);
    if (
      inside ||
      leads ||
      follows ||
      ((cue === 'cover' || cue === 'begin' || cue === 'end') && holderOf(reading, sentence, at) !== 'other')
    )
      return length.months;
  }
  return null;
}

const COMING = new Set(['the', 'next', 'coming', 'for', 'over', 'of', 'following']);

/** "This is a plan for the next five years." */
function isComing({ plan: { tokens } }: Reading, from: number, to: number): boolean {
  return from <= to && tokens.words.slice(from, to).every((word) => COMING.has(word));
}

/** Where only how far the authority looks ahead is told. */
export function horizonsOf(reading: Reading): Span[] {
  return reading
    .of('period-horizon')
    .map(({ start }) => reading.sentenceAt(start))
    .filter(({ passage }) => {
      const place = reading.passage(passage);
      return SHOWN.has(place.region) && !isOfAnother(reading, place);
    })
    .map(({ start, end }) => ({ start, end }));
}
