// The blocks that a plan is put together from: paragraphs, lists, tables, quotations, notes. Each gives Markdown without a blank line round it.
import { MEASURES, ROLES } from './vocabulary.mjs';

/** @typedef {{random: import('./random.mjs').Random, speaker: import('./speaker.mjs').Speaker, topic: import('./topics.mjs').Topic, wrapAt: number, note: (text: string) => string}} Scene */

/** Lines of at most `width` characters, where a word fits; 0 leaves one line. */
export function wrapWords(/** @type {string} */ text, /** @type {number} */ width, indent = '') {
  if (width === 0) return text;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** @param {Scene} scene */
export function makeParagraph({ random, speaker, topic, wrapAt, note }) {
  let text = speaker.paragraph(topic, random.between(2, 6));
  if (random.chance(0.12)) text = text.replace(/\.$/, `, as ${speaker.citation()} asks.`);
  if (random.chance(0.06)) text += note(speaker.sentence(topic));
  if (random.chance(0.1))
    text += ` See the [${random.pick(MEASURES)} report](https://example.org/reports/${random.between(1, 999)}).`;
  if (random.chance(0.15)) text = text.replace(/^(\w+ \w+)/, '**$1**');
  return wrapWords(text, wrapAt);
}

/** @param {Scene} scene */
export function makeList({ random, speaker, topic, wrapAt }) {
  const ordered = random.chance(0.25);
  const items = [];
  const length = random.between(3, 8);
  for (let i = 0; i < length; i++) {
    const mark = ordered ? `${i + 1}. ` : '- ';
    items.push(mark + wrapWords(speaker.sentence(topic), wrapAt, ' '.repeat(mark.length)));
    if (random.chance(0.12))
      for (let j = 0; j < 2; j++) items.push(`${' '.repeat(mark.length)}- ${speaker.sentence(topic)}`);
  }
  return items.join('\n');
}

/** An action plan, or what was found and what is done about it. @param {Scene} scene */
export function makeTable({ random, speaker, topic }) {
  const rows = random.chance(0.6)
    ? [
        ['Action', 'Lead', 'By', 'Measure'],
        ...Array.from({ length: random.between(3, 10) }, () => [
          speaker.fill('{action}'),
          random.pick(ROLES),
          speaker.fill('{month} {year_ahead}'),
          random.pick(MEASURES),
        ]),
      ]
    : [
        ['What we found', 'What we do'],
        ...Array.from({ length: random.between(3, 8) }, () => [speaker.smallTalk(), speaker.sentence(topic)]),
      ];
  return makeRows(rows, random.chance(0.4));
}

/** @param {readonly (readonly string[])[]} rows heading first @param {boolean} padded cells of one width a column */
export function makeRows([head, ...body], padded) {
  const widths = head.map((_, c) => (padded ? Math.max(...[head, ...body].map((row) => row[c].length)) : 0));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, c) => cell.padEnd(widths[c])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(Math.max(3, width + 2))).join('|')}|`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** @param {Scene} scene */
export function makeQuotation({ speaker, wrapAt }) {
  return wrapWords(
    speaker.fill(
      `"We waited for {n} weeks, and nobody rang. In the end it was {service} that came," one of the {people} in {town} said.`,
    ),
    wrapAt,
  )
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** @param {Scene} scene */
export function makePicture({ random, speaker }) {
  return `![${speaker.fill('A map of {town} and the roads round it')}](images/map-${random.between(1, 40)}.png)`;
}
