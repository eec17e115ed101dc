// What a later cell says of the cells before it in a row: that it is denied, struck out, to come or not begun.
import type { Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { isUndone } from './negation.js';
import type { Reading } from './reading.js';
import { isRefusal, isUnstarted } from './status-words.js';
import { isStruckOut } from './struck-out.js';

/** A cell that opens with one of these says no. */
const DENIALS = new Set(['no', 'not', 'none', 'never']);

/** A cell that is one of these says that its row is to come. */
const PENDING =
  /^(?:(?:planned|to do|pending|outstanding|upcoming|scheduled|to come|to be (?:arranged|booked|fixed|scheduled|done))\b[^.]{0,30}|(?:once|as soon as|subject to|not before|no earlier than|awaits|awaiting)\b[^.]{0,70})$/i;

/** "| Second draft sent out | Planned |": a later cell that says how far it is puts its row in the future. */
export function isPendingInRow(reading: Reading, cell: Sentence): boolean {
  return LAST_PENDING.of(reading, cell.passage).at > cell.index;
}

interface Last {
  /** Number of a sentence, or below the first of the row. */
  readonly at: number;
}

/** Of a row, by its number, the last sentence that says so of those before it; none of what is no row. One look at a row, however many its cells. */
function lastOfRow(says: (reading: Reading, sentence: Sentence) => boolean): Kept<Reading, Last> {
  return new Kept((reading: Reading, index): Last => {
    const { kind, firstSentence, endSentence } = reading.passage(index);
    let at = kind === 'row' ? endSentence - 1 : -1;
    while (at >= firstSentence && !says(reading, reading.sentence(at))) at--;
    return { at };
  });
}

const LAST_PENDING = lastOfRow((_, { text }) => PENDING.test(text.trim()));

/** "None of ...", "No change": said of what follows, not of the row. */
const NOT_DENIED = new Set([
  'of',
  'change',
  'changes',
  'objection',
  'objections',
  'comment',
  'comments',
  'needed',
  'required',
  'necessary',
  'action',
  'amendment',
]);

/** "| Charities | No, not in this round |": a later cell that opens with no denies its row. */
export function isDeniedInRow(reading: Reading, cell: Sentence): boolean {
  if (reading.passage(cell.passage).kind !== 'row') return false;
  return isStruckOut(reading, cell) || LAST_DENYING.of(reading, cell.passage).at > cell.index;
}

const LAST_DENYING = lastOfRow(({ plan: { tokens } }, s) => {
  const { words } = tokens;
  return (
    (DENIALS.has(words[s.firstToken] ?? '') || isRefusal(words, hitOf(s))) &&
    !NOT_DENIED.has(words[s.firstToken + 1] ?? '') &&
    // "No lease renewed without a look at who could share it".
    !isUndone(words, s.firstToken, s.endToken) &&
    !isUnstarted(words, hitOf(s))
  );
});

/** "| Redesign the rota | Not yet started |": a later cell says that the work of its row is still to be done. */
export function isUnstartedInRow(reading: Reading, cell: Sentence): boolean {
  return LAST_UNSTARTED.of(reading, cell.passage).at > cell.index;
}

const LAST_UNSTARTED = lastOfRow(({ plan }, sentence) => isUnstarted(plan.tokens.words, hitOf(sentence)));

function hitOf({ firstToken, endToken }: Sentence): Hit {
  return { start: firstToken, end: endToken };
}

/** "| Charities | To be arranged | tbc |": where all cells after the first are open, they say how it stands with that. */
export function settledBy(reading: Reading, sentence: Sentence): Pick<Sentence, 'firstToken' | 'endToken'> {
  const { kind, firstSentence, endSentence, endToken } = reading.passage(sentence.passage);
  if (kind !== 'row' || sentence.index !== firstSentence) return sentence;
  const cells = reading.plan.sentences.slice(firstSentence + 1, endSentence);
  const areOpen =
    cells.length === 1 ||
    cells.every((cell) => reading.firstWithin('cue-placeholder', cell.firstToken, cell.endToken) !== null);
  return areOpen ? { firstToken: sentence.firstToken, endToken } : sentence;
}
