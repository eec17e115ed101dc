// How one sentence ties a named thing to this plan: by a word of connection or an act, said as done or undertaken, in this plan's own voice.
import { actorAt } from '../text/actor.js';
import { clauseAt } from '../text/clauses.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { startsBefore } from '../text/starts-before.js';
import { isBracketed } from './bracketed.js';
import { keyOf } from './check.js';
import { headingCell } from './table.js';
import { CUE, cuesAt, tieCues } from './tie-cues.js';
import {
  bids,
  isAwaited,
  isCountOnly,
  isOfDocument,
  isOccasion,
  isPartOfName,
  isThisPlan,
  isTitle,
  isUnderKey,
  reachesOver,
} from './tie-forms.js';
import { isLeftToAnother, pointingTo } from './pointing.js';

/** What ties, as a rule says it. */
export interface TieWords {
  /** Words that tie by themselves. */
  readonly by: readonly string[];
  /** Words that tie only with a detail beside them ("contributes to ... by"). */
  readonly half: readonly string[];
  /** `own`: the sentence must speak of this plan or its makers. `any`: it is enough that nobody else is named as the doer. */
  readonly voice: 'own' | 'any';
}

/** The same in one plan. */
export interface Ties {
  /** Hits of the words that tie, a list for each. */
  readonly by: readonly (readonly Hit[])[];
  readonly half: readonly (readonly Hit[])[];
  readonly voice: 'own' | 'any';
  /** The plan is not yet agreed: what it "would" do is what it undertakes. */
  readonly draft: boolean;
}

export function findTies(reading: Reading, { by, half, voice }: TieWords, draft: boolean): Ties {
  return { by: hitsOf(reading, by), half: hitsOf(reading, half), voice, draft };
}

/** A place where a tie may be told. */
export interface Place extends Hit {
  /** What stands here is told of the name above or beside it; it need not say whose it is. */
  readonly headed: boolean;
  /** Column of a table, where the place is a cell beside the name's. */
  readonly cell?: number;
}

export type Tie = 'tied' | 'promised' | 'negated' | 'none';

