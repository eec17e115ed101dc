// The documents that a sentence names: this plan, earlier plans, others. Which words mean which is data (concepts plan-itself,
// previous-plan, document-noun).
import type { Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { startsBefore } from './starts-before.js';

export interface NamedDocument extends Hit {
  readonly whose: 'own' | 'old' | 'other';
}

export interface DocumentsAround {
  /** Of those that end before the place, the first and the last; of those that begin after it, the first, and the first of this plan. */
  readonly first: NamedDocument | undefined;
  readonly before: NamedDocument | undefined;
  readonly after: NamedDocument | undefined;
  readonly ownAfter: NamedDocument | undefined;
}

export function documentsAround(reading: Reading, sentence: Sentence, { start, end }: Hit): DocumentsAround {
  const named = DOCUMENTS.of(reading, sentence.index);
  let last = startsBefore(named, start) - 1;
  while (last >= 0 && (named[last]?.end ?? 0) > start) last--;
  let first = 0;
  while (first < last && (named[first]?.end ?? 0) > start) first++;
  const next = startsBefore(named, end);
  return {
    first: last < 0 ? undefined : named[first],
    before: named[last],
    after: named[next],
    ownAfter: named.find(({ whose }, i) => i >= next && whose === 'own'),
  };
}

/** Of a sentence, in the order of the text. */
const DOCUMENTS = new Kept((reading: Reading, sentence): readonly NamedDocument[] => {
  const { firstToken, endToken } = reading.sentence(sentence);
  const within = (concept: string, whose: NamedDocument['whose']): NamedDocument[] =>
    reading.allWithin(concept, firstToken, endToken).map(({ start, end }) => ({ start, end, whose }));
  const old = within('previous-plan', 'old');
  const own = within('plan-itself', 'own').filter(
    ({ start, end }) => (lastBefore(old, end)?.end ?? 0) <= start,
  );
  const plans = inOrder([...own, ...old]);
  const others = within('document-noun', 'other').filter(
    ({ start, end }) => (lastBefore(plans, start + 1)?.end ?? 0) < end,
  );
  return inOrder([...plans, ...others]);
});

function inOrder(hits: readonly NamedDocument[]): NamedDocument[] {
  return [...hits].sort((a, b) => a.start - b.start);
}

/** Of hits of which none lies within another, the last that begins before a token: none ends later. */
function lastBefore(hits: readonly NamedDocument[], token: number): NamedDocument | undefined {
  return hits[startsBefore(hits, token) - 1];
}
