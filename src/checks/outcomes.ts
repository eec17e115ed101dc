// Is an outcome of a numbered set named, and is an action, arrangement or measure tied to it? One outcome by its number, or so many of
// the set. The set and its members are data.
import type { Sentence } from '../model/plan.js';
import type { CheckResult } from '../model/report.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { earlierPlanAt } from '../text/earlier-plan.js';
import { stanceAt } from '../text/stance.js';
import { actorAt } from '../text/actor.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import type { Mention } from './named-outcomes.js';
import { introOf } from './outcome-intro.js';
import { findMentions } from './outcome-mentions.js';
import { OutcomeTies } from './outcome-ties.js';
import { sentencesOf } from './name-places.js';
import { evidenceOf, Places } from './place.js';
import { tellsAction } from './practical-acts.js';
import { tellsRoutine } from './routine-acts.js';
import { isCountOnly } from './tie-forms.js';

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
/** Places that speak of the set. */
const MOST_SPOKEN = 24;
const ALONE = 1;
const TOPIC = 2;
/** A passage that speaks of a thing within so many words is about it. */
const OPENING = 8;
/** Things in one sentence that make it a list of acts. */
const LISTED = 3;
/** Verbs of doing that make it one, whatever the things. */
const MANY = 5;
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
  if (members.size >= least) {
    const [first] = number === undefined ? tied : [];
    const intro = first ? introOf(reading, setSpokenOf(reading), first.mention.hit) : null;
    return resultOf('met', placesOf(reading, tied, intro));
  }
  if (judged.length > 0) {
    const reason =
      members.size > 0
        ? `${String(members.size)} of ${String(keys.length)} are tied to something`
        : undefined;
    return resultOf('review', placesOf(reading, tied.length > 0 ? tied : judged), reason);
  }
  const spoken =
    number === undefined ? setSpokenOf(reading) : subjectActedOn(reading, keys[number - 1] ?? '');
  return spoken.length > 0
    ? resultOf(
        'review',
        spoken.slice(0, MOST_PLACES).map((hit) => evidenceOf(reading, hit)),
      )
    : resultOf('gap');
}

/** Mentions of the whole set with what is tied to them: asked by each outcome's rule, found once a plan. */
function tiesOf(reading: Reading, set: string, keys: readonly string[]): readonly Tie[] {
  return reading.remember(`ties ${set}`, 0, () => findTies(reading, keys));
}

