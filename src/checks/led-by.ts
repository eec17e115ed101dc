// What a passage is about, by the words that it begins with.
import type { Passage } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { nameOfRow, questionAtHead } from './around.js';
import { firstHitWithin, termHits } from './term-hits.js';

/** What begins within so many words is what the passage is about. */
const MOST_LEAD_WORDS = 3;

/** Does one of the references begin the passage, or what answers the question at its head, or stand in the row's first cell? */
export function isLedBy(reading: Reading, passage: Passage, references: readonly string[]): boolean {
  const within =
    passage.kind === 'row'
      ? nameOfRow(reading, passage)
      : { start: questionAtHead(reading, passage)[0]?.end ?? passage.firstToken, end: passage.endToken };
  const latest = passage.kind === 'row' ? within.end : within.start + MOST_LEAD_WORDS;
  const first = firstHitWithin(termHits(reading, references), within);
  return first !== null && first.start < latest;
}
