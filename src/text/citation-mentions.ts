// Instruments named in a plan by title, short name or number. Names that only the plan gives ("the Act") are another file's work.
import type { Mention } from '../model/citation.js';
import type { Span } from '../model/span.js';
import { type FoundTitle as Found, findNumbers, withNumber } from './citation-numbers.js';
import { isExact, lowest, mergedWords, titleStart, yearAfter } from './citation-reach.js';
import { SIGN, type Signs } from './citation-signs.js';
import { isContent, keyOfWords, nounOf } from './citation-title-words.js';
import type { Near, NearTitles } from './citation-near-titles.js';
import type { TitleIndex } from './citation-titles.js';
import { type CitationWords, GAP } from './citation-words.js';

const LEADING = new Set([
  'the',
  'under',
  'by',
  'in',
  'our',
  'this',
  'that',
  'from',
  'since',
  'and',
  'of',
  'for',
  'to',
  'with',
  'as',
  'on',
  'a',
  'an',
  'both',
  'see',
  'section',
  'part',
  'when',
  'if',
]);
/** A short name with a year farther off than this is another instrument's. */
const FEW_YEARS = 2;
/** Fewer words are no title without its year. */
const LEAST_WORDS = 3;

export interface Titles {
  readonly index: TitleIndex;
  readonly near: () => NearTitles;
}

/** `skip` says which tokens are no citations: addresses, quotations, contents lists. */
export function findMentions(
  words: CitationWords,
  titles: Titles,
  { tokens, kinds }: Signs,
  skip: (token: number) => boolean,
): Mention[] {
  const found: Found[] = [];
  const series: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens[i] ?? 0;
    const kind = kinds[i] ?? 0;
    if ((kind & (SIGN.noun | SIGN.short | SIGN.series)) === 0 || skip(at)) continue;
    if ((kind & SIGN.series) !== 0) series.push(at);
    const one =
      (kind & SIGN.noun) !== 0
        ? mentionAt(words, titles, at, nounOf(words.word(at)) ?? '')
        : (kind & SIGN.short) !== 0
          ? acronymAt(words, titles.index, at)
          : null;
    if (one) found.push(one);
  }
  const titled = withoutContained(found).map((one) => withNumber(words, titles.index, one));
  const numbered = findNumbers(words, titles.index, series).filter((number) => !overlapsAny(number, titled));
  return [...titled, ...numbered].sort((a, b) => a.start - b.start);
}

function mentionAt(words: CitationWords, titles: Titles, at: number, noun: string): Found | null {
  const { index } = titles;
  const low = lowest(words, at, index.longest);
  const [yearEnd, year] = yearAfter(words, at);
  const before =
    words.isYear(at - 1) && words.together(at - 1, at) && words.gapFlags(at) === 0
      ? Number(words.word(at - 1))
      : null;
  if (year !== null || before !== null) {
    const end = year === null ? at + 1 : yearEnd;
    const exact = exactAt(words, index, low, at, end, noun, year ?? before);
    if (exact?.form === 'alias') return longerTitle(words, titles, exact, at) ?? exact;
    if (exact) return exact;
  }
  if (year !== null && words.isYear(at + 1) && (words.gapFlags(at + 1) & GAP.round) !== 0) {
    // "the Islands Act (2018)": a short name and, apart from it, the year.
    const short = exactAt(words, index, low, at, at + 1, noun, year);
    if (short?.form === 'alias' && short.instrument?.year === year) return { ...short, to: yearEnd };
  }
  const start = titleStart(words, at);
  if (year !== null || before !== null) {
    const near = nearAt(words, titles, start, at, noun, year ?? before, year === null ? at + 1 : yearEnd);
    if (near) return words.word(at) === 'acts' ? { ...near, form: 'title' } : near;
  }
  const short = exactAt(words, index, low, at, at + 1, noun, year);
  if (short?.instrument) {
    if (year === null) return short;
    if (Math.abs(year - short.instrument.year) > FEW_YEARS)
      return unknownAt(words, start, at, noun, year, yearEnd);
    const abbreviated = words
      .said(short.from, at)
      .split(/[\s()]+/)
      .some((word) => /^[A-Z]{2,}$/.test(word));
    return {
      ...short,
      to: yearEnd,
      form: abbreviated && year === short.instrument.year ? 'alias' : 'slip',
    };
  }
  if (year === null && before === null) {
    const least = noun === 'bill' ? LEAST_WORDS - 1 : LEAST_WORDS;
    const near = at - start < least ? null : nearAt(words, titles, start, at, noun, null, at + 1);
    if (near) return { ...near, form: 'alias' };
    if (noun !== 'bill') return null;
  }
  // A year before the noun and none after it is a name that the plan gives.
  return before !== null && year === null ? null : unknownAt(words, start, at, noun, year, yearEnd);
}

