// Names of localities that stand in the sentence before or after the one that speaks of them. Knows nothing of what a name may be.
import { BREAK, type Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import { type NameRun, readNames } from './name-list.js';
import type { Reading } from './reading.js';

/** Sentences that tell of one locality each. */
const MOST_TOLD = 8;
/** Words before an answer's names, or before what points back to them. */
const MOST_LEAD = 4;

const NAMING = new Set([
  'these',
  'they',
  'are',
  'their',
  'names',
  'called',
  'named',
  'known',
  'as',
  'we',
  'call',
  'them',
]);
const ONE_OF_THEM = new Set([
  'one',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'other',
  'another',
  'last',
]);

/** "split into three localities. These are A, B and C", "in two localities. One is A. The other is B". */
export function inNextSentence({ plan }: Reading, sentence: Sentence, count?: number): NameRun[] {
  const { words } = plan.tokens;
  const next = plan.sentences[sentence.index + 1];
  if (next?.passage !== sentence.passage) return [];
  if (['these', 'they', 'their', 'we'].includes(words[next.firstToken] ?? '')) {
    let at = next.firstToken;
    while (at < next.endToken && NAMING.has(words[at] ?? '')) at++;
    return at > next.firstToken + 1 ? readNames(plan.tokens, at, next.endToken, count) : [];
  }
  const names: NameRun[] = [];
  for (const one of plan.sentences.slice(next.index, next.index + MOST_TOLD)) {
    const from = one.firstToken + (words[one.firstToken] === 'the' ? 1 : 0);
    if (one.passage !== sentence.passage || !ONE_OF_THEM.has(words[from] ?? '')) break;
    if (words[from + 1] === 'is') names.push(...readNames(plan.tokens, from + 2, one.endToken).slice(0, 1));
  }
  return names;
}

/** "How many localities have you?" and "Three: A, B and C", in the same paragraph or the next. */
export function inAnswer({ plan }: Reading, { index, text }: Sentence, count?: number): NameRun[] {
  const next = /\?["”’)*_\s]*$/.test(text) ? plan.sentences[index + 1] : undefined;
  if (!next) return [];
  const { breaks } = plan.tokens;
  let at = next.firstToken;
  while (at < next.endToken && at - next.firstToken < MOST_LEAD && ((breaks[at] ?? 0) & BREAK.strong) === 0)
    at++;
  const stop = ((breaks[at] ?? 0) & BREAK.strong) !== 0 ? at : next.firstToken;
  return readNames(plan.tokens, stop, next.endToken, count);
}

/** "We work through A, B and C. These localities replace our old districts." */
export function inSentenceBefore(
  { plan }: Reading,
  cue: Hit,
  { index, firstToken, passage }: Sentence,
  count?: number,
): NameRun[] {
  const { words, breaks } = plan.tokens;
  const before = plan.sentences[index - 1];
  const points = ['these', 'those', 'all', 'they'].includes(words[firstToken] ?? '');
  if (before?.passage !== passage || !points || cue.start - firstToken > MOST_LEAD) return [];
  for (let at = before.firstToken + 1; at < before.endToken; at++) {
    if (((breaks[at] ?? 0) & BREAK.capital) === 0) continue;
    const names = readNames(plan.tokens, at, before.endToken, count);
    if (names.length > 1 && names.at(-1)?.end === before.endToken) return names;
    at = Math.max(at, (names.at(-1)?.end ?? at) - 1);
  }
  return [];
}
