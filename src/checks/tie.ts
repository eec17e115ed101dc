// How one sentence ties a named thing to this plan: by a word of connection or an act, said as done or undertaken, in this plan's own voice.
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { clauseAt, stanceAt } from '../text/stance.js';
import { keyOf } from './check.js';

export interface Ties {
  /** Words that tie by themselves. */
  readonly by: readonly string[];
  /** Words that tie only with a detail beside them ("contributes to ... by"). */
  readonly half: readonly string[];
  /** `own`: the sentence must speak of this plan or its makers. `any`: it is enough that nobody else is named as the doer. */
  readonly voice: 'own' | 'any';
}

export type Tie = 'tied' | 'promised' | 'negated' | 'none';

export function readTie(
  reading: Reading,
  ties: Ties,
  place: Hit & { readonly headed: boolean },
  name: Hit,
): Tie {
  if (reading.firstWithin('cue-placeholder', place.start, place.end)) return 'promised';
  const own = speaksOfUs(reading, place, name);
  const detailed = reading.firstWithin('connection-detail', place.start, place.end) !== null;
  let promised = false;
  let negated = false;
  const acts = [
    ...within(reading, ties.by, place),
    ...(detailed ? within(reading, ties.half, place) : []),
  ].filter((act) => ties.voice === 'any' || act.end <= name.start || act.start >= name.end);
  for (const act of acts) {
    if (!own && (ties.voice === 'own' ? !place.headed : actorAt(reading, act) !== 'own')) continue;
    const clause = clauseAt(reading, act.start);
    const stance = stanceAt(reading, act);
    if (stance === 'negated') negated = true;
    else if (stance === 'done' || stance === 'in-force') {
      if (detailed || !reading.firstWithin('stock-claim', clause.start, clause.end)) return 'tied';
    } else if (
      stance === 'planned' &&
      !reading.firstWithin('promise-only', clause.start, clause.end) &&
      (detailed || !reading.firstWithin('stock-claim', clause.start, clause.end))
    )
      return 'tied';
    else promised = true;
  }
  return promised ? 'promised' : negated ? 'negated' : 'none';
}

/** "We", "this plan", "the Board": but the owner's word before the name itself ("our housing strategy says ...") is none. */
function speaksOfUs(reading: Reading, place: Hit, name: Hit): boolean {
  return reading
    .allWithin('own-voice', place.start, place.end)
    .some((hit) => !(hit.end <= name.start && name.start - hit.end <= 2 && isOwner(reading, hit)));
}

function isOwner(reading: Reading, hit: Hit): boolean {
  return hit.end - hit.start === 1 && reading.plan.tokens.words[hit.start] === 'our';
}

/** Said not to be, told of bodies in general, or of a national or other area's body alone: the name stands for nothing. */
export function saysNothing(reading: Reading, hit: Hit): boolean {
  if (stanceAt(reading, hit, false) === 'negated' || actorAt(reading, hit) === 'general') return true;
  const { firstToken, endToken } = reading.sentenceAt(hit.start);
  return (
    reading.firstWithin('national-body', firstToken, hit.start) !== null &&
    reading.firstWithin('own-voice', firstToken, endToken) === null
  );
}

export function unionOf(reading: Reading, references: readonly string[]): Hit[] {
  return references
    .flatMap((reference) => reading.of(keyOf(reference)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function within(reading: Reading, references: readonly string[], place: Hit): Hit[] {
  return references.flatMap((reference) => reading.allWithin(keyOf(reference), place.start, place.end));
}
