// What stands right above or below a passage, its list or its table and tells what it shows. It does not know what is said there.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

/** A short line in italics right above a paragraph, list or table, which tells what that holds; a caption below a table or picture does not. */
export function titleLine(reading: Reading, passage: Passage): Passage[] {
  const { passages, source } = reading.plan;
  const first = passage.block === null ? passage : reading.passagesOfBlock(passage.block)[0];
  const before = first && passages[first.index - 1];
  if (
    before?.kind !== 'paragraph' ||
    before.section !== passage.section ||
    before.endToken - before.firstToken > MOST_LINE_WORDS ||
    !EMPHASIS.has(source[before.start - 1]) ||
    source[before.start - 1] !== source[before.end]
  )
    return [];
  const over = passages[before.index - 1];
  return over?.section === passage.section && over.kind === 'row' ? [] : [before];
}

const EMPHASIS = new Set<string | undefined>(['*', '_']);
const MOST_LINE_WORDS = 24;
/** Figures in a line of their own, as of an infographic turned to text: "640 replies · 12 meetings". */
const FIGURES_LINE = /\s[·•|]\s/;
const SOURCE_LINE = /^\(.*\)$|^(?:source|from the|taken from)\b/is;

/** One short line right below a table, or one with no stop below a list or a line of figures, says what it shows; one in brackets below a passage, where that comes from. */
export function lineAfter(reading: Reading, passage: Passage): Passage[] {
  const last = passage.block === null ? passage : reading.passagesOfBlock(passage.block).at(-1);
  const line = last && reading.plan.passages[last.index + 1];
  return line?.kind === 'paragraph' &&
    line.section === passage.section &&
    line.endSentence - line.firstSentence === 1 &&
    line.endToken - line.firstToken <= MOST_LINE_WORDS &&
    (passage.kind === 'row' ||
      ((passage.kind === 'item' || FIGURES_LINE.test(passage.text)) && !/[.:;!?]$/.test(line.text.trim())) ||
      SOURCE_LINE.test(line.text.trim()))
    ? [line]
    : [];
}

/** The same line where it is in italics or brackets, and so the title of the list or table: "*Performance indicators*", "(Reported each June.)" */
export function titleBelow(reading: Reading, passage: Passage): Passage[] {
  const { source } = reading.plan;
  if (passage.block === null) return [];
  return lineAfter(reading, passage).filter(
    ({ start, end, text }) =>
      (EMPHASIS.has(source[start - 1]) && source[start - 1] === source[end]) || /^\(.*\)$/s.test(text.trim()),
  );
}

/** What stands right before and after under the same heading. */
export function beside(reading: Reading, { index, section }: Passage): readonly Hit[] {
  const near = reading.plan.passages
    .slice(Math.max(0, index - MOST_BESIDE), index + MOST_BESIDE + 1)
    .filter((p) => p.section === section);
  return [{ start: near[0]?.firstToken ?? 0, end: near.at(-1)?.endToken ?? 0 }];
}

/** Passages to either side that still tell of the same talk. */
const MOST_BESIDE = 2;
