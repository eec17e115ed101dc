// Is something tied to an outcome in a table: in the row that names it, in the rows under it, or in its column of a matrix? It knows
// rows, cells and marks, nothing of prose.
import type { Passage } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { isDenied } from '../text/stance.js';
import type { Mention, NamedOutcomes } from './named-outcomes.js';
import { tellsAction } from './practical-acts.js';
import { isInRecord, isParticular, labelOf, rowsTold } from './record-tables.js';
import { type Cell, cellsOf, headingCell } from './table.js';

/** A matrix: some row has a mark in the column of the outcome. */
export function inColumn(reading: Reading, { passage, hit }: Mention, named: NamedOutcomes): Hit | null {
  // Where the rows are the outcomes, a name in a column's heading is a priority.
  const told = hit.end - hit.start > 1 || !/\d/.test(reading.plan.tokens.words[hit.start] ?? '');
  if (told && named.namesRow(passage.block)) return null;
  const column = cellsOf(reading, passage).find(
    (cell) => hit.start >= cell.firstToken && hit.start < cell.endToken,
  )?.column;
  if (column === 0) return belowTitle(reading, passage);
  if (column === undefined) return null;
  for (const row of passage.block === null ? [] : reading.passagesOfBlock(passage.block)) {
    if (row.kind !== 'row') continue;
    const cells = cellsOf(reading, row);
    const marked = cells.some((cell) => cell.column === column && isMark(reading, cell));
    if (marked && cells.some((cell) => cell.column === 0 && cell.endToken > cell.firstToken))
      return { start: row.firstToken, end: row.endToken };
  }
  return null;
}

/** A header row with words in its first cell alone is the title of a table whose rows tell what serves the outcome. */
function belowTitle(reading: Reading, header: Passage): Hit | null {
  if (header.block === null) return null;
  const others = cellsOf(reading, header).filter(
    (cell) => cell.column > 0 && cell.endToken > cell.firstToken,
  );
  // "Outcome 6 | Baseline | Target": the rows are its measures.
  if (others.length > 0)
    return others.every((cell) => opensWith(reading, cell, 'figure-column'))
      ? measureIn(reading, header.block)
      : null;
  for (const row of reading.passagesOfBlock(header.block)) {
    const [label, ...rest] = cellsOf(reading, row);
    if (row.kind !== 'row' || !label) continue;
    if (isParticular(reading, label)) continue;
    const told = substanceIn(reading, rest, row);
    if (told) return told;
  }
  return null;
}

/** The first row with a name of its own and a figure beside it. */
function measureIn(reading: Reading, block: number): Hit | null {
  for (const row of reading.passagesOfBlock(block)) {
    const [label, ...rest] = cellsOf(reading, row);
    if (row.kind !== 'row' || !label || label.endToken - label.firstToken < LEAST_OF_MEASURE) continue;
    if (rest.some((cell) => /\d/.test(cell.text) && !isEmptyWord(reading, cell)))
      return { start: row.firstToken, end: row.endToken };
  }
  return null;
}
/** Words of a measure. */
const LEAST_OF_MEASURE = 2;

function opensWith(reading: Reading, { firstToken, endToken }: Cell, key: string): boolean {
  return reading.firstWithin(key, firstToken, endToken)?.start === firstToken;
}

function isMark(reading: Reading, cell: Cell): boolean {
  return !/^[-–—\s]*$/.test(cell.text) && !isEmptyWord(reading, cell);
}

/** A tick under a heading that says what the tick is for. */
function isMarkedColumn(reading: Reading, row: Passage, cell: Cell): boolean {
  const heading = headingCell(reading, row, cell.column);
  const particular =
    heading !== null &&
    reading.firstWithin('outcome-other-column', heading.firstToken, heading.endToken) !== null;
  return (
    heading !== null &&
    heading.endToken > heading.firstToken &&
    !particular &&
    cell.endToken - cell.firstToken <= 1 &&
    !(/^\p{L}{5,}$/u.test(cell.text.trim()) && isBareName(reading, cell))
  );
}

/** Words of a name that tells nothing done: "Early intervention", "Fairness". */
const MOST_NAMING = 3;

/** The name of a priority that the plan says nothing more of: no heading or other passage begins with it. */
function isBareName(reading: Reading, { firstToken, endToken, text }: Cell): boolean {
  const has = (key: string): boolean => reading.firstWithin(key, firstToken, endToken) !== null;
  if (endToken - firstToken > MOST_NAMING || /\d/.test(text)) return false;
  if (has('practical-thing') || has('practical-verb') || has('action-verb')) return false;
  const [first, last] = [
    reading.plan.tokens.words[firstToken] ?? '',
    reading.plan.tokens.words[endToken - 1] ?? '',
  ];
  return !HEADINGS.of(reading, 0).has(`${first} ${last}`);
}

