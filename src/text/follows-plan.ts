// Whether what "it" does is told of this plan: "This is our plan. It runs until 2029."
import type { Passage, Sentence } from '../model/plan.js';
import type { Reading } from './reading.js';
import { opensWithPronoun } from './opens-with-pronoun.js';

/** Sentences that begin "It ..." between the plan and what goes on about it. */
const MOST_BACK = 2;

/** "It runs ..." after a sentence about this plan, in its paragraph or the one before. */
export function followsPlan(reading: Reading, passage: Passage, sentence: Sentence): boolean {
  if (passage.kind === 'item' && opensOnIt(reading, passage) && isLineAfterPlan(reading, passage))
    return true;
  if (!opensWithPronoun(reading, sentence)) return false;
  const first = startOfTalk(reading, passage);
  let before = sentence.index > first ? reading.plan.sentences[sentence.index - 1] : undefined;
  for (let i = 0; i < MOST_BACK && before && opensWithPronoun(reading, before); i++) {
    if (before.index === first || namesPlan(reading, before)) break;
    before = reading.plan.sentences[before.index - 1];
  }
  return before !== undefined && namesPlan(reading, before);
}

/** The first sentence of a passage, or of the paragraph before it in its section. */
function startOfTalk({ plan }: Reading, { index, section, kind, firstSentence }: Passage): number {
  const before = plan.passages[index - 1];
  return kind === 'paragraph' && before?.kind === 'paragraph' && before.section === section
    ? before.firstSentence
    : firstSentence;
}

function namesPlan(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  return (
    reading.firstWithin('plan-itself', firstToken, endToken) !== null &&
    reading.firstWithin('previous-plan', firstToken, endToken) === null
  );
}

/** Lines of a timeline between the one that names the plan and "it ends". */
const MOST_LINES = 8;
/** Words of a line before "it": a date. */
const MOST_BEFORE = 5;

/** "March 2028: it ends". */
export function opensOnIt({ plan: { tokens } }: Reading, { firstToken, endToken }: Passage): boolean {
  return tokens.words.slice(firstToken, Math.min(endToken, firstToken + MOST_BEFORE)).includes('it');
}

function isLineAfterPlan(reading: Reading, { index, section }: Passage): boolean {
  const { passages, sentences } = reading.plan;
  for (let i = index - 1; i >= Math.max(0, index - MOST_LINES); i--) {
    const line = passages[i];
    const said =
      line?.kind === 'item' && line.section === section ? sentences[line.firstSentence] : undefined;
    if (!said) return false;
    if (namesPlan(reading, said)) return true;
  }
  return false;
}
