// Tables as a reader takes them in: a row's cells, each under its column's heading. It knows nothing of what a rule looks for.
import type { Passage, Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';

export interface Cell {
  readonly column: number;
  readonly sentences: readonly Sentence[];
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
}

/** Cells of a row that hold something. */
export function cellsOf(reading: Reading, row: Passage): readonly Cell[] {
  return CELLS.of(reading, row.index);
}

/** By the number of the row's passage. */
const CELLS = new Kept((reading: Reading, index): readonly Cell[] => {
  const row = reading.passage(index);
  const byColumn = new Map<number, Sentence[]>();
  for (let i = row.firstSentence; i < row.endSentence; i++) {
    const sentence = reading.sentence(i);
    const known = byColumn.get(sentence.cell);
    if (known) known.push(sentence);
    else byColumn.set(sentence.cell, [sentence]);
  }
  return [...byColumn].map(([column, sentences]) => ({
    column,
    sentences,
    firstToken: sentences[0]?.firstToken ?? 0,
    endToken: sentences[sentences.length - 1]?.endToken ?? 0,
    text: sentences.map((s) => s.text).join(' '),
  }));
});

/** The header row of a row's table, or null. */
export function headerOf(reading: Reading, row: Passage): Passage | null {
  for (const index of row.intro) {
    const passage = reading.passage(index);
    if (passage.kind === 'header-row') return passage;
  }
  return null;
}

export function headingCell(reading: Reading, row: Passage, column: number): Cell | null {
  const header = headerOf(reading, row);
  return header ? (COLUMNS.of(reading, header.index).get(column) ?? null) : null;
}

/** The cells of a header row by column. */
const COLUMNS = new Kept(
  (reading: Reading, index): ReadonlyMap<number, Cell> =>
    new Map(CELLS.of(reading, index).map((cell) => [cell.column, cell])),
);
