// Do the words around say that what follows are outcomes of the set: a paragraph that tells them one after another, or "among them are ..."
// behind a sentence that speaks of the set?
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { DEFAULT_REGIONS } from './clause.js';

/** "The outcomes say that ...", "one box for each outcome": all that follows in the paragraph names them. */
export function isRecital(reading: Reading, passage: Passage): boolean {
  const first = reading.plan.sentences[passage.firstSentence];
  if (!first) return false;
  const spoken = reading.firstWithin('outcome-recital', first.firstToken, first.endToken);
  if (spoken && spoken.start - passage.firstToken <= 2) return true;
  return reading.firstWithin('outcome-each', first.firstToken, first.endToken) !== null;
}

/** "... the national outcomes. There are nine, and among them are X and Y": the sentence before speaks of the set. */
export function isAmong(reading: Reading, { start }: Hit): boolean {
  const { index, firstToken, passage } = reading.sentenceAt(start);
  const before = reading.plan.sentences[index - 1];
  return (
    before?.passage === passage &&
    DEFAULT_REGIONS.includes(reading.passage(passage).region) &&
    reading.firstWithin('outcome-among', firstToken, start) !== null &&
    reading.firstWithin('national-outcomes', before.firstToken, before.endToken) !== null
  );
}
