// Makes one plan's sentences: fills the slots of a statement from the plan's facts and from chance.
import {
  ACTIONS,
  ACTS,
  ADJECTIVES,
  LINKED_PLANS,
  MEASURES,
  MONTHS,
  makePlace,
  NOUNS,
  OUTCOMES,
  PARTNERS,
  PEOPLE,
  ROLES,
  SERVICES,
} from './vocabulary.mjs';
import { SMALL_TALK, TOPICS } from './topics.mjs';

/** Shares of sentences: what no requirement asks for, and what belongs to another chapter. With these a plan has about as many phrases
 * of the rules a hundred words as hand-written plans have. */
const SMALL_TALK_SHARE = 0.35;
const OTHER_TOPIC_SHARE = 0.25;

const upperFirst = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);
const joinNames = (/** @type {readonly string[]} */ names) =>
  `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * @param {import('./random.mjs').Random} random
 * @param {import('./vocabulary.mjs').Authority} authority
 * @param {number} start the year in which the plan begins
 */
export function createSpeaker(random, authority, start) {
  const towns = Array.from({ length: 12 }, () => makePlace(random));
  const figure = (/** @type {number} */ most) => random.between(2, most);
  const day = (/** @type {number} */ year) => `${random.between(1, 28)} ${random.pick(MONTHS)} ${year}`;

  /** @type {Record<string, () => string | number>} */
  const slots = {
    body: () => `${authority.area} Integration Joint Board`,
    area: () => authority.area,
    board: () => authority.board,
    council: () => authority.councils[0],
    locality: () => random.pick(authority.localities),
    localities: () => joinNames(authority.localities),
    localities_n: () => authority.localities.length,
    town: () => random.pick(towns),
    n: () => figure(97),
    people_n: () => `${figure(99)},${random.between(1, 9)}00`,
    pct: () => `${figure(38)}%`,
    money: () => `£${figure(240)}.${random.between(0, 9)} million`,
    month: () => random.pick(MONTHS),
    year: () => random.between(start - 6, start - 1),
    last_year: () => start - 1,
    year_ahead: () => random.between(start, start + 2),
    start: () => start,
    start1: () => String(start + 1).slice(2),
    start3: () => start - 3,
    end: () => start + 3,
    date_before: () => day(start - 1),
    date_ahead: () => day(random.between(start + 1, start + 2)),
    role: () => random.pick(ROLES),
    people: () => random.pick(PEOPLE),
    service: () => random.pick(SERVICES),
    partner: () => random.pick(PARTNERS),
    action: () => random.pick(ACTIONS),
    measure: () => random.pick(MEASURES),
    measure_cap: () => upperFirst(random.pick(MEASURES)),
    adjective: () => random.pick(ADJECTIVES),
    noun: () => random.pick(NOUNS),
    outcome: () => random.pick(OUTCOMES).toLowerCase(),
    outcome_n: () => random.between(1, 9),
    linked: () => random.pick(LINKED_PLANS),
    act2014: () => ACTS[0][0],
    regulations: () =>
      'Public Bodies (Joint Working) (National Health and Wellbeing Outcomes) (Scotland) Regulations 2014',
  };

  /** A template with its slots filled; {town2} is another draw of {town}. @param {string} template */
  const fill = (template) =>
    upperFirst(
      template.replace(/\{([a-z_]+?\d{0,4})\}/g, (_, /** @type {string} */ name) => {
        const make = slots[name] ?? slots[name.replace(/\d$/, '')];
        if (make === undefined) throw new Error(`no slot {${name}} in "${template}"`);
        return String(make());
      }),
    );
  const smallTalk = () => fill(random.pick(SMALL_TALK));
  /** @param {import('./topics.mjs').Topic} topic */
  const sentence = (topic) => {
    const share = random.next();
    if (share < SMALL_TALK_SHARE) return smallTalk();
    const told = share < SMALL_TALK_SHARE + OTHER_TOPIC_SHARE ? random.pick(TOPICS) : topic;
    return fill(random.pick(told.says));
  };
  /** A section of an Act, as plans cite them. */
  const citation = () => {
    const [act, sections] = random.pick(ACTS);
    return `section ${random.pick(/** @type {string[]} */ (sections))} of the ${String(act)}`;
  };
  /** @param {import('./topics.mjs').Topic} topic @param {number} sentences */
  const paragraph = (topic, sentences) => Array.from({ length: sentences }, () => sentence(topic)).join(' ');
  return { fill, smallTalk, sentence, paragraph, citation };
}
/** @typedef {ReturnType<typeof createSpeaker>} Speaker */
