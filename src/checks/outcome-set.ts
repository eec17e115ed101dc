// Which set of outcomes a place speaks of: the national one, another (local, children's, justice, a council's), or one left unsaid.
// The words for each are concepts; it must not know what any outcome is about.
import type { Passage } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import { keepMarks } from '../text/marks.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { headerOf, headingCell } from './table.js';

export type OutcomeSet = 'national' | 'other' | 'unsaid' | null;

/** In the order in which they decide where several stand in one place. */
const CUES = [
  ['nine-outcomes', 'national'],
  ['other-outcomes', 'other'],
  ['national-outcomes', 'national'],
] as const;
const MARKS = keepMarks([...CUES.map(([key]) => key), 'outcome-label']);
const NATIONAL = 4;
const LABEL = 8;

/** The set that is the subject at a hit: said nearest to it, from its own sentence or cell outwards. */
export function setAround(reading: Reading, hit: Hit): OutcomeSet {
  return AROUND.of(reading, reading.plan.tokens.sentences[hit.start] ?? -1);
}

/** By the number of a sentence. */
const AROUND = new Kept((reading: Reading, index): OutcomeSet => {
  let unsaid = false;
  for (const marks of marksOutwards(reading, index)) {
    const cue = CUES.find((_, i) => (marks & (1 << i)) !== 0);
    if (cue) return cue[1];
    if ((marks & LABEL) !== 0) unsaid = true;
  }
  return unsaid ? 'unsaid' : null;
});

/** The set of a word that means outcome: said by the words it stands among, else by what is around. */
export function setOfLabel(reading: Reading, label: Hit): OutcomeSet {
  for (const [key, set] of CUES.slice(0, 2)) {
    if (reading.covering(key, label)) return set;
  }
  return setAround(reading, label);
}

/** Does the place (tokens of whole sentences) speak of outcomes by that word or by a name of the set? */
export function speaksOfOutcomes(
  reading: Reading,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): boolean {
  const { sentences } = reading.plan.tokens;
  const marks = MARKS.of(reading, 0).sentences;
  const last = endToken > firstToken ? (sentences[endToken - 1] ?? -1) : -1;
  for (let i = sentences[firstToken] ?? 0; i <= last; i++)
    if (((marks[i] ?? 0) & (NATIONAL | LABEL)) !== 0) return true;
  return false;
}

/** What stands in each of the places round a sentence, itself the first. */
function marksOutwards(reading: Reading, index: number): number[] {
  const { sentences, passages } = MARKS.of(reading, 0);
  const sentence = reading.sentence(index);
  const passage = reading.passage(sentence.passage);
  const found = [sentences[index] ?? 0];
  const add = (p: Passage | null | undefined): void => {
    if (p) found.push(passages[p.index] ?? 0);
  };
  const column = passage.kind === 'row' ? headingCell(reading, passage, sentence.cell) : null;
  if (column) found.push(column.sentences.reduce((all, { index: i }) => all | (sentences[i] ?? 0), 0));
  add(passage);
  for (let i = passage.intro.length - 1; i >= 0; i--) add(reading.passage(passage.intro[i] ?? 0));
  const table = passage.kind === 'header-row' ? passage : headerOf(reading, passage);
  if (table) {
    for (const beside of [reading.plan.passages[table.index - 1], afterBlock(reading, table)])
      if (beside?.kind !== 'heading' && beside?.section === table.section) add(beside);
  }
  // "(Headings follow the nine national outcomes.)", below a list.
  const below = passage.kind === 'item' ? afterBlock(reading, passage) : undefined;
  if (below?.kind === 'paragraph' && below.section === passage.section) add(below);
  const opening = OPENINGS.of(reading, passage.section);
  if (opening && opening.index < passage.index) add(opening);
  reading.headingsAbove(passage).forEach(add);
  return found;
}

/** The first paragraph of a section. */
const OPENINGS = new Kept(
  (reading: Reading, section): Passage | null =>
    reading.passagesOfSection(section).find((p) => p.kind === 'paragraph') ?? null,
);

function afterBlock(reading: Reading, table: Passage): Passage | undefined {
  const last = table.block === null ? table : reading.passagesOfBlock(table.block).at(-1);
  return last && reading.plan.passages[last.index + 1];
}
