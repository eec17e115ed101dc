// Adds the rows of a table that was drawn with strokes in lines of text. Knows neither Markdown nor how the rows were told.
import { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfTable } from './regions.js';

/** A range of a text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}
export interface DrawnRow {
  readonly isHead: boolean;
  /** By column, the pieces of the cell from top to bottom. */
  readonly cells: readonly (readonly Piece[])[];
}

export function addDrawnRows(builder: PlanBuilder, text: MappedText, rows: readonly DrawnRow[]): void {
  const block = builder.newBlock();
  const headed = rows[0]?.isHead === true && rows.length > 1;
  const named = headed ? (rows[0]?.cells ?? []).map((cell) => joined(text, cell).text) : [];
  const region = regionOfTable(named);
  let header: number | null = null;
  for (const [i, { cells }] of rows.entries()) {
    const isHead = headed && i === 0;
    const pieces = cells.flat();
    const first = pieces.reduce((least, { from }) => Math.min(least, from), Infinity);
    const last = pieces.reduce((most, { to }) => Math.max(most, to), 0);
    const index: number = builder.addPassage({
      kind: isHead ? 'header-row' : 'row',
      parts: cells.map((cell) => joined(text, cell)),
      ...text.spanOf(first, last),
      region: isHead ? null : region,
      block,
      intro: header === null ? [] : [header],
    });
    if (isHead) header = index;
  }
}

function joined(text: MappedText, pieces: readonly Piece[]): MappedText {
  const [only] = pieces;
  if (pieces.length === 1 && only) return text.slice(only.from, only.to);
  const cell = new MappedText();
  for (const [i, { from, to }] of pieces.entries()) {
    if (i > 0) cell.add(' ', text.offsetOf(from), text.offsetOf(from));
    cell.addPart(text, from, to);
  }
  return cell;
}
