// Finding a clause of a rule in a plan: which places hold all its terms, said how and by whom.
import type { Passage } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import { isAsking } from '../text/asking.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import { isLeftOut } from '../text/left-out.js';
import type { Reading } from '../text/reading.js';
import { type Stance, stanceAt } from '../text/stance.js';
import { above, contextOf, headingOver, placeKey, placesAround, withoutClosed } from './around.js';
import { isBareParticulars } from './bare-particulars.js';
import { type Clause, DEFAULT_REGIONS, type Match, type Term } from './clause.js';
import { beside } from './lines-beside.js';
import { joinHits } from './join-hits.js';
import { isFilledUnder } from './filled-column.js';
import { isLedBy } from './led-by.js';
import { isListOfNames } from './list-of-names.js';
import { isOfEarlierPlan, isUnderEarlierPlan } from './of-earlier-plan.js';
import { isOutOfTime } from './out-of-time.js';
import { bitsOf, bitsWhere, placesInSectionsWithAll, placesUnder, placesWithAll } from './presence.js';
import type { Bits } from './sentence-bits.js';
import { isIn, termHits } from './term-hits.js';
import { isOwnAround, isSaidAround } from './told-around.js';
import { isToldOfOther } from './told-of.js';

/** A shorter sentence, standing for itself, says nothing. */
const LEAST_WORDS = 3;
/** What the place adds to the score of a match. */
const IN_BODY = 1;
const IN_NOTE = -1;
const UNSETTLED: ReadonlySet<Stance> = new Set(['unclear', 'negated']);

/**
 * Matches of a clause, best first. `accepted` says whether the stance is one that the clause (or `accepts`) takes. Of more than `most` that
 * are as good as can be, in different places, the first are enough.
 */
export function findClause(
  reading: Reading,
  clause: Clause,
  accepts: readonly Stance[],
  most = Infinity,
): Match[] {
  const scope = clause.within ?? 'sentence';
  const stances = clause.stance ?? accepts;
  const matches: Match[] = [];
  if (!clause.all.every((t) => isAnywhere(reading, t))) return matches;
  if (clause.elsewhere && !clause.elsewhere.every((t) => isAnywhere(reading, t))) return matches;
  if (clause.column && !isAnywhere(reading, clause.column)) return matches;
  const seen = new Set<number | string>();
  const best = new Set<number>();
  // Elsewhere places are not looked at in the order of the text.
  const stops = (scope === 'sentence' || scope === 'passage') && clause.distinct !== true;
  const bestScore = Math.max(...stances.map(scoreOf)) + IN_BODY;
  for (const index of sentencesToAsk(reading, clause)) {
    const sentence = reading.sentence(index);
    const passage = reading.passage(sentence.passage);
    if (clause.linked && reading.firstWithin('#link', passage.firstToken, passage.endToken) === null)
      continue;
    if (clause.column && !isFilledUnder(reading, passage, clause.column)) continue;
    if (clause.leads && !isLedBy(reading, passage, clause.leads)) continue;
    if (clause.listed && !isListOfNames(reading, passage)) continue;
    if (clause.headed && !isIn(termHits(reading, clause.headed), above(reading, passage))) continue;
    if (clause.unlessHeaded && isUnder(reading, passage, clause.unlessHeaded))
      if (!clause.exceptHeaded || !isUnder(reading, passage, clause.exceptHeaded)) continue;
    if (clause.aboutOwn && scope === 'sentence' && isBareParticulars(reading, sentence)) continue;
    const key = placeKey(reading, sentence, passage, scope);
    if (seen.has(key)) continue;
    seen.add(key);
    const match = matchPlaces(
      reading,
      clause,
      placesAround(reading, sentence, passage, scope),
      passage,
      stances,
    );
    if (!match) continue;
    matches.push(match);
    if (!stops || !match.accepted || match.score < bestScore) continue;
    best.add(match.place.start);
    if (best.size >= most) break;
  }
  return matches.sort(
    (a, b) => Number(b.accepted) - Number(a.accepted) || b.score - a.score || a.place.start - b.place.start,
  );
}

function isUnder(reading: Reading, passage: Passage, references: readonly string[]): boolean {
  return isIn(termHits(reading, references), headingOver(reading, passage));
}

function isAnywhere(reading: Reading, term: Term): boolean {
  return termHits(reading, term).length > 0;
}

/**
 * Numbers of sentences by which to look, each place at least once. Every match holds a hit of one of the terms in its own place, never
 * only in its context; with no terms, each sentence is a place.
 */
function sentencesToAsk(reading: Reading, clause: Clause): Iterable<number> {
  const allowed = allowedBy(reading, clause);
  const scope = clause.within ?? 'sentence';
  if (clause.all.length > 0 && (scope === 'sentence' || scope === 'passage'))
    return placesWithAll(reading, clause, allowed);
  if (clause.all.length === 0) {
    const least = clause.column ? 1 : LEAST_WORDS;
    return placesUnder(reading, clause, allowed).filter((i) => {
      const { firstToken, endToken } = reading.sentence(i);
      return endToken - firstToken >= least;
    });
  }
  return placesInSectionsWithAll(reading, clause, allowed);
}

