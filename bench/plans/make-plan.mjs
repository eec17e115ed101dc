// One plan of about a given size, of chapters as strategic plans have them. The same seed gives the same bytes.
import { makeList, makeParagraph, makePicture, makeQuotation, makeTable } from './blocks.mjs';
import { makeFrontMatter } from './front-matter.mjs';
import { createRandom } from './random.mjs';
import { createSpeaker } from './speaker.mjs';
import { TOPICS } from './topics.mjs';
import { AUTHORITIES } from './vocabulary.mjs';

/** What a part is made of, each as often as it stands here. */
const BLOCKS = [
  ...Array(11).fill(makeParagraph),
  ...Array(5).fill(makeList),
  ...Array(3).fill(makeTable),
  makeQuotation,
];

/** @param {{seed: number, bytes: number}} options @returns {string} Markdown; a block more or less than `bytes` */
export function makePlan({ seed, bytes }) {
  const random = createRandom(seed);
  const authority = random.pick(AUTHORITIES);
  const start = random.between(2022, 2026);
  const speaker = createSpeaker(random, authority, start);
  const wrapAt = random.chance(0.35) ? 80 : 0;
  const title = `Living Well in ${authority.area}: Strategic Plan ${start}-${start + 3}`;
  const text = [makeFrontMatter(random, authority, start, title), `# ${title}`];
  let length = text.join('').length;
  let notes = /** @type {string[]} */ ([]);
  let noteNumber = 0;
  const say = (/** @type {string} */ block) => {
    text.push(block);
    length += block.length + 2;
  };
  const note = (/** @type {string} */ body) => {
    notes.push(`[^${++noteNumber}]: ${body}`);
    return `[^${noteNumber}]`;
  };

  // A long plan goes through the chapters once; a very long one comes round again for another year.
  const chapterBytes = Math.min(bytes / TOPICS.length, 12_000);
  for (let chapter = 0; length < bytes; chapter++) {
    const topic = TOPICS[chapter % TOPICS.length];
    const round = Math.floor(chapter / TOPICS.length);
    const scene = { random, speaker, topic, wrapAt, note };
    say(`## ${chapter + 1}. ${topic.title}${round === 0 ? '' : `: year ${round + 1}`}`);
    // What the chapter is for is said first and once, and the rest at random.
    say(topic.says.map((template) => speaker.fill(template)).join(' '));
    const chapterEnd = Math.min(bytes, length + chapterBytes - 500);
    let part = 0;
    while (length < chapterEnd) {
      say(`### ${chapter + 1}.${part + 1} ${speaker.fill(topic.parts[part++ % topic.parts.length])}`);
      const blocks = random.between(2, 5);
      for (let b = 0; b < blocks && length < chapterEnd; b++) {
        if (random.chance(0.12)) say(`#### ${speaker.fill('The {adjective} {noun} in {town}')}`);
        if (random.chance(0.04)) say(makePicture(scene));
        if (random.chance(0.03)) say('<!-- for the designer: keep with the next paragraph -->');
        say(random.pick(BLOCKS)(scene));
      }
    }
    if (notes.length > 0) say(notes.join('\n\n'));
    notes = [];
  }
  const plan = `${text[0]}${text.slice(1).join('\n\n')}\n`;
  return random.chance(0.04) ? plan.replaceAll('\n', '\r\n') : plan;
}
