// What belongs to a place in a plan: the range that counts as the same place, and the context that stands over or beside it.
import type { Passage, Sentence } from '../model/plan.js';
import { endsAsking } from '../text/asking.js';
import type { Hit } from '../text/matcher.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import type { Scope } from './clause.js';
import { closingOf, titleAfter } from './closing-lines.js';
import { goesOnFrom } from './goes-on.js';
import { lineAfter, titleBelow, titleLine } from './lines-beside.js';

/** The same for sentences that stand in the same place. */
export function placeKey(
  reading: Reading,
  sentence: Sentence,
  passage: Passage,
  scope: Scope,
): number | string {
  switch (scope) {
    case 'sentence':
      return passage.kind === 'row' ? passage.firstSentence : sentence.index;
    case 'passage':
      return passage.index;
    case 'block':
      return passage.block === null ? passage.index : `${passage.block} ${passage.intro.join(' ')}`;
    case 'section':
      return passage.section;
  }
}

/** Ranges of tokens that count as the same place; the first holds the sentence itself, or its row. */
export function placesAround(
  reading: Reading,
  sentence: Sentence,
  passage: Passage,
  scope: Scope,
): readonly Hit[] {
  if (scope === 'sentence') return AROUND_SENTENCE.of(reading, sentence.index);
  if (scope === 'passage')
    return [{ start: passage.firstToken, end: passage.endToken }, ...openings(reading, passage)];
  if (scope === 'block') {
    if (passage.block === null) return [{ start: passage.firstToken, end: passage.endToken }];
    const members = reading.passagesOfBlock(passage.block);
    return [...members.map((p) => ({ start: p.firstToken, end: p.endToken })), ...openings(reading, passage)];
  }
  return reading.passagesOfSection(passage.section).map((p) => ({ start: p.firstToken, end: p.endToken }));
}

const AROUND_SENTENCE = new Kept((reading: Reading, index): readonly Hit[] => {
  const sentence = reading.sentence(index);
  const passage = reading.passage(sentence.passage);
  const { firstToken, endToken } = passage.kind === 'row' ? passage : sentence;
  return [{ start: firstToken, end: endToken }, ...openings(reading, passage)];
});

/** The line that opens a list (its last sentence), the header of a table, what a note or a numbered paragraph goes on from. */
function openings(reading: Reading, passage: Passage): Hit[] {
  const before = goesOnFrom(reading, passage);
  if (before) return [before];
  return passage.intro.map((index) => {
    const intro = reading.passage(index);
    if (intro.kind === 'row') return nameOfRow(reading, intro);
    const last = reading.plan.sentences[intro.endSentence - 1];
    return intro.kind === 'paragraph' && last
      ? { start: last.firstToken, end: last.endToken }
      : { start: intro.firstToken, end: intro.endToken };
  });
}

/** Without a statement that is over right above a list, and so says nothing of what is in it: "Some 28,000 people live here." */
export function withoutClosed(reading: Reading, places: readonly Hit[]): readonly Hit[] {
  const [own, ...rest] = places;
  if (!own || rest.length === 0) return places;
  const isOpen = ({ start }: Hit): boolean => {
    const { kind, text } = reading.passageAt(start);
    return kind !== 'paragraph' || !text.trimEnd().endsWith('.');
  };
  return [own, ...rest.filter(isOpen)];
}

/** Of the row that heads a group of rows only the first cell speaks for them. */
export function nameOfRow(reading: Reading, row: Passage): Hit {
  const cell = reading.plan.sentences[row.firstSentence];
  return { start: row.firstToken, end: cell?.endToken ?? row.firstToken };
}

/** What stands over a passage: list openings, table header, the question that it answers, the two nearest headings. */
export function above(reading: Reading, passage: Passage): readonly Hit[] {
  return ABOVE.of(reading, passage.index);
}

const ABOVE = new Kept((reading: Reading, index): readonly Hit[] => {
  const passage = reading.passage(index);
  const over = [
    ...captionsOf(reading, passage),
    ...leadOf(reading, passage),
    ...titleOfBox(reading, passage),
    ...titleLine(reading, passage),
    ...titleAfter(reading, passage),
    ...titleBelow(reading, passage),
    ...questionBefore(reading, passage),
    ...reading.headingsAbove(passage).slice(0, 2),
  ];
  return [
    ...openings(reading, passage),
    ...questionAtHead(reading, passage),
    ...over.map((p) => ({ start: p.firstToken, end: p.endToken })),
  ];
});

/** The heading right above a passage. */
export function headingOver(reading: Reading, passage: Passage): Hit[] {
  const heading = reading.headingsAbove(passage)[0];
  return heading ? [{ start: heading.firstToken, end: heading.endToken }] : [];
}

