// Are two or more localities named in the plan, and are they those of its front matter? How names are found is for the text layer.
import type { CheckResult } from '../model/report.js';
import { earlierPlanAt } from '../text/earlier-plan.js';
import { findLocalities } from '../text/localities.js';
import { localityCounts } from '../text/locality-counts.js';
import type { FoundLocalities } from '../text/locality-names.js';
import { localityKey, nameWords } from '../text/place-names.js';
import type { Reading } from '../text/reading.js';
import { type Check, type CheckContext, DENIED, denialOf, resultOf } from './check.js';
import { type Clause, CLAUSE_SCHEMA, clauseKeys, DEFAULT_REGIONS } from './clause.js';
import { judge as judgeClauses } from './evidence.js';
import { evidenceOf } from './place.js';

interface Options {
  /** What leaves the question to a person where no names are found. */
  readonly review: readonly Clause[];
}

export const localities: Check = {
  kind: 'localities',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['review'],
    properties: { review: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA } },
  },
  keys: (options) => (options as unknown as Options).review.flatMap(clauseKeys),
  run: (context, options) => judge(context, options as unknown as Options),
};

function judge(context: CheckContext, { review }: Options): CheckResult {
  const { reading, facts } = context;
  const recorded = Array.isArray(reading.plan.frontMatter.data?.['localities']) ? facts.localities : [];
  const named = findLocalities(reading);
  const found = named && !isOfEarlier(reading, named) ? named : null;
  if (found?.stance === 'negated') return denialOf(DENIED);
  if (recorded.length > 0) return judgeRecorded(context, recorded, found);
  if (found) {
    const done = found.stance === 'done' || found.stance === 'in-force';
    return resultOf(done ? 'met' : 'review', [
      evidenceOf(reading, found.place, found.names.join(', ')),
      ...countTold(context, found.names.length),
    ]);
  }
  return judgeClauses(context, { met: [], review });
}

/** The division of an earlier plan is not this one's. */
function isOfEarlier(reading: Reading, { place }: FoundLocalities): boolean {
  if (earlierPlanAt(reading, place) !== null) return true;
  const named = reading.firstWithin('previous-plan-named', place.start, place.end);
  return (
    named !== null &&
    named.start <= place.start + OPENING &&
    reading.firstWithin('cue-this-plan', place.start, place.end) === null &&
    reading.firstWithin('still-so', place.start, place.end) === null
  );
}
/** Words before what a sentence is about: "Under the last plan". */
const OPENING = 2;

function judgeRecorded(
  context: CheckContext,
  recorded: readonly string[],
  found: FoundLocalities | null,
): CheckResult {
  const { reading } = context;
  const shown = recorded.map((name) =>
    reading
      .of(localityKey(name))
      .find((hit) => DEFAULT_REGIONS.includes(reading.passageAt(hit.start).region)),
  );
  const missing = recorded.filter((_, i) => shown[i] === undefined);
  const others = found?.names.filter((name) => !recorded.some((known) => isSameName(known, name))) ?? [];
  const [first] = shown.filter((hit) => hit !== undefined);
  const place = found?.place ?? first;
  const evidence = place
    ? [evidenceOf(reading, place), ...countTold(context, recorded.length)]
    : recordedPlace(context);
  if (!first && !found) return resultOf('review', evidence, 'they are named in the front matter only');
  if (missing.length > 0)
    return resultOf('review', evidence, `the front matter names ${missing.join(', ')}, the text does not`);
  if (others.length > 0)
    return resultOf('review', evidence, `the text names ${others.join(', ')}, the front matter does not`);
  const counts = localityCounts(reading);
  const [count] = counts.some((told) => told.count === recorded.length) ? [] : counts;
  if (count)
    return resultOf(
      'review',
      [evidenceOf(reading, count.place)],
      `the text speaks of ${String(count.count)}, the front matter names ${String(recorded.length)}`,
    );
  if (recorded.length < 2) return denialOf('only one is named', 'gap', evidence);
  if (found)
    return resultOf(found.stance === 'done' || found.stance === 'in-force' ? 'met' : 'review', evidence);
  const met = reading.of('locality-word').length > 0 || areChapters(reading, recorded);
  return resultOf(met ? 'met' : 'review', evidence);
}

/** "The area has five localities": where the plan says how many there are. */
function countTold({ reading }: CheckContext, count: number): CheckResult['evidence'] {
  const told = localityCounts(reading).find((one) => one.count === count);
  return told ? [evidenceOf(reading, told.place)] : [];
}

/** Each has a heading of its own, with something under it: the plan goes through them one by one. */
function areChapters(reading: Reading, names: readonly string[]): boolean {
  return names.every((name) =>
    reading.of(localityKey(name)).some((hit) => {
      const passage = reading.passageAt(hit.start);
      return passage.kind === 'heading' && reading.passagesOfSection(passage.section).length > 1;
    }),
  );
}

function recordedPlace({ reading }: CheckContext): CheckResult['evidence'] {
  const place = reading.plan.frontMatter.places.get('localities');
  return place ? [{ start: place.start, end: place.end }] : [];
}

/** The same words, or all of one among the other's ("Keith" and "Keith and Speyside"). */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [new Set(nameWords(one)), new Set(nameWords(other))];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((word) => large.has(word));
}
