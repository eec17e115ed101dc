// Does the place of an outcome's name say what the actions around it are for? It knows the words that lead to an outcome, not the actions.
import type { Reading } from '../text/reading.js';
import type { Mention } from './named-outcomes.js';

/** "These actions support outcome 1", or a line that is no more than a label ("National outcomes: 1 and 5"). */
export function saysWhatItServes(reading: Reading, { passage, hit }: Mention): boolean {
  const serves = ({ firstToken, endToken }: { firstToken: number; endToken: number }): boolean =>
    reading.firstWithin('serves-outcome', firstToken, endToken) !== null;
  const [heading] = reading.headingsAbove(passage);
  if (
    serves(reading.sentenceAt(hit.start)) ||
    passage.intro.some((index) => serves(reading.passage(index))) ||
    (heading && serves(heading))
  )
    return true;
  return (
    passage.endToken - passage.firstToken <= 24 &&
    (reading.firstWithin('outcome-label', passage.firstToken, passage.endToken)?.start ?? Infinity) <=
      passage.firstToken + 4
  );
}