export function contextOf(reading: Reading, passage: Passage): readonly Hit[] {
  return CONTEXT.of(reading, passage.index);
}

const CONTEXT = new Kept((reading: Reading, index): readonly Hit[] =>
  findContext(reading, reading.passage(index)),
);

function findContext(reading: Reading, passage: Passage): Hit[] {
  const intros = passage.intro.map((i) => reading.passage(i));
  const whole = [
    passage,
    ...intros.filter((p) => p.kind !== 'row'),
    ...captionsOf(reading, passage),
    ...leadOf(reading, passage),
    ...closingOf(reading, passage),
    ...titleOfBox(reading, passage),
    ...titleLine(reading, passage),
    ...lineAfter(reading, passage),
    ...questionBefore(reading, passage),
    ...headingsOver(reading, passage),
  ];
  return [
    ...whole.map((p) => ({ start: p.firstToken, end: p.endToken })),
    ...intros.filter((p) => p.kind === 'row').map((p) => nameOfRow(reading, p)),
    ...openings(reading, passage).slice(0, passage.intro.length === 0 ? 1 : 0),
  ];
}

/** Headings of a document that has chapters; with fewer its first heading is no title. */
const LEAST_HEADINGS = 6;

/** "Well at home: our plan" over a whole document names it, and says nothing of what is told below another heading. */
function headingsOver(reading: Reading, passage: Passage): readonly Passage[] {
  const headings = reading.headingsAbove(passage);
  const title = TITLE.of(reading, 0).index;
  return headings.length > 1 && headings.at(-1)?.index === title ? headings.slice(0, -1) : headings;
}

/** Under key 0, the number of the document's title; -1 where it has none. */
const TITLE = new Kept(({ plan }: Reading) => {
  const headings = plan.passages.filter(({ kind }) => kind === 'heading');
  const first = headings[0];
  const isWhole = first !== undefined && plan.sections[first.section]?.end === plan.sections[0]?.end;
  return { index: headings.length < LEAST_HEADINGS || !isWhole ? -1 : first.index };
});

/** The question that a passage begins with and then answers. */
export function questionAtHead({ plan }: Reading, passage: Passage): Hit[] {
  const first = plan.sentences[passage.firstSentence];
  return first &&
    passage.kind !== 'row' &&
    passage.endSentence - passage.firstSentence > 1 &&
    endsAsking(first.text)
    ? [{ start: first.firstToken, end: first.endToken }]
    : [];
}

/** The question that a passage answers. */
function questionBefore(reading: Reading, passage: Passage): Passage[] {
  const before = reading.plan.passages[passage.index - 1];
  return before?.kind === 'paragraph' && before.section === passage.section && endsAsking(before.text)
    ? [before]
    : [];
}

/** The caption right above or below the list or table that a passage belongs to. */
function captionsOf(reading: Reading, passage: Passage): Passage[] {
  if (passage.block === null) return [];
  return reading
    .besideBlock(passage.block)
    .filter((p) => p.kind === 'caption' && p.section === passage.section);
}

const LEADS_IN =
  /:["”’)*_]*$|\b(?:below|following|as follows|these are|are these|this table|the table|(?:set out|listed|shown|named) (?:here|overleaf))\b[^.]*[.:]["”’)*_]*$/i;
/** Words of a paragraph that says what a table holds. */
const MOST_LEAD_IN_WORDS = 70;

/** The paragraph right above a table that ends by pointing to it: "The seats, and who sits in them, are these." */
function leadOf(reading: Reading, { kind, block, section }: Passage): Passage[] {
  const header = kind === 'row' && block !== null ? reading.passagesOfBlock(block)[0] : undefined;
  const before = header && reading.plan.passages[header.index - 1];
  return before?.kind === 'paragraph' &&
    before.section === section &&
    before.endToken - before.firstToken <= MOST_LEAD_IN_WORDS &&
    LEADS_IN.test(before.text.trim())
    ? [before]
    : [];
}

/** Passages of a box that are looked back over for its title. */
export const BOX_REACH = 12;
/** Most words of such a title. */
const TITLE_WORDS = 14;

/** The line at the head of a box (a block quote), which speaks for what stands in it. */
function titleOfBox({ plan }: Reading, passage: Passage): Passage[] {
  if (passage.kind !== 'quote') return [];
  let first = passage;
  for (let i = passage.index - 1; i >= Math.max(0, passage.index - BOX_REACH); i--) {
    const before = plan.passages[i];
    if (before?.kind !== 'quote' || before.section !== passage.section) break;
    first = before;
  }
  const isTitle =
    first !== passage &&
    first.endToken - first.firstToken <= TITLE_WORDS &&
    !/[.!?]["”’)]*$/.test(first.text.trim());
  return isTitle ? [first] : [];
}
