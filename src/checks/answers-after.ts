// What answers a name by the form of the page: "You said: ... We did: ...", in one passage or in two, and a question that tells first what
// it is about ("My son has no home. Will you help him? Yes: ..."). Knows nothing of what is named.
import type { Passage, Sentence } from '../model/plan.js';
import { endsAsking } from '../text/asking.js';
import type { Reading } from '../text/reading.js';

/** Sentences between what is told and the question that it leads to. */
const MOST_TO_QUESTION = 2;
/** What stands behind the label of an answer. */
const MARKED = /[:*_–—]|\s-\s/;

/** Numbers of the sentences that answer one, in its passage or the next. */
export function answersAfter(reading: Reading, passage: Passage, { index }: Sentence): number[] {
  const labelled = firstLabelled(reading, index + 1, passage.endSentence);
  if (labelled !== null) return range(labelled, passage.endSentence);
  if (index === passage.endSentence - 1) {
    const next = reading.plan.passages[passage.index + 1];
    if (next?.kind !== passage.kind || next.section !== passage.section || passage.kind === 'row') return [];
    return firstLabelled(reading, next.firstSentence, next.firstSentence + 1) === null
      ? []
      : range(next.firstSentence, next.endSentence);
  }
  if (index !== passage.firstSentence || endsAsking(reading.sentence(index).text)) return [];
  const last = Math.min(passage.endSentence, index + 1 + MOST_TO_QUESTION);
  for (let i = index + 1; i < last; i++)
    if (endsAsking(reading.sentence(i).text)) return range(i + 1, passage.endSentence);
  return [];
}

/** The first sentence that begins with "We did:" or the like. */
function firstLabelled(reading: Reading, from: number, end: number): number | null {
  const { source, tokens } = reading.plan;
  for (let i = from; i < end; i++) {
    const { firstToken, endToken } = reading.sentence(i);
    const label = reading.firstWithin('deed-label', firstToken, endToken);
    if (
      label?.start === firstToken &&
      MARKED.test(source.slice(tokens.ends[label.end - 1], tokens.starts[label.end]))
    )
      return i;
  }
  return null;
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, n) => from + n);
}
