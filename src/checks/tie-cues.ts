// The words that bear on whether a sentence ties a name to this plan: which of them each sentence holds, and which stand over it.
import type { Passage } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import { keepMarks, type Marks } from '../text/marks.js';
import type { Reading } from '../text/reading.js';
import { topicOver } from '../text/topic-over.js';

/** Bits of a sentence, by concept. */
export const CUE = {
  placeholder: 1,
  unsettled: 2,
  refusal: 4,
  detail: 8,
  stockClaim: 16,
  ownVoice: 32,
  otherArea: 64,
  general: 128,
  lapsed: 256,
  backReference: 512,
  nationalBody: 1024,
  connectingHeader: 2048,
  sourceHeader: 4096,
} as const;
const MARKS = keepMarks([
  'cue-placeholder',
  'unsettled',
  'refusal',
  'connection-detail',
  'stock-claim',
  'own-voice',
  'other-area-told',
  'actor-general',
  'lapsed',
  'back-reference',
  'national-body',
  'connecting-header',
  'source-header',
]);

export function tieCues(reading: Reading): Marks {
  return MARKS.of(reading, 0);
}

/** Bits of the sentence that a token stands in. */
export function cuesAt(reading: Reading, token: number): number {
  return MARKS.of(reading, 0).sentences[reading.plan.tokens.sentences[token] ?? 0] ?? 0;
}

/** Do the headings over a passage say that what stands there is others' work? */
export function isUnderOthersWork(reading: Reading, passage: Passage): boolean {
  return topicOver(reading, passage) === 'others-work';
}

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

const QUOTED = /[“"][^“”"]*[”"]/g;
const NONE: readonly Quoted[] = [];

/** What stands between quotation marks in a passage, in order; offsets are from its start. By its number. */
const QUOTATIONS = new Kept((reading: Reading, index): readonly Quoted[] => {
  const { start, end } = reading.passage(index);
  const text = reading.plan.source.slice(start, end);
  if (!/["”]/.test(text)) return NONE;
  return [...text.matchAll(QUOTED)].map((quoted) => ({
    start: quoted.index,
    end: quoted.index + quoted[0].length,
    words: quoted[0].split(/\s+/).length,
  }));
});

/** Words of the quotation that a token stands in; 0 outside one. */
export function wordsQuotedAround(reading: Reading, passage: Passage, token: number): number {
  const quotations = QUOTATIONS.of(reading, passage.index);
  if (quotations.length === 0) return 0;
  const at = (reading.plan.tokens.starts[token] ?? passage.start) - passage.start;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const last = quotations[low - 1];
  return last && at < last.end ? last.words : 0;
}
