// Rows of a table that lost its head: lines of a paragraph that are parted by upright strokes, each into as many cells. It knows lines only.
import type { DrawnRow } from './drawn-rows.js';
import type { TextLine } from './text-lines.js';

const STROKE = /\s\|(?=\s)/g;
const LEAST_ROWS = 2;
const LEAST_CELLS = 3;

/** The cells of each line; null where the lines are no such rows. */
export function pipedRows(lines: readonly TextLine[]): DrawnRow[] | null {
  if (lines.length < LEAST_ROWS || !lines[0]?.text.includes(' | ')) return null;
  const rows: DrawnRow[] = [];
  for (const { text, from } of lines) {
    const cells: DrawnRow['cells'][number][] = [];
    let start = 0;
    for (const { index, 0: stroke } of text.matchAll(STROKE)) {
      cells.push([{ from: from + start, to: from + index }]);
      start = index + stroke.length;
    }
    cells.push([{ from: from + start, to: from + text.length }]);
    if (cells.length < LEAST_CELLS || cells.length !== (rows[0]?.cells.length ?? cells.length)) return null;
    rows.push({ isHead: false, cells });
  }
  return rows;
}
