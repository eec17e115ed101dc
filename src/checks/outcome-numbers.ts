// Where a plan names outcomes by number: "outcomes 1, 2 and 9", "the sixth national outcome", a column of numbers, a matrix's heading.
// It knows numbers and the words that lead to them, nothing of what the outcomes are.
import { BREAK, type Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { setAround, setOfLabel, speaksOfOutcomes } from './outcome-set.js';
import { type Cell, cellsOf, headerOf, headingCell } from './table.js';

export interface Numbered {
  readonly number: number;
  readonly hit: Hit;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const JOINERS = new Set([
  'and',
  'or',
  'number',
  'numbers',
  'no',
  'nos',
  'to',
  'through',
  'plus',
  'outcome',
  'outcomes',
]);
/** "The sixth is about ...": what may follow an ordinal that stands for an outcome. */
const AFTER_ORDINAL = new Set([
  'is',
  'was',
  'of',
  'and',
  'concerns',
  'says',
  'covers',
  'asks',
  'in',
  'national',
  'has',
  'speaks',
]);
const NOT_AN_OUTCOME = new Set([
  'page',
  'pages',
  'section',
  'sections',
  'priority',
  'chapter',
  'table',
  'figure',
  'part',
  'theme',
  'annex',
  'appendix',
  'of',
]);
const LABEL_LINE = 24;

/** Outcomes named by number, to `most`. */
export function findNumbers(reading: Reading, most: number): Numbered[] {
  const labels = [
    ...reading.of('outcome-label').filter((label) => !['other', null].includes(setOfLabel(reading, label))),
    // "Goal five" is an outcome only where the outcomes are called goals.
    ...reading.of('outcome-goal').filter((label) => calledGoals(reading, label)),
  ];
  const found = labels.flatMap((label) => [
    ...numbersAfter(reading, label),
    ...numbersInLine(reading, label),
    ...ordinalBefore(reading, label),
  ]);
  return [...found, ...ordinals(reading, most), ...numbersInTables(reading)].filter(
    (n) => n.number >= 1 && n.number <= most,
  );
}

/** In the passage itself, in a heading over it, or in the paragraph that opens the section. */
function calledGoals(reading: Reading, label: Hit): boolean {
  const passage = reading.passageAt(label.start);
  const opening = reading
    .passagesOfSection(passage.section)
    .filter((p) => p.kind !== 'heading')
    .slice(0, 1);
  return [passage, ...opening, ...reading.headingsAbove(passage)].some((p) =>
    reading.firstWithin('outcomes-as-goals', p.firstToken, p.endToken),
  );
}

function numbersAfter(reading: Reading, label: Hit): Numbered[] {
  return readNumbers(reading, label.end, reading.sentenceAt(label.start).endToken).numbers;
}

/** Reads "1, 2 and 9", "one", "1 to 4", "1-4" from a token on; `next` is the token after them. */
function readNumbers(reading: Reading, from: number, to: number): { numbers: Numbered[]; next: number } {
  const { words, breaks, starts, ends } = reading.plan.tokens;
  const numbers: Numbered[] = [];
  let next = from;
  let range = false;
  for (let at = from; at < to; at++) {
    if (at > from && (breaks[at] ?? 0) & (BREAK.strong | BREAK.close)) break;
    const word = words[at] ?? '';
    // "6,7" without a space is one word.
    if (/^[1-9](?:,[1-9])+$/.test(word)) {
      for (const digit of word.split(','))
        numbers.push({ number: Number(digit), hit: { start: at, end: at + 1 } });
      next = at + 1;
      continue;
    }
    const spelt = at === from || JOINERS.has(words[at - 1] ?? '') ? NUMBER_WORDS.indexOf(word) + 1 : 0;
    const number = /^[1-9]$/.test(word) ? Number(word) : spelt;
    if (number === 0) {
      if (!JOINERS.has(word)) break;
      range = word === 'to' || word === 'through';
      continue;
    }
    const hit = { start: at, end: at + 1 };
    const before = numbers[numbers.length - 1]?.number;
    const dashed =
      before !== undefined && /^\s?[-–—]\s?$/.test(reading.plan.source.slice(ends[at - 1], starts[at]));
    if (before !== undefined && (range || dashed))
      for (let n = before + 1; n < number; n++) numbers.push({ number: n, hit });
    numbers.push({ number, hit });
    range = false;
    next = at + 1;
  }
  return { numbers, next };
}

/** A short line that begins with the label holds numbers of outcomes only ("Which outcomes? Chiefly 7. Also 3 and 5."). */
function numbersInLine(reading: Reading, label: Hit): Numbered[] {
  const passage = reading.passageAt(label.start);
  if (
    passage.kind === 'row' ||
    passage.kind === 'heading' ||
    passage.endToken - passage.firstToken > LABEL_LINE ||
    label.start - passage.firstToken > 3
  )
    return [];
  const { words } = reading.plan.tokens;
  const found: Numbered[] = [];
  for (let at = label.end; at < passage.endToken; at++) {
    const word = words[at] ?? '';
    const bare =
      at + 1 >= passage.endToken ||
      reading.sentenceAt(at).endToken === at + 1 ||
      !/^\p{Ll}/u.test(reading.plan.source.slice(reading.plan.tokens.starts[at + 1])) ||
      JOINERS.has(words[at + 1] ?? '');
    if (/^[1-9]$/.test(word) && bare && !NOT_AN_OUTCOME.has(words[at - 1] ?? ''))
      found.push({ number: Number(word), hit: { start: at, end: at + 1 } });
  }
  return found;
}

/** "the sixth (of the) national outcome(s)" */
function ordinalBefore(reading: Reading, label: Hit): Numbered[] {
  const { words } = reading.plan.tokens;
  for (
    let at = label.start - 1;
    at >= Math.max(label.start - 6, reading.sentenceAt(label.start).firstToken);
    at--
  ) {
    const number = ORDINALS.indexOf(words[at] ?? '') + 1;
    if (number > 0) return [{ number, hit: { start: at, end: label.end } }];
  }
  return [];
}

/** "The first is about ...", "the last of the nine": where the sentence or the one before speaks of the set. */
function ordinals(reading: Reading, most: number): Numbered[] {
  const { words, breaks } = reading.plan.tokens;
  const found: Numbered[] = [];
  words.forEach((word, at) => {
    const number = word === 'last' ? most : ORDINALS.indexOf(word) + 1;
    if (number === 0) return;
    const sentence = reading.sentenceAt(at);
    const passage = reading.passageAt(at);
    const stands =
      at + 1 >= sentence.endToken ||
      AFTER_ORDINAL.has(words[at + 1] ?? '') ||
      ((breaks[at + 1] ?? 0) & (BREAK.comma | BREAK.strong | BREAK.open | BREAK.close)) !== 0;
    const led = at === sentence.firstToken || ['the', 'and', 'our'].includes(words[at - 1] ?? '');
    if (!stands || !led || (word === 'last' && words[at + 1] !== 'of')) return;
    const before = reading.plan.sentences[Math.max(sentence.index - 1, passage.firstSentence)] ?? sentence;
    const spoken = [sentence, before].some((s) =>
      reading.firstWithin('national-outcomes', s.firstToken, s.endToken),
    );
    if (spoken && setAround(reading, { start: at, end: at + 1 }) === 'national')
      found.push({ number, hit: { start: at, end: at + 1 } });
  });
  return found;
}

/** Cells that hold numbers under a heading that says "outcome"; a matrix's headings that are numbers. */
function numbersInTables(reading: Reading): Numbered[] {
  return reading.plan.passages
    .filter((p) => p.kind === 'row' || p.kind === 'header-row')
    .flatMap((row) => cellsOf(reading, row).flatMap((cell) => numbersInCell(reading, row, cell)));
}

function numbersInCell(reading: Reading, row: Passage, cell: Cell): Numbered[] {
  const { breaks } = reading.plan.tokens;
  if (cell.endToken === cell.firstToken) return [];
  const { numbers, next } = readNumbers(reading, cell.firstToken, cell.endToken);
  const alone = next >= cell.endToken;
  // "6 - Carers supported", but not "6 clinics".
  const named =
    numbers.length === 1 && ((breaks[next] ?? 0) & (BREAK.capital | BREAK.strong | BREAK.open)) !== 0;
  if (numbers.length === 0 || !(alone || (named && row.kind === 'row'))) return [];
  if (row.kind === 'row') {
    const heading = headingCell(reading, row, cell.column);
    const header = headerOf(reading, row);
    const labelled = heading !== null && speaksOfOutcomes(reading, heading);
    const counted =
      (heading === null ||
        heading.text.trim() === '#' ||
        reading.firstWithin('number-column', heading.firstToken, heading.endToken) !== null) &&
      cell.column === 0 &&
      header !== null &&
      speaksOfOutcomes(reading, header) &&
      !numbersElsewhere(reading, row, header);
    if (!labelled && !counted) return [];
  }
  const set = setAround(reading, { start: cell.firstToken, end: cell.firstToken + 1 });
  return set === null || set === 'other' ? [] : numbers;
}

/** Another column, headed "Outcome", gives the numbers: those of the first column count the rows. */
function numbersElsewhere(reading: Reading, row: Passage, header: Passage): boolean {
  const columns = cellsOf(reading, header)
    .filter((cell) => cell.column > 0 && speaksOfOutcomes(reading, cell))
    .map((cell) => cell.column);
  return reading
    .passagesOfBlock(row.block ?? -1)
    .filter((p) => p.kind === 'row')
    .some((p) =>
      cellsOf(reading, p).some((cell) => columns.includes(cell.column) && /^[\d\s,;&and-]+$/.test(cell.text)),
    );
}
