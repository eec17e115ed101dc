// A name put in brackets after what is told ("Telecare in 300 more homes (Digital Strategy, action 9)"): the plan says whose action it is.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

/** Words before the bracket that tell something. */
const LEAST_TOLD = 3;

export function isBracketed(reading: Reading, name: Hit): boolean {
  const { source, tokens } = reading.plan;
  const { firstToken, passage } = reading.sentenceAt(name.start);
  for (let i = name.start; i > firstToken; i--) {
    const gap = source.slice(tokens.ends[i - 1], tokens.starts[i]);
    if (/[)\]]/.test(gap)) return false;
    if (/[([]/.test(gap)) return i - firstToken >= LEAST_TOLD;
  }
  // "A team in every cluster by June. [Delivery plan 2025/26, ref. 4.2]"
  const told = firstToken - reading.passage(passage).firstToken;
  return (
    told >= LEAST_TOLD && /[([]/.test(source.slice(tokens.ends[firstToken - 1], tokens.starts[firstToken]))
  );
}
