// Where a plan says how its work is tied to the outcomes as a whole: "the last column gives the outcome", "the table shows how we contribute
// to each". It knows how such a sentence is found, not the ties.
import type { Sentence } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { setAround } from './outcome-set.js';

/** Sentences that speak of the set, with how plainly they say what serves it. */
const PLAINEST = 3;
const CUES = ['outcome-number-key', 'outcome-name-key', 'outcome-each', 'outcome-badge'];
/** Passages between such a sentence and what it introduces. */
const REACH = 14;

/** The sentence that says it most plainly; of several the one that stands nearest before the first tie. */
export function introOf(reading: Reading, spoken: readonly Hit[], firstTie: Hit): Hit | null {
  const tied = reading.passageAt(firstTie.start).index;
  let best: { sentence: Sentence; plain: number; away: number } | null = null;
  const weigh = (sentence: Sentence, plain: number): void => {
    const away = Math.abs(sentence.passage - tied);
    if (plain < PLAINEST && (away > REACH || sentence.passage > tied)) return;
    if (!best || plain > best.plain || (plain === best.plain && away < best.away))
      best = { sentence, plain, away };
  };
  for (const cue of CUES.slice(0, 2))
    for (const hit of reading.of(cue))
      if (setAround(reading, hit) === 'national') weigh(reading.sentenceAt(hit.start), PLAINEST);
  for (const { start } of spoken) {
    const sentence = reading.sentenceAt(start);
    const { firstToken, endToken } = sentence;
    const holds = (key: string): boolean => reading.firstWithin(key, firstToken, endToken) !== null;
    weigh(sentence, CUES.some(holds) ? PLAINEST : holds('serves-outcome') ? 2 : 1);
  }
  const found = best as { sentence: Sentence } | null;
  return found && { start: found.sentence.firstToken, end: found.sentence.endToken };
}
