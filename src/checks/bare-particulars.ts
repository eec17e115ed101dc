// A sentence of its own that names only who leads, when or how much: "Lead: Head of Therapies.", "By: January 2027.", "£49 million." It goes
// with an action and is none. Which words open such a line is data.
import type { Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';

/** Words of such a line at most, by what opens it. */
const MOST_WORDS: readonly (readonly [string, number])[] = [
  ['opens-lead-line', 12],
  ['opens-date-line', 5],
  ['opens-sum-line', 4],
];

export function isBareParticulars(reading: Reading, sentence: Sentence): boolean {
  return BARE.of(reading, sentence.index) === 'yes';
}

/** By the number of a sentence. */
const BARE = new Kept((reading: Reading, index) => {
  const { firstToken, endToken, passage } = reading.sentence(index);
  if (reading.passage(passage).kind === 'row') return 'no';
  const words = endToken - firstToken;
  const isBare = MOST_WORDS.some(
    ([key, most]) => words <= most && reading.firstWithin(key, firstToken, endToken)?.start === firstToken,
  );
  return isBare ? 'yes' : 'no';
});
