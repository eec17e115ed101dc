// Where a plan names members of a numbered set of outcomes: by the set's own wording, by a short name where the outcomes are the
// subject, or by number. What the members are called is data; it must not know what any of them is about.
import { BREAK, type Passage } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { stanceAt } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';
import { cellsOf, headerOf, headingCell } from './table.js';

export interface Mention {
  /** Number within the set. */
  readonly member: number;
  readonly hit: Hit;
  readonly passage: Passage;
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
const HEAD_WORDS = 8;

/** All mentions, in the order of the text. `keys[i]` is the concept of member i + 1; its parts are `-wording`, `-name` and `-head`. */
export function findMentions(reading: Reading, keys: readonly string[]): Mention[] {
  const found: Mention[] = [];
  const add = (member: number, hit: Hit): void => {
    const passage = reading.passageAt(hit.start);
    if (DEFAULT_REGIONS.includes(passage.region) && isPlansOwn(reading, hit, passage))
      found.push({ member, hit, passage });
  };
  keys.forEach((key, i) => {
    for (const hit of reading.of(`${key}-wording`)) if (setAround(reading, hit) !== 'other') add(i + 1, hit);
    for (const hit of reading.of(`${key}-name`)) if (isNaming(reading, hit, HEAD_WORDS)) add(i + 1, hit);
    for (const hit of reading.of(`${key}-head`))
      if (isWholeLead(reading, hit) && isNaming(reading, hit, 2)) add(i + 1, hit);
  });
  for (const label of reading.of('outcome-label'))
    for (const { number, hit } of numbersBeside(reading, label))
      if (setOfLabel(reading, label) !== 'other') add(number, hit);
  for (const { number, hit } of numbersInCells(reading, keys.length)) add(number, hit);
  return found
    .filter((m) => m.member <= keys.length)
    .sort((a, b) => a.hit.start - b.hit.start || a.member - b.member);
}

/** Not denied, and not told of another body; those who set the outcomes may be named beside them. */
function isPlansOwn(reading: Reading, hit: Hit, passage: Passage): boolean {
  if (passage.kind === 'heading' || passage.kind === 'header-row' || passage.kind === 'row') return true;
  if (stanceAt(reading, hit, false) === 'negated') return false;
  return (
    actorAt(reading, hit) !== 'other' ||
    [passage, ...passage.intro.map((index) => reading.passage(index))].some(
      (p) => reading.firstWithin('outcome-setter', p.firstToken, p.endToken) !== null,
    )
  );
}

type OutcomeSet = 'national' | 'other' | 'unsaid' | null;

/** Which set of outcomes is the subject at a hit: said nearest to it, from its own sentence or cell outwards. */
function setAround(reading: Reading, hit: Hit): OutcomeSet {
  let unsaid = false;
  for (const place of placesOutwards(reading, hit)) {
    if (reading.firstWithin('national-outcomes', place.start, place.end)) return 'national';
    if (reading.firstWithin('other-outcomes', place.start, place.end)) return 'other';
    if (reading.firstWithin('outcome-label', place.start, place.end)) unsaid = true;
  }
  return unsaid ? 'unsaid' : null;
}

function setOfLabel(reading: Reading, label: Hit): OutcomeSet {
  for (const [key, set] of [
    ['national-outcomes', 'national'],
    ['other-outcomes', 'other'],
  ] as const) {
    if (reading.of(key).some((hit) => hit.start <= label.start && hit.end >= label.end)) return set;
  }
  return setAround(reading, label);
}

function placesOutwards(reading: Reading, hit: Hit): Hit[] {
  const passage = reading.passageAt(hit.start);
  const sentence = reading.sentenceAt(hit.start);
  const column = passage.kind === 'row' ? headingCell(reading, passage, sentence.cell) : null;
  const context = [...passage.intro].reverse().map((index) => reading.passage(index));
  const table = passage.kind === 'header-row' ? passage : headerOf(reading, passage);
  const before = table ? reading.plan.passages[table.index - 1] : undefined;
  if (before && before.kind !== 'heading' && before.section === table?.section) context.push(before);
  const wide = [passage, ...context, ...reading.headingsAbove(passage)];
  return [
    ...[sentence, ...(column ? [column] : []), ...wide].map((p) => ({
      start: p.firstToken,
      end: p.endToken,
    })),
  ];
}

/** A name names the outcome in a sentence that speaks of outcomes, or at the head of a heading, item or cell where they are the subject. */
function isNaming(reading: Reading, hit: Hit, headWords: number): boolean {
  const set = setAround(reading, hit);
  if (set === null || set === 'other') return false;
  const passage = reading.passageAt(hit.start);
  const sentence = reading.sentenceAt(hit.start);
  if (passage.kind === 'heading' || passage.kind === 'header-row') return true;
  if (passage.kind === 'row') {
    const column = headingCell(reading, passage, sentence.cell);
    const labelled =
      column !== null && reading.firstWithin('outcome-label', column.firstToken, column.endToken) !== null;
    return (
      labelled ||
      (sentence.cell === 0 && !headerNames(reading, passage)) ||
      reading.firstWithin('outcome-label', sentence.firstToken, sentence.endToken) !== null
    );
  }
  if (reading.firstWithin('outcome-label', sentence.firstToken, sentence.endToken)) return true;
  if (sentence.index !== passage.firstSentence || hit.start - sentence.firstToken > headWords) return false;
  return reading.firstWithin('actor-own', sentence.firstToken, hit.start) === null;
}

function headerNames(reading: Reading, row: Passage): boolean {
  const header = headerOf(reading, row);
  return header !== null && reading.firstWithin('outcome-label', header.firstToken, header.endToken) !== null;
}

/** A name of a word or two stands alone: in its cell, heading or item, or before the first colon, dash or stop. */
function isWholeLead(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentenceAt(hit.start);
  const { breaks } = reading.plan.tokens;
  let end = hit.end;
  while (end < sentence.endToken && ((breaks[end] ?? 0) & BREAK.strong) === 0) end++;
  return end - hit.end <= 2 && hit.start - sentence.firstToken <= 3;
}

/** "outcomes 1, 2 and 9", "outcome one", "outcomes 1 to 4", "the sixth national outcome". */
function numbersBeside(reading: Reading, label: Hit): { number: number; hit: Hit }[] {
  const { words, sentences, breaks } = reading.plan.tokens;
  const numbers: { number: number; hit: Hit }[] = [];
  const sentence = sentences[label.start];
  let range = false;
  for (let at = label.end; at < words.length && sentences[at] === sentence; at++) {
    const word = words[at] ?? '';
    if (at > label.end && (breaks[at] ?? 0) & (BREAK.strong | BREAK.close)) break;
    const number = /^[1-9]$/.test(word)
      ? Number(word)
      : at === label.end || JOINERS.has(words[at - 1] ?? '')
        ? NUMBER_WORDS.indexOf(word) + 1
        : 0;
    if (number > 0) {
      const from = numbers[numbers.length - 1]?.number ?? number;
      if (range || (at > label.end && isRange(reading, at)))
        for (let n = from + 1; n < number; n++) numbers.push({ number: n, hit: { start: at, end: at + 1 } });
      numbers.push({ number, hit: { start: at, end: at + 1 } });
      range = false;
    } else if (JOINERS.has(word)) range = word === 'to' || word === 'through';
    else break;
  }
  for (let at = Math.max(label.start - 6, 0); at < label.start; at++) {
    const ordinal = sentences[at] === sentence ? ORDINALS.indexOf(words[at] ?? '') + 1 : 0;
    if (ordinal > 0 && numbers.length === 0)
      numbers.push({ number: ordinal, hit: { start: at, end: label.end } });
  }
  return numbers;
}

function isRange(reading: Reading, at: number): boolean {
  const { ends, starts } = reading.plan.tokens;
  return /^\s?[-–—]\s?$/.test(reading.plan.source.slice(ends[at - 1], starts[at]));
}

/** Cells that hold numbers under a heading that says "outcome"; headings of columns that are numbers or hold them. */
function numbersInCells(reading: Reading, most: number): { number: number; hit: Hit }[] {
  const found: { number: number; hit: Hit }[] = [];
  const { words, breaks } = reading.plan.tokens;
  for (const passage of reading.plan.passages) {
    if (passage.kind !== 'row' && passage.kind !== 'header-row') continue;
    const labels = passage.kind === 'row' ? headerOf(reading, passage) : passage;
    for (const cell of cellsOf(reading, passage)) {
      if (cell.endToken === cell.firstToken) continue;
      const numbers = [...leadingNumbers(words, cell.firstToken, cell.endToken)];
      const rest = words[cell.firstToken + numbers.length];
      const capital = ((breaks[cell.firstToken + numbers.length] ?? 0) & BREAK.capital) !== 0;
      const alone = cell.firstToken + numbers.length >= cell.endToken;
      if (
        numbers.length === 0 ||
        (!alone && (passage.kind === 'header-row' || numbers.length > 1 || !capital || rest === undefined))
      )
        continue;
      const heading = passage.kind === 'row' ? headingCell(reading, passage, cell.column) : null;
      const own =
        heading !== null &&
        reading.firstWithin('outcome-label', heading.firstToken, heading.endToken) !== null;
      const counted =
        alone &&
        heading !== null &&
        reading.firstWithin('number-column', heading.firstToken, heading.endToken) !== null &&
        labels !== null &&
        reading.firstWithin('outcome-label', labels.firstToken, labels.endToken) !== null;
      if (passage.kind === 'row' && !own && !counted && !/^(?:#|)$/.test(heading?.text.trim() ?? 'x'))
        continue;
      const set = setAround(reading, { start: cell.firstToken, end: cell.firstToken + 1 });
      if (set === null || set === 'other') continue;
      for (const { at, value } of numbers)
        if (value <= most) found.push({ number: value, hit: { start: at, end: at + 1 } });
    }
  }
  return found;
}

function* leadingNumbers(
  words: readonly string[],
  from: number,
  to: number,
): Generator<{ at: number; value: number }> {
  for (let at = from; at < to; at++) {
    const word = words[at] ?? '';
    if (/^[1-9]$/.test(word)) yield { at, value: Number(word) };
    else if (!JOINERS.has(word) || at === from) return;
  }
}