function findTies(reading: Reading, keys: readonly string[]): Tie[] {
  const named = findMentions(reading, keys);
  const ties = new OutcomeTies(reading, named);
  // A heading with nothing tied under it names nothing.
  return named.all
    .map((mention) => ({ mention, action: ties.tieOf(mention) }))
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

function placesOf(reading: Reading, ties: readonly Tie[], intro: Hit | null = null): CheckResult['evidence'] {
  const places = new Places(reading, MOST_PLACES);
  if (intro) places.add(intro);
  for (const { mention, action } of ties) {
    if (places.isFull) break;
    places.add(mention.hit);
    if (action) places.add(action);
  }
  return places.list;
}

/** Places where this plan speaks of the set as a whole as its own. */
function setSpokenOf(reading: Reading): Hit[] {
  const found: Hit[] = [];
  for (const hit of reading.of('national-outcomes')) {
    const passage = reading.passageAt(hit.start);
    if (
      passage.kind !== 'heading' &&
      DEFAULT_REGIONS.includes(passage.region) &&
      stanceAt(reading, hit) !== 'negated' &&
      actorAt(reading, hit) === 'own' &&
      earlierPlanAt(reading, hit) === null &&
      found.push(hit) === MOST_SPOKEN
    )
      break;
  }
  return found;
}

/** Sentences of one section that act on an outcome's subject: it stands in them, all through their passage, or in the section's heading. */
function subjectActedOn(reading: Reading, key: string): Hit[] {
  const bySection = new Map<number, { sentences: Sentence[]; acts: number }>();
  const about = sentencesAbout(reading, key);
  for (const [index, how] of about.entries()) {
    if (how === 0) continue;
    const sentence = reading.sentence(index);
    const acts = isCountOfThings(reading, sentence)
      ? 0
      : actsIn(reading, sentence, `${key}-subject`, how === TOPIC);
    if (acts === 0) continue;
    const { section } = reading.passage(sentence.passage);
    const known = bySection.get(section) ?? { sentences: [], acts: 0 };
    bySection.set(section, known);
    known.sentences.push(sentence);
    known.acts += acts;
  }
  const acted = [...bySection.values()].find(({ acts }) => acts >= AT_LENGTH)?.sentences;
  return (acted ?? []).slice(0, MOST_PLACES).map((s) => ({ start: s.firstToken, end: s.endToken }));
}

/** Where the passage is about the subject, a list of what we do counts for several, and so does what "we will" do in other words. */
function actsIn(reading: Reading, sentence: Sentence, subject: string, isTopic: boolean): number {
  const tells = tellsAction(reading, sentence) ? 1 : 0;
  if (!isTopic || sentence.text.trimEnd().endsWith('?')) return tells;
  const { firstToken, endToken } = sentence;
  const { words } = reading.plan.tokens;
  const things = reading.allWithin('practical-thing', firstToken, endToken).length;
  const will = reading.firstWithin('cue-future', firstToken, endToken);
  const isToCome = will !== null && stanceAt(reading, will) === 'planned' && actorAt(reading, will) === 'own';
  const several =
    sentence.text.split(';').length >= LISTED ||
    reading.allWithin('practical-verb', firstToken, endToken).length >= MANY;
  if (
    tells &&
    (things >= LISTED || several) &&
    (isToCome || words.slice(firstToken, endToken).includes('we') || several)
  )
    return AT_LENGTH;
  if (tells || reading.firstWithin('outcome-undertaking', firstToken, endToken)) return tells;
  if (!isToCome) return tellsRoutine(reading, sentence, subject) ? 1 : 0;
  return things > 0 || words[will.start - 1] === 'we' ? 1 : 0;
}

/** For each sentence: ALONE where it holds a hit; TOPIC where its passage opens with one or has several, or stands right under a heading with one. A passage about what only bears the same name is left out. */
function sentencesAbout(reading: Reading, key: string): Uint8Array {
  const about = new Uint8Array(reading.plan.sentences.length);
  let last = -1;
  let count = 0;
  for (const { start } of reading.of(`${key}-subject`)) {
    const { index, passage: of } = reading.sentenceAt(start);
    const passage = reading.passage(of);
    about[index] ||= ALONE;
    count = passage.index === last ? count + 1 : 1;
    last = passage.index;
    if (count === 2 || start < passage.firstToken + OPENING)
      about.fill(TOPIC, passage.firstSentence, passage.endSentence);
    if (count > 1 || passage.kind !== 'heading') continue;
    for (const p of reading.passagesOfSection(passage.section))
      if (reading.headingsAbove(p)[0] === passage) about.fill(TOPIC, p.firstSentence, p.endSentence);
  }
  leaveOutNamesakes(reading, key, about);
  return about;
}

const LEFT_OUT = -1;

/** Passages about what bears the same name; and the whole section where its heading, or two of its passages, tell that it is about that. */
function leaveOutNamesakes(reading: Reading, key: string, about: Uint8Array): void {
  const known = new Map<number, number>();
  for (const { start } of reading.of(`${key}-namesake`)) {
    const { index, section, kind, firstSentence, endSentence } = reading.passageAt(start);
    const first = known.get(section);
    if (first === LEFT_OUT) continue;
    about.fill(0, firstSentence, endSentence);
    known.set(section, first ?? index);
    if (kind !== 'heading' && (first === undefined || first === index)) continue;
    known.set(section, LEFT_OUT);
    for (const p of reading.passagesOfSection(section)) about.fill(0, p.firstSentence, p.endSentence);
  }
}

/** "Nursing | 1,870 | 27%", "The number who work here will fall": how many there are, and no act. */
function isCountOfThings(reading: Reading, { passage, firstToken, endToken }: Sentence): boolean {
  const row = reading.passage(passage);
  if (row.kind === 'row') {
    const cells = sentencesOf(reading, row).filter((s) => s.endToken > s.firstToken);
    return cells.length > 1 && cells.slice(1).every((s) => isCountOnly(reading, tokensOf(s)));
  }
  return reading.firstWithin('trend-told', firstToken, endToken) !== null;
}

function tokensOf({ firstToken, endToken }: Sentence): Hit {
  return { start: firstToken, end: endToken };
}
