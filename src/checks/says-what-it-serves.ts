// Does the place of an outcome's name say what the actions around it are for? It knows the words that lead to an outcome, not the actions.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import type { Mention } from './named-outcomes.js';
import { shorthandsOf } from './outcome-shorthand.js';

/** Words of a line that may be no more than a label, and of one that is none besides. */
const LINE = 24;
const LABEL = 7;
const SHORT = 9;

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
  const length = passage.endToken - passage.firstToken;
  const back = reading.firstWithin('outcome-link-back', passage.firstToken, passage.endToken);
  // "This section is about national outcome 7."
  if (passage.kind === 'paragraph' && length <= SHORT && back?.start === passage.firstToken) return true;
  return (
    length <= LINE &&
    ((labelIn(reading, passage)?.start ?? Infinity) <= passage.firstToken + LABEL_WITHIN ||
      (isShorthandLine(reading, passage) && (length <= LABEL || back !== null)))
  );
}

/** "Outcomes 1 and 5", or "Goal 1 and Goal 5" where the outcomes are called so: a mention stands there already. */
function labelIn(reading: Reading, { firstToken, endToken }: Passage): Hit | null {
  return (
    reading.firstWithin('outcome-label', firstToken, endToken) ??
    (reading.of('outcomes-as-goals').length > 0
      ? reading.firstWithin('outcome-goal', firstToken, endToken)
      : null)
  );
}
/** Words before it: "This helps with". */
const LABEL_WITHIN = 4;

/** "Of the nine, this chapter is meant to move the second." */
function isShorthandLine(reading: Reading, { kind, firstToken, endToken }: Passage): boolean {
  return (
    kind === 'paragraph' && shorthandsOf(reading).some(({ start }) => start >= firstToken && start < endToken)
  );
}
