// What counts as an action: somebody does something practical with, or for, the things that services consist of. Which words are
// acts and things is data; it must not know what a rule wants with them.
import type { Passage, Sentence } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';

const WORDS_BETWEEN = 8;
const PRACTISED: ReadonlySet<string> = new Set(['done', 'in-force', 'planned']);

/** The first sentence that tells an action. `apart` are names that are no acts by themselves, whatever words they hold. */
export function firstAction(
  reading: Reading,
  sentences: readonly Sentence[],
  apart: readonly Hit[] = [],
): Hit | null {
  const found = sentences.find((sentence) => actsIn(reading, sentence, apart).length > 0);
  return found ? { start: found.firstToken, end: found.endToken } : null;
}

export function actionIn(reading: Reading, passage: Passage, apart: readonly Hit[] = []): Hit | null {
  return firstAction(
    reading,
    reading.plan.sentences.slice(passage.firstSentence, passage.endSentence),
    apart,
  );
}

/** Practical acts, done or to be done by this plan: an act with the thing it gives; a fragment of a list or table, or one with the day it is due, needs only the thing. */
export function actsIn(reading: Reading, sentence: Sentence, apart: readonly Hit[] = []): Hit[] {
  const { kind, region } = reading.passage(sentence.passage);
  if (kind === 'heading' || kind === 'header-row' || !DEFAULT_REGIONS.includes(region)) return [];
  if (sentence.text.trimEnd().endsWith('?')) return [];
  const within = (key: string): Hit[] =>
    reading
      .allWithin(key, sentence.firstToken, sentence.endToken)
      .filter((hit) => !apart.some((name) => name.start <= hit.start && name.end >= hit.end));
  const things = within('practical-thing');
  const efforts = within('practical-verb').filter((act) => things.some((thing) => isBeside(act, thing)));
  const fragments =
    kind === 'item' || kind === 'row'
      ? things
      : within('delivery-date').length > 0
        ? things.filter((thing) => stanceAt(reading, thing) !== 'done')
        : [];
  const acts = [...within('action-verb'), ...within('action-thing'), ...efforts, ...fragments];
  // "Answer every complaint within 20 days" is done also under a heading that only wishes.
  const definite = kind === 'item' && within('action-detail').length > 0;
  return acts.filter(
    (act) =>
      (PRACTISED.has(stanceAt(reading, act)) ||
        (definite && stanceAt(reading, act) === 'wished' && stanceAt(reading, act, false) === 'in-force')) &&
      actorAt(reading, act) === 'own',
  );
}

/** The thing follows the act, or comes before it as in a passive, within a few words. */
function isBeside(act: Hit, thing: Hit): boolean {
  const between =
    thing.start >= act.end
      ? thing.start - act.end
      : thing.end <= act.start
        ? act.start - thing.end
        : Infinity;
  return between <= WORDS_BETWEEN;
}
