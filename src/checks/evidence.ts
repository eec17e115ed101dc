// The check that most rules use: is the thing said in the plan, as its own, done or in force, with substance beside it?
import type { CheckResult, Evidence } from '../model/report.js';
import type { Facts } from '../model/facts.js';
import { framedAs } from '../text/framed.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Stance, STANCES, stanceAt } from '../text/stance.js';
import { type Check, type CheckContext, DENIED, denialOf, resultOf } from './check.js';
import { alternatives, type Clause, CLAUSE_SCHEMA, clauseKeys, type Match, keyIn } from './clause.js';
import { denialsAmong } from './denials.js';
import { findClause } from './find-clause.js';
import { leadOver } from './lead-over.js';
import { evidenceOf, wholePlace } from './place.js';
import { SHARED_SCHEMA } from './shared-clauses.js';
import { underHeadings } from './under-headings.js';

export interface EvidenceOptions {
  /** One matched clause, in an accepted stance, is enough. In another stance (but negated) it is review. */
  readonly met: readonly Clause[];
  readonly review?: readonly Clause[];
  /** One matched clause, in a stance it takes, is enough while the plan is a draft or in consultation; afterwards it is review. */
  readonly draft?: readonly Clause[];
  /** One matched clause that is negated denies it, though no met clause speaks of it in such words. */
  readonly denied?: readonly Clause[];
  /** Stances that show a met clause; done and in force unless the rule says otherwise. */
  readonly accepts?: readonly Stance[];
  /** A met clause that is negated elsewhere in the plan makes a contradiction: review. */
  readonly contradicted?: boolean;
  /** So many different places are enough, of all clauses together that want several and each have too few. */
  readonly pooled?: number;
  /** Headings under which nothing counts, of any clause. */
  readonly unlessHeaded?: readonly string[];
  /** Where one stands in the heading too, it counts all the same. */
  readonly exceptHeaded?: readonly string[];
  /** What is told of one of these counts for no clause, but where one of `exceptToldOf` is named nearer. */
  readonly unlessToldOf?: readonly string[];
  readonly exceptToldOf?: readonly string[];
  /** What is told of an earlier plan counts for every clause. */
  readonly ofEarlierPlan?: boolean;
}

const NOT_NEGATED: readonly Stance[] = STANCES.filter((s) => s !== 'negated');

export const evidence: Check = {
  kind: 'evidence',
  schema: {
    type: 'object',
    additionalProperties: false,
    anyOf: [{ required: ['met'] }, { required: ['shared'] }],
    properties: {
      shared: SHARED_SCHEMA,
      met: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
      review: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
      draft: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
      denied: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
      accepts: { type: 'array', minItems: 1, items: { enum: STANCES } },
      contradicted: { type: 'boolean' },
      pooled: { type: 'integer', minimum: 2 },
      unlessHeaded: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      exceptHeaded: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      unlessToldOf: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      exceptToldOf: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      ofEarlierPlan: { type: 'boolean' },
    },
  },
  keys: (options) => {
    const {
      met,
      review = [],
      draft = [],
      denied = [],
    } = underHeadings(options as unknown as EvidenceOptions);
    return [...met, ...review, ...draft, ...denied].flatMap(clauseKeys);
  },
  run: (context, options) => judge(context, underHeadings(options as unknown as EvidenceOptions)),
};

const MOST_PLACES = 6;
const MOST_LEADS = 2;
const STILL_DRAFT: ReadonlySet<Facts['status']> = new Set(['draft', 'consultation']);

/** What clauses say of one thing; `coverage` asks it of each item. */
export function judge(
  { reading, facts }: Pick<CheckContext, 'reading' | 'facts'>,
  options: EvidenceOptions,
): CheckResult {
  const accepts = options.accepts ?? ['done', 'in-force'];
  // A contradiction may stand anywhere; else no more is looked for than is shown.
  const most = options.contradicted ? Infinity : MOST_PLACES;
  const met: Match[] = [];
  const weak: Match[] = [];
  const negated: Match[] = [];
  const short: Match[] = [];
  for (const clause of options.met) {
    if (hasPlaces(met, most)) break;
    const matches = findClause(reading, clause, accepts, Math.max(most, clause.least ?? 1));
    const accepted = matches.filter((m) => m.accepted && !isFramed(reading, m));
    if (accepted.length > 0 && countPlaces(reading, accepted, clause, accepts) >= (clause.least ?? 1))
      met.push(...accepted);
    else {
      if (!clause.fewerIsNothing) weak.push(...matches.filter((m) => m.stance !== 'negated'));
      short.push(...accepted);
    }
    negated.push(...denialsAmong(reading, matches));
  }
  for (const clause of options.denied ?? [])
    negated.push(...denialsAmong(reading, findClause(reading, clause, ['negated'])));
  if (met.length === 0 && hasPlaces(short, options.pooled ?? Infinity)) met.push(...short);
  for (const clause of met.length > 0 ? [] : (options.review ?? [])) {
    const matches = findClause(reading, clause, NOT_NEGATED).filter((m) => m.accepted);
    if (countPlaces(reading, matches, clause, NOT_NEGATED) >= (clause.least ?? 1)) weak.push(...matches);
  }
  const draft = STILL_DRAFT.has(facts.status);
  for (const clause of met.length > 0 && !draft ? [] : (options.draft ?? [])) {
    if (hasPlaces(met, most)) break;
    const matches = findClause(reading, clause, NOT_NEGATED).filter((m) => m.accepted);
    if (countPlaces(reading, matches, clause, NOT_NEGATED) >= (clause.least ?? 1))
      (draft ? met : weak).push(...matches);
  }
  if (met.length > 0 && !(options.contradicted && negated.length > 0))
    return resultOf('met', places(reading, met));
  if (met.length > 0)
    return denialOf(
      'the plan says both that it was done and that it was not',
      'review',
      places(reading, [...negated, ...met]),
    );
  const hinted = resultOf('review', places(reading, weak));
  if (negated.length === 0) return weak.length > 0 ? hinted : resultOf('gap');
  const denial = denialOf(DENIED);
  return weak.length > 0 ? { ...hinted, denied: denial.denied } : denial;
}

