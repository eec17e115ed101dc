// What stands under words that deny, ask, claim or doubt all that follows: "Respondents claimed that ...". Cues are data (the concepts frame-*).
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const FRAMES = [
  ['frame-denied', 'negated'],
  ['frame-claimed', 'wished'],
] as const;

type Framed = (typeof FRAMES)[number][1];

/** Tokens [start, end) and what they are said to be. */
interface Frame extends Hit {
  readonly as: Framed;
}

/** With these a sentence goes on for itself. */
const TURNS = new Set(['but', 'although', 'though', 'whereas', 'however', 'while', 'yet']);
const JOINS = new Set(['and', 'so']);
const OWN = new Set(['we', 'this', 'our', 'so']);

/** What a hit is said to be by the words before it in its sentence, or by the line that opens its list; null where nothing frames it. */
export function framedAs(reading: Reading, hit: Hit, sentence: Sentence): Framed | null {
  const frame = OF_SENTENCE.of(reading, sentence.index).find(
    ({ start, end }) => hit.start >= start && hit.start < end,
  );
  if (frame) return frame.as;
  for (const index of [...reading.passage(sentence.passage).intro].reverse()) {
    const intro = reading.passage(index);
    const over = intro.kind === 'row' ? null : frameOpening(reading, intro);
    if (over) return over;
  }
  return null;
}

/** "Respondents asked that:" over a list. */
function frameOpening(reading: Reading, { endSentence, endToken }: Passage): Framed | null {
  return OF_SENTENCE.of(reading, endSentence - 1).find(({ start }) => start === endToken)?.as ?? null;
}

/** By the number of a sentence. */
const OF_SENTENCE = new Kept((reading: Reading, index): readonly Frame[] => {
  const { firstToken, endToken } = reading.sentence(index);
  return FRAMES.flatMap(([key, as]) =>
    reading
      .allWithin(key, firstToken, endToken)
      .map(({ end }) => ({ start: end, end: endOf(reading, end, endToken), as })),
  );
});

/** A frame ends with its sentence, or where that goes on for itself: ", but we ...", "; ...". */
function endOf({ plan: { tokens } }: Reading, from: number, endToken: number): number {
  const { words, breaks } = tokens;
  for (let i = from + 1; i < endToken; i++) {
    if ((breaks[i] as number) & BREAK.strong || TURNS.has(words[i] ?? '')) return i;
    if (JOINS.has(words[i] ?? '') && OWN.has(words[i + 1] ?? '')) return i;
  }
  return endToken;
}
