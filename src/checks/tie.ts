// How one sentence ties a named thing to this plan: by a word of connection or an act, said as done or undertaken, in this plan's own voice.
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { clauseAt } from '../text/clauses.js';
import { stanceAt } from '../text/stance.js';
import { keyOf } from './check.js';

export interface Ties {
  /** Words that tie by themselves. */
  readonly by: readonly string[];
  /** Words that tie only with a detail beside them ("contributes to ... by"). */
  readonly half: readonly string[];
  /** `own`: the sentence must speak of this plan or its makers. `any`: it is enough that nobody else is named as the doer. */
  readonly voice: 'own' | 'any';
}

/** A place where a tie may be told. */
export interface Place extends Hit {
  /** What stands here is told of the name above or beside it; it need not say whose it is. */
  readonly headed: boolean;
  /** Column of a table, where the place is a cell beside the name's. */
  readonly cell?: number;
}

export type Tie = 'tied' | 'promised' | 'negated' | 'none';

/** Words after a name in which its owner may stand ("the plan of a neighbouring council"). */
const OWNER_REACH = 6;
const UNSETTLED = ['cue-placeholder', 'unsettled'];

export function readTie(reading: Reading, ties: Ties, place: Place, name: Hit): Tie {
  if (UNSETTLED.some((cue) => reading.firstWithin(cue, place.start, place.end))) return 'promised';
  if (reading.firstWithin('refusal', place.start, place.end)) return 'negated';
  const detailed = reading.firstWithin('connection-detail', place.start, place.end) !== null;
  if (
    answersHeader(reading, place) &&
    (detailed || !reading.firstWithin('stock-claim', place.start, place.end))
  )
    return 'tied';
  const references = detailed ? [...ties.by, ...ties.half] : ties.by;
  const said = actsOf(reading, ties, references, place, name).map((act) => readAct(reading, act, detailed));
  return (['tied', 'promised', 'negated'] as const).find((tie) => said.includes(tie)) ?? 'none';
}

/** Acts in a place that are this plan's own and not the name's own words. */
function actsOf(reading: Reading, ties: Ties, references: readonly string[], place: Place, name: Hit): Hit[] {
  const own = speaksOfUs(reading, place, name);
  const law = reading.allWithin('actor-general', place.start, place.end);
  return references
    .flatMap((reference) => reading.allWithin(keyOf(reference), place.start, place.end))
    .filter((act) => {
      const apart = act.end <= name.start || act.start >= name.end;
      if (!apart && (ties.voice === 'own' || isWithin([name], act))) return false;
      const actor = actorAt(reading, act);
      if (actor === 'general' || isWithin(law, act)) return false;
      return own || (ties.voice === 'own' ? place.headed : actor === 'own');
    });
}

function readAct(reading: Reading, act: Hit, detailed: boolean): Tie {
  const clause = clauseAt(reading, act.start);
  const stance = stanceAt(reading, act);
  if (stance === 'negated') return 'negated';
  const done = stance === 'done' || stance === 'in-force';
  const undertaken = stance === 'planned' && !reading.firstWithin('promise-only', clause.start, clause.end);
  const says = detailed || !reading.firstWithin('stock-claim', clause.start, clause.end);
  if (says && (done || undertaken)) return 'tied';
  return done || stance === 'planned' ? 'none' : 'promised';
}

function isWithin(wider: readonly Hit[], hit: Hit): boolean {
  return wider.some((w) => w.start <= hit.start && w.end >= hit.end);
}

/** A cell under "How it connects" or "What we do" that says something. */
function answersHeader(reading: Reading, place: Place): boolean {
  if (place.cell === undefined || place.end - place.start < 3) return false;
  const passage = reading.passageAt(place.start);
  return passage.intro.some((index) => {
    const header = reading.passage(index);
    if (header.kind !== 'header-row') return false;
    const column = reading.plan.sentences
      .slice(header.firstSentence, header.endSentence)
      .find((s) => s.cell === place.cell);
    return (
      column !== undefined &&
      reading.firstWithin('connecting-header', column.firstToken, column.endToken) !== null
    );
  });
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

/**
 * Why a name stands for nothing where it is: it is said not to be; or it is told of bodies in general, or of a national or other
 * area's body alone. What is told next of the latter may still tie it.
 */
export function silenceOf(reading: Reading, hit: Hit, ownOnly = false): 'negated' | 'elsewhere' | null {
  if (stanceAt(reading, hit, false) === 'negated') return 'negated';
  const actor = actorAt(reading, hit);
  if (actor === 'general' || (ownOnly && actor === 'other')) return 'elsewhere';
  const { firstToken, endToken } = reading.sentenceAt(hit.start);
  if (reading.firstWithin('own-voice', firstToken, endToken)) return null;
  return reading.firstWithin('national-body', firstToken, Math.min(endToken, hit.end + OWNER_REACH)) !==
    null || reading.firstWithin('actor-general', firstToken, endToken) !== null
    ? 'elsewhere'
    : null;
}

export function unionOf(reading: Reading, references: readonly string[]): Hit[] {
  return references
    .flatMap((reference) => reading.of(keyOf(reference)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
