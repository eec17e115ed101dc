// Instruments named in a plan by title, short name or number. Names that only the plan gives ("the Act") are another file's work.
import type { Mention, MentionForm } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { Span } from '../model/span.js';
import { cleanText, type CitationWords } from './citation-words.js';
import { contentOf, keyOfWords, nounOf, type TitleIndex } from './citation-titles.js';

const JOINING = new Set([
  'of',
  'and',
  'the',
  'for',
  'to',
  'in',
  'on',
  'with',
  'from',
  'by',
  'etc',
  'or',
  'at',
  'no',
  'as',
]);
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
const LONGEST_NEAR = 16;
/** A short name with a year farther off than this is another instrument's. */
const FEW_YEARS = 2;
/** Number of a series, in brackets or after a comma, that belongs to the title before it. */
const NUMBER_AFTER =
  /^\s*(?:,\s*)?([([])?\s*(?:(?:(\d{4})\s+)?(asp)\s+(\d+)|(S\.?\s?S\.?\s?I\.?|S\.?I\.?)\s+(\d{4})\s*(?:\/|\s+No\.?\s*)(\d+)|(?:(\d{4})\s+)?c\.\s?(\d+))\s*([)\]])?/;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
  readonly instrument: Instrument | null;
  readonly noun: string;
  readonly year: number | null;
}

/** `skip` says which tokens are no citations: addresses, quotations, contents lists. */
export function findMentions(
  words: CitationWords,
  index: TitleIndex,
  skip: (token: number) => boolean,
): Mention[] {
  const found: Found[] = [];
  for (let at = 0; at < words.words.length; at++) {
    const noun = nounOf(words.word(at));
    if (skip(at)) continue;
    const one =
      noun !== undefined && words.isCapital(at)
        ? mentionAt(words, index, at, noun)
        : acronymAt(words, index, at);
    if (one) found.push(one);
  }
  const titled = withoutContained(found).map((one) => withNumber(words, index, one));
  const numbered = findNumbers(words, index, skip).filter(
    (n) => !titled.some((m) => n.start < m.end && m.start < n.end),
  );
  return [...titled, ...numbered].sort((a, b) => a.start - b.start);
}

function mentionAt(words: CitationWords, index: TitleIndex, at: number, noun: string): Found | null {
  const low = lowest(words, at, index.longest);
  const [yearEnd, year] = yearAfter(words, at);
  const before =
    words.isYear(at - 1) && words.together(at - 1, at) && /^\s*$/.test(words.gap(at))
      ? Number(words.word(at - 1))
      : null;
  const plural = words.word(at) === 'acts';
  if (year !== null || before !== null) {
    const exact = exactAt(words, index, low, at, year === null ? at + 1 : yearEnd, plural);
    if (exact) return { ...exact, noun, year: year ?? before };
    const near = nearAt(words, index, at, noun, year ?? before, year === null ? at + 1 : yearEnd);
    if (near) return { ...near, form: plural && near.form === 'slip' ? 'title' : near.form };
  }
  const short = exactAt(words, index, low, at, at + 1, plural);
  if (short?.instrument) {
    if (year === null) return { ...short, noun, year: null };
    if (Math.abs(year - short.instrument.year) > FEW_YEARS) return unknownAt(words, at, noun, year, yearEnd);
    const abbreviated = words
      .said(short.from, at)
      .split(/[\s()]+/)
      .some((word) => /^[A-Z]{2,}$/.test(word));
    return {
      ...short,
      to: yearEnd,
      noun,
      year,
      form: abbreviated && year === short.instrument.year ? 'alias' : 'slip',
    };
  }
  if (year === null && before === null) {
    const near = nearAt(words, index, at, noun, null, at + 1);
    if (near) return { ...near, form: 'alias' };
    if (noun !== 'bill') return null;
  }
  // A year before the noun and none after it is a name that the plan gives.
  return before !== null && year === null ? null : unknownAt(words, at, noun, year, yearEnd);
}