/** Words after an act in which it may turn out to be about a plan yet to be made; what is undertaken further on is another act. */
const PROMISE_REACH = 10;
/** Words in a cell that say something. */
const LEAST_ANSWER = 3;
/** The same where only the name's own column says that it is the source of the row. */
const LEAST_SOURCED = 5;
/** What may follow the mark of a question. */
const AFTER_QUESTION = /["”’)*_\s]/;

export function readTie(reading: Reading, ties: Ties, place: Place, name: Hit): Tie {
  if (place.start >= place.end) return 'none';
  const cues = cuesAt(reading, place.start);
  if ((cues & (CUE.placeholder | CUE.unsettled)) !== 0) return 'promised';
  if ((cues & CUE.refusal) !== 0) return 'negated';
  if (asks(reading, place) || isLeftToAnother(reading, place)) return 'none';
  const detailed = (cues & CUE.detail) !== 0;
  if ((detailed || (cues & CUE.stockClaim) === 0) && answersHeader(reading, place, name)) return 'tied';
  const acts = new Acts(reading, ties, place, name);
  const tie = acts.best(ties.by, 'none');
  return detailed && tie !== 'tied' ? acts.best(ties.half, tie) : tie;
}

/** How good a tie is: a better one in the same place counts. */
const RANKS: Readonly<Record<Tie, number>> = { none: 0, negated: 1, promised: 2, tied: 3 };

/** The acts of a place, judged one by one. */
class Acts {
  private readonly reading: Reading;
  private readonly ties: Ties;
  private readonly place: Place;
  private readonly name: Hit;
  private readonly cues: number;
  private ofUs: boolean | undefined;
  private pointing: number | undefined;

  constructor(reading: Reading, ties: Ties, place: Place, name: Hit) {
    this.reading = reading;
    this.ties = ties;
    this.place = place;
    this.name = name;
    this.cues = cuesAt(reading, place.start);
  }

  /** The best tie of the acts in some lists, or the one known if none is better. */
  best(lists: readonly (readonly Hit[])[], known: Tie): Tie {
    const { reading, place } = this;
    let best = known;
    for (const hits of lists) {
      for (let i = startsBefore(hits, place.start); i < hits.length; i++) {
        const act = hits[i] as Hit;
        if (act.end > place.end) break;
        const tie = this.isOwn(act) ? readAct(reading, act, this.cues, this.ties.draft) : 'none';
        if (tie === 'tied') return tie;
        if (RANKS[tie] > RANKS[best]) best = tie;
      }
    }
    return best;
  }

  /** An act that is this plan's own and not the name's own words. */
  private isOwn(act: Hit): boolean {
    const { reading, place, name } = this;
    const own = this.ties.voice === 'own';
    const apart = act.end <= name.start || act.start >= name.end;
    if (!apart && (own ? !reachesOver(reading, act, name) : name.start <= act.start && name.end >= act.end))
      return false;
    if (isTitle(reading, place, act, name) || isPartOfName(reading, act)) return false;
    if ((this.cues & CUE.detail) === 0 && act.end <= (this.pointing ??= pointingTo(reading, place)))
      return false;
    if (own && isOfDocument(reading, name, act)) return false;
    const ofUs = (this.ofUs ??= speaksOfUs(reading, place, name, this.cues));
    if (!ofUs && own && !place.headed && !bids(reading, place, act, name)) return false;
    const actor = actorAt(reading, act);
    if (actor === 'general') return false;
    if (own && actor === 'other' && !place.headed && !this.isSource() && !reachesUs(reading, act))
      return false;
    if ((this.cues & CUE.general) !== 0 && reading.covering('actor-general', act)) return false;
    return ofUs || own || actor === 'own';
  }

  /** The name stands in brackets after an action, as the plan that it comes from. */
  private isSource(): boolean {
    const { reading, place, name } = this;
    return place.start <= name.start && name.end <= place.end && isBracketed(reading, name);
  }
}

/** "The strategy gives us two actions": another's act that takes us in. */
function reachesUs(reading: Reading, act: Hit): boolean {
  const clause = clauseAt(reading, act.start);
  return reading.firstWithin('own-voice', clause.start, clause.end) !== null;
}

/** A question says nothing by itself. */
function asks(reading: Reading, place: Place): boolean {
  if (place.cell !== undefined) return false;
  const { text } = reading.sentenceAt(place.start);
  let end = text.length - 1;
  while (end >= 0 && AFTER_QUESTION.test(text.charAt(end))) end--;
  return text.charAt(end) === '?';
}

function readAct(reading: Reading, act: Hit, cues: number, draft: boolean): Tie {
  const stance = stanceAt(reading, act);
  if (stance === 'negated') return 'negated';
  const done = stance === 'done' || stance === 'in-force';
  const clause = clauseAt(reading, act.start);
  if ((cues & CUE.stockClaim) !== 0 && isOccasion(reading, act)) return 'none';
  if (stance === 'planned' && isAwaited(reading, clause.start, act)) return 'none';
  const has = (concept: string, end = clause.end): boolean =>
    reading.firstWithin(concept, clause.start, end) !== null;
  const undertaken = (): boolean =>
    (stance === 'unclear' && has('duty-placed')) ||
    ((stance === 'planned' || (draft && stance === 'wished' && has('would-do', act.end))) &&
      !has('promise-only', Math.min(clause.end, act.end + PROMISE_REACH)));
  const says = (cues & (CUE.detail | CUE.stockClaim)) !== CUE.stockClaim || !has('stock-claim');
  if (says && (done || undertaken())) return 'tied';
  return done || stance === 'planned' ? 'none' : 'promised';
}

/** A cell under "How it connects" or "What we do" that says something, or one beside a name under "Source". */
export function answersHeader(reading: Reading, place: Place, name: Hit): boolean {
  if (place.cell === undefined) return false;
  const length = place.end - place.start;
  const heads = (column: number, cue: number): boolean => {
    const head = headingCell(reading, reading.passageAt(place.start), column)?.sentences[0];
    return head !== undefined && ((tieCues(reading).sentences[head.index] ?? 0) & cue) !== 0;
  };
  if (length >= LEAST_ANSWER || isCode(reading, place) || isCountOnly(reading, place))
    if (heads(place.cell, CUE.connectingHeader)) return true;
  const { cell } = reading.sentenceAt(name.start);
  return length >= LEAST_SOURCED && cell !== place.cell && heads(cell, CUE.sourceHeader);
}

/** "CI-14": an action of this plan by its code. */
function isCode({ plan: { source, tokens } }: Reading, place: Hit): boolean {
  return /^[A-Z]{1,4}[-.]?\d+$/.test(source.slice(tokens.starts[place.start], tokens.ends[place.end - 1]));
}

/** "We", "this plan", "the Board": but the owner's word before the name itself ("our housing strategy says ...") is none. */
function speaksOfUs(reading: Reading, place: Hit, name: Hit, cues: number): boolean {
  if (place.start <= name.start && name.end <= place.end && isBracketed(reading, name)) return true;
  if (isThisPlan(reading, place) || isUnderKey(reading, place)) return true;
  if ((cues & CUE.ownVoice) === 0) return false;
  const { words } = reading.plan.tokens;
  const named = words
    .slice(name.start, name.end + (words[name.end] === 'the' ? 1 : 2))
    .includes('partnership');
  return reading
    .allWithin('own-voice', place.start, place.end)
    .some(
      (hit) =>
        !(hit.end <= name.start && name.start - hit.end <= 2 && isOwner(reading, hit)) &&
        !(named && hit.end - hit.start <= 2 && words[hit.end - 1] === 'partnership'),
    );
}

function isOwner(reading: Reading, hit: Hit): boolean {
  return hit.end - hit.start === 1 && reading.plan.tokens.words[hit.start] === 'our';
}

/** All hits of some references, in the order of the text. */
export function unionOf(reading: Reading, references: readonly string[]): readonly Hit[] {
  const lists = hitsOf(reading, references);
  const [first] = lists;
  if (!first || lists.length === 1) return first ?? NONE;
  return lists.flat().sort((a, b) => a.start - b.start || b.end - a.end);
}

const NONE: readonly Hit[] = [];

/** The lists of hits of some references, those that are not empty. */
export function hitsOf(reading: Reading, references: readonly string[]): (readonly Hit[])[] {
  return references.map((reference) => reading.of(keyOf(reference))).filter((hits) => hits.length > 0);
}
