// What stands before the number of an outcome that a plan has explained. It knows what leaves a line open, not what the outcomes are.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import type { Mention } from './named-outcomes.js';

const LEAST_KEYED_WORDS = 4;
/** What is said of a line's act stands in its first words. */
const LEAD = 3;

/** What stands before a number that the plan has explained, unless it is denied, hoped for or left open. */
export function besideNumber(reading: Reading, { passage, hit }: Mention): Hit | null {
  const words = { start: passage.firstToken, end: hit.start };
  if (words.end - words.start < LEAST_KEYED_WORDS) return null;
  // "Nobody to wait more than two days": what is to befall nobody is an aim.
  const from = words.start + Number(reading.plan.tokens.words[words.start] === 'nobody');
  const unsettled = ['cue-negation', 'cue-wish', 'cue-placeholder'].some(
    (cue) => (reading.firstWithin(cue, from, passage.endToken)?.start ?? Infinity) < words.start + LEAD,
  );
  return unsettled || reading.firstWithin('cue-placeholder', words.start, passage.endToken) ? null : words;
}