/** How far left a title that ends at `at` may reach: not out of its cell, not over a quotation mark or semicolon. */
function lowest(words: CitationWords, at: number, most: number): number {
  let low = at;
  while (low > 0 && at - low < most && words.together(low - 1, at) && !/[;|"“”!?]/.test(words.gap(low)))
    low--;
  return low;
}

/** The token after the year that follows a noun, with a comma or the country between or not, and the year. */
function yearAfter(words: CitationWords, at: number): [number, number | null] {
  const close = (token: number): boolean =>
    words.together(at, token) && /^,?\s*[([]?\s*$/.test(words.gap(token));
  if (words.isYear(at + 1) && close(at + 1)) return [at + 2, Number(words.word(at + 1))];
  if (
    words.word(at + 1) === 'scotland' &&
    close(at + 1) &&
    words.isYear(at + 2) &&
    words.together(at, at + 2) &&
    /^[)\],\s]*$/.test(words.gap(at + 2))
  ) {
    return [at + 3, Number(words.word(at + 2))];
  }
  return [at + 1, null];
}

function exactAt(
  words: CitationWords,
  index: TitleIndex,
  low: number,
  at: number,
  end: number,
  plural: boolean,
): Pick<Found, 'from' | 'to' | 'form' | 'instrument'> | null {
  for (let from = low; from < at; from++) {
    const parts = mergedWords(words, from, end);
    const match = index.find(
      keyOfWords(plural ? parts.map((word) => (word === 'acts' ? 'act' : word)) : parts),
    );
    if (!match || words.word(from) === 'the') continue;
    const { instrument } = match;
    if (instrument && match.kind !== 'alias' && !plural)
      return {
        from,
        to: end,
        form: isExact(words.said(from, end), instrument.title) ? 'title' : 'slip',
        instrument,
      };
    return {
      from,
      to: end,
      form: match.kind === 'other' ? 'unknown' : match.kind,
      instrument: match.instrument,
    };
  }
  return null;
}

function nearAt(
  words: CitationWords,
  index: TitleIndex,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let best: Found | null = null;
  let score = 0;
  for (let from = at - 1; from >= titleStart(words, at); from--) {
    if (!words.isCapital(from) && !words.isYear(from)) continue;
    const near = index.near(mergedWords(words, from, end), noun, year);
    if (!near || near.score <= score) continue;
    best = { from, to: end, form: 'slip', instrument: near.instrument, noun, year };
    score = near.score;
  }
  return best;
}

function unknownAt(
  words: CitationWords,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let from = titleStart(words, at);
  while (from < at && (LEADING.has(words.word(from)) || !words.isCapital(from))) from++;
  if (from >= at || contentOf(words.words.slice(from, at)).size === 0) return null;
  return { from, to: end, form: 'unknown', instrument: null, noun, year };
}

/** The leftmost token that may belong to a title ending at `at`, by its capitals and brackets. */
function titleStart(words: CitationWords, at: number): number {
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < LONGEST_NEAR && words.together(start - 1, at)) {
    const gap = words.gap(start);
    if (
      /[;|"“”!?/]|\s[-–—]\s/.test(gap) ||
      (/\./.test(gap) && words.word(start - 1) !== 'etc' && words.word(start - 1) !== 'no')
    )
      break;
    for (const sign of [...gap].reverse())
      depth += sign === ')' || sign === ']' ? 1 : sign === '(' || sign === '[' ? -1 : 0;
    if (depth < 0 || (depth === 0 && /[,:]/.test(gap))) break;
    const before = start - 1;
    const nested = words.isYear(before) && (/\(/.test(gap) || start === at);
    if (!words.isCapital(before) && !JOINING.has(words.word(before)) && !nested) break;
    start = before;
  }
  return start;
}

function acronymAt(words: CitationWords, index: TitleIndex, at: number): Found | null {
  if (!/^[A-Z]{2,}$/.test(words.raw(at))) return null;
  const year =
    words.isYear(at + 1) && words.together(at, at + 1) && /^\s*$/.test(words.gap(at + 1))
      ? Number(words.word(at + 1))
      : null;
  const match =
    (year !== null ? index.find(`${words.word(at)} ${String(year)}`) : undefined) ??
    (words.raw(at).length >= 4 ? index.find(words.word(at)) : undefined);
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

/** Words of tokens [from, to), those parted by a hyphen at a line's end made one. */
function mergedWords(words: CitationWords, from: number, to: number): string[] {
  const merged: string[] = [];
  for (let i = from; i < to; i++) {
    const last = merged.length - 1;
    if (i > from && /^-\s+$/.test(words.gap(i))) merged[last] = `${merged[last] ?? ''}${words.word(i)}`;
    else merged.push(words.word(i));
  }
  return merged;
}

/** Equal but for case, white space, points and "&"; a hyphen at a line's end is no hyphen. */
function isExact(said: string, title: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/\s&\s/g, ' and ')
      .replace(/\./g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return (
    plain(said) === plain(title) ||
    plain(said.replace(/-\s+/g, '')) === plain(title) ||
    plain(said.replace(/-\s+/g, '-')) === plain(title)
  );
}

function withoutContained(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  let reach = -1;
  for (const one of sorted) {
    if (one.to <= reach) continue;
    // A longer title that begins inside the last one's is read from its own end of it.
    if (one.from < reach) continue;
    kept.push(one);
    reach = one.to;
  }
  return kept;
}

/** With the bracket that closes one opened inside: a year in brackets. */
function closed(words: CitationWords, span: Span): Span {
  const { source } = words.plan;
  const said = source.slice(span.start, span.end);
  return said.split('(').length > said.split(')').length && source[span.end] === ')'
    ? { start: span.start, end: span.end + 1 }
    : span;
}

function withNumber(words: CitationWords, index: TitleIndex, one: Found): Mention {
  const span = closed(words, words.span(one.from, one.to));
  const after = NUMBER_AFTER.exec(words.plan.source.slice(span.end, span.end + 50));
  const base = {
    ...span,
    firstToken: one.from,
    endToken: one.to,
    form: one.form,
    noun: one.noun,
    year: one.year,
    said: cleanText(words.plan.source.slice(span.start, span.end)),
    term: null,
  };
  if (!after || (after[1] === undefined && after[0].trimStart()[0] !== ','))
    return { ...base, instrument: one.instrument, clash: null };
  const [, , aspYear, asp, aspNumber, si, siYear, siNumber, cYear, cNumber] = after;
  const year = Number(aspYear ?? siYear ?? cYear ?? one.instrument?.year ?? one.year ?? 0);
  const number = Number(aspNumber ?? siNumber ?? cNumber ?? 0);
  const series = asp ? 'asp' : si ? (/^s\.?\s?s/i.test(si) ? 'ssi' : 'si') : 'ukpga';
  const other = index.numbered(series, year, number);
  const end = span.end + after[0].trimEnd().length;
  const clash =
    one.instrument && other !== one.instrument ? after[0].replace(/^[\s,([]+|[\s)\]]+$/g, '') : null;
  return { ...base, end, endToken: words.tokenFrom(end), instrument: one.instrument ?? other ?? null, clash };
}

/** Series, year and number on their own, with a stroke or "No." between year and number. */
function findNumbers(words: CitationWords, index: TitleIndex, skip: (token: number) => boolean): Mention[] {
  const found: Mention[] = [];
  const add = (from: number, to: number, series: string, year: number, number: number): void => {
    const instrument =
      index.numbered(series === 'si' ? 'ssi' : series, year, number) ??
      index.misnumbered(series, year, number) ??
      null;
    const form =
      instrument === null ? 'unknown' : series === 'si' || instrument.number !== number ? 'slip' : 'number';
    found.push({
      ...words.span(from, to),
      firstToken: from,
      endToken: to,
      form,
      instrument,
      said: words.said(from, to),
      noun: '',
      year,
      term: null,
      clash: null,
    });
  };
  const isNumber = (token: number): boolean => /^\d{1,4}$/.test(words.word(token));
  for (let at = 0; at < words.words.length; at++) {
    if (skip(at)) continue;
    const word = words.word(at);
    if (
      (word === 'asp' || (word === 'c' && /\./.test(words.gap(at + 1)))) &&
      words.isYear(at - 1) &&
      isNumber(at + 1) &&
      words.together(at - 1, at + 1)
    ) {
      add(
        at - 1,
        at + 2,
        word === 'asp' ? 'asp' : 'ukpga',
        Number(words.word(at - 1)),
        Number(words.word(at + 1)),
      );
    }
    const letters = lettersAt(words, at);
    if (letters === null) continue;
    const [series, next] = letters;
    const number = words.word(next + 1) === 'no' ? next + 2 : next + 1;
    if (
      words.isYear(next) &&
      isNumber(number) &&
      words.together(at, number) &&
      (number > next + 1 || /^\s?\/\s?$/.test(words.gap(number)))
    ) {
      add(at, number + 1, series, Number(words.word(next)), Number(words.word(number)));
    }
  }
  return found;
}

function lettersAt(words: CitationWords, at: number): ['ssi' | 'si', number] | null {
  const raw = words.raw(at);
  if (raw === 'SSI') return ['ssi', at + 1];
  if (raw === 'SI') return ['si', at + 1];
  if (raw !== 'S' || words.raw(at - 1) === 'S') return null;
  if (words.raw(at + 1) === 'S' && words.raw(at + 2) === 'I') return ['ssi', at + 3];
  return words.raw(at + 1) === 'I' ? ['si', at + 2] : null;
}
