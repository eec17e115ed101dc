// Which paragraphs go through a set of outcomes one after another, and name them in words that elsewhere would be no name. It does not
// know what any outcome is about.
import type { Passage } from '../model/plan.js';
import type { Reading } from '../text/reading.js';

/** Members named in so many sentences of a paragraph that is said to go through all of them. */
const LEAST_IN_ROUND = 4;
const ROUND_OPENINGS = ['nine-outcomes', 'outcomes-as-goals'];

/**
 * Paragraphs that go through the set: the heading over them or their first sentence speaks of all nine, and sentence after sentence names another.
 */
export function roundsOf(reading: Reading, keys: readonly string[]): (passage: Passage) => boolean {
  const known = new Map<number, boolean>();
  return (passage) => {
    if (passage.kind !== 'paragraph' || passage.endSentence - passage.firstSentence < LEAST_IN_ROUND)
      return false;
    let is = known.get(passage.index);
    if (is === undefined)
      known.set(passage.index, (is = opensRound(reading, passage) && goesRound(reading, passage, keys)));
    return is;
  };
}

function opensRound(reading: Reading, passage: Passage): boolean {
  const first = reading.plan.sentences[passage.firstSentence];
  const [heading] = reading.headingsAbove(passage);
  return [first, heading].some(
    (place) =>
      place !== undefined &&
      ROUND_OPENINGS.some((key) => reading.firstWithin(key, place.firstToken, place.endToken) !== null) &&
      reading.plan.tokens.words.slice(place.firstToken, place.endToken).includes('nine'),
  );
}

function goesRound(reading: Reading, { firstToken, endToken }: Passage, keys: readonly string[]): boolean {
  const { sentences } = reading.plan.tokens;
  const told = new Set<number>();
  const members = keys.filter((key) => {
    const hits = [`${key}-name`, `${key}-wording`].flatMap((part) =>
      reading.allWithin(part, firstToken, endToken),
    );
    for (const { start } of hits) told.add(sentences[start] ?? 0);
    return hits.length > 0;
  });
  return members.length >= LEAST_IN_ROUND && told.size >= LEAST_IN_ROUND;
}
