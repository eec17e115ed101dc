// "Page 4 says that everyone was trained. Page 31 says that nobody has been": a passage that sets two places of the plan against each other.
import type { Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Reading } from './reading.js';

const PLACED =
  /\b(?:page|section|chapter|paragraph|para|annexe?|appendix|table|part|priority|action)\s+(?:\d[\d.]*|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b[^.;]{0,24}?\s(?:says?|states?|tells?|reports?|records?|has it|claims?|we (?:say|read|are told)|it (?:says|is said|is stated))\b/gi;
const DENIED = /\b(?:no|not|none|never|nobody|nothing|yet to|without|only)\b|n['’]t\b/i;

/** Is a sentence one of such a pair, or both? */
export function isContradicted(reading: Reading, { passage, text }: Sentence): boolean {
  return countIn(text) > 0 && PAIRS.of(reading, passage) === 'two';
}

function countIn(text: string): number {
  return text.match(PLACED)?.length ?? 0;
}

/** By the number of a passage: does it hold two such statements, one of them a denial? */
const PAIRS = new Kept((reading: Reading, index): 'two' | 'none' => {
  const { firstSentence, endSentence } = reading.passage(index);
  const placed = reading.plan.sentences.slice(firstSentence, endSentence).filter((s) => countIn(s.text) > 0);
  const count = placed.reduce((sum, { text }) => sum + countIn(text), 0);
  return count > 1 && placed.some(({ text }) => DENIED.test(text)) ? 'two' : 'none';
});
