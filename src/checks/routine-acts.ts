// What is done as a matter of course, whatever the verb: a thing of services with how often, how soon or for whom. Used where the words
// around already say what it serves. Which words those are is data.
import type { Sentence } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import { isAsking } from '../text/asking.js';
import { framedAs } from '../text/framed.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';
import { type Apart, isPractised } from './practical-acts.js';

/** "Every death is gone over within a month", "Two officers now sit with the police": how a thing of services is done, how often or how soon. */
export function tellsRoutine(reading: Reading, { firstToken, endToken }: Sentence, subject: string): boolean {
  const thing =
    reading.firstWithin('practical-thing', firstToken, endToken) ??
    reading.firstWithin(subject, firstToken, endToken);
  return (
    thing !== null &&
    reading.firstWithin('routine-told', firstToken, endToken) !== null &&
    isPractised(reading, thing)
  );
}

const ROUTINE = ['routine-told', 'routine-for-whom'];
/** Words that tell how things are, how they went, or that something is still to be settled. */
const NO_ROUTINE = [
  'no-routine',
  'own-praise',
  'own-particulars',
  'plan-promised',
  'trend-told',
  'outcome-undertaking',
  'outcome-label',
];

/** The same where an outcome is named beside it: with a routine of its own, and nothing that only claims or counts. */
function tellsOwnRoutine(reading: Reading, sentence: Sentence): boolean {
  const { firstToken, endToken } = sentence;
  const has = (key: string): boolean => reading.firstWithin(key, firstToken, endToken) !== null;
  if (!ROUTINE.some(has)) return false;
  if (isAsking(sentence.text) || NO_ROUTINE.some(has)) return false;
  const how = ROUTINE.flatMap((key) => reading.allWithin(key, firstToken, endToken));
  // "Within 24 hours" is no thing.
  const things = reading
    .allWithin('practical-thing', firstToken, endToken)
    .filter(
      ({ start, end }) =>
        !how.some((hit) => start < hit.end && end > hit.start && hit.end - hit.start > end - start),
    );
  if (things.length > 0) return things.some((thing) => isPractised(reading, thing));
  // "We will ask each person twice a year whether theirs is better."
  if (!has('routine-universal')) return false;
  const will = reading.firstWithin('cue-future', firstToken, endToken);
  return will !== null && stanceAt(reading, will) === 'planned' && actorAt(reading, will) === 'own';
}

/** Either of the two where no outcome is named in the sentence. */
export function tellsPlainly(reading: Reading, sentence: Sentence): boolean {
  return tellsOwnRoutine(reading, sentence) || tellsDefinite(reading, sentence);
}

const CLAIMS = [
  'no-routine',
  'own-praise',
  'plan-promised',
  'trend-told',
  'outcome-undertaking',
  'engagement-talk',
];
const WHOM = ['practical-thing', 'care-who'];

/**
 * A plain deed with something particular, whatever the service: "All nine homes take part", "the Board resolved that no ward shall close
 * before ..."; and what stands behind "What we did:". `apart` covers words that are names of outcomes.
 */
export function tellsDefinite(reading: Reading, sentence: Sentence, apart?: Apart): boolean {
  const { firstToken, endToken, text } = sentence;
  const { kind, region } = reading.passage(sentence.passage);
  if (kind === 'heading' || kind === 'header-row' || !DEFAULT_REGIONS.includes(region) || isAsking(text))
    return false;
  const within = (key: string): Hit[] => {
    const hits = reading.allWithin(key, firstToken, endToken);
    return apart ? hits.filter((hit) => !apart.covers(hit)) : hits;
  };
  if (within('cue-placeholder').length > 0 || CLAIMS.some((key) => within(key).length > 0)) return false;
  const [label] = within('deed-label');
  if (label && endToken - label.end >= LEAST_AFTER_LABEL && isMarkedOff(reading, label)) return true;
  const { words } = reading.plan.tokens;
  const isSaid = ({ start }: Hit): boolean => !SAYS_NOBODY.has(words[start] ?? '');
  if (within('definite-detail').length === 0 || !WHOM.some((key) => within(key).some(isSaid))) return false;
  if (within('resolved-that').some((hit) => isPractised(reading, hit))) return true;
  return (
    within('own-particulars').length === 0 && within('definite-deed').some((hit) => isPractised(reading, hit))
  );
}

/** "We will see them within 24 hours": a word that stands for others says not whom, and hours are no thing. */
const SAYS_NOBODY = new Set(['them', 'all', 'hour', 'hours']);
/** Words after "What we did:". */
const LEAST_AFTER_LABEL = 4;

/** A colon, a dash or a change of type stands behind it. */
function isMarkedOff({ plan: { source, tokens } }: Reading, { end }: Hit): boolean {
  return /[:*_–—]|\s-\s/.test(source.slice(tokens.ends[end - 1], tokens.starts[end]));
}

/** "The previous plan opened a clinic", "If the grant is renewed, a clinic might open", "A clinic was asked for. It was refused." */
export function isPastOrUncertain(reading: Reading, sentence: Sentence): boolean {
  const { firstToken, endToken } = sentence;
  if (framedAs(reading, { start: firstToken, end: firstToken + 1 }, sentence) !== null) return true;
  const named = reading.firstWithin('cue-earlier-plan-named', firstToken, endToken);
  const hangs = reading.firstWithin('cue-condition', firstToken, endToken) !== null;
  return hangs || (named !== null && named.start <= firstToken + 1);
}
