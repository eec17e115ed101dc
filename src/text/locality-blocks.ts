// Localities as a plan's blocks name them: in lists, tables, paragraphs that begin with a name, sections and headings.
import { BREAK, type Passage } from '../model/plan.js';
import {
  CAN_TELL,
  cues,
  distinct,
  type FoundLocalities,
  isAbout,
  leadName,
  titleName,
  wholeName,
} from './locality-names.js';
import { KNOWN_LOCALITY } from './place-names.js';
import type { Reading } from './reading.js';
import { type Stance, stanceAt } from './stance.js';

/** A list opened by a line about localities. */
export function fromLists(reading: Reading): FoundLocalities | null {
  let tried = -1;
  for (const cue of cues(reading)) {
    const opening = reading.passageAt(cue.start);
    // What one word for localities opens, the next one in the same passage opens too.
    if (opening.index === tried) continue;
    tried = opening.index;
    const leadsIn = reading.plan.sentences[opening.endSentence - 1];
    if (leadsIn && reading.firstWithin('other-areas', leadsIn.firstToken, leadsIn.endToken)) continue;
    const below = reading.passagesUnder(opening.index);
    const inSection = opening.kind === 'heading' ? reading.passagesOfSection(opening.section) : [];
    const items = [
      ...below,
      ...inSection.filter(
        (p) => p.intro.length === 0 && reading.section(p.section).heading === opening.index,
      ),
    ]
      .filter((p) => p.kind === 'item' && p.depth === 1)
      .sort((a, b) => a.index - b.index);
    const names = items.flatMap((item) => leadName(reading, item));
    if (names.length >= 2 && names.length * 3 >= items.length * 2)
      return foundAt(reading, names, items, opening.kind === 'heading' ? 'in-force' : stanceAt(reading, cue));
  }
  return null;
}

/** A table with a column that is headed with the word. */
export function fromTables(reading: Reading): FoundLocalities | null {
  const { passages, sentences } = reading.plan;
  for (const header of passages) {
    if (header.kind !== 'header-row' || !CAN_TELL.has(header.region)) continue;
    if (reading.firstWithin('other-areas', header.firstToken, header.endToken)) continue;
    const column =
      sentences
        .slice(header.firstSentence, header.endSentence)
        .find((cell) => reading.firstWithin('locality-word', cell.firstToken, cell.endToken))?.cell ??
      unnamedColumn(reading, header);
    if (column === undefined) continue;
    const rows =
      header.block === null ? [] : reading.passagesOfBlock(header.block).filter((p) => p.kind === 'row');
    const names = rows.flatMap((row) => {
      const cells = sentences.slice(row.firstSentence, row.endSentence).filter((c) => c.cell === column);
      return cells.length === 1 ? cells.flatMap((cell) => wholeName(reading, cell)) : [];
    });
    if (names.length >= 2) return foundAt(reading, names, [header, ...rows], 'in-force');
  }
  return null;
}

/** The first column, where it has no heading, in a section about localities of which known ones stand in it. */
function unnamedColumn(
  reading: Reading,
  { block, section, firstSentence, endSentence }: Passage,
): 0 | undefined {
  const { sentences } = reading.plan;
  const headed = sentences
    .slice(firstSentence, endSentence)
    .some((cell) => cell.cell === 0 && cell.endToken > cell.firstToken);
  if (headed || block === null || !isAbout(reading, reading.section(section))) return undefined;
  const known = reading.passagesOfBlock(block).filter((row) => {
    const cell = sentences[row.firstSentence];
    return (
      row.kind === 'row' &&
      cell?.cell === 0 &&
      reading.firstWithin(KNOWN_LOCALITY, cell.firstToken, cell.endToken) !== null
    );
  });
  return known.length >= 2 ? 0 : undefined;
}

/** A table that is about localities and has a column for each: known names, since anything may head a column. */
export function fromColumns(reading: Reading): FoundLocalities | null {
  const { passages, sentences } = reading.plan;
  for (const header of passages) {
    if (header.kind !== 'header-row' || !CAN_TELL.has(header.region) || header.block === null) continue;
    const over = [
      header,
      ...reading.besideBlock(header.block),
      ...reading.headingsAbove(header).slice(0, 1),
      ...reading.passagesOfBlock(header.block).filter((row) => row.kind === 'row'),
    ];
    const says = (key: string): boolean =>
      over.some((p) => reading.firstWithin(key, p.firstToken, p.endToken) !== null);
    if (!says('locality-word') || says('other-areas')) continue;
    const names = sentences
      .slice(header.firstSentence, header.endSentence)
      .filter((cell) => cell.cell > 0 && reading.firstWithin(KNOWN_LOCALITY, cell.firstToken, cell.endToken))
      .flatMap((cell) => wholeName(reading, cell));
    if (names.length >= 2) return foundAt(reading, names, [header], 'in-force');
  }
  return null;
}

/** Paragraphs of a section about localities that begin with a name and a stop: "Alder: 9,000 people". */
export function fromLeads(reading: Reading): FoundLocalities | null {
  return fromParagraphs(reading, (paragraph) => leadName(reading, paragraph, BREAK.strong));
}

/** Names in bold within the paragraphs of a section about localities: "In **Alder** we will open ...". */
export function fromBold(reading: Reading): FoundLocalities | null {
  return fromParagraphs(reading, (paragraph) => boldNames(reading, paragraph));
}

function fromParagraphs(
  reading: Reading,
  namesIn: (paragraph: Passage) => readonly string[],
): FoundLocalities | null {
  for (const section of reading.plan.sections.filter((s) => isAbout(reading, s))) {
    const named = reading
      .passagesOfSection(section.index)
      .filter((p) => p.kind === 'paragraph')
      .flatMap((p) => namesIn(p).map((name) => ({ name, p })));
    const names = named.map((n) => n.name);
    if (distinct(names).length < 2) continue;
    const at = named.map((n) => n.p);
    return foundAt(reading, names, at, 'in-force');
  }
  return null;
}

const MOST_BOLD_WORDS = 6;
/** "In", "Over in", "The": a sentence on a place begins with its name. */
const MOST_WORDS_BEFORE = 2;

export function boldNames(reading: Reading, { firstToken, endToken }: Passage): string[] {
  const { source, tokens } = reading.plan;
  const isBold = (from: number): boolean => source.slice(from, from + 2) === '**';
  const names: string[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const early = at - reading.sentenceAt(at).firstToken <= MOST_WORDS_BEFORE;
    if (!early || !isBold((tokens.starts[at] ?? 0) - 2)) continue;
    let end = at + 1;
    while (end < endToken && end - at < MOST_BOLD_WORDS && !isBold(tokens.ends[end - 1] ?? 0)) end++;
    if (isBold(tokens.ends[end - 1] ?? 0))
      names.push(...wholeName(reading, { firstToken: at, endToken: end }));
  }
  return names;
}

/** Headings of the kind "Levenmouth locality", wherever they stand. */
export function fromHeadings(reading: Reading): FoundLocalities | null {
  const headed = reading.plan.sections.filter((section) => isAbout(reading, section));
  const names = headed.flatMap((section) => titleName(reading, section));
  return names.length < 2
    ? null
    : foundAt(
        reading,
        names,
        headed.flatMap((s) => (s.heading === null ? [] : [reading.passage(s.heading)])),
        'in-force',
      );
}

export function foundAt(
  reading: Reading,
  names: readonly string[],
  passages: readonly Passage[],
  stance: Stance,
): FoundLocalities {
  const start = Math.min(...passages.map((p) => p.firstToken));
  return { names: distinct(names), place: { start, end: reading.passageAt(start).endToken }, stance };
}
