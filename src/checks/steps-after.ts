// What the items or rows after a name tell of it: steps in the order of time ("2023: the plan is agreed", "2024: we open the hub that it
// called for"), and items that come back to the one before. Knows nothing of what is named.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { repeats } from './places-further.js';

/** Steps after one that still go on about it. */
const MOST_STEPS = 3;
/** Words at the head of a step among which its time stands. */
const MOST_TO_TIME = 4;
/** Words at the head of another item among which it comes back. */
const LATEST_BACK = 9;

/** Numbers of the sentences in later steps or items that come back to a name. */
export function stepsAfter(reading: Reading, passage: Passage, name: Hit): number[] {
  if (passage.kind !== 'item' && passage.kind !== 'row') return NONE;
  const timed = isTimed(reading, passage);
  if (!timed && passage.kind === 'row') return NONE;
  const found: number[] = [];
  for (let n = 1; n <= MOST_STEPS; n++) {
    const next = reading.plan.passages[passage.index + n];
    if (next?.kind !== passage.kind || next.section !== passage.section || next.block !== passage.block)
      break;
    if (namesAnother(reading, next, name)) break;
    const inTime = timed && isTimed(reading, next);
    if (timed && !inTime && passage.kind === 'row') break;
    for (let i = next.firstSentence; i < next.endSentence; i++) {
      const { firstToken, endToken } = reading.sentence(i);
      const end = inTime ? endToken : Math.min(endToken, firstToken + LATEST_BACK);
      if (
        reading.firstWithin('back-reference', firstToken, end) ||
        namesAgain(reading, i, name) ||
        (timed && repeats(reading, reading.sentence(i - 1), reading.sentence(i)))
      )
        found.push(i);
    }
  }
  return found;
}

const NONE: number[] = [];

/** "**June 2024** We move ...", "| 20 March | Two actions rewritten |". */
function isTimed(reading: Reading, passage: Passage): boolean {
  for (let i = passage.firstSentence; i < passage.endSentence; i++) {
    const { firstToken, endToken } = reading.sentence(i);
    const end = Math.min(endToken, firstToken + MOST_TO_TIME);
    if (reading.firstWithin('step-time', firstToken, end) !== null) return true;
    if (passage.kind === 'item') return false;
  }
  return false;
}

/** A step that speaks of a document of another name is not about this one any more. */
function namesAnother(reading: Reading, { firstToken, endToken }: Passage, name: Hit): boolean {
  return reading
    .allWithin('any-document', firstToken, endToken)
    .some((hit) => !isSame(reading, hit, name) && !isPointer(reading, hit));
}

/** "as the Tayside Plan asked", after "The Tayside Plan for Children, Young People and Families". */
function namesAgain(reading: Reading, index: number, name: Hit): boolean {
  const { firstToken, endToken } = reading.sentence(index);
  return reading.allWithin('any-document', firstToken, endToken).some((hit) => isSame(reading, hit, name));
}

/** Is a document called by words that stand in the sentence of the name, the word before its last among them? */
function isSame(reading: Reading, hit: Hit, name: Hit): boolean {
  const { words } = reading.plan.tokens;
  const { firstToken, endToken } = reading.sentenceAt(name.start);
  const said = new Set(words.slice(firstToken, endToken));
  return (
    said.has(words[hit.end - 1] ?? '') &&
    said.has(words[hit.end - 2] ?? '') &&
    !POINTERS.has(words[hit.end - 2] ?? '')
  );
}

const POINTERS = new Set(['the', 'that', 'this', 'its', 'such', 'our']);

/** "the assessment was approved": no other document, but the one before. */
function isPointer(reading: Reading, { end }: Hit): boolean {
  return POINTERS.has(reading.plan.tokens.words[end - 2] ?? '');
}
