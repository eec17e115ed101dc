// Is an outcome of a numbered set named, and is an action, arrangement or measure tied to it? One outcome by its number, or so many of
// the set. The set and its members are data.
import type { Sentence } from '../model/plan.js';
import type { CheckResult } from '../model/report.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { actorAt } from '../text/actor.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { findMentions, type Mention } from './outcome-mentions.js';
import { tieOf } from './outcome-ties.js';
import { evidenceOf } from './place.js';
import { actsIn } from './practical-acts.js';

interface Options {
  /** Name of the item list that holds the set; member 1 is its first item. */
  readonly set: string;
  /** The one outcome judged; all are, where left out. */
  readonly number?: number;
  /** How many of the set must be tied to something. */
  readonly least?: number;
}

interface Tie {
  readonly mention: Mention;
  readonly action: Hit | null;
}

const MOST_PLACES = 6;
/** This many sentences or rows that act on an outcome's subject are "at length". */
const AT_LENGTH = 2;

export const outcomes: Check = {
  kind: 'outcomes',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['set'],
    properties: {
      set: { type: 'string', minLength: 1 },
      number: { type: 'integer', minimum: 1 },
      least: { type: 'integer', minimum: 1 },
    },
  },
  keys: () => [],
  run: ({ reading, items }, options) => judge({ reading, items }, options as unknown as Options),
};

function judge(
  { reading, items }: Pick<CheckContext, 'reading' | 'items'>,
  { set, number, least = 1 }: Options,
): CheckResult {
  const keys = (items.get(set) ?? []).map((item) => item.key);
  const ties = tiesOf(reading, set, keys);
  const judged = ties.filter((tie) => number === undefined || tie.mention.member === number);
  const tied = judged.filter((tie) => tie.action !== null);
  const members = new Set(tied.map((tie) => tie.mention.member));
  if (members.size >= least) return resultOf('met', placesOf(reading, tied));
  if (judged.length > 0) {
    const reason =
      members.size > 0
        ? `${String(members.size)} of ${String(keys.length)} are tied to something`
        : undefined;
    return resultOf('review', placesOf(reading, tied.length > 0 ? tied : judged), reason);
  }
  const spoken =
    number === undefined
      ? setSpokenOf(reading)
      : subjectActedOn(reading, `${keys[number - 1] ?? ''}-subject`);
  return spoken.length > 0
    ? resultOf(
        'review',
        spoken.map((hit) => evidenceOf(reading, hit)),
      )
    : resultOf('gap');
}

const cache = new WeakMap<Reading, Map<string, readonly Tie[]>>();

/** Mentions of the whole set with what is tied to them: asked by each outcome's rule, found once a plan. */
function tiesOf(reading: Reading, set: string, keys: readonly string[]): readonly Tie[] {
  const known = cache.get(reading) ?? new Map<string, readonly Tie[]>();
  cache.set(reading, known);
  const found = known.get(set) ?? findTies(reading, keys);
  known.set(set, found);
  return found;
}

function findTies(reading: Reading, keys: readonly string[]): Tie[] {
  const mentions = findMentions(reading, keys);
  // A heading with nothing tied under it names nothing.
  return mentions
    .map((mention) => ({ mention, action: tieOf(reading, mention, mentions) }))
    .filter(
      ({ mention, action }) =>
        action !== null || mention.passage.kind !== 'heading' || hasBody(reading, mention),
    );
}

function hasBody(reading: Reading, { passage }: Mention): boolean {
  const section = reading.section(passage.section);
  return reading
    .passagesBetween(section.start, section.end)
    .some((p) => p.index !== passage.index && p.kind !== 'heading');
}

function placesOf(reading: Reading, ties: readonly Tie[]): CheckResult['evidence'] {
  const seen = new Set<number>();
  const hits = ties.flatMap(({ mention, action }) => (action ? [mention.hit, action] : [mention.hit]));
  return hits
    .map((hit) => evidenceOf(reading, hit))
    .filter((e) => !seen.has(e.start) && seen.add(e.start))
    .slice(0, MOST_PLACES);
}

/** Places where this plan speaks of the set as a whole as its own. */
function setSpokenOf(reading: Reading): Hit[] {
  return reading
    .of('national-outcomes')
    .filter((hit) => {
      const passage = reading.passageAt(hit.start);
      return (
        passage.kind !== 'heading' &&
        DEFAULT_REGIONS.includes(passage.region) &&
        stanceAt(reading, hit) !== 'negated' &&
        actorAt(reading, hit) === 'own'
      );
    })
    .slice(0, MOST_PLACES);
}

/** Sentences of one section that act on a subject: it stands in them, all through their passage, or in the section's heading. */
function subjectActedOn(reading: Reading, key: string): Hit[] {
  const bySection = new Map<number, Sentence[]>();
  for (const sentence of reading.plan.sentences) {
    const passage = reading.passage(sentence.passage);
    const [heading] = reading.headingsAbove(passage);
    const about =
      [sentence, ...(heading ? [heading] : [])].some(
        (p) => reading.firstWithin(key, p.firstToken, p.endToken) !== null,
      ) || reading.allWithin(key, passage.firstToken, passage.endToken).length > 1;
    if (about && actsIn(reading, sentence).length > 0)
      bySection.set(passage.section, [...(bySection.get(passage.section) ?? []), sentence]);
  }
  const acted = [...bySection.values()].find((sentences) => sentences.length >= AT_LENGTH);
  return (acted ?? []).slice(0, MOST_PLACES).map((s) => ({ start: s.firstToken, end: s.endToken }));
}
