// Plans that stress one dimension each, at any size: for the curve of time over size. Each is a plan that a program may well meet,
// only with far too much of one thing.
import { makeRows } from './blocks.mjs';
import { makePlan } from './make-plan.mjs';
import { createRandom } from './random.mjs';
import { createSpeaker } from './speaker.mjs';
import { TOPICS } from './topics.mjs';
import { AUTHORITIES } from './vocabulary.mjs';

const HEAD = '# Strategic Plan 2025-2028\n\n';
/** Levels of quotation or list; deeper ones are refused as not meant. */
const NESTING = 12;

/** @typedef {{random: import('./random.mjs').Random, speaker: import('./speaker.mjs').Speaker, number: number}} Turn */

/** What is said again and again until the plan is long enough. @type {Record<string, (turn: Turn) => string>} */
const TURNS = {
  headings: ({ speaker, number }) =>
    `${'#'.repeat(2 + (number % 4))} ${number}. ${speaker.fill('The {adjective} {noun} of {town}')}\n\n${speaker.smallTalk()}`,
  tables: ({ speaker, number }) =>
    `${makeRows([['Action', 'Lead', 'By'], ...Array.from({ length: 4 + (number % 9) }, () => ['{action}', '{role}', '{month} {year_ahead}'].map((cell) => speaker.fill(cell)))], false)}`,
  nesting: ({ speaker, number }) =>
    Array.from({ length: NESTING }, (_, depth) =>
      number % 2 === 0
        ? `${'  '.repeat(depth)}- ${speaker.smallTalk()}`
        : `${'> '.repeat(depth + 1)}${speaker.smallTalk()}\n${'> '.repeat(depth + 1)}`,
    ).join('\n'),
  citations: ({ speaker, random }) =>
    `${speaker.fill('{board} must act')} under ${speaker.citation()}, and ${speaker.citation()} asks {x} for more than s.${random.between(25, 43)}(${random.between(1, 4)}) of the 2014 Act.`.replace(
      '{x}',
      speaker.fill('{council}'),
    ),
};

/** One block without end: what a table of 5 MB or a paragraph of 5 MB does. @type {Record<string, (turn: Turn) => string>} */
const RUNS = {
  'one-table': ({ speaker }) =>
    `| ${speaker.fill('{action}')} | ${speaker.fill('{role}')} | ${speaker.fill('{date_ahead}')} |`,
  'one-list': ({ random, speaker }) => `- ${speaker.sentence(random.pick(TOPICS))}`,
  'one-paragraph': ({ random, speaker }) => speaker.sentence(random.pick(TOPICS)),
  'one-sentence': ({ random, speaker }) =>
    speaker.sentence(random.pick(TOPICS)).replace(/[.!?]/g, ' and').toLowerCase(),
  'one-drawing': ({ random, speaker }) => `    ${speaker.sentence(random.pick(TOPICS))}${' '.repeat(2_000)}|`,
};
const RUN_HEADS = /** @type {Record<string, string>} */ ({
  'one-table': '| Action | Lead | By |\n|---|---|---|\n',
  'one-drawing': '```\n',
});

export const SHAPES = ['length', ...Object.keys(TURNS), ...Object.keys(RUNS)];

/** @param {string} shape one of SHAPES @param {{seed: number, bytes: number}} options @returns {string} */
export function makeShape(shape, { seed, bytes }) {
  if (shape === 'length') return makePlan({ seed, bytes });
  const random = createRandom(seed);
  const speaker = createSpeaker(random, AUTHORITIES[0], 2025);
  const make = TURNS[shape] ?? RUNS[shape];
  if (make === undefined) throw new Error(`no shape "${shape}"; there are ${SHAPES.join(', ')}`);
  const between = shape in TURNS ? '\n\n' : '\n';
  const turns = [];
  for (let length = 0, number = 1; length < bytes; number++) {
    const turn = make({ random, speaker, number });
    turns.push(turn);
    length += turn.length + between.length;
  }
  return `${HEAD}${RUN_HEADS[shape] ?? ''}${turns.join(between)}\n`;
}
