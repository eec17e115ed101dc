// Which set of outcomes a place speaks of: the national one, another (local, children's, justice, a council's), or one left unsaid.
// The words for each are concepts; it must not know what any outcome is about.
import type { Passage } from '../model/plan.js';
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

/** The set that is the subject at a hit: said nearest to it, from its own sentence or cell outwards. */
export function setAround(reading: Reading, hit: Hit): OutcomeSet {
  let unsaid = false;
  for (const place of placesOutwards(reading, hit)) {
    const cue = CUES.find(([key]) => reading.firstWithin(key, place.start, place.end) !== null);
    if (cue) return cue[1];
    if (reading.firstWithin('outcome-label', place.start, place.end)) unsaid = true;
  }
  return unsaid ? 'unsaid' : null;
}

/** The set of a word that means outcome: said by the words it stands among, else by what is around. */
export function setOfLabel(reading: Reading, label: Hit): OutcomeSet {
  for (const [key, set] of CUES.slice(0, 2)) {
    if (reading.covering(key, label)) return set;
  }
  return setAround(reading, label);
}

/** Does the place (tokens) speak of outcomes by that word or by a name of the set? */
export function speaksOfOutcomes(reading: Reading, place: { firstToken: number; endToken: number }): boolean {
  return ['outcome-label', 'national-outcomes'].some(
    (key) => reading.firstWithin(key, place.firstToken, place.endToken) !== null,
  );
}

function placesOutwards(reading: Reading, hit: Hit): Hit[] {
  const passage = reading.passageAt(hit.start);
  const sentence = reading.sentenceAt(hit.start);
  const column = passage.kind === 'row' ? headingCell(reading, passage, sentence.cell) : null;
  const context = [...passage.intro].reverse().map((index) => reading.passage(index));
  const table = passage.kind === 'header-row' ? passage : headerOf(reading, passage);
  const before = table ? reading.plan.passages[table.index - 1] : undefined;
  if (before && before.kind !== 'heading' && before.section === table?.section) context.push(before);
  const after = table ? afterBlock(reading, table) : undefined;
  if (after && after.kind !== 'heading' && after.section === table?.section) context.push(after);
  const opening = reading.passagesOfSection(passage.section).find((p) => p.kind === 'paragraph');
  if (opening && opening.index < passage.index) context.push(opening);
  const places = [
    sentence,
    ...(column ? [column] : []),
    passage,
    ...context,
    ...reading.headingsAbove(passage),
  ];
  return places.map((p) => ({ start: p.firstToken, end: p.endToken }));
}

function afterBlock(reading: Reading, table: Passage): Passage | undefined {
  const last = table.block === null ? table : reading.passagesOfBlock(table.block).at(-1);
  return last && reading.plan.passages[last.index + 1];
}
