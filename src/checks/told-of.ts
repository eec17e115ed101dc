// What the talk is of at a place: the nearest thing named before it, back to the heading. "Care at home was redesigned in 2022. Those who get it
// were asked at every step" tells of no plan, though nobody says so in that sentence.
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { headingOver } from './around.js';
import type { Clause, Term } from './clause.js';
import { isIn, termHits } from './term-hits.js';

/** Sentences before a place in which what it is of may be named. */
const MOST_SENTENCES_BACK = 12;
const NONE: readonly string[] = [];

/** Are the acts told of one of the things that the clause rules out, with none nearer of those that it allows? */
export function isToldOfOther(reading: Reading, clause: Clause, judged: readonly Hit[]): boolean {
  const { unlessToldOf: other, exceptToldOf: own = NONE } = clause;
  if (!other || termHits(reading, other).every((hits) => hits.length === 0)) return false;
  return judged.some((hit) => isOfOther(reading, hit, other, own));
}

function isOfOther(reading: Reading, hit: Hit, other: Term, own: Term): boolean {
  const { index, passage } = reading.sentenceAt(hit.start);
  const { section } = reading.passage(passage);
  for (let i = index; i >= Math.max(0, index - MOST_SENTENCES_BACK); i--) {
    const { firstToken, endToken, passage: at } = reading.sentence(i);
    if (reading.passage(at).section !== section) break;
    const said = isOther(reading, { start: firstToken, end: endToken }, other, own);
    if (said !== null) return said;
  }
  const heading = headingOver(reading, reading.passage(passage))[0];
  return heading !== undefined && isOther(reading, heading, other, own) === true;
}

/** Null where neither is named. */
function isOther(reading: Reading, place: Hit, other: Term, own: Term): boolean | null {
  if (isIn(termHits(reading, own), [place])) return false;
  return isIn(termHits(reading, other), [place]) ? true : null;
}
