// Numbers that a plan explains once and then sets beside each action: "the number after each promise shows which outcome it serves",
// "the numbers are those of the nine outcomes". It knows where such numbers stand, nothing of what the outcomes are.
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { type Numbered, readNumbers } from './outcome-figures.js';
import { setAround, speaksOfOutcomes } from './outcome-set.js';

export interface Keyed extends Numbered {
  /** The number opens the passage, and what serves the outcome follows it; else it stands before the number. */
  readonly leads?: true;
}

/** A number at the end of a shorter line may be a page's. */
const LEAST_WORDS = 4;
/** What parts a number from the words after it. */
const NOT_WITHIN = BREAK.comma | BREAK.strong | BREAK.open | BREAK.close;

export function findKeyed(reading: Reading): Keyed[] {
  const found = new Map<number, Keyed>();
  for (const key of reading.of('outcome-number-key')) {
    const sentence = reading.sentenceAt(key.start);
    if (!explainsOutcomes(reading, sentence)) continue;
    const own = reading.passage(sentence.passage);
    const last = reading.firstWithin('outcome-number-last', sentence.firstToken, sentence.endToken) !== null;
    const section = reading.section(own.section);
    for (const keyed of leadOf(reading, own)) found.set(keyed.hit.start, keyed);
    for (const passage of reading.passagesAfter(own.index)) {
      if (passage.start >= section.end) break;
      if (passage.kind === 'heading' || passage.kind === 'header-row') continue;
      const numbers = [...bracketed(reading, passage)];
      // Bare numbers in a table are most often figures.
      if (passage.kind !== 'row')
        numbers.push(
          ...(last ? lastOf(reading, passage) : []),
          ...leadOf(reading, passage),
          ...servedIn(reading, passage),
        );
      for (const keyed of numbers) found.set(keyed.hit.start, keyed);
    }
  }
  return [...found.values()];
}

/** The first token after which the outcomes are named in brackets: "they are in brackets after each of our promises". */
export function namesInBracketsFrom(reading: Reading): number {
  const keys = reading.of('outcome-name-key');
  const key = keys.find(({ start }) => explainsOutcomes(reading, reading.sentenceAt(start)));
  return key === undefined ? Infinity : reading.sentenceAt(key.start).endToken;
}

/** The explanation, or what stands right before it, speaks of the national set. */
function explainsOutcomes(reading: Reading, sentence: Sentence): boolean {
  if (setAround(reading, { start: sentence.firstToken, end: sentence.firstToken + 1 }) !== 'national')
    return false;
  const passage = reading.passage(sentence.passage);
  const before = reading.plan.sentences[Math.max(sentence.index - 1, passage.firstSentence)] ?? sentence;
  return (
    speaksOfOutcomes(reading, sentence) ||
    reading.firstWithin('national-outcomes', before.firstToken, before.endToken) !== null
  );
}

/** "Seven, keeping folk from harm: ..." */
function leadOf(reading: Reading, { kind, firstToken, endToken }: Passage): Keyed[] {
  const { numbers, next } = readNumbers(reading, firstToken, endToken);
  if (kind === 'row' || numbers.length === 0 || next >= endToken) return [];
  const { source, tokens } = reading.plan;
  // "3." is the number of the item itself.
  return /^\s?[,:(–—-]/.test(source.slice(tokens.ends[next - 1], tokens.starts[next]))
    ? numbers.map((numbered) => ({ ...numbered, leads: true }))
    : [];
}

/** "Serves 7 and 9." */
function servedIn(reading: Reading, { firstToken, endToken }: Passage): Keyed[] {
  const { breaks, sentences } = reading.plan.tokens;
  return reading.allWithin('outcome-number-served', firstToken, endToken).flatMap(({ end }) => {
    const { numbers, next } = readNumbers(reading, end, endToken);
    const closed =
      next >= endToken || sentences[next] !== sentences[end] || ((breaks[next] ?? 0) & NOT_WITHIN) !== 0;
    return closed ? numbers : [];
  });
}

/** "(1)", "(2, 4)": brackets that hold numbers only. */
function bracketed(reading: Reading, passage: Passage): Keyed[] {
  const { words, breaks, sentences } = reading.plan.tokens;
  const found: Keyed[] = [];
  for (let at = passage.firstToken; at < passage.endToken; at++) {
    if (((breaks[at] ?? 0) & BREAK.open) === 0) continue;
    // Brackets that end a cell close with it.
    const within = (i: number): boolean => i < passage.endToken && sentences[i] === sentences[at];
    let end = at;
    while (within(end) && isDigit(words[end]) && (end === at || !closes(breaks[end]))) end++;
    if (end > at && (!within(end) || closes(breaks[end])))
      for (let i = at; i < end; i++) found.push({ number: Number(words[i]), hit: { start: i, end: i + 1 } });
  }
  return found;
}

/** A number that ends the line, or numbers parted by commas. */
function lastOf(reading: Reading, { firstToken, endToken }: Passage): Keyed[] {
  const { words, breaks } = reading.plan.tokens;
  const found: Keyed[] = [];
  for (let at = endToken - 1; at >= firstToken + LEAST_WORDS && isDigit(words[at]); at--) {
    found.push({ number: Number(words[at]), hit: { start: at, end: at + 1 } });
    if (((breaks[at] ?? 0) & BREAK.comma) === 0) break;
  }
  return found;
}

function isDigit(word: string | undefined): boolean {
  return word !== undefined && /^[1-9]$/.test(word);
}

function closes(flags: number | undefined): boolean {
  return ((flags ?? 0) & BREAK.close) !== 0;
}
