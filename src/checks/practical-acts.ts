// What counts as an action: somebody does something practical with, or for, the things that services consist of. Which words are
// acts and things is data; it must not know what a rule wants with them.
import type { Passage, Sentence } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';

const PRACTISED: ReadonlySet<string> = new Set(['done', 'in-force', 'planned']);

export function actionIn(reading: Reading, passage: Passage): Hit | null {
  return firstAction(reading, reading.plan.sentences.slice(passage.firstSentence, passage.endSentence));
}

export function firstAction(reading: Reading, sentences: readonly Sentence[]): Hit | null {
  for (const sentence of sentences)
    if (isAction(reading, sentence)) return { start: sentence.firstToken, end: sentence.endToken };
  return null;
}

function isAction(reading: Reading, sentence: Sentence): boolean {
  return actsIn(reading, sentence).length > 0;
}

/** Practical acts, done or to be done by this plan: an act with the thing it gives; a fragment of a list or table needs only the thing. */
export function actsIn(reading: Reading, sentence: Sentence): Hit[] {
  const { kind, region } = reading.passage(sentence.passage);
  if (kind === 'heading' || kind === 'header-row' || !DEFAULT_REGIONS.includes(region)) return [];
  const within = (key: string): Hit[] => reading.allWithin(key, sentence.firstToken, sentence.endToken);
  const things = within('practical-thing');
  const efforts = within('practical-verb').filter((act) =>
    things.some((thing) => thing.end <= act.start || thing.start >= act.end),
  );
  const fragments = kind === 'item' || kind === 'row' ? things : [];
  const acts = [...within('action-verb'), ...within('action-thing'), ...efforts, ...fragments];
  return acts.filter((act) => PRACTISED.has(stanceAt(reading, act)) && actorAt(reading, act) === 'own');
}
