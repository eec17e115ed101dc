// Whether a cell of a table holds words that are taken out of a text, by the heading of its column and of one beside it ("Delete",
// "Put in its place"). What such headings say is data (the concepts struck-out-column and put-in-column).
import type { Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Reading } from './reading.js';

export function isStruckOut(reading: Reading, cell: Sentence): boolean {
  const row = reading.passage(cell.passage);
  if (row.kind !== 'row') return false;
  return row.intro.some((index) => STRUCK_OUT.of(reading, index).has(cell.cell));
}

const NONE: ReadonlySet<number> = new Set();

/** By the number of the passage over a row: the columns of what is taken out. */
const STRUCK_OUT = new Kept((reading: Reading, index): ReadonlySet<number> => {
  const { kind, firstToken, endToken, firstSentence, endSentence } = reading.passage(index);
  if (kind !== 'header-row' || reading.firstWithin('put-in-column', firstToken, endToken) === null)
    return NONE;
  const columns = new Set<number>();
  for (let i = firstSentence; i < endSentence; i++) {
    const heading = reading.sentence(i);
    const told = reading.firstWithin('struck-out-column', heading.firstToken, heading.endToken);
    if (told?.start === heading.firstToken) columns.add(heading.cell);
  }
  return columns;
});