/** A short name that is the end of a title with its parts out of order, where it begins farther back. */
function longerTitle(words: CitationWords, titles: Titles, short: Found, at: number): Found | null {
  const { instrument, from, to, noun, year } = short;
  const start = titleStart(words, at);
  if (!instrument || start >= from || year === null) return null;
  const known = new Set(titles.index.wordsOf(instrument));
  if (!known.has(words.word(from - 1))) return null;
  const near = nearAt(words, titles, start, at, noun, year, to);
  if (!near || near.from >= from || near.instrument !== instrument) return null;
  for (let i = near.from; i < from; i++) if (!known.has(words.word(i))) return null;
  return near;
}

function exactAt(
  words: CitationWords,
  index: TitleIndex,
  low: number,
  at: number,
  end: number,
  noun: string,
  year: number | null,
): Found | null {
  const plural = words.word(at) === 'acts';
  for (let from = low; from < at; from++) {
    const word = words.word(from);
    if (word === 'the' || !(index.firstWords.has(word) || words.gapFlags(from + 1) === GAP.parted)) continue;
    const parts = mergedWords(words, from, end);
    const match = index.find(keyOfWords(plural ? parts.map((one) => (one === 'acts' ? 'act' : one)) : parts));
    if (!match) continue;
    const { instrument, kind } = match;
    const form =
      kind === 'other'
        ? 'unknown'
        : kind === 'alias' || plural
          ? kind
          : isExact(words.said(from, end), instrument.title)
            ? 'title'
            : 'slip';
    return { from, to: end, form, instrument, noun, year };
  }
  return null;
}

function nearAt(
  words: CitationWords,
  titles: Titles,
  start: number,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let best: { from: number; near: Near } | null = null;
  for (let from = at - 1; from >= start; from--) {
    if (!words.isCapital(from) && !words.isYear(from)) continue;
    const near = titles.near().find(mergedWords(words, from, end), noun, year);
    if (near && near.score > (best?.near.score ?? 0)) best = { from, near };
  }
  return best && { from: best.from, to: end, form: 'slip', instrument: best.near.instrument, noun, year };
}

function unknownAt(
  words: CitationWords,
  start: number,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let from = start;
  while (from < at && (LEADING.has(words.word(from)) || !words.isCapital(from))) from++;
  for (let i = from; i < at; i++)
    if (isContent(words.word(i))) return { from, to: end, form: 'unknown', instrument: null, noun, year };
  return null;
}

function acronymAt(words: CitationWords, index: TitleIndex, at: number): Found | null {
  const raw = words.raw(at);
  if (!/^[A-Z]{2,}$/.test(raw)) return null;
  const year =
    words.isYear(at + 1) && words.together(at, at + 1) && words.gapFlags(at + 1) === 0
      ? Number(words.word(at + 1))
      : null;
  const match =
    (year !== null ? index.find(`${words.word(at)} ${String(year)}`) : undefined) ??
    (raw.length >= 4 ? index.find(words.word(at)) : undefined);
  if (match?.kind !== 'alias') return null;
  return {
    from: at,
    to: at + (year === match.instrument.year ? 2 : 1),
    form: 'alias',
    instrument: match.instrument,
    noun: 'act',
    year: null,
  };
}

/** `others` are in the order of the text and apart from each other. */
function overlapsAny({ start, end }: Span, others: readonly Span[]): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (others[low]?.start ?? Infinity) < end;
}

function withoutContained(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  let reach = -1;
  for (const one of sorted) {
    // A longer title that begins inside the last one's is read from its own end of it.
    if (one.from < reach) continue;
    kept.push(one);
    reach = one.to;
  }
  return kept;
}
