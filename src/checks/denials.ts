// Where the plan itself says of a thing that it is not there or was not done: not in what somebody is quoted as saying, nor of some only.
// No evidence, but it bears on those who vouch for the thing. Knows nothing of what would show it.
import type { CheckResult } from '../model/report.js';
import { BREAK } from '../model/plan.js';
import { isOnlyAsked } from '../text/framed.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import { isDenied } from '../text/stance.js';
import type { Hit } from '../text/matcher.js';
import { DENIED, keyOf } from './check.js';
import { DEFAULT_REGIONS, type Match } from './clause.js';
import { isOfEarlierPlan } from './of-earlier-plan.js';

/** Of what matches a clause, what denies it. */
export function denialsAmong(reading: Reading, matches: readonly Match[]): Match[] {
  return matches.filter(
    ({ stance, hits, place }) =>
      stance === 'negated' && !isQuoted(reading, hits[0]?.start ?? place.start) && !isOfSome(reading, hits),
  );
}

/** The result, with a denial where a thing by one of these names is said not to be. */
export function withDenialOf(
  reading: Reading,
  references: readonly string[],
  result: CheckResult,
): CheckResult {
  const denies = (hit: Hit): boolean =>
    DEFAULT_REGIONS.includes(reading.passageAt(hit.start).region) &&
    // "no fixed address": the name denies something itself.
    reading.firstWithin('cue-negation', hit.start, hit.end) === null &&
    isDenied(reading, hit) &&
    !isQuoted(reading, hit.start) &&
    !isOfSome(reading, [hit]) &&
    !isOfEarlierPlan(reading, [hit], [hit]);
  return references.some((reference) => reading.of(keyOf(reference)).some(denies))
    ? { ...result, denied: DENIED }
    : result;
}

/** What somebody is quoted as saying, or said in a column headed "You said", does not contradict the plan. */
function isQuoted(reading: Reading, at: number): boolean {
  return QUOTED.of(reading, 0)[at] === 1 || isOnlyAsked(reading, reading.sentenceAt(at));
}

/** "Nobody goes home to a carer who has not been asked" denies it of some, and not of what the plan tells. */
function isOfSome({ plan: { tokens } }: Reading, hits: readonly Hit[]): boolean {
  return hits.some(({ start }) => {
    for (let i = start - 1; i >= Math.max(0, start - MOST_BETWEEN); i--)
      if (tokens.words[i] === 'who') return ((tokens.breaks[i] ?? 0) & BREAK.comma) === 0;
    return false;
  });
}

/** Words between "who" and the act. */
const MOST_BETWEEN = 4;

/** Under key 0, for each token 1 where it stands in quotation marks that opened in its passage. */
const QUOTED = new Kept(({ plan }: Reading) => {
  const { breaks } = plan.tokens;
  const quoted = new Uint8Array(breaks.length);
  for (const { firstToken, endToken } of plan.passages) {
    let open = 0;
    for (let i = firstToken; i < endToken; i++) {
      const flags = breaks[i] as number;
      if (flags & BREAK.quoteClose) open = 0;
      if (flags & BREAK.quoteOpen) open = 1;
      quoted[i] = open;
    }
  }
  return quoted;
});
