// Is somebody named only as left out of an act: "to tenants but not to carers", "everyone except GPs"? Cues are data.
import { BREAK } from '../model/plan.js';
import { clauseAt } from './clauses.js';
import type { Hit } from './matcher.js';
import { isDoubleNegation } from './negation.js';
import type { Reading } from './reading.js';

/** Words that a negation right before a thing takes up, itself among them. */
const NEGATION_REACH = 3;
/** Words of a name before the thing in it: "except members of the local carers centre". */
const EXCEPTION_REACH = 6;

export function isLeftOut(reading: Reading, hit: Hit): boolean {
  const clause = clauseAt(reading, hit.start);
  const from = Math.max(clause.start, hit.start - NEGATION_REACH);
  const negation = reading.firstWithin('cue-negation', from, hit.start);
  return (negation !== null && !isDoubleNegation(reading, negation, clause)) || isExcepted(reading, hit);
}

/** An exception reaches to the next comma: "apart from the Board, carers were asked". */
function isExcepted(reading: Reading, { start }: Hit): boolean {
  if (reading.of('cue-exception').length === 0) return false;
  const { firstToken } = reading.sentenceAt(start);
  const { breaks } = reading.plan.tokens;
  let from = start;
  while (
    from > firstToken &&
    start - from < EXCEPTION_REACH &&
    ((breaks[from] as number) & BREAK.comma) === 0
  )
    from--;
  return reading.firstWithin('cue-exception', from, start) !== null;
}
