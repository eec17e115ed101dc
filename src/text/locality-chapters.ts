// Localities as chapters: sections below one about localities, or as many sections as a division into areas counts.
import type { Section } from '../model/plan.js';
import { foundAt } from './locality-blocks.js';
import { countNear } from './locality-counts.js';
import { CAN_TELL, cues, distinct, type FoundLocalities, isAbout, titleName } from './locality-names.js';
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
 * that come after it there.
 */
export function fromCounted(reading: Reading): FoundLocalities | null {
  const { words } = reading.plan.tokens;
  for (const cue of cues(reading)) {
    const sentence = reading.sentenceAt(cue.start);
    const count = countNear(words, cue, sentence.firstToken);
    if (count === undefined) continue;
    const told = reading.section(reading.passage(sentence.passage).section);
    for (const parent of [told.index, told.parent]) {
      if (parent === null) continue;
      const parts = reading.plan.sections.filter(
        (s) => s.parent === parent && s.index !== told.index && s.start >= told.start,
      );
      const names = parts.flatMap((part) => titleName(reading, part));
      if (parts.length !== count || distinct(names).length !== count) continue;
      const headings = parts.flatMap((s) => (s.heading === null ? [] : [reading.passage(s.heading)]));
      return foundAt(reading, names, headings, stanceAt(reading, cue));
    }
  }
  return null;
}
