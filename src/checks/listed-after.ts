// Things listed after a name's colon or dash, without a verb: "Outcome 9: a shared store for three councils; fewer agency nurses".
// It knows marks and the words of lists, not what is named.
import type { Sentence } from '../model/plan.js';
import { PERFECT, PRESENT_BE, SUBJECTS } from '../text/clauses.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import { NUMBER_NAMES } from '../text/number-words.js';
import { actorAt } from '../text/actor.js';
import type { Reading } from '../text/reading.js';
import { type Stance, stanceAt } from '../text/stance.js';
import { startsBefore } from '../text/starts-before.js';
import { type Apart, isPractised } from './practical-acts.js';

/** A list of things tells them with something particular, and claims nothing. */
const LISTED = ['practical-thing', 'particular'];
const NOT_LISTED = [
  'cue-placeholder',
  'cue-wish',
  'cue-negation',
  'own-praise',
  'states-fact',
  'outcome-label',
];
const LEAST_WORDS = 4;
const LEAST_THINGS = 2;
const ROUND_NUMBERS = new Set(['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']);

/** The things, or null where what follows the name is something else. */
export function listedAfter(reading: Reading, name: Hit): Hit | null {
  const { index, endToken: end } = reading.sentenceAt(name.start);
  const marks = MARKS.of(reading, index);
  const start = marks[startsBefore(marks, name.end)]?.start ?? end;
  const has = (key: string): boolean => reading.firstWithin(key, start, end) !== null;
  const isListed = end - start >= LEAST_WORDS && !NOT_LISTED.some(has) && LISTED.every(has);
  return isListed && isPractised(reading, { start, end: start + 1 }) ? { start, end } : null;
}

/** The tokens of a sentence with a colon, dash or arrow before them. */
const MARKS = new Kept(({ plan: { source, tokens, sentences } }: Reading, sentence): readonly Hit[] => {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {};
  const marks: Hit[] = [];
  for (let at = firstToken + 1; at < endToken; at++)
    if (/[:–—→]|\s-\s/.test(source.slice(tokens.ends[at - 1], tokens.starts[at])))
      marks.push({ start: at, end: at + 1 });
  return marks;
});

/** Things and for whom, with no verb: "Sixty key safes a month, a handyperson in each area, and a clinic from November." */
export function tellsThings(reading: Reading, { firstToken: start, endToken: end }: Sentence): boolean {
  const { words } = reading.plan.tokens;
  const has = (key: string): boolean => reading.firstWithin(key, start, end) !== null;
  return (
    reading.allWithin('practical-thing', start, end).length >=
      (beginsWithCount(words[start]) ? 1 : LEAST_THINGS) &&
    has('particular') &&
    !NOT_LISTED.some(has) &&
    !words
      .slice(start, end)
      .some((word) => PRESENT_BE.has(word) || PERFECT.has(word) || SUBJECTS.has(word)) &&
    isPractised(reading, { start, end: start + 1 })
  );
}

/** "Sixty sitters a month." */
function beginsWithCount(word = ''): boolean {
  return /^\d/.test(word) || NUMBER_NAMES.includes(word) || ROUND_NUMBERS.has(word);
}

/** "They want people at home: hence the night team": a thing is the answer to what is wanted, without a verb. */
export function answersWithThing(
  reading: Reading,
  { firstToken, endToken }: Sentence,
  names: Apart,
): boolean {
  const cue = reading.firstWithin('outcome-answered', firstToken, endToken);
  if (cue === null) return false;
  return reading.allWithin('practical-thing', firstToken, endToken).some((thing) => {
    if (names.covers(thing)) return false;
    // What is wanted stands before the answer and says nothing of how that is told.
    return thing.start >= cue.end
      ? !UNSURE.has(stanceAt(reading, thing)) &&
          reading.firstWithin('cue-wish', cue.end, thing.start) === null &&
          actorAt(reading, thing) === 'own'
      : isPractised(reading, thing);
  });
}

const UNSURE: ReadonlySet<Stance> = new Set(['negated', 'unclear']);
