// Localities as chapters: sections below one about localities, or as many sections as a division into areas counts.
import { BREAK, type Passage, type Section } from '../model/plan.js';
import { foundAt } from './locality-blocks.js';
import { countNear } from './locality-counts.js';
import {
  CAN_TELL,
  cues,
  distinct,
  type FoundLocalities,
  isAbout,
  leadName,
  MOST_NAME_WORDS,
  titleName,
  wholeName,
} from './locality-names.js';
import { NUMBER_NAMES } from './number-words.js';
import type { Reading } from './reading.js';
import { stanceAt } from './stance.js';

/** Sections below one that is about localities. */
export function fromSections(reading: Reading): FoundLocalities | null {
  for (const [section, children] of withSectionsBelow(reading)) {
    if (!isAbout(reading, section) && !countsThem(reading, section, children.length)) continue;
    const named = children.flatMap((child) => titleName(reading, child));
    if (named.length >= 2)
      return foundAt(
        reading,
        named,
        children.flatMap((c) => (c.heading === null ? [] : [reading.passage(c.heading)])),
        'in-force',
      );
  }
  return null;
}

/** "The Board works in seven localities", right under the heading of a section that holds as many, or one more told in its own text. */
function countsThem(reading: Reading, section: Section, parts: number): boolean {
  if (section.heading === null || !CAN_TELL.has(section.region)) return false;
  const opening = reading.passage(section.heading + 1);
  if (opening.kind !== 'paragraph' || opening.section !== section.index) return false;
  const told = reading.firstWithin('locality-word', opening.firstToken, opening.endToken);
  if (!told || reading.firstWithin('other-areas', opening.firstToken, opening.endToken)) return false;
  const { words } = reading.plan.tokens;
  // "five localities", "five of what the law calls localities".
  const from = Math.max(reading.sentenceAt(told.start).firstToken, told.start - MOST_TO_COUNT);
  return words.slice(from, told.start).some((word) => {
    const count = /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_NAMES.indexOf(word);
    return count >= 2 && (count === parts || count === parts + 1);
  });
}
/** Words from a number to "localities". */
const MOST_TO_COUNT = 6;

/** Each section that holds others, with those right below it. */
function withSectionsBelow({ plan: { sections } }: Reading): ReadonlyMap<Section, readonly Section[]> {
  const below = new Map<Section, Section[]>();
  for (const section of sections) {
    const parent = section.parent === null ? undefined : sections[section.parent];
    if (!parent) continue;
    const known = below.get(parent);
    if (known) known.push(section);
    else below.set(parent, [section]);
  }
  return below;
}

/**
 * "For care the city is cut into four", and then four sections with a name for a title, below the one that says it or beside it: all
 * that come after it there. Or four rows, items or paragraphs that begin with a name, in the same section.
 */
export function fromCounted(reading: Reading): FoundLocalities | null {
  const { words } = reading.plan.tokens;
  let tried = 0;
  for (const cue of cues(reading)) {
    const sentence = reading.sentenceAt(cue.start);
    const count = countNear(words, cue, sentence.firstToken);
    if (count === undefined) continue;
    if (++tried > MOST_TRIED) break;
    const passage = reading.passage(sentence.passage);
    for (const parts of [...chaptersAfter(reading, passage), ...passagesAfter(reading, passage)]) {
      const names = parts.flatMap(({ names }) => names);
      if (parts.length !== count || distinct(names).length !== count) continue;
      if (parts.some((part) => isOfTopic(reading, part.passage))) continue;
      return foundAt(
        reading,
        names,
        parts.map((part) => part.passage),
        stanceAt(reading, cue),
      );
    }
  }
  return null;
}

/** A plan tells once or twice how many parts its area has. */
const MOST_TRIED = 24;

/** "Home", "Hospital": parts of the work and not of the area. */
function isOfTopic(reading: Reading, { kind, firstToken, firstSentence, endToken }: Passage): boolean {
  const first = reading.sentence(firstSentence);
  const end = kind === 'heading' ? endToken : Math.min(first.endToken, firstToken + MOST_NAME_WORDS);
  const topic = reading.firstWithin('topic-not-place', firstToken, end);
  return topic !== null && topic.start - firstToken <= 1;
}

interface Part {
  readonly passage: Passage;
  readonly names: readonly string[];
}

function chaptersAfter(reading: Reading, { section }: Passage): Part[][] {
  const told = reading.section(section);
  return [told.index, told.parent].map((parent) =>
    reading.plan.sections
      .filter(
        (s) => parent !== null && s.parent === parent && s.index !== told.index && s.start >= told.start,
      )
      .flatMap((s) =>
        s.heading === null ? [] : [{ passage: reading.passage(s.heading), names: titleName(reading, s) }],
      ),
  );
}

function passagesAfter(reading: Reading, { index, section }: Passage): Part[][] {
  const after = reading.passagesOfSection(section).filter((p) => p.index > index);
  const firstOf = (kind: Passage['kind']): Passage[] => {
    const block = after.find((p) => p.kind === kind)?.block ?? null;
    return block === null ? [] : after.filter((p) => p.kind === kind && p.block === block && p.depth <= 1);
  };
  const isOfAreas = ({ block }: Passage): boolean => {
    const header = block === null ? undefined : reading.passagesOfBlock(block)[0];
    const cell = header?.kind === 'header-row' ? reading.plan.sentences[header.firstSentence] : undefined;
    return (
      cell === undefined ||
      cell.cell > 0 ||
      cell.endToken === cell.firstToken ||
      reading.firstWithin('area-column', cell.firstToken, cell.endToken) !== null
    );
  };
  const cellName = (row: Passage): string[] => {
    const cell = reading.plan.sentences[row.firstSentence];
    return cell ? wholeName(reading, cell) : [];
  };
  return [
    firstOf('row')
      .filter(isOfAreas)
      .map((passage) => ({ passage, names: cellName(passage) })),
    firstOf('item').map((passage) => ({ passage, names: leadName(reading, passage) })),
    after
      .filter((p) => p.kind === 'paragraph')
      .map((passage) => ({ passage, names: leadName(reading, passage, BREAK.strong) }))
      .filter(({ names }) => names.length > 0),
  ];
}
