// Adds the rows of a table that was drawn with strokes or tabs in lines of text. Knows neither Markdown nor how the rows were told.
import { isHeaded } from './column-layout.js';
import { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfTable } from './regions.js';
import { RowGroups } from './row-groups.js';

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
  const read = rows.map(({ cells }) => cells.map((cell) => joined(text, cell)));
  const headed =
    rows.length > 1 &&
    (rows[0]?.isHead === true ||
      isHeaded(
        read.map((row) => row.map((cell) => [{ text: cell.text.trim(), start: 0 }])),
        false,
      ));
  const region = headed ? regionOfTable((read[0] ?? []).map((cell) => cell.text)) : null;
  const groups = new RowGroups();
  let header: number | null = null;
  for (const [i, { cells }] of rows.entries()) {
    const isHead = headed && i === 0;
    const parts = read[i] ?? [];
    const filled = parts.map((part) => part.text.trim() !== '');
    const pieces = cells.flat();
    const first = pieces.reduce((least, { from }) => Math.min(least, from), Infinity);
    const last = pieces.reduce((most, { to }) => Math.max(most, to), 0);
    const index: number = builder.addPassage({
      kind: isHead ? 'header-row' : 'row',
      parts,
      ...text.spanOf(first, last),
      region: isHead ? null : region,
      block,
      intro: isHead ? [] : [header, groups.over(filled)].filter((of) => of !== null),
    });
    if (isHead) header = index;
    else groups.add(filled, index);
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
