// What counts as an action: somebody does something practical with, or for, the things that services consist of. Which words are
// acts and things is data; it must not know what a rule wants with them.
import type { Sentence } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import { isAsking } from '../text/asking.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';

const WORDS_BETWEEN = 8;
/** Words before a promise that is all that a sentence says. */
const PROMISE_OPENS = 3;
/** What is an act by itself. */
const ACTS = ['action-verb', 'action-thing', 'people-served'];
const PRACTISED: ReadonlySet<string> = new Set(['done', 'in-force', 'planned']);

/** Tells of names that are no acts by themselves, whatever words they hold. */
export interface Apart {
  covers(hit: Hit): boolean;
}

/** Does a sentence tell an action? */
export function tellsAction(reading: Reading, sentence: Sentence): boolean {
  return TELLING.of(reading, sentence.index) === 'yes';
}

/** By the number of a sentence. */
const TELLING = new Kept((reading: Reading, index) =>
  hasAct(reading, reading.sentence(index)) ? 'yes' : 'no',
);

/** Practical acts, done or to be done by this plan: an act with the thing it gives; a fragment of a list or table, or one with the day it is due, needs only the thing. */
export function hasAct(reading: Reading, sentence: Sentence, apart?: Apart): boolean {
  const { kind, region } = reading.passage(sentence.passage);
  if (kind === 'heading' || kind === 'header-row' || !DEFAULT_REGIONS.includes(region)) return false;
  if (isAsking(sentence.text)) return false;
  const within = (key: string): Hit[] => {
    const hits = reading.allWithin(key, sentence.firstToken, sentence.endToken);
    return apart && hits.length > 0 ? hits.filter((hit) => !apart.covers(hit)) : hits;
  };
  if (within('own-particulars').length > 0) return false;
  // What serves nobody before it is written: "An action plan will be drawn up."
  const [promised] = within('plan-promised');
  if (promised && promised.start <= sentence.firstToken + PROMISE_OPENS) return false;
  if (within('own-praise').length > 0 && within('action-detail').length === 0) return false;
  // "Answer every complaint within 20 days" is done also under a heading that only wishes.
  const definite = kind === 'item' && within('action-detail').length > 0;
  const practised = (act: Hit): boolean =>
    isPractised(reading, act) ||
    (definite &&
      stanceAt(reading, act) === 'wished' &&
      stanceAt(reading, act, false) === 'in-force' &&
      actorAt(reading, act) === 'own');
  if (ACTS.some((act) => within(act).some(practised))) return true;
  // "Every patient has a board at the bed by June 2027", in a list.
  if (kind === 'item' && within('delivery-date').some(practised)) return true;
  const things = within('practical-thing');
  if (things.length === 0) return false;
  const fragment = kind === 'item' || kind === 'row';
  const dated = !fragment && within('delivery-date').length > 0;
  return (
    things.some(
      (thing) => (fragment || (dated && stanceAt(reading, thing) !== 'done')) && practised(thing),
    ) ||
    within('practical-verb').some((act) => things.some((thing) => isBeside(act, thing)) && practised(act))
  );
}

/** This plan's own, and done, in force or planned. */
export function isPractised(reading: Reading, act: Hit): boolean {
  return PRACTISED.has(stanceAt(reading, act)) && actorAt(reading, act) === 'own';
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

/** An action, or a measure: what may serve an outcome. Words that `apart` covers are no acts. */
export function tellsActOrMeasure(reading: Reading, sentence: Sentence, apart?: Apart): boolean {
  const acts = apart ? hasAct(reading, sentence, apart) : tellsAction(reading, sentence);
  return acts || tellsMeasure(reading, sentence);
}

/** "61% → 75%", "from 40 to 20": a figure that is to move, or has moved. */
function tellsMeasure(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const moved = reading.firstWithin('figure-moved', firstToken, endToken);
  return moved !== null && stanceAt(reading, moved) !== 'negated' && actorAt(reading, moved) === 'own';
}
