// What the headings over a passage say of all that stands under them: that it is another area's, another body's, the law in general, an earlier plan's, what
// was turned down or has no money yet, or a sample. Cues are data (the concepts topic-*).
import type { Passage, Region } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Reading } from './reading.js';

export type Topic =
  | 'others-work'
  | 'partners-work'
  | 'law-in-general'
  | 'earlier-plan'
  | 'not-chosen'
  | 'unfunded'
  | 'sample';

/** Key of headings that tell of another authority by its name. */
export const OTHERS_WORK = 'topic-others-work';

const TOPICS: readonly Topic[] = [
  'not-chosen',
  'unfunded',
  'sample',
  'earlier-plan',
  'others-work',
  'partners-work',
  'law-in-general',
];
/** Of these a heading that speaks of us tells of us. */
const OF_OTHERS: ReadonlySet<Topic> = new Set(['others-work', 'partners-work', 'law-in-general']);
/** Regions in which a plan speaks for itself. */
export const SHOWN: ReadonlySet<Region> = new Set(['body', 'foreword', 'appendix']);
/** Headings above a passage that are looked at. */
const NEAREST = 2;

/** What the nearest of two headings above a passage tells it to be; null where neither tells any of these. */
export function topicOver(reading: Reading, passage: Passage): Topic | null {
  for (const heading of reading.headingsAbove(passage).slice(0, NEAREST)) {
    const topic = TOPIC.of(reading, heading.index);
    if (topic !== '') return topic;
  }
  return null;
}

/** Does what stands in a passage tell of another plan than this one, or of none, by the headings above it? */
export function isOfAnother(reading: Reading, passage: Passage): boolean {
  const topic = topicOver(reading, passage);
  return isOthersWork(topic) || topic === 'earlier-plan' || topic === 'sample';
}

/** Another body's, of this area or of another one. */
export function isOthersWork(topic: Topic | null): boolean {
  return topic === 'others-work' || topic === 'partners-work';
}

/** By the number of a heading; empty where it tells none. */
const TOPIC = new Kept((reading: Reading, index): Topic | '' => {
  const heading = reading.passage(index);
  const says = (key: string): boolean => tellsOf(reading, heading, key);
  return TOPICS.find((topic) => says(`topic-${topic}`) && !(OF_OTHERS.has(topic) && says('actor-own'))) ?? '';
});

/** "Options that we rejected" above, "We decided against these:" over the list. */
export function standsUnder(reading: Reading, passage: Passage, topic: Topic): boolean {
  return (
    topicOver(reading, passage) === topic ||
    passage.intro.some((index) => tellsOf(reading, reading.passage(index), `topic-${topic}`))
  );
}

function tellsOf(reading: Reading, { firstToken, endToken }: Passage, key: string): boolean {
  return reading.firstWithin(key, firstToken, endToken) !== null;
}
