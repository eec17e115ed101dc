// Outcomes that a plan calls goals, aims, ends ...: which "Goal 5" is one of the national set, and which is a goal of the plan's own.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { mayBeginNumbers } from './outcome-figures.js';

/** Lines of a section that begin with the word and a number, and so make it the name of a set. */
const LEAST_LISTED = 3;

/** Said so in the passage, in a heading over it, in the paragraph that opens the section; or for the whole plan, where the set is listed. */
export function isCalledGoal(reading: Reading, label: Hit): boolean {
  const passage = reading.passageAt(label.start);
  const opening = reading
    .passagesOfSection(passage.section)
    .filter((p) => p.kind !== 'heading')
    .slice(0, 1);
  return (
    [passage, ...opening, ...reading.headingsAbove(passage)].some((p) => speaksOfGoals(reading, p)) ||
    goalsListed(reading).has(wordAt(reading, label))
  );
}

/** Words under whose numbers a section lists the national outcomes, and no other section a set of its own. */
function goalsListed(reading: Reading): ReadonlySet<string> {
  return reading.remember('outcome-goals-listed', 0, () => {
    const lines = new Map<number, Map<string, number>>();
    for (const label of reading.of('outcome-goal')) {
      const { firstToken, section } = reading.passageAt(label.start);
      if (label.start !== firstToken || !mayBeginNumbers(reading.plan.tokens.words[label.end] ?? ''))
        continue;
      const words = lines.get(section) ?? new Map<string, number>();
      lines.set(section, words.set(wordAt(reading, label), (words.get(wordAt(reading, label)) ?? 0) + 1));
    }
    const national = new Set<string>();
    const own = new Set<string>();
    for (const [section, words] of lines) {
      const speaks = reading.passagesOfSection(section).some((p) => speaksOfGoals(reading, p));
      for (const [word, count] of words) if (count >= LEAST_LISTED) (speaks ? national : own).add(word);
    }
    for (const word of own) national.delete(word);
    return national;
  });
}

function wordAt(reading: Reading, { start }: Hit): string {
  return reading.plan.tokens.words[start] ?? '';
}

function speaksOfGoals(reading: Reading, { firstToken, endToken }: Passage): boolean {
  return reading.firstWithin('outcomes-as-goals', firstToken, endToken) !== null;
}
