// Which parts of a plan a place that names an outcome stands over: the sections below it, and the paragraphs that it leads on to. It knows
// headings, colons and paragraph numbers, no words.
import type { Passage, Section } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import type { NamedOutcomes } from './named-outcomes.js';

/** Sections below this one whose headings name other outcomes. */
export function headingsOfOthers(
  reading: Reading,
  named: NamedOutcomes,
  section: Section,
  member: number,
): Section[] {
  const { sections } = reading.plan;
  const others: Section[] = [];
  for (let i = section.index + 1; i < sections.length; i++) {
    const below = sections[i];
    if (!below || below.start >= section.end) break;
    if (below.start <= section.start || below.end > section.end || below.heading === null) continue;
    if (named.namesOnlyOthers(reading.passage(below.heading), member)) others.push(below);
  }
  return others;
}

/** Words of a label. */
const LABEL_WORDS = 8;

/** One sentence, or a label before it ("National Outcome 2." and its words). */
export function isOneLine(
  reading: Reading,
  named: NamedOutcomes,
  { firstSentence, endSentence }: Passage,
): boolean {
  const { firstToken, endToken } = reading.sentence(firstSentence);
  return (
    endSentence - firstSentence === 1 ||
    (endSentence - firstSentence === 2 &&
      endToken - firstToken <= LABEL_WORDS &&
      named.isNamedWithin(firstToken, endToken))
  );
}

/** "4.7 The Board records in respect of outcome 1:", with 4.7.1 below; "4.7 Outcome 1." over the same. */
export function leadsOn(reading: Reading, { kind, index, text }: Passage): boolean {
  const next = reading.plan.passages[index + 1];
  if (kind !== 'paragraph' || next?.kind !== 'paragraph') return false;
  if (text.trimEnd().endsWith(':')) return true;
  const [own, below] = [numberBefore(reading, index), numberBefore(reading, index + 1)];
  return own !== null && below?.startsWith(`${own}.`) === true;
}

const LONGEST_NUMBER = 16;

/** The number that a paragraph begins with, which is no part of its text. */
function numberBefore({ plan: { source, passages } }: Reading, index: number): string | null {
  const start = passages[index]?.start ?? 0;
  return (
    /(?:^|\n)\W*(\d+(?:\.\d+)*)[.)]?\s*$/.exec(
      source.slice(Math.max(0, start - LONGEST_NUMBER), start),
    )?.[1] ?? null
  );
}
