// The line over a table or list that says what its rows are, where a match rests on it: shown beside the rows. It knows blocks and the
// words that a clause asks for round a place, not what they mean.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import type { Match } from './clause.js';
import { firstHitWithin, termHits } from './term-hits.js';

/** Words of a line that says what stands under it. */
const LONGEST_LEAD = 90;

/** What in the paragraph right above a match's table or list speaks of the clause's subject; null where nothing does. */
export function leadOver(reading: Reading, { clause, place }: Match): Hit | null {
  const { block, section } = reading.passageAt(place.start);
  const first = block === null ? undefined : reading.passagesOfBlock(block)[0];
  const lead = first && reading.plan.passages[first.index - 1];
  if (
    lead?.kind !== 'paragraph' ||
    lead.section !== section ||
    lead.endToken - lead.firstToken > LONGEST_LEAD
  )
    return null;
  const within = { start: lead.firstToken, end: lead.endToken };
  for (const term of [...(clause.headed ? [clause.headed] : []), ...(clause.about ?? [])]) {
    const hit = firstHitWithin(termHits(reading, term), within);
    if (hit) return hit;
  }
  return null;
}
