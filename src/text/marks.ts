// Which of a few concepts each sentence and passage of a plan holds, as bit flags: worked out once a plan, for what is asked of nearly
// every place.
import { Kept } from './kept.js';
import type { Reading } from './reading.js';

export interface Marks {
  readonly sentences: Int32Array;
  readonly passages: Int32Array;
}

/** Bit i stands for `keys[i]`: at most 31 concepts, none of them found in the plan later. */
export function keepMarks(keys: readonly string[]): Kept<Reading, Marks> {
  return new Kept((reading) => {
    const { plan } = reading;
    const marks = {
      sentences: new Int32Array(plan.sentences.length),
      passages: new Int32Array(plan.passages.length),
    };
    const of = plan.tokens.sentences;
    for (let i = 0; i < keys.length; i++) {
      const bit = 1 << i;
      for (const { start } of reading.of(keys[i] ?? '')) {
        const sentence = of[start] ?? 0;
        marks.sentences[sentence] = (marks.sentences[sentence] ?? 0) | bit;
      }
    }
    for (let i = 0; i < marks.sentences.length; i++) {
      const found = marks.sentences[i] ?? 0;
      if (found === 0) continue;
      const passage = plan.sentences[i]?.passage ?? 0;
      marks.passages[passage] = (marks.passages[passage] ?? 0) | found;
    }
    return marks;
  });
}
