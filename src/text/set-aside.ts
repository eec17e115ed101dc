// Somebody set aside between commas: "the Council, not us, is responsible". What the sentence goes on to tell is not denied by it.
import { BREAK } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

/** Words between the commas of ", not us,". */
const LONGEST_SET_ASIDE = 5;

/** "the Council, not us, is responsible for ...": a denial between commas of somebody else than what the sentence goes on to tell. */
export function isSetAside({ plan: { tokens } }: Reading, { start, end }: Hit, to: number): boolean {
  const { words, breaks } = tokens;
  if (
    words[start] !== 'not' ||
    ((breaks[start] ?? 0) & BREAK.comma) === 0 ||
    SAID_OF_ACT.test(words[end] ?? '')
  )
    return false;
  for (let i = end + 1; i <= Math.min(to, end + LONGEST_SET_ASIDE); i++)
    if ((breaks[i] ?? 0) & BREAK.comma) return true;
  return false;
}
/** After "not", what tells of the act itself. */
const SAID_OF_ACT = /^(?:yet|been|being|be|however|surprisingly|unreasonably|\w+ed)$/;