/** "It has been suggested that this plan is the one that the Act requires": put forward, hoped or denied, whatever its own verb says. */
function isFramed(reading: Reading, { hits }: Match): boolean {
  return (
    hits.length > 0 && hits.every((hit) => framedAs(reading, hit, reading.sentenceAt(hit.start)) !== null)
  );
}

function hasPlaces(matches: readonly Match[], most: number): boolean {
  return matches.length >= most && new Set(matches.map((m) => m.place.start)).size >= most;
}

function countPlaces(
  reading: Reading,
  matches: readonly Match[],
  clause: Clause,
  accepts: readonly Stance[],
): number {
  if (!clause.distinct) return new Set(matches.map((m) => m.place.start)).size;
  const references = alternatives(clause.all[0] ?? '').map((reference) => keyIn(reference));
  const { words } = reading.plan.tokens;
  let things = new Set<string>();
  let most = 0;
  for (const match of matches) {
    const place = wholePlace(reading, clause, match.place);
    if (clause.together) things = new Set();
    const partners = clause.paired ? partnersIn(reading, clause, place) : null;
    for (const key of references) {
      for (const hit of reading.allWithin(key, place.start, place.end)) {
        if (!(clause.stance ?? accepts).includes(stanceAt(reading, hit))) continue;
        const thing = references.length > 1 ? key : words.slice(hit.start, hit.end).join(' ');
        if (partners === null || (!things.has(thing) && takePartner(reading, partners, hit, clause)))
          things.add(thing);
      }
    }
    most = Math.max(most, things.size);
  }
  return most;
}

/** Hits of the second term in a place, from which each of the different things takes its own. */
function partnersIn(reading: Reading, clause: Clause, { start, end }: Hit): Hit[] {
  return alternatives(clause.all[1] ?? '').flatMap((reference) => [
    ...reading.allWithin(keyIn(reference), start, end),
  ]);
}

/** Takes the partner nearest to a thing, in its sentence or row, and those that overlap it, if one stands near enough. */
function takePartner(
  reading: Reading,
  partners: Hit[],
  thing: Hit,
  { near = Infinity, within }: Clause,
): boolean {
  const { sentences } = reading.plan.tokens;
  let nearest: Hit | null = null;
  let least = near;
  for (const hit of partners) {
    const between = Math.max(hit.start - thing.end, thing.start - hit.end, 0);
    if (between >= least) continue;
    if (within === 'passage' && sentences[hit.start] !== sentences[thing.start]) continue;
    least = between;
    nearest = hit;
  }
  if (nearest === null) return false;
  const { start, end } = nearest;
  const left = partners.filter((hit) => hit.end <= start || hit.start >= end);
  partners.splice(0, partners.length, ...left);
  return true;
}

function places(reading: Reading, matches: readonly Match[]): Evidence[] {
  const seen = new Set<number>();
  const leads = new Map<number, Hit>();
  const found: Evidence[] = [];
  for (const match of matches) {
    if (seen.has(match.place.start)) continue;
    seen.add(match.place.start);
    found.push(evidenceOf(reading, match.place));
    const lead = leadOver(reading, match);
    if (lead) leads.set(reading.sentenceAt(lead.start).index, lead);
    if (found.length === MOST_PLACES) break;
  }
  // What the rows are is told over them: it is shown with them.
  const told = [...leads.values()].slice(0, MOST_LEADS).map((lead) => evidenceOf(reading, lead));
  const others = told.filter(({ start }) => !found.some((place) => place.start === start));
  return [...found.slice(0, MOST_PLACES - others.length), ...others];
}
