// Which sentences of a plan may tell its period at all. What the words are is data (concepts plan-itself, period-*).
import type { Passage, Sentence } from '../model/plan.js';
import { TOLD_BEFORE } from './day-told-before.js';
import { opensOnIt } from './follows-plan.js';
import { PROMISED } from './period-words.js';
import { YEARS } from './plan-years.js';
import type { Reading } from './reading.js';
import { opensWithPronoun } from './opens-with-pronoun.js';
import { MOST_LABELLED, MOST_STEP } from './whose-date.js';

/** Sentences that begin "It ..." between the plan and what goes on about it. */
const MOST_BACK = 2;
/** Lines of a timeline after the one that names the plan. */
const MOST_LINES = 8;

/** Later lines of the same list that go on about the plan: "March 2028: it ends". */
function askLines(
  reading: Reading,
  { index, section }: Passage,
  ask: (from: number, to: number) => void,
): void {
  for (const line of reading.plan.passages.slice(index + 1, index + 1 + MOST_LINES)) {
    if (line.kind !== 'item' || line.section !== section) return;
    if (opensOnIt(reading, line)) ask(line.firstSentence, line.endSentence);
  }
}

/** Rows of a table of particulars, its header among them. */
const MOST_ROWS = 12;

/** Sentences whose dates can be this plan's: on its cover, that name it or go on from one that does, or under a label for its period. */
export function sentencesToAsk(reading: Reading, cover: ReadonlySet<number>): readonly Sentence[] {
  const { sentences } = reading.plan;
  const asked = new Uint8Array(sentences.length + 1);
  const ask = (from: number, to: number): void => {
    for (let i = from; i < to; i++) asked[i] = 1;
  };
  for (const index of cover) {
    const { firstSentence, endSentence } = reading.passage(index);
    ask(firstSentence, endSentence);
  }
  for (const hit of reading.of('plan-itself')) {
    const { index, passage } = reading.sentenceAt(hit.start);
    asked[index] = 1;
    const row = reading.passage(passage);
    if (row.kind === 'row' && row.endToken - row.firstToken <= MOST_STEP)
      ask(row.firstSentence, row.endSentence);
    for (let i = index + 1; i <= index + 1 + MOST_BACK; i++) {
      const next = sentences[i];
      if (!next || !opensWithPronoun(reading, next)) break;
      asked[i] = 1;
    }
    // "Title | Strategic Plan" heads a table of particulars.
    if (row.kind === 'header-row' && row.endToken - row.firstToken <= MOST_STEP && row.block !== null)
      for (const { firstSentence, endSentence } of reading.passagesOfBlock(row.block).slice(1, MOST_ROWS))
        ask(firstSentence, endSentence);
    if (row.kind === 'item') askLines(reading, row, ask);
  }
  for (const key of [PROMISED, ...YEARS])
    for (const hit of reading.of(key)) asked[reading.sentenceAt(hit.start).index] = 1;
  for (const hit of reading.of(TOLD_BEFORE)) {
    const { index } = reading.sentenceAt(hit.start);
    if (index > 0) asked[index - 1] = 1;
  }
  for (const hit of reading.of('period-asked')) {
    const { index } = reading.sentenceAt(hit.start);
    asked.fill(1, index, index + 4);
  }
  for (const hit of reading.of('period-label')) {
    const { index, passage } = reading.sentenceAt(hit.start);
    const { kind, firstToken, endToken, firstSentence, endSentence } = reading.passage(passage);
    const after = kind === 'header-row' ? reading.plan.passages[passage + 1] : undefined;
    if (after) ask(after.firstSentence, after.endSentence);
    if (kind !== 'row') ask(index, index + 2);
    else if (endToken - firstToken <= MOST_LABELLED) ask(firstSentence, endSentence);
  }
  const found: Sentence[] = [];
  for (const sentence of sentences) if (asked[sentence.index] === 1) found.push(sentence);
  return found;
}
