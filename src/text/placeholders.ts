// Text that stands for text still to be written: "tbc", "[insert map]", "XX", a reviewer's comment. Signs are found by shape, words by the
// concepts of data/concepts/drafting.yaml. One of the same words a sentence, and a table row.
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { firstFrom } from './first-from.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { findBrackets, findMarks, likelyMarks, type Mark } from './placeholder-marks.js';
import type { Reading } from './reading.js';

export interface Placeholder extends Span {
  readonly passage: number;
}

const UNJUDGED = new Set(['contents', 'quotation', 'running']);
/** "[Quote to be supplied]" within the marks of a quotation: nobody's words yet. */
const BRACKETED = /^["“‘'\s]*\\?\[[^[\]]*\]["”’'\s.]*$/;
/** "Write where it says [name]": of a form, not of the plan. */
const SHOWN = /\b(?:says?|reads?|marked|labelled|headed)\s*["“‘]?$/i;
const KEY_SIGN = /^["”’*_)\s]*=["“‘*_\s]*$/;
const MOST_BEFORE = 9;
const MOST_ASKED = 15;

/** Under key 0. */
const PLACEHOLDERS = new Kept((reading: Reading): readonly Placeholder[] => {
  const { passages, source } = reading.plan;
  const marks = likelyMarks(source);
  const words = wordsByPassage(reading);
  const found: Placeholder[] = [];
  for (const passage of passages) {
    if (UNJUDGED.has(passage.region) && !BRACKETED.test(passage.text)) continue;
    const text = source.slice(passage.start, passage.end);
    const own = words.get(passage.index);
    if (own || marks.length > 0 || text.includes('['))
      found.push(...inPassage(reading, passage, text, marks, own ?? []));
  }
  return found;
});

export function findPlaceholders(reading: Reading): readonly Placeholder[] {
  return PLACEHOLDERS.of(reading, 0);
}

function inPassage(
  reading: Reading,
  passage: Passage,
  text: string,
  marks: readonly Mark[],
  words: readonly Span[],
): readonly Placeholder[] {
  const { index, start: from } = passage;
  const shifted = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  const found = [
    ...findBrackets(text)
      .map(shifted)
      .filter((bracket) => isDraftingNote(reading, passage, bracket)),
    ...findMarks(text, marks).map(shifted),
    ...words,
  ];
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return onceASentence(reading, passage, found).map((span) => ({ ...span, passage: index }));
}

/** Not what stands within another, nor the same words again. */
function onceASentence({ plan }: Reading, passage: Passage, found: readonly Span[]): readonly Span[] {
  const isRow = passage.kind === 'row' || passage.kind === 'header-row';
  const told = new Set<string>();
  let covered = -1;
  let index = passage.firstSentence;
  return found.filter(({ start, end }) => {
    while (!isRow && index + 1 < passage.endSentence && (plan.sentences[index + 1]?.start ?? 0) <= start) {
      index++;
      told.clear();
    }
    const words = plan.source.slice(start, end);
    if (told.has(words) || start < covered) return false;
    told.add(words);
    covered = end;
    return true;
  });
}

/** A bracket that speaks to the writer: it begins with what to do, asks something, or holds a placeholder. */
function isDraftingNote(reading: Reading, passage: Passage, { start, end }: Span): boolean {
  const { tokens, source } = reading.plan;
  const first = firstFrom(tokens.starts, start, passage.firstToken, passage.endToken);
  const last = firstFrom(tokens.starts, end, first, passage.endToken);
  if (first === last || SHOWN.test(source.slice(Math.max(0, start - 12), start))) return false;
  if (reading.firstWithin('drafting-note', first, last)?.start === first) return true;
  if (last - first <= MOST_ASKED && reading.firstWithin('drafting-note-ask', first, last)) return true;
  if (reading.firstWithin('drafting-note-whole', first, last)?.end === last)
    return reading.firstWithin('drafting-note-whole', first, last)?.start === first;
  if (/\?\s*\\?\]$/.test(source.slice(end - 5, end)) && last > first) return true;
  if (isWholePassage(passage, first, last) && isLabel(reading, first, last)) return true;
  return [
    ...reading.allWithin('placeholder', first, last),
    ...reading.allWithin('placeholder-end', first, last),
  ].some((hit) => hit.end === last || reading.firstWithin('placeholder', hit.start, hit.end) !== null);
}

/** A bracket and nothing beside it: "[Finance]" under the heading of an annex. */
function isWholePassage({ kind, firstToken, endToken }: Passage, first: number, last: number): boolean {
  return first === firstToken && last === endToken && kind === 'paragraph' && last - first <= MOST_IN_LABEL;
}

/** Words of a label that stands for what belongs there. */
const MOST_IN_LABEL = 4;

/** Not a number, a way through the document or words of one who reads it out. */
function isLabel(reading: Reading, first: number, last: number): boolean {
  return (
    reading.firstWithin('bracketed-aside', first, last) === null &&
    !reading.plan.tokens.words.slice(first, last).some((word) => /\d/.test(word))
  );
}

/** What the words of each passage say is still to be written. */
function wordsByPassage(reading: Reading): ReadonlyMap<number, readonly Span[]> {
  const byPassage = new Map<number, Span[]>();
  const add = (concept: string, counts: (sentence: Sentence, hit: Hit) => boolean): void => {
    for (const hit of reading.of(concept)) {
      const sentence = reading.sentenceAt(hit.start);
      if (isDatedStep(reading, hit, reading.passage(sentence.passage))) continue;
      if (!counts(sentence, hit) || isExplained(reading, hit, reading.passage(sentence.passage))) continue;
      const known = byPassage.get(sentence.passage);
      if (known) known.push(reading.spanOf(hit));
      else byPassage.set(sentence.passage, [reading.spanOf(hit)]);
    }
  };
  add('placeholder', () => true);
  add('placeholder-whole', (sentence, hit) => isWhole(reading, sentence, hit));
  add('placeholder-end', (sentence, hit) => endsLabel(reading, sentence, hit));
  return byPassage;
}

/** "| Final plan to the Board | 18 March 2027 | To come |": how far a step has got, whose day is given. */
function isDatedStep(reading: Reading, hit: Hit, { kind, firstToken, endToken }: Passage): boolean {
  return (
    kind === 'row' &&
    reading.covering('step-ahead', hit) !== null &&
    reading.firstWithin('step-dated', firstToken, endToken) !== null
  );
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
  while (hit.start - first <= MOST_BEFORE && !opens(reading, sentence, first)) first--;
  return hit.start - first <= MOST_BEFORE && reading.firstWithin('statement-word', first, hit.start) === null;
}

/** "TBC: to be confirmed" in a glossary; "TBC = to be confirmed" in any key. */
function isExplained({ plan }: Reading, hit: Hit, passage: Passage): boolean {
  if (passage.region === 'glossary' && hit.start === passage.firstToken && hit.end < passage.endToken)
    return true;
  const { starts, ends } = plan.tokens;
  const after = plan.source.slice(ends[hit.end - 1] ?? 0, starts[hit.end] ?? 0);
  const before = plan.source.slice(ends[hit.start - 1] ?? 0, starts[hit.start] ?? 0);
  return (
    KEY_SIGN.test(after) ||
    (KEY_SIGN.test(before) && /^tb[a-z]$/.test(plan.tokens.words[hit.start - 1] ?? ''))
  );
}
