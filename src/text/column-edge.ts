// Which end of this plan's period a column of a table tells: "Starts | Ends" over "April 2026 | March 2029", where the caption, the heading
// or the header names the plan. Knows nothing of the dates themselves.
import type { Passage, Sentence } from '../model/plan.js';
import type { Reading } from './reading.js';
import { lastCue } from './whose-date.js';

/** Words that head a column by themselves. */
const BARE = new Map<string, 'begin' | 'end'>([
  ['from', 'begin'],
  ['to', 'end'],
  ['until', 'end'],
]);

export function edgeOfColumn(reading: Reading, row: Passage, sentence: Sentence): 'begin' | 'end' | null {
  if (row.kind !== 'row' || row.block === null) return null;
  return underHeader(reading, row, sentence) ?? edgeOfLabel(reading, row, sentence);
}

/** "From | 1 April 2024" in a table of particulars whose first line names the plan. */
function edgeOfLabel(reading: Reading, row: Passage, { cell }: Sentence): 'begin' | 'end' | null {
  const label = reading.plan.sentences[row.firstSentence];
  if (!label || label.cell === cell || label.endToken - label.firstToken !== 1) return null;
  const edge = BARE.get(reading.plan.tokens.words[label.firstToken] ?? '');
  const first = edge && row.block !== null ? reading.passagesOfBlock(row.block)[0] : undefined;
  return edge && first && isOfPlan(reading, row, first) ? edge : null;
}

function underHeader(reading: Reading, row: Passage, { cell }: Sentence): 'begin' | 'end' | null {
  const header = row.intro.map((i) => reading.passage(i)).find(({ kind }) => kind === 'header-row');
  if (!header) return null;
  const over = cellOf(reading, header, cell);
  if (!over) return null;
  const word = reading.plan.tokens.words[over.firstToken] ?? '';
  const cue = BARE.get(word) ?? lastCue(reading, over.firstToken, over.endToken);
  if (cue !== 'begin' && cue !== 'end') return null;
  return isOfPlan(reading, row, header) ? cue : null;
}

/** The first sentence of a cell; the cells of a row are numbered in order, so that a row of thousands is not walked for each of its cells. */
function cellOf(
  { plan: { sentences } }: Reading,
  { firstSentence, endSentence }: Passage,
  cell: number,
): Sentence | null {
  let [low, high] = [firstSentence, endSentence];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.cell ?? 0) < cell) low = middle + 1;
    else high = middle;
  }
  const found = low < endSentence ? sentences[low] : undefined;
  return found?.cell === cell ? found : null;
}

/** Does the table speak of this plan, and the row of no other document? */
function isOfPlan(reading: Reading, row: Passage, header: Passage): boolean {
  const near = [
    ...reading.besideBlock(row.block ?? 0),
    ...reading.headingsAbove(row).slice(0, 1),
    header,
    row,
  ];
  const named = near.some(
    (p) => p.section === row.section && reading.firstWithin('plan-itself', p.firstToken, p.endToken) !== null,
  );
  const own = reading.firstWithin('plan-itself', row.firstToken, row.endToken);
  const other = reading.firstWithin('document-noun', row.firstToken, row.endToken);
  return named && (own !== null || other === null);
}
