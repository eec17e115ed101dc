// Numbers of outcomes in tables: a column of them, or a matrix's headings. It knows rows and headings, nothing of what the outcomes are.
import { BREAK, type Passage } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import { mayBeginNumbers, type Numbered, readNumbers } from './outcome-figures.js';
import { listedOrdinals, ORDINALS } from './outcome-ordinals.js';
import { setAround, speaksOfOutcomes } from './outcome-set.js';
import { isInRecord } from './record-tables.js';
import { type Cell, cellsOf, headerOf, headingCell } from './table.js';

/** Cells that hold numbers under a heading that says "outcome"; a matrix's headings that are numbers. */
export function numbersInTables(reading: Reading): Numbered[] {
  const { passages, tokens } = reading.plan;
  const found: Numbered[] = [];
  const begins = (place: { readonly firstToken: number }): boolean =>
    mayBeginNumbers(tokens.words[place.firstToken] ?? '') ||
    ORDINALS.includes(tokens.words[place.firstToken] ?? '');
  for (const row of passages) {
    if (row.kind !== 'row' && row.kind !== 'header-row') continue;
    let some = false;
    for (let i = row.firstSentence; i < row.endSentence && !some; i++) some = begins(reading.sentence(i));
    for (const cell of some ? cellsOf(reading, row) : [])
      if (begins(cell)) found.push(...numbersInCell(reading, row, cell));
  }
  return found;
}

function numbersInCell(reading: Reading, row: Passage, cell: Cell): Numbered[] {
  const { breaks } = reading.plan.tokens;
  if (cell.endToken === cell.firstToken) return [];
  const { numbers: figures, next } = readNumbers(reading, cell.firstToken, cell.endToken);
  const inWords = row.kind === 'row' && figures.length === 0;
  const numbers = inWords ? listedOrdinals(reading, cell.firstToken, cell.endToken) : figures;
  const alone = inWords || next >= cell.endToken;
  // "6 - Carers supported", but not "6 clinics".
  const named =
    numbers.length === 1 && ((breaks[next] ?? 0) & (BREAK.capital | BREAK.strong | BREAK.open)) !== 0;
  if (numbers.length === 0 || !(alone || (named && row.kind === 'row'))) return [];
  if (row.kind === 'row') {
    const heading = headingCell(reading, row, cell.column);
    const header = headerOf(reading, row);
    const labelled = heading !== null && speaksOfOutcomes(reading, heading);
    const counted =
      (heading === null ||
        heading.text.trim() === '#' ||
        reading.firstWithin('number-column', heading.firstToken, heading.endToken) !== null) &&
      cell.column === 0 &&
      header !== null &&
      speaksOfOutcomes(reading, header) &&
      NUMBERED_ROWS.of(reading, header.index) === null;
    const [label] = cellsOf(reading, row);
    const told =
      label !== undefined && label !== cell && speaksOfOutcomes(reading, label) && isInRecord(reading, row);
    if (!labelled && !counted && !told) return [];
  }
  const set = setAround(reading, { start: cell.firstToken, end: cell.firstToken + 1 });
  return set === null || set === 'other' ? [] : numbers;
}

/** Another column, headed "Outcome", gives the numbers: those of the first column count the rows. By the number of the header. */
const NUMBERED_ROWS = new Kept((reading: Reading, index): Passage | null => {
  const header = reading.passage(index);
  const columns = new Set<number>();
  for (const cell of cellsOf(reading, header))
    if (cell.column > 0 && speaksOfOutcomes(reading, cell)) columns.add(cell.column);
  // "2 and 7", or "2, independent living".
  const gives = (cell: Cell): boolean => columns.has(cell.column) && /^\W*[1-9](?!\d)/.test(cell.text);
  if (columns.size === 0) return null;
  const rows = reading.passagesOfBlock(header.block ?? -1);
  return rows.find((p) => p.kind === 'row' && cellsOf(reading, p).some(gives)) ?? null;
});