/** Every two words that stand together in a heading, of the first words of it. */
const HEADINGS = new Kept((reading: Reading): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const { kind, firstToken, endToken } of reading.plan.passages) {
    if (kind !== 'heading') continue;
    const words = reading.plan.tokens.words.slice(firstToken, Math.min(endToken, firstToken + MOST_IN_TITLE));
    for (const one of words) for (const other of words) pairs.add(`${one} ${other}`);
  }
  return pairs;
});
const MOST_IN_TITLE = 12;

/** "We want everybody to have the best quality of life": a wish of ours and nothing done for it. */
function onlyWishes(reading: Reading, { firstToken, endToken, sentences }: Cell): boolean {
  const wish = reading.firstWithin('wish-cell', firstToken, endToken);
  return wish?.start === firstToken && !sentences.some((s) => tellsAction(reading, s) || /\d/.test(s.text));
}

/** A cell that says there is nothing, nothing yet, or that it stands elsewhere. */
function isEmptyWord(reading: Reading, cell: Cell): boolean {
  const begins = (key: string, most: number): boolean => {
    const found = reading.firstWithin(key, cell.firstToken, cell.endToken);
    return found !== null && found.start <= cell.firstToken + most;
  };
  return begins('empty-cell', 0) || begins('cue-negation', 3) || begins('cue-placeholder', Infinity);
}

export function inRow(reading: Reading, { passage, hit, member }: Mention, named: NamedOutcomes): Hit | null {
  const cells = cellsOf(reading, passage);
  const own = cells.find((cell) => hit.start >= cell.firstToken && hit.start < cell.endToken);
  if (own && own.column > 0 && isInRecord(reading, passage)) return inRecord(reading, passage, named);
  const rest = cells.filter((cell) => cell !== own && cell.endToken > cell.firstToken);
  const found = substanceIn(reading, rest, passage, named);
  if (found) return found;
  const told = own?.sentences.find((s) => hit.start >= s.endToken && tellsAction(reading, s));
  if (told) return { start: told.firstToken, end: told.endToken };
  if (cells.some((cell) => cell !== own && isMark(reading, cell) && isMarkedColumn(reading, passage, cell)))
    return { start: passage.firstToken, end: passage.endToken };
  if (rest.length > 0) return null;
  // A row that holds the outcome alone stands over the rows below it.
  const { passages } = reading.plan;
  for (let i = passage.index + 1; i < passages.length; i++) {
    const row = reading.passage(i);
    if (row.block !== passage.block || named.namesOnlyOthers(row, member)) return null;
    const below = substanceIn(reading, cellsOf(reading, row), row, named);
    if (below) return below;
  }
  return null;
}

/** The table is one record: what it tells under any of its labels. */
function inRecord(reading: Reading, row: Passage, named: NamedOutcomes): Hit | null {
  for (const one of rowsTold(reading, row)) {
    const told = substanceIn(reading, cellsOf(reading, one), one, named);
    if (told) return told;
  }
  return null;
}

/** A cell that holds an action, a priority or a measure: words of its own that are neither a name of an outcome nor a column of particulars. */
export function substanceIn(
  reading: Reading,
  cells: readonly Cell[],
  row: Passage,
  named?: NamedOutcomes,
): Hit | null {
  const label = isInRecord(reading, row) ? labelOf(reading, row) : null;
  if (label && isParticular(reading, label)) return null;
  for (const cell of cells) {
    if (cell === label || cell.endToken - cell.firstToken < 2 || isEmptyWord(reading, cell)) continue;
    if (onlyWishes(reading, cell) || isBareName(reading, cell)) continue;
    const heading = headingCell(reading, row, cell.column);
    if (
      heading &&
      reading
        .allWithin('outcome-other-column', heading.firstToken, heading.endToken)
        .some((hit) => hit.start === heading.firstToken || hit.end === heading.endToken)
    )
      continue;
    if (named?.isNamedWithin(cell.firstToken, cell.endToken)) continue;
    if (actorAt(reading, { start: cell.endToken - 1, end: cell.endToken }) === 'other') continue;
    if (isDenied(reading, { start: cell.firstToken, end: cell.firstToken + 1 })) continue;
    return { start: cell.firstToken, end: cell.endToken };
  }
  return null;
}
