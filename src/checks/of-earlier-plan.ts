// Whether what a clause finds is told of an earlier plan, as its making was, where the clause does not ask for that plan.
import type { Passage } from '../model/plan.js';
import { earlierPlanAt } from '../text/earlier-plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { topicOver } from '../text/topic-over.js';
import type { Clause } from './clause.js';
import { hitsWithin, termHits } from './term-hits.js';

/** Words of what tells of an earlier plan that are more than "the plan". */
const ASKED_FOR = 2;

/** A clause that asks for the words that tell of an earlier plan is about that plan. */
export function isOfEarlierPlan(reading: Reading, judged: readonly Hit[], hits: readonly Hit[]): boolean {
  return judged.some((hit) => {
    const told = earlierPlanAt(reading, hit);
    return told !== null && !hits.some((one) => shareWords(one, told));
  });
}

/** Under a heading that is the name of an earlier plan nothing is said of this one, but where it is named, or where that one is asked for. */
export function isUnderEarlierPlan(
  reading: Reading,
  { about = [], headed }: Clause,
  passage: Passage,
  hits: readonly Hit[],
): boolean {
  if (topicOver(reading, passage) !== 'earlier-plan') return false;
  const { firstToken, endToken } = reading.sentenceAt(hits[0]?.start ?? passage.firstToken);
  if (reading.firstWithin('cue-this-plan', firstToken, endToken)) return false;
  const named = reading.of('cue-earlier-plan-named');
  if (hits.some((hit) => named.some((name) => shareWords(hit, name)))) return false;
  const headings = reading
    .headingsAbove(passage)
    .map((heading) => ({ start: heading.firstToken, end: heading.endToken }));
  return ![...about, ...(headed ? [headed] : [])].some((term) =>
    hitsWithin(termHits(reading, term), headings).some((hit) => named.some((name) => shareWords(hit, name))),
  );
}

function shareWords(one: Hit, other: Hit): boolean {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start) >= ASKED_FOR;
}
