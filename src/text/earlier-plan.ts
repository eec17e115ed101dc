// Whether an act told in a plan is part of the making of an earlier one: "for the last plan we asked 400 people". What tells so is data
// (the concept cue-earlier-plan); a clause that names this plan too tells of this one.
import type { Passage } from '../model/plan.js';
import { clauseAt } from './clauses.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const OPENINGS = new Set(['when', 'while', 'as', 'before', 'during', 'in', 'for', 'to']);
/** Words before the cue in an opening: "in the months before the last plan". */
const FAR = 4;

/**
 * The words that say so, or null: in the clause of the hit, at the head of its sentence, in the line that opens its list, or in the heading
 * right above.
 */
export function earlierPlanAt(reading: Reading, hit: Hit): Hit | null {
  if (reading.of('cue-earlier-plan').length === 0) return null;
  const sentence = reading.sentenceAt(hit.start);
  const clause = clauseAt(reading, hit.start);
  if (namesThisPlan(reading, clause)) return null;
  const cue = cueIn(reading, clause) ?? cueIn(reading, { start: sentence.firstToken, end: clause.start });
  if (cue && (cue.start >= clause.start || opens(reading, sentence.firstToken, cue))) return cue;
  if (namesThisPlan(reading, { start: sentence.firstToken, end: sentence.endToken })) return null;
  const passage = reading.passage(sentence.passage);
  const [heading] = reading.headingsAbove(passage);
  const over = [...passage.intro.map((index) => reading.passage(index)), ...(heading ? [heading] : [])];
  for (const one of over) {
    const told = cueIn(reading, rangeOf(one));
    if (told && !namesThisPlan(reading, rangeOf(one))) return told;
  }
  return null;
}

/** "When the last plan was prepared, ..." speaks for the whole sentence; "The last plan was prepared by ..., and ..." does not. */
function opens({ plan }: Reading, first: number, cue: Hit): boolean {
  return cue.start === first || (cue.start <= first + FAR && OPENINGS.has(plan.tokens.words[first] ?? ''));
}

function cueIn(reading: Reading, { start, end }: Hit): Hit | null {
  return reading.firstWithin('cue-earlier-plan', start, end);
}

function namesThisPlan(reading: Reading, { start, end }: Hit): boolean {
  return reading.firstWithin('cue-this-plan', start, end) !== null;
}

function rangeOf({ firstToken, endToken }: Passage): Hit {
  return { start: firstToken, end: endToken };
}
