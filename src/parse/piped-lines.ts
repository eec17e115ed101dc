// Rows of a table that lost its head: lines of a paragraph that are parted by upright strokes or tabs, each into as many cells. It knows lines only.
import type { DrawnRow, Piece } from './drawn-rows.js';
import { opensPoint } from './item-lines.js';
import type { TextLine } from './text-lines.js';

const STROKE = /(?:^|\s)\|(?=\s|$)/g;
const TAB = /\t/g;
/** "| a | b |": nothing but a table has strokes around it. */
const ENCLOSED = /^\s*\|\s.*\s\|\s*$/;
const LEAST_ROWS = 2;
/** Lines with one stroke or tab each are a table only where they are more. */
const LEAST_ROWS_OF_TWO = 3;
/** The share of lines with tabs that may have nothing in the last column. */
const MOST_SHORT = 0.25;
/** "3.", "(a)": the number of a line in a list. */
const NUMBER = /^\W*(?:\w{1,3}|\d+(?:\.\d+)+)\W*$/;

/** The cells of each line; null where the lines are no such rows. */
export function pipedRows(lines: readonly TextLine[]): DrawnRow[] | null {
  const first = lines[0]?.text ?? '';
  if (lines.length < LEAST_ROWS || !(first.includes(' | ') || first.includes('\t'))) return null;
  const enclosed = lines.every(({ text }) => ENCLOSED.test(text));
  const sign = first.includes(' | ') ? STROKE : TAB;
  const rows: DrawnRow[] = [];
  for (const line of lines)
    rows.push({ isHead: false, cells: cellsOf(line, sign, enclosed).map((cell) => [cell]) });
  const columns = rows[0]?.cells.length ?? 0;
  if (columns < 2 || rows.some(({ cells }) => cells.length > columns)) return null;
  // Tabs at the end of a line are lost.
  const short = rows.filter(({ cells }) => cells.length < columns).length;
  if (short > (sign === TAB ? rows.length * MOST_SHORT : 0)) return null;
  if (enclosed || columns > 2) return rows;
  const listed = lines.some(({ text }) => opensPoint(text) || NUMBER.test(text.split(sign, 1)[0] ?? ''));
  return listed || rows.length < LEAST_ROWS_OF_TWO ? null : rows;
}

function cellsOf({ text, from }: TextLine, sign: RegExp, enclosed: boolean): Piece[] {
  const end = enclosed ? text.lastIndexOf('|') : text.length;
  let start = enclosed ? text.indexOf('|') + 1 : 0;
  const cells: Piece[] = [];
  for (const { index, 0: stroke } of text.slice(0, end).matchAll(sign)) {
    if (index < start) continue;
    cells.push({ from: from + start, to: from + index });
    start = index + stroke.length;
  }
  cells.push({ from: from + start, to: from + end });
  return cells;
}
