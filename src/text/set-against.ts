// A plan for other years that the text goes on to set this one against: "In the plan for 2016-19 a matrix tied them. It is not used in this plan."
// Its years alone do not tell, where no other period is told of. What names it, and this one, is data.
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

/** Sentences after it within which it is set against this plan. */
const MOST_AFTER = 2;

/** The words that name that plan in a sentence, without their article, or null. */
export function setAgainstAt(reading: Reading, sentence: number): Hit | null {
  return reading.of('plan-of-years').length === 0 ? null : SET_AGAINST.of(reading, sentence).at;
}

const SET_AGAINST = new Kept((reading: Reading, index): { readonly at: Hit | null } => {
  const { firstToken, endToken, passage } = reading.sentence(index);
  const named = reading.firstWithin('plan-of-years', firstToken, endToken);
  if (!named || reading.firstWithin('cue-this-plan', firstToken, endToken)) return { at: null };
  const last = Math.min(reading.passage(passage).endSentence - 1, index + MOST_AFTER);
  for (let i = index + 1; i <= last; i++) {
    const after = reading.sentence(i);
    const has = (key: string): boolean => reading.firstWithin(key, after.firstToken, after.endToken) !== null;
    if (has('cue-this-plan') && (has('cue-negation') || has('comes-after-that-plan')))
      return { at: { start: named.start + 1, end: named.end } };
  }
  return { at: null };
});
