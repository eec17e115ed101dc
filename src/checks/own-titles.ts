// The title that a plan gives to a document beside the word for what it is ("Time to Care, our carers strategy", "Our Ten Years (the
// community plan)"), wherever that title stands alone. Knows nothing of what is named.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import { findName } from '../text/place-names.js';
import type { Reading } from '../text/reading.js';

/** Words between a title and what it is the title of: ", our new". */
const MOST_BETWEEN = 4;
const MOST_TITLE_WORDS = 8;
const LEAST_CAPITALS = 2;
/** After a comma, what begins to tell what was just named; "the Local Housing Strategy, the Carers Strategy" are two. */
const TELLING = new Set(['our', 'its', 'a', 'which', 'this']);
/** Beside a comma, capitals that hold one of these are as likely the next of a list. */
const DOCUMENTS = /^(?:plan|strategy|strategies|statement|framework|report|assessment|programme|scheme)s?$/;
const SMALL = new Set([
  'of',
  'for',
  'and',
  'the',
  'to',
  'in',
  'with',
  'our',
  'on',
  'a',
  'your',
  'at',
  'from',
]);
const CALLED = new Set(['called', 'named', 'entitled', 'titled']);
/** What makes a run of capitals the name of a body and no title. */
const BODIES =
  /^(?:council|comhairle|board|nhs|hscp|ijb|partnership|committee|group|authority|government|scotland|service|services|trust|team|act|police|forum|association|alliance|network|officer|director|strategic|partners)$/;

/** Where titles of the names stand by themselves, in the order of the text. */
export function titlesAlone(reading: Reading, names: readonly Hit[]): Hit[] {
  const titles = new Map<string, Hit>();
  for (const name of names)
    for (const title of [titleBefore(reading, name), titleAfter(reading, name)])
      if (title) titles.set(wordsOf(reading, title), title);
  return [...titles]
    .flatMap(([words, { start }]) =>
      findName(reading.plan.tokens, words).filter((hit) => hit.start !== start),
    )
    .sort((a, b) => a.start - b.start);
}

function wordsOf({ plan: { tokens } }: Reading, { start, end }: Hit): string {
  return tokens.words.slice(start, end).join(' ');
}

/** "Time to Care, our carers strategy", "Our Ten Years (the community plan)", "Time to Care is our carers strategy". */
function titleBefore(reading: Reading, name: Hit): Hit | null {
  const { words, breaks } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(name.start);
  for (let i = name.start; i > Math.max(firstToken, name.start - MOST_BETWEEN); i--) {
    const opens = ((breaks[i] ?? 0) & (i === firstToken + 1 ? BREAK.open | BREAK.strong : BREAK.open)) !== 0;
    if (opens || words[i] === 'is' || words[i] === 'was') return runBefore(reading, firstToken, i);
    if (((breaks[i] ?? 0) & BREAK.comma) !== 0 && TELLING.has(words[i] ?? ''))
      return exceptDocument(reading, runBefore(reading, firstToken, i));
    if (((breaks[i] ?? 0) & ~BREAK.capital) !== 0) return null;
  }
  return null;
}

/** "our carers strategy (Time to Care)", "a carers strategy called Time to Care". */
function titleAfter(reading: Reading, name: Hit): Hit | null {
  const { words, breaks } = reading.plan.tokens;
  const { endToken } = reading.sentenceAt(name.start);
  if (name.end >= endToken) return null;
  const called = CALLED.has(words[name.end] ?? '');
  if (!called && ((breaks[name.end] ?? 0) & (BREAK.open | BREAK.quoteOpen)) === 0) return null;
  const start = called ? name.end + 1 : name.end;
  let end = start;
  while (end < endToken && (end === start || !isParted(reading, end)) && isTitleWord(reading, end)) end++;
  while (end > start && !isCapital(reading, end - 1)) end--;
  return checked(reading, { start, end });
}

function runBefore(reading: Reading, first: number, end: number): Hit | null {
  const { words } = reading.plan.tokens;
  while (end > first && /^\d/.test(words[end - 1] ?? '')) end--;
  let start = end;
  while (start > first && isTitleWord(reading, start - 1) && (start === end || !isParted(reading, start)))
    start--;
  while (start < end && !isCapital(reading, start)) start++;
  return checked(reading, { start, end });
}

function exceptDocument({ plan: { tokens } }: Reading, title: Hit | null): Hit | null {
  return title && tokens.words.slice(title.start, title.end).some((word) => DOCUMENTS.test(word))
    ? null
    : title;
}

function checked(reading: Reading, title: Hit): Hit | null {
  const words = reading.plan.tokens.words.slice(title.start, title.end);
  if (words.length > MOST_TITLE_WORDS || words.some((word) => BODIES.test(word))) return null;
  if (words.length === 1) return isShortForm(reading, title) ? title : null;
  let capitals = 0;
  for (let i = title.start; i < title.end; i++) if (isCapital(reading, i)) capitals++;
  return capitals >= LEAST_CAPITALS ? title : null;
}

/** "Local Carers' Strategy (LCS)", "LCS: Local Carers' Strategy". */
function isShortForm({ plan: { source, tokens } }: Reading, { start }: Hit): boolean {
  return /^[A-Z]{3,6}$/.test(source.slice(tokens.starts[start], tokens.ends[start]));
}

function isTitleWord(reading: Reading, i: number): boolean {
  return isCapital(reading, i) || SMALL.has(reading.plan.tokens.words[i] ?? '');
}

function isCapital({ plan: { tokens } }: Reading, i: number): boolean {
  return ((tokens.breaks[i] ?? 0) & BREAK.capital) !== 0;
}

/** Does a stop stand before a token? */
function isParted({ plan: { tokens } }: Reading, i: number): boolean {
  return ((tokens.breaks[i] ?? 0) & ~BREAK.capital) !== 0;
}
