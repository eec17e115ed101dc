// Whether what a clause asks to stand around its place is told there of this authority and not denied: "Others put prevention first. We will
// open two hubs" is no prevention of ours.
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import type { Clause } from './clause.js';
import { hitsWithin, termHits } from './term-hits.js';

export function isOwnAround(reading: Reading, { about = [] }: Clause, around: readonly Hit[]): boolean {
  return about.every((term) =>
    hitsWithin(termHits(reading, term), around).some(
      (hit) => actorAt(reading, hit) === 'own' && !isDeniedByUs(reading, hit),
    ),
  );
}

/** Is each thing asked around the place said there in a stance that the clause takes? */
export function isSaidAround(
  reading: Reading,
  { about = [], aboutAs }: Clause,
  around: readonly Hit[],
): boolean {
  return (
    aboutAs === undefined ||
    about.every((term) =>
      hitsWithin(termHits(reading, term), around).some((hit) => aboutAs.includes(stanceAt(reading, hit))),
    )
  );
}

/** "We have not invested in prevention" is; "A hip that does not break costs nothing" is how such things are said. */
function isDeniedByUs(reading: Reading, hit: Hit): boolean {
  if (stanceAt(reading, hit) !== 'negated') return false;
  const { firstToken, endToken } = reading.sentenceAt(hit.start);
  return reading.firstWithin('own-voice', firstToken, endToken) !== null;
}
