// Text that stands for text still to be written: "tbc", "[insert map]", "XX", a reviewer's comment. Signs are found by shape, words by the
// concepts of data/concepts/drafting.yaml. One a sentence, and one a table row.
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import type { Span } from '../model/span.js';
import type { Hit } from './matcher.js';
import { findBrackets, findMarks } from './placeholder-marks.js';
import type { Reading } from './reading.js';

export interface Placeholder extends Span {
  readonly passage: number;
}

const UNJUDGED = new Set(['contents', 'quotation', 'running']);
const MOST_BEFORE = 9;
const MOST_ASKED = 15;

export function findPlaceholders(reading: Reading): readonly Placeholder[] {
  return reading.remember('placeholders', 0, () =>
    reading.plan.passages
      .filter((passage) => !UNJUDGED.has(passage.region))
      .flatMap((passage) => inPassage(reading, passage)),
  );
}

function inPassage(reading: Reading, passage: Passage): Placeholder[] {
  const slice = reading.plan.source.slice(passage.start, passage.end);
  const shifted = ({ start, end }: Span): Span => ({
    start: start + passage.start,
    end: end + passage.start,
  });
  const brackets = /\[/.test(slice) ? findBrackets(slice).map(shifted) : [];
  const marks = /[Xx?{<!\]]|Comment/.test(slice) ? findMarks(slice).map(shifted) : [];
  const found = [
    ...brackets.filter((bracket) => isDraftingNote(reading, passage, bracket)),
    ...marks,
    ...inWords(reading, passage),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return oneASentence(reading, passage, found).map((span) => ({ ...span, passage: passage.index }));
}

function oneASentence({ plan }: Reading, passage: Passage, found: readonly Span[]): Span[] {
  if (passage.kind === 'row' || passage.kind === 'header-row') return found.slice(0, 1);
  const seen = new Set<number>();
  let covered = -1;
  return found.filter(({ start, end }) => {
    let index = passage.firstSentence;
    while (index + 1 < passage.endSentence && (plan.sentences[index + 1]?.start ?? 0) <= start) index++;
    if (seen.has(index) || start < covered) return false;
    seen.add(index);
    covered = end;
    return true;
  });
}

/** A bracket that speaks to the writer: it begins with what to do, asks something, or holds a placeholder. */
function isDraftingNote(reading: Reading, passage: Passage, { start, end }: Span): boolean {
  const { tokens, source } = reading.plan;
  let first = passage.firstToken;
  while (first < passage.endToken && (tokens.starts[first] ?? 0) < start) first++;
  let last = first;
  while (last < passage.endToken && (tokens.starts[last] ?? 0) < end) last++;
  if (first === last) return false;
  if (reading.firstWithin('drafting-note', first, last)?.start === first) return true;
  if (last - first <= MOST_ASKED && reading.firstWithin('drafting-note-ask', first, last)) return true;
  if (reading.firstWithin('drafting-note-whole', first, last)?.end === last)
    return reading.firstWithin('drafting-note-whole', first, last)?.start === first;
  if (/\?\s*\\?\]$/.test(source.slice(end - 5, end)) && last - first > 2) return true;
  return [
    ...reading.allWithin('placeholder', first, last),
    ...reading.allWithin('placeholder-end', first, last),
  ].some((hit) => hit.end === last || reading.firstWithin('placeholder', hit.start, hit.end) !== null);
}

function inWords(reading: Reading, passage: Passage): Span[] {
  const found: Hit[] = [];
  for (let i = passage.firstSentence; i < passage.endSentence; i++) {
    const sentence = reading.plan.sentences[i];
    if (!sentence) continue;
    const { firstToken: from, endToken: to } = sentence;
    found.push(
      ...reading.allWithin('placeholder', from, to),
      ...reading.allWithin('placeholder-whole', from, to).filter((hit) => isWhole(reading, sentence, hit)),
      ...reading.allWithin('placeholder-end', from, to).filter((hit) => endsLabel(reading, sentence, hit)),
    );
  }
  return found.filter((hit) => !isExplained(passage, hit)).map((hit) => reading.spanOf(hit));
}

const EDGE = BREAK.strong | BREAK.open | BREAK.close;

function opens({ plan }: Reading, sentence: Sentence, at: number): boolean {
  return at === sentence.firstToken || ((plan.tokens.breaks[at] ?? 0) & EDGE) !== 0;
}

function closes({ plan }: Reading, sentence: Sentence, at: number): boolean {
  return at === sentence.endToken || ((plan.tokens.breaks[at] ?? 0) & EDGE) !== 0;
}

/** All that a sentence, a cell, a bracket or the words after a colon say. */
function isWhole(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  return opens(reading, sentence, hit.start) && closes(reading, sentence, hit.end);
}

/** "Finance section to follow.": the end of a few words that are no whole statement. */
function endsLabel(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  if (!closes(reading, sentence, hit.end)) return false;
  let first = hit.start;
  while (!opens(reading, sentence, first)) first--;
  return hit.start - first <= MOST_BEFORE && reading.firstWithin('statement-word', first, hit.start) === null;
}

/** "TBC: to be confirmed" in a glossary. */
function isExplained(passage: Passage, hit: Hit): boolean {
  return passage.region === 'glossary' && hit.start === passage.firstToken && hit.end < passage.endToken;
}
