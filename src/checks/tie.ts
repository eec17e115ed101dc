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
  /** The plan is not yet agreed: what it "would" do is what it undertakes. */
  readonly draft?: boolean;
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
/** Words that an order holds beside the act and the name. */
const LEAST_BIDDING = 4;
/** Words between quotation marks that are somebody's statement and no title. */
const LEAST_STATEMENT = 12;
const QUOTED = /[“"][^“”"]*[”"]/g;
const UNSETTLED = ['cue-placeholder', 'unsettled'];

export function readTie(reading: Reading, ties: Ties, place: Place, name: Hit): Tie {
  if (UNSETTLED.some((cue) => reading.firstWithin(cue, place.start, place.end))) return 'promised';
  if (reading.firstWithin('refusal', place.start, place.end)) return 'negated';
  if (asks(reading, place)) return 'none';
  const detailed = reading.firstWithin('connection-detail', place.start, place.end) !== null;
  if (
    answersHeader(reading, place) &&
    (detailed || !reading.firstWithin('stock-claim', place.start, place.end))
  )
    return 'tied';
  const references = detailed ? [...ties.by, ...ties.half] : ties.by;
  const said = actsOf(reading, ties, references, place, name).map((act) =>
    readAct(reading, act, detailed, ties.draft),
  );
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
      return (
        own || (ties.voice === 'own' ? place.headed || bids(reading, place, act, name) : actor === 'own')
      );
    });
}

/** "Carry out the two actions of the strategy on short breaks": an action of this plan, told as an order. */
function bids(reading: Reading, place: Hit, act: Hit, name: Hit): boolean {
  const { words } = reading.plan.tokens;
  const rest = place.end - place.start - (name.end - name.start) - (act.end - act.start);
  const code = /^[a-z]{0,2}\d/.test(words[place.start] ?? '') ? 1 : 0;
  return (
    act.start === place.start + code && rest >= LEAST_BIDDING && !/(?:ed|ing|s)$/.test(words[act.start] ?? '')
  );
}

/** A question says nothing by itself. */
function asks(reading: Reading, place: Place): boolean {
  return place.cell === undefined && /\?["”’)*_\s]*$/.test(reading.sentenceAt(place.start).text);
}

function readAct(reading: Reading, act: Hit, detailed: boolean, draft = false): Tie {
  const clause = clauseAt(reading, act.start);
  const stance = stanceAt(reading, act);
  if (stance === 'negated') return 'negated';
  const done = stance === 'done' || stance === 'in-force';
  const placed =
    stance === 'unclear' && reading.firstWithin('duty-placed', clause.start, clause.end) !== null;
  const told =
    stance === 'planned' ||
    (draft && stance === 'wished' && reading.firstWithin('would-do', clause.start, act.end) !== null);
  const undertaken = placed || (told && !reading.firstWithin('promise-only', clause.start, clause.end));
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
  const { words } = reading.plan.tokens;
  const named = words.slice(name.start, name.end + 2).includes('partnership');
  return reading
    .allWithin('own-voice', place.start, place.end)
    .some(
      (hit) =>
        !(hit.end <= name.start && name.start - hit.end <= 2 && isOwner(reading, hit)) &&
        !(named && hit.end - hit.start <= 2 && words[hit.end - 1] === 'partnership'),
    );
}

/** Within quotation marks that hold a statement: what is put forward by whoever said or wrote it. */
function isStatement(reading: Reading, token: number): boolean {
  const { source, tokens } = reading.plan;
  const { start, end } = reading.passageAt(token);
  const at = (tokens.starts[token] ?? start) - start;
  for (const quoted of source.slice(start, end).matchAll(QUOTED))
    if (quoted.index < at && at < quoted.index + quoted[0].length)
      return quoted[0].split(/\s+/).length >= LEAST_STATEMENT;
  return false;
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
  if (isStatement(reading, hit.start)) return 'elsewhere';
  const above = reading.headingsAbove(reading.passageAt(hit.start))[0];
  if (above && reading.firstWithin('topic-others-work', above.firstToken, above.endToken)) {
    if (!reading.firstWithin('actor-own', above.firstToken, above.endToken)) return 'negated';
  }
  const actor = actorAt(reading, hit);
  if (actor === 'general' || (ownOnly && actor === 'other')) return 'elsewhere';
  const { firstToken, endToken } = reading.sentenceAt(hit.start);
  if (reading.firstWithin('other-area-told', firstToken, endToken)) return 'elsewhere';
  if (reading.firstWithin('own-voice', firstToken, endToken)) return null;
  return reading.firstWithin('national-body', firstToken, Math.min(endToken, hit.end + OWNER_REACH)) !==
    null || reading.firstWithin('actor-general', firstToken, endToken) !== null
    ? 'elsewhere'
    : null;
}

/** A bad thing that is said to befall nobody, as a fact or an undertaking and no wish. */
export function isAverted(reading: Reading, harms: readonly string[], name: Hit): boolean {
  const { firstToken } = reading.sentenceAt(name.start);
  return (
    harms.some((ref) => reading.firstWithin(keyOf(ref), name.start, name.end) !== null) &&
    actorAt(reading, name) !== 'general' &&
    reading.firstWithin('averted', firstToken, name.end) !== null &&
    reading.firstWithin('cue-wish', firstToken, name.end) === null &&
    reading.firstWithin('cue-obligation', firstToken, name.end) === null
  );
}

export function unionOf(reading: Reading, references: readonly string[]): Hit[] {
  return references
    .flatMap((reference) => reading.of(keyOf(reference)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
