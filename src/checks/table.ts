// Tables as a reader takes them in: a row's cells, each under its column's heading. It knows nothing of what a rule looks for.
import type { Passage, Sentence } from '../model/plan.js';
import type { Reading } from '../text/reading.js';

export interface Cell {
  readonly column: number;
  readonly sentences: readonly Sentence[];
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
}

/** Cells of a row that hold something. */
export function cellsOf(reading: Reading, row: Passage): Cell[] {
  const byColumn = new Map<number, Sentence[]>();
  for (const sentence of reading.plan.sentences.slice(row.firstSentence, row.endSentence)) {
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
}

/** The header row of a row's table, or null. */
export function headerOf(reading: Reading, row: Passage): Passage | null {
  const header = row.intro.map((index) => reading.passage(index)).find((p) => p.kind === 'header-row');
  return header ?? null;
}

export function headingCell(reading: Reading, row: Passage, column: number): Cell | null {
  const header = headerOf(reading, row);
  return header ? (cellsOf(reading, header).find((cell) => cell.column === column) ?? null) : null;
}
