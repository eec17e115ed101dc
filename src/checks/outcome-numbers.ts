// Where a plan names outcomes by number: "outcomes 1, 2 and 9", "the sixth national outcome", a column of numbers, a matrix's heading.
// It knows numbers and the words that lead to them, nothing of what the outcomes are.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { figureOf, isFigure, JOINERS, type Numbered, readNumbers } from './outcome-figures.js';
import { bracketedNumbers } from './outcome-bracketed.js';
import { isCalledGoal } from './outcome-goals.js';
import { numbersInTables } from './outcome-number-tables.js';
import { listedOrdinals, ORDINALS, ordinals, SUFFIXES } from './outcome-ordinals.js';
import { shorthandNumbers } from './outcome-shorthand.js';
import { setOfLabel } from './outcome-set.js';

/** What may stand between an ordinal and the outcomes that it counts, however long that is. */
const IN_THE_SET = new Set(
  'of on in the a its our thing one item list set nine national statutory scottish government scotland ministers health and social care wellbeing'.split(
    ' ',
  ),
);
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
const LED_TO = new Set(['for', 'to', 'under', 'towards', 'toward', 'against', 'from', 'beside', 'behind']);
const LABEL_LINE = 24;
/** Words between a label and the colon before its numbers. */
const MOST_SAID = 6;

/** Outcomes named by number, to `most`. */
export function findNumbers(reading: Reading, most: number): Numbered[] {
  const found: Numbered[] = [];
  const { words } = reading.plan.tokens;
  // "Outcome 1, outcome 2 and outcome 3": the first label reads the numbers of those within its list.
  const listed = new Set<number>();
  const read = (label: Hit, isOutcome: (label: Hit) => boolean): void => {
    let first = label.end;
    while (JOINERS.has(words[first] ?? '')) first++;
    const list = listed.has(first) ? [] : numbersAfter(reading, label);
    const numbers = [
      ...list,
      ...numbersLedAlike(reading, label),
      ...numbersInLine(reading, label),
      ...ordinalBefore(reading, label),
    ];
    if (numbers.length === 0 || !isOutcome(label)) return;
    found.push(...numbers);
    for (const { hit } of list) listed.add(hit.start);
  };
  for (const label of reading.of('outcome-label'))
    read(label, () => !['other', null].includes(setOfLabel(reading, label)));
  // "Goal five" is an outcome only where the outcomes are called goals.
  if (reading.of('outcomes-as-goals').length > 0)
    for (const label of reading.of('outcome-goal')) read(label, () => isCalledGoal(reading, label));
  if (reading.of('national-outcomes').length > 0)
    for (const label of reading.of('outcome-number')) read(label, () => answersWhich(reading, label));
  return [
    ...found,
    ...ordinals(reading, most),
    ...shorthandNumbers(reading),
    ...bracketedNumbers(reading),
    ...numberedHeadings(reading),
    ...numbersInTables(reading),
  ].filter((n) => n.number >= 1 && n.number <= most);
}

/** "One: keeping well" right under a heading that speaks of the national outcomes. */
function numberedHeadings(reading: Reading): Numbered[] {
  const { source, tokens } = reading.plan;
  const over = new Set(reading.of('nine-outcomes').map(({ start }) => tokens.sentences[start]));
  if (over.size === 0) return [];
  return reading.plan.passages.flatMap((passage) => {
    if (passage.kind !== 'heading') return [];
    const { numbers, next } = readNumbers(reading, passage.firstToken, passage.endToken);
    const [parent] = numbers.length === 0 ? [] : reading.headingsAbove(passage);
    const named = parent !== undefined && over.has(parent.firstSentence);
    return named && /^\s?[:–—-]/.test(source.slice(tokens.ends[next - 1], tokens.starts[next]))
      ? numbers
      : [];
  });
}

/** "Where does it stand among the national outcomes? At number 9." */
function answersWhich(reading: Reading, label: Hit): boolean {
  const sentence = reading.sentenceAt(label.start);
  const before = reading.plan.sentences[sentence.index - 1];
  return [sentence, before].some(
    (s) =>
      s !== undefined &&
      (s === sentence ||
        (s.text
          .trimEnd()
          .replace(/[*_]+$/, '')
          .endsWith('?') &&
          label.start - sentence.firstToken <= 2)) &&
      reading.firstWithin('national-outcomes', s.firstToken, s.endToken) !== null,
  );
}

