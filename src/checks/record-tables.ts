// Tables that are one record each: a column of labels and a column of what is said under each ("Lead | Head of Nursing"). It knows rows
// and cells, and which labels are particulars, nothing of what a rule looks for.
import type { Passage } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import { speaksOfOutcomes } from './outcome-set.js';
import { type Cell, cellsOf, headerOf } from './table.js';

/** Words of a label at most. */
const LABEL_WORDS = 12;

/** Does the row stand in such a table? */
export function isInRecord(reading: Reading, row: Passage): boolean {
  return row.block !== null && RECORDS.of(reading, row.block) === 'yes';
}

/** "Lead", "What it says", "Timescale": a label, over its column or before its row, of what is no action. */
export function isParticular(reading: Reading, { firstToken, endToken }: Cell): boolean {
  const found = reading.firstWithin('outcome-other-column', firstToken, endToken);
  return found !== null && found.start === firstToken && found.end === endToken;
}

/** The label that a row begins with. */
export function labelOf(reading: Reading, row: Passage): Cell | null {
  return cellsOf(reading, row).find(({ column }) => column === 0) ?? null;
}

/** The rows of such a table, its first one among them, that say something under a label of more than particulars. */
export function rowsTold(reading: Reading, { block }: Passage): readonly Passage[] {
  return reading.passagesOfBlock(block ?? -1).filter((row) => {
    const label = labelOf(reading, row);
    return label && !isParticular(reading, label) && !speaksOfOutcomes(reading, label);
  });
}

/** By the number of a block: two columns, the first of labels, and one of these a particular or a word for outcome. */
const RECORDS = new Kept((reading: Reading, block): 'yes' | 'no' => {
  const rows = reading.passagesOfBlock(block);
  const first = rows.find((row) => row.kind === 'row');
  const header = first && headerOf(reading, first);
  if (!first || (header && cellsOf(reading, header).some((cell) => isHead(reading, cell)))) return 'no';
  let particulars = 0;
  for (const row of rows) {
    const cells = cellsOf(reading, row);
    if (cells.some(({ column }) => column > 1)) return 'no';
    const [label] = cells;
    if (label?.column !== 0 || row.kind !== 'row') continue;
    if (label.endToken - label.firstToken > LABEL_WORDS) return 'no';
    if (isParticular(reading, label)) particulars++;
  }
  return particulars > 0 ? 'yes' : 'no';
});

/** The head of a column of outcomes, or of particulars: what stands below it are no labels. */
function isHead(reading: Reading, cell: Cell): boolean {
  return cell.column === 0 ? speaksOfOutcomes(reading, cell) : isParticular(reading, cell);
}
