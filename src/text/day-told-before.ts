// A day told alone, and in the next sentence what it is to this plan: "You can hold us to this from 1 July. That is the day our plan begins."
// The words are data (concepts day-told-before, plan-itself, previous-plan).
import type { Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { edgeNamed } from './period-words.js';
import { lastCue } from './whose-date.js';

export const TOLD_BEFORE = 'day-told-before';

/** Which end of this plan's period the next sentence makes of the last day that a sentence tells. */
export function edgeToldNext(reading: Reading, sentence: Sentence, at: Hit): 'start' | 'end' | null {
  const next = reading.plan.sentences[sentence.index + 1];
  if (!next || next.passage !== sentence.passage || sentence.endToken - at.end > MOST_AFTER) return null;
  const { firstToken, endToken } = next;
  if (reading.firstWithin(TOLD_BEFORE, firstToken, endToken) === null) return null;
  const own = reading.firstWithin('plan-itself', firstToken, endToken);
  if (own === null || reading.firstWithin('previous-plan', firstToken, endToken) !== null) return null;
  const cue = lastCue(reading, own.start, endToken);
  return cue === 'event' ? null : edgeNamed(reading, own.start, endToken);
}

/** Words after the day. */
const MOST_AFTER = 3;