function numbersAfter(reading: Reading, label: Hit): Numbered[] {
  const { endToken } = reading.sentenceAt(label.start);
  const { numbers } = readNumbers(reading, label.end, endToken);
  if (numbers.length > 0) return numbers;
  const bracketed = numberInBrackets(reading, label, endToken);
  if (bracketed) return [bracketed];
  // "Outcomes served: 1, 4 and 5": what the label says of them ends with a colon or dash.
  const { source, tokens } = reading.plan;
  for (let at = label.end; at < Math.min(endToken, label.end + MOST_SAID); at++) {
    if (!/^\S?\s?[:–—]/.test(source.slice(tokens.ends[at - 1], tokens.starts[at]))) continue;
    const { numbers: listed, next } = readNumbers(reading, at, endToken);
    return next === endToken ? listed : listedOrdinals(reading, at, endToken);
  }
  return [];
}

/** "Under outcome 1 stands the clinic, under 2 the fund and under 5 the link worker": the label said once, and the word that led to it again. */
function numbersLedAlike(reading: Reading, label: Hit): Numbered[] {
  const { source, tokens } = reading.plan;
  const { words, ends, starts } = tokens;
  const lead = words[label.start - 1] ?? '';
  if (!LED_TO.has(lead) || !isFigure(words[label.end] ?? '')) return [];
  const found: Numbered[] = [];
  const { endToken } = reading.sentenceAt(label.start);
  for (let at = label.end + 1; at + 2 < endToken; at++) {
    if (words[at] !== lead || !isFigure(words[at + 1] ?? '') || !OPENS_THING.has(words[at + 2] ?? ''))
      continue;
    const joined = words[at - 1] === 'and' || /[,;]/.test(source.slice(ends[at - 1], starts[at]));
    if (joined) found.push({ number: Number(words[at + 1]), hit: { start: at + 1, end: at + 2 } });
  }
  return found;
}
/** What follows the bare number of an outcome, and not a number of things. */
const OPENS_THING = new Set(['the', 'a', 'an', 'our', 'is', 'are', 'stands', 'stand', 'comes', 'come', 'we']);

/** "The outcome on resources (no. 9)": nothing else in the brackets. */
function numberInBrackets(reading: Reading, label: Hit, to: number): Numbered | null {
  const { words, breaks } = reading.plan.tokens;
  for (let at = label.end; at < Math.min(to, label.end + MOST_SAID); at++) {
    if (((breaks[at] ?? 0) & BREAK.open) === 0) continue;
    const figure = NUMBERING.has(words[at] ?? '') ? at + 1 : at;
    const number = figureOf(words[figure]);
    const closes = figure + 1 >= to || ((breaks[figure + 1] ?? 0) & BREAK.close) !== 0;
    return number > 0 && closes ? { number, hit: label } : null;
  }
  return null;
}
const NUMBERING = new Set(['no', 'number', 'nr', 'outcome', 'nhwbo', 'nhwo']);

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
  const { source, tokens } = reading.plan;
  const { words, starts } = tokens;
  const found: Numbered[] = [];
  for (let at = label.end; at < passage.endToken; at++) {
    if (!isFigure(words[at] ?? '') || NOT_AN_OUTCOME.has(words[at - 1] ?? '')) continue;
    const bare =
      at + 1 >= passage.endToken ||
      reading.sentenceAt(at).endToken === at + 1 ||
      !/^\p{Ll}/u.test(source.slice(starts[at + 1], (starts[at + 1] ?? 0) + 2)) ||
      JOINERS.has(words[at + 1] ?? '');
    if (bare) found.push({ number: Number(words[at]), hit: { start: at, end: at + 1 } });
  }
  return found;
}

/** "the sixth (of the) national outcome(s)" */
function ordinalBefore(reading: Reading, label: Hit): Numbered[] {
  const { words } = reading.plan.tokens;
  const first = reading.sentenceAt(label.start).firstToken;
  let plain = true;
  for (let at = label.start - 1; at >= first && (plain || at >= label.start - 6); at--) {
    const word = words[at] ?? '';
    // "Our first action for the national outcome": what stands before counts something else.
    if (LED_TO.has(word)) return [];
    const number = SUFFIXES.has(word) ? figureOf(words[at - 1]) : ORDINALS.indexOf(word) + 1;
    if (number > 0) return [{ number, hit: { start: at, end: label.end } }];
    plain &&= IN_THE_SET.has(word.replace(/['’]s?$/, ''));
  }
  return [];
}
