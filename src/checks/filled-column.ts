// Does a row say something under a certain column heading? It does not know what the column or its cells are about.
import type { Passage } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { cellsOf, headingCell } from './table.js';
import { firstHitWithin, termHits } from './term-hits.js';

/** A cell under a heading that holds one of the references, and that neither is empty nor waits to be filled. */
export function isFilledUnder(reading: Reading, row: Passage, references: readonly string[]): boolean {
  if (row.kind !== 'row') return false;
  const headings = termHits(reading, references);
  return cellsOf(reading, row).some(({ column, firstToken, endToken }) => {
    if (endToken === firstToken || reading.firstWithin('cue-placeholder', firstToken, endToken)) return false;
    const heading = headingCell(reading, row, column);
    return (
      heading !== null &&
      firstHitWithin(headings, { start: heading.firstToken, end: heading.endToken }) !== null
    );
  });
}
