// Names set down one after the other ("caring | brave | human rights | fair", a cloud of words): what stands beside a name there is
// another name and tells nothing of it. Knows nothing of what is named.
import type { Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

const MAY_PART = /[·•▪|;]| \/ /;
const PARTS = /[·•▪|;]|\s\/\s/;
/** "Equality outcomes . . . . . 44" */
const LEADERS = /(?:\. ?){5}/;
const LEAST_ITEMS = 4;
const LONGEST_ITEM = 8;
/** Words in a row without one that joins words to a statement. */
const LEAST_HEAP = 12;
const LONGEST_NAME = 5;
const JOINING = new Set(
  'a an the of to in on for by at from with and or but is are was were be been being has have had will shall must can not as that which who this these those it its their our your per than so if when where into under'.split(
    ' ',
  ),
);

/** The tokens that can tell something of the name at `token`: its item in an enumeration, else its sentence; none in a heap of words. */
export function tellingPart(reading: Reading, sentence: Sentence, name: Hit): Hit {
  const items = ITEMS.of(reading, sentence.index);
  const at = items.findIndex((item) => name.start < item.end);
  const item = items[at];
  if (item) return at === 0 && leads(reading, name, item) ? wholeOf(sentence) : item;
  const statement = STATEMENTS.of(reading, sentence.index).find(({ end }) => name.start < end);
  if (statement && statement.start > sentence.firstToken) return statement;
  return isLeader(sentence) || isHeaped(reading, sentence, name)
    ? { start: name.start, end: name.start }
    : wholeOf(sentence);
}

/** A line of a contents list, by its row of points. */
export function isLeader({ text }: Sentence): boolean {
  return LEADERS.test(text);
}

function wholeOf({ firstToken, endToken }: Sentence): Hit {
  return { start: firstToken, end: endToken };
}

/** By the number of a sentence: its items, none where it is no enumeration. */
const ITEMS = new Kept((reading: Reading, index): readonly Hit[] => {
  const { firstToken, endToken, text } = reading.sentence(index);
  if (!MAY_PART.test(text)) return NONE;
  const items: Hit[] = [];
  let start = firstToken;
  for (let i = firstToken; i < endToken; i++) {
    if (i + 1 < endToken && !PARTS.test(gapAfter(reading, i))) continue;
    items.push({ start, end: i + 1 });
    start = i + 1;
  }
  const short = items.filter((item) => item.end - item.start <= LONGEST_ITEM).length;
  return items.length >= LEAST_ITEMS && short * 4 >= items.length * 3 ? items : NONE;
});

const NONE: readonly Hit[] = [];

/** By the number of a sentence: what its semicolons part, where they part several statements of which none goes on about another. */
const STATEMENTS = new Kept((reading: Reading, index): readonly Hit[] => {
  const { firstToken, endToken, text } = reading.sentence(index);
  if (!text.includes(';') || text.includes(':')) return NONE;
  const parts: Hit[] = [];
  let start = firstToken;
  for (let i = firstToken; i < endToken; i++) {
    if (i + 1 < endToken && !gapAfter(reading, i).includes(';')) continue;
    parts.push({ start, end: i + 1 });
    start = i + 1;
  }
  const { words } = reading.plan.tokens;
  const goesOn = parts.some(({ start: at }, i) => i > 0 && GOING_ON.has(words[at] ?? ''));
  return parts.length >= LEAST_STATEMENTS && !goesOn ? parts : NONE;
});
const LEAST_STATEMENTS = 3;
const GOING_ON = new Set([
  'it',
  'its',
  'we',
  'this',
  'that',
  'they',
  'these',
  'their',
  'under',
  'both',
  'from',
]);

/** "Climate: 40 cars; 3 boilers; ...": the name stands over all that follows. */
function leads(reading: Reading, name: Hit, item: Hit): boolean {
  for (let i = name.end - 1; i + 1 < item.end; i++) if (gapAfter(reading, i).includes(':')) return true;
  return false;
}

function isHeaped(reading: Reading, { firstToken, endToken }: Sentence, name: Hit): boolean {
  if (endToken - firstToken < LEAST_HEAP) return false;
  const { words } = reading.plan.tokens;
  const joins = (i: number): boolean => JOINING.has(words[i] ?? '');
  const parted = (i: number): boolean => /[,:;.()–—→⇒➤➜]|->|=>/.test(gapAfter(reading, i));
  // Words for a name that are a statement themselves ("four ways of having it: the money in hand").
  for (let i = name.start; name.end - name.start > LONGEST_NAME && i < name.end; i++)
    if (joins(i)) return false;
  let { start, end } = name;
  const isHeap = (): boolean => end - start >= LEAST_HEAP;
  while (!isHeap() && start > firstToken && !joins(start - 1) && !parted(start - 1)) start--;
  while (!isHeap() && end < endToken && !joins(end) && !parted(end - 1)) end++;
  return isHeap();
}

function gapAfter({ plan: { source, tokens } }: Reading, token: number): string {
  return source.slice(tokens.ends[token] ?? 0, tokens.starts[token + 1] ?? 0);
}
