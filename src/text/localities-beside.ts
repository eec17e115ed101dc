// Names of localities that stand in the sentence before or after the one that speaks of them. Knows nothing of what a name may be.
import { BREAK, type Plan, type Sentence } from '../model/plan.js';
import { endsAsking } from './asking.js';
import type { Hit } from './matcher.js';
import { type NameRun, readNames } from './name-list.js';
import { NUMBER_NAMES } from './number-words.js';
import type { Reading } from './reading.js';

/** Sentences that tell of one locality each. */
const MOST_TOLD = 8;
/** Words before an answer's names, or before what points back to them. */
const MOST_LEAD = 5;
/** Words of a sentence that only counts them. */
const MOST_COUNTING = 8;

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
  const told = countAlone(plan, plan.sentences[sentence.index + 1]);
  const next = plan.sentences[sentence.index + (told === null ? 1 : 2)];
  if (!next || !goesOn(plan, sentence, next)) return [];
  const opening = afterNumber(words, next);
  if (['these', 'they', 'their', 'we'].includes(words[opening] ?? '')) {
    let at = opening;
    while (at < next.endToken && NAMING.has(words[at] ?? '')) at++;
    return at > opening + 1 ? readNames(plan.tokens, at, next.endToken, told ?? count) : [];
  }
  if (next.passage !== sentence.passage) return [];
  const names: NameRun[] = [];
  for (const one of plan.sentences.slice(next.index, next.index + MOST_TOLD)) {
    const from = one.firstToken + (words[one.firstToken] === 'the' ? 1 : 0);
    if (one.passage !== sentence.passage || !ONE_OF_THEM.has(words[from] ?? '')) break;
    names.push(...oneByOne(plan, from, one.endToken));
  }
  return names;
}

/** "The first is A; the second is B; the third, C." */
function oneByOne({ tokens }: Plan, from: number, to: number): NameRun[] {
  const { words, breaks } = tokens;
  const isParted = (at: number): boolean => ((breaks[at] ?? 0) & (BREAK.comma | BREAK.strong)) !== 0;
  const names: NameRun[] = [];
  for (let at = from; at < to; at++) {
    if (!ONE_OF_THEM.has(words[at] ?? '')) continue;
    if (at > from && words[at - 1] !== 'the' && words[at - 1] !== 'and' && !isParted(at)) continue;
    const start = words[at + 1] === 'is' ? at + 2 : isParted(at + 1) ? at + 1 : to;
    names.push(...readNames(tokens, start, to).slice(0, 1));
  }
  return names;
}

/** Does a sentence go on from another: in its paragraph, or in the next one of its section? */
function goesOn({ passages }: Plan, { passage }: Sentence, next: Sentence): boolean {
  const [one, other] = [passages[passage], passages[next.passage]];
  return (
    next.passage === passage ||
    (next.passage === passage + 1 &&
      one?.kind === 'paragraph' &&
      other?.kind === 'paragraph' &&
      one.section === other.section)
  );
}

/** The first word behind a paragraph's number. */
function afterNumber(words: readonly string[], { firstToken, endToken }: Sentence): number {
  let at = firstToken;
  while (at < endToken && /^\d/.test(words[at] ?? '')) at++;
  return at;
}

/** "The law asks for two localities at least. The Board has settled upon five." */
function countAlone({ tokens }: Plan, sentence: Sentence | undefined): number | null {
  if (!sentence || sentence.endToken - sentence.firstToken > MOST_COUNTING) return null;
  const count = NUMBER_NAMES.indexOf(tokens.words[sentence.endToken - 1] ?? '');
  return count >= 2 ? count : null;
}

/** "How many localities have you?" and "Three: A, B and C", in the same paragraph or the next; or "Three." and a second question. */
export function inAnswer({ plan }: Reading, sentence: Sentence, count?: number): NameRun[] {
  if (!asks(sentence)) return [];
  const { sentences } = plan;
  const answer = sentences[sentence.index + 1];
  const names = answer ? namesIn(plan, answer, count) : [];
  const again = answer ? sentences[answer.index + 1] : undefined;
  const second = again && names.length < 2 && asks(again) ? sentences[again.index + 1] : undefined;
  return second ? namesIn(plan, second, count) : names;
}

function asks({ text }: Sentence): boolean {
  return endsAsking(text);
}

function namesIn(plan: Plan, next: Sentence, count?: number): NameRun[] {
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
  const points = ['these', 'those', 'all', 'they', 'each', 'both', 'every'].includes(words[firstToken] ?? '');
  if (before?.passage !== passage || !points || cue.start - firstToken > MOST_LEAD) return [];
  for (let at = before.firstToken + 1; at < before.endToken; at++) {
    if (((breaks[at] ?? 0) & BREAK.capital) === 0) continue;
    const names = readNames(plan.tokens, at, before.endToken, count);
    if (names.length > 1 && names.at(-1)?.end === before.endToken) return names;
    at = Math.max(at, (names.at(-1)?.end ?? at) - 1);
  }
  return [];
}