/** Sentences in the regions and kinds of passage that the clause takes. A question says nothing by itself; a row is read whole. */
function allowedBy(
  reading: Reading,
  { regions = DEFAULT_REGIONS, kinds, within = 'sentence' }: Clause,
): Bits {
  const alone = within === 'sentence';
  const name = `${regions.join()} ${kinds?.join() ?? ''} ${alone ? 'alone' : ''}`;
  return reading.remember(name, 0, () => {
    const table = bitsOf(reading);
    const asked = alone ? QUESTIONS.of(reading, 0).bits : null;
    const bits = table.make();
    for (const { kind, region, firstSentence, endSentence } of reading.plan.passages) {
      if (kind === 'header-row' || !regions.includes(region)) continue;
      if (kinds ? !kinds.includes(kind) : kind === 'heading') continue;
      table.setRange(bits, firstSentence, endSentence);
    }
    if (asked !== null) table.drop(bits, asked);
    return bits;
  });
}

/** Under key 0, the sentences that ask; those of rows are not looked at. */
const QUESTIONS = new Kept((reading: Reading) => ({
  bits: bitsWhere(reading, ({ passage, text }) => reading.passage(passage).kind !== 'row' && isAsking(text)),
}));

/** The best way in which the terms stand together in a place: one for each hit of the first term. */
function matchPlaces(
  reading: Reading,
  clause: Clause,
  places: readonly Hit[],
  passage: Passage,
  stances: readonly Stance[],
): Match | null {
  const stands = (term: Term): boolean => isIn(termHits(reading, term), places);
  const standsAround = (term: Term): boolean =>
    stands(term) || isIn(termHits(reading, term), contextOf(reading, passage));
  const standsAmid = (term: Term): boolean =>
    standsAround(term) || isIn(termHits(reading, term), beside(reading, passage));
  if (clause.about && !clause.about.every(standsAround)) return null;
  if (
    clause.none &&
    isIn(
      termHits(reading, clause.none),
      clause.headed || clause.aboutOwn ? withoutClosed(reading, places) : places,
    )
  )
    return null;
  if (clause.unlessAbout && standsAround(clause.unlessAbout)) return null;
  if (clause.aboutAs && !isSaidAround(reading, clause, [...places, ...contextOf(reading, passage)]))
    return null;
  const own = places[0] ?? { start: 0, end: 0 };
  const scope = clause.within ?? 'sentence';
  let best: Match | null = null;
  joinHits(reading, clause, places, ({ hits, acts }) => {
    const inOwn = hits.some((hit) => hit.start >= own.start && hit.end <= own.end);
    if (scope === 'sentence' && places.length > 1 && hits.length > 0 && !inOwn) return false;
    const judged = acts.length > 0 ? acts : [hits[0] ?? { start: own.start, end: own.start + 1 }];
    for (const hit of judged) if (!isBy(clause.whose ?? 'own', reading, hit)) return false;
    if (!clause.ofEarlierPlan && isOfEarlierPlan(reading, judged, hits)) return false;
    if (isToldOfOther(reading, clause, judged)) return false;
    const stance = hits.some((hit) => isLeftOut(reading, hit))
      ? 'negated'
      : stanceOf(reading, [...judged, ...unsettled(reading, hits, acts, own)], stances);
    const accepted =
      stances.includes(stance) &&
      !isOutOfTime(reading, clause, own, stance) &&
      !isUnderEarlierPlan(reading, clause, passage, hits) &&
      (!clause.amid || standsAmid(clause.amid));
    if (
      accepted &&
      clause.aboutOwn &&
      !isOwnAround(reading, clause, [...places, ...contextOf(reading, passage)])
    )
      return false;
    if (best && !accepted) return false;
    const place = scope === 'sentence' ? own : placeOfHits(reading, hits);
    const score =
      scoreOf(stance) + (passage.region === 'body' ? IN_BODY : 0) + (passage.kind === 'note' ? IN_NOTE : 0);
    best = { clause, place, hits, stance, accepted, score };
    return accepted;
  });
  return best;
}

/** What is done is better evidence than what is in force, and that than all else. */
function scoreOf(stance: Stance): number {
  return stance === 'done' ? 2 : stance === 'in-force' ? 1 : 0;
}

/** Of a row or item whose act stands in the line over it ("Asked about the draft"), the things that it denies or leaves open. */
function unsettled(reading: Reading, hits: readonly Hit[], acts: readonly Hit[], own: Hit): Hit[] {
  if (acts.length === 0 || acts.some((act) => act.start >= own.start && act.end <= own.end)) return [];
  return hits.filter(
    (hit) => hit.start >= own.start && hit.end <= own.end && UNSETTLED.has(stanceAt(reading, hit)),
  );
}

/** A negated one decides, then the first that is none of those looked for. */
function stanceOf(reading: Reading, acts: readonly Hit[], stances: readonly Stance[]): Stance {
  let stance: Stance | null = null;
  let isOther = false;
  for (const act of acts) {
    const said = stanceAt(reading, act);
    if (said === 'negated') return said;
    if (stance === null || (!isOther && !stances.includes(said))) stance = said;
    isOther ||= !stances.includes(said);
  }
  return stance ?? 'unclear';
}

function isBy(whose: NonNullable<Clause['whose']>, reading: Reading, act: Hit): boolean {
  if (whose === 'any') return true;
  const actor = actorAt(reading, act);
  return whose === 'someone' ? actor !== 'general' : actor === whose;
}

/** For wider scopes the evidence is the sentence or row of the first thing found. */
function placeOfHits(reading: Reading, hits: readonly Hit[]): Hit {
  const first = hits[0]?.start ?? 0;
  const passage = reading.passageAt(first);
  if (passage.kind === 'row') return { start: passage.firstToken, end: passage.endToken };
  const sentence = reading.sentenceAt(first);
  return { start: sentence.firstToken, end: sentence.endToken };
}
