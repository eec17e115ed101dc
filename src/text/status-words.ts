// The few words by which a cell, or the end of a line, says how it stands with what it is beside: "withdrawn", "nothing done", "not started".
import { BREAK, type Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const REFUSALS = new Set(
  'rejected refused declined cancelled abandoned dropped withdrawn discontinued shelved lapsed scrapped ceased stopped deleted removed'.split(
    ' ',
  ),
);
const MOST_REFUSING = 3;
/** "Nothing done", "Nothing since 2023". */
const TO_DATE = new Set('done yet since so made begun started agreed planned'.split(' '));
const BEGUN = new Set(['started', 'begun', 'commenced']);
/** Words at the end of a line that say how it stands. */
const MOST_AT_END = 3;

/** Do the words [start, end) say that it is not to be, or no more? */
export function isRefusal(words: readonly string[], { start, end }: Hit): boolean {
  const [first = '', second = ''] = words.slice(start, end);
  if (first === 'given' && second === 'up') return true;
  if (first === 'nothing') return end - start === 1 || TO_DATE.has(second);
  return end - start <= MOST_REFUSING && (REFUSALS.has(first) || REFUSALS.has(second));
}

/** Do they say that it has not begun? */
export function isUnstarted(words: readonly string[], { start, end }: Hit): boolean {
  return words[start] === 'not' && words.slice(start + 1, Math.min(end, start + 3)).some((w) => BEGUN.has(w));
}

/** "Quarterly scorecard online – dropped", "Self-neglect protocol: not started": what the end of a line says of what stands before it. */
export function statusAtEnd(reading: Reading, hit: Hit, { index }: Sentence): 'negated' | 'unclear' | null {
  const end = AT_END.of(reading, index);
  return end.says === 'nothing' || hit.start >= end.start ? null : end.says;
}

interface AtEnd {
  readonly says: 'negated' | 'unclear' | 'nothing';
  /** The token at which it begins. */
  readonly start: number;
}

/** By the number of a sentence. */
const AT_END = new Kept(({ plan: { sentences, tokens } }: Reading, index): AtEnd => {
  const { firstToken = 0, endToken = 0 } = sentences[index] ?? {};
  for (let start = endToken - 1; start > firstToken && endToken - start <= MOST_AT_END; start--) {
    if (((tokens.breaks[start] ?? 0) & BREAK.strong) === 0) continue;
    const end = { start, end: endToken };
    if (isRefusal(tokens.words, end)) return { says: 'negated', start };
    return { says: isUnstarted(tokens.words, end) ? 'unclear' : 'nothing', start };
  }
  return { says: 'nothing', start: endToken };
});
