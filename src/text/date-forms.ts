// The forms in which people in Britain write dates, read at a given place. Knows nothing of what else stands in the text.
// By hand and not by a pattern each: a run compiles its patterns anew, and that took longer than reading the dates of a plan.
import type { Span } from '../model/span.js';
import { daysIn, isoDate } from './calendar.js';
import { isDigit, isLetter } from './letters.js';
import {
  afterSign,
  afterSpace,
  afterWord,
  digitsEnd,
  gapEnd,
  isOneOf,
  lettersEnd,
  numberIn,
} from './read-on.js';

/** What is told of a date or period, before its gaps are filled: "1 April" in "1 April to 30 June 2025". */
export interface DatePart extends Span {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO: of a period or season its last year or month. */
  readonly last?: string;
  readonly form: 'date' | 'season' | 'period';
}

type Fields = Omit<DatePart, 'start' | 'end'>;

const MONTHS: ReadonlyMap<string, number> = new Map(
  'Jan/January Feb/February Mar/March Apr/April May Jun/June Jul/July Aug/August Sep/Sept/September Oct/October Nov/November Dec/December'
    .split(' ')
    .flatMap((names, i) =>
      names.split('/').flatMap((name) => [[name, i + 1] as const, [name.toUpperCase(), i + 1] as const]),
    ),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);
const LAST = ['last', 'final'];
/** First and last month. */
const SEASONS = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 2] } as const;
const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);
const DASHES = '-\u2010\u2011\u2012\u2013\u2014/';
/** Years that a period may last. */
const MOST_YEARS = 50;

type Reader = (text: string, start: number, end: number) => DatePart | null;

/** What reads on from a word. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...MONTHS].map(([name, month]): [string, Reader] => [
    name,
    (text, start, end) => fromMonth(text, start, end, month),
  ]),
  ...[...ORDINALS.keys()].map((word): [string, Reader] => [word.split('-')[0] ?? '', fromOrdinal]),
  ...LAST.map((word): [string, Reader] => [word, fromOrdinal]),
  ...Object.entries(SEASONS).flatMap(([name, months]) =>
    [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()].map(
      (written): [string, Reader] => [written, (text, start, end) => fromSeason(text, start, end, months)],
    ),
  ),
]);

/** Digits, or a word that a date may begin with. */
export const BEGINNING = new RegExp(`\\d+|(?:${[...READERS.keys()].join('|')})(?![A-Za-z])`, 'g');

/** The longest date that begins with the digits or the word [start, end); one that does not exist tells nothing. Null for none. */
export function readDateAt(text: string, start: number, end: number): DatePart | null {
  if (!isDigit(text.charCodeAt(start)))
    return READERS.get(text.slice(start, end))?.(text, start, end) ?? null;
  return end - start === 4 ? fromYear(text, start, end) : end - start < 3 ? fromDay(text, start, end) : null;
}

/** 2025-04-01, 2023-26, 2023/24, 2023 - 2026, 2025. */
function fromYear(text: string, start: number, end: number): DatePart | null {
  const year = numberIn(text, start, end);
  if (!isYear(year)) return null;
  const month = digitsEnd(text, end + 1, 2, 2);
  const day = text[end] === '-' && text[month] === '-' ? digitsEnd(text, month + 1, 2, 2) : -1;
  if (mayEnd(text, day))
    return part(start, day, date(year, numberIn(text, end + 1, month), numberIn(text, month + 1, day)));
  const dash = afterSpace(text, end);
  if (isOneOf(DASHES, text, dash)) {
    const from = afterSpace(text, dash + 1);
    const to = Math.max(digitsEnd(text, from, 2, 2), yearEnd(text, from));
    if (mayEnd(text, to)) return part(start, to, ofYears(year, numberIn(text, from, to)));
  }
  return mayEnd(text, end) ? part(start, end, { year, form: 'date' }) : null;
}

/** 1/4/2025, 1.4.25, 1-4-2025, 1st of April 2025, 1 April ’25; and what a year may follow: 1 April, 1. */
function fromDay(text: string, start: number, digits: number): DatePart | null {
  const day = numberIn(text, start, digits);
  const sign = text[digits];
  if (sign === '/' || sign === '.' || sign === '-') {
    const month = digitsEnd(text, digits + 1, 1, 2);
    const from = month + 1;
    const to = Math.max(sign === '-' ? -1 : digitsEnd(text, from, 2, 2), yearEnd(text, from));
    if (month > 0 && text[month] === sign && mayEnd(text, to))
      return part(
        start,
        to,
        date(fullYear(numberIn(text, from, to)), numberIn(text, digits + 1, month), day),
      );
  }
  const end = SUFFIXES.has(text.slice(digits, digits + 2)) ? digits + 2 : digits;
  const next = gapEnd(text, end);
  if (next > 0) {
    const name = afterWord(text, afterWord(text, next, 'day'), 'of');
    const nameEnd = lettersEnd(text, name);
    const month = MONTHS.get(text.slice(name, nameEnd));
    if (month !== undefined) {
      const from = gapEnd(text, afterSign(text, afterSign(text, nameEnd, '.'), ','));
      const to = looseYearEnd(text, from);
      if (mayEnd(text, to)) return part(start, to, date(looseYear(text, from, to), month, day));
      if (name === afterWord(text, next, 'of') && mayEnd(text, nameEnd))
        return part(start, nameEnd, { month, day, form: 'date' });
    }
  }
  return mayEnd(text, end) ? part(start, end, { day, form: 'date' }) : null;
}

/** April 1st, 2025, April the first, 2025; April 2025, Sept. ’25; and what a year may follow: April. */
function fromMonth(text: string, start: number, end: number, month: number): DatePart | null {
  const from = afterWord(text, gapEnd(text, end), 'the');
  const digits = digitsEnd(text, from, 1, 2);
  const written = from > 0 && digits < 0 ? ordinalEnd(text, lettersEnd(text, from)) : -1;
  const day = digits > 0 ? numberIn(text, from, digits) : ORDINALS.get(text.slice(from, written));
  if (day !== undefined) {
    const suffix = SUFFIXES.has(text.slice(digits, digits + 2)) ? digits + 2 : Math.max(digits, written);
    const year = gapEnd(text, afterSign(text, suffix, ','));
    const to = yearEnd(text, year);
    if (mayEnd(text, to)) return part(start, to, date(numberIn(text, year, to), month, day));
  }
  const next = gapEnd(text, afterSign(text, afterSign(text, end, '.'), ','));
  const year = next < 0 ? -1 : afterWord(text, next, 'of');
  const to = looseYearEnd(text, year);
  if (mayEnd(text, to)) return part(start, to, date(looseYear(text, year, to), month));
  return mayEnd(text, end) ? part(start, end, { month, form: 'date' }) : null;
}

/** The twenty-first day of April 2025, the last day of March 2031. */
function fromOrdinal(text: string, start: number, letters: number): DatePart | null {
  const end = ordinalEnd(text, letters);
  const word = text.slice(start, end);
  const day = ORDINALS.get(word);
  const next = gapEnd(text, end);
  if (next < 0) return null;
  const of = afterWord(text, next, 'day');
  if (day === undefined && (of === next || !LAST.includes(word))) return null;
  const name = afterWord(text, of, 'of');
  const nameEnd = lettersEnd(text, name);
  const month = MONTHS.get(text.slice(name, nameEnd));
  if (month === undefined || name === of) return null;
  const year = gapEnd(text, afterSign(text, nameEnd, ','));
  const to = yearEnd(text, year);
  if (!mayEnd(text, to)) return null;
  const inYear = numberIn(text, year, to);
  return part(start, to, date(inYear, month, day ?? daysIn(inYear, month)));
}

/** Of an ordinal in words: "twenty-first" goes on after its "twenty". */
function ordinalEnd(text: string, letters: number): number {
  return text[letters] === '-' ? lettersEnd(text, letters + 1) : letters;
}

/** Spring 2024, winter of 2024/25. */
function fromSeason(
  text: string,
  start: number,
  end: number,
  [first, last]: readonly [number, number],
): DatePart | null {
  const of = gapEnd(text, end);
  const from = gapEnd(text, afterSign(text, of > 0 && text.startsWith('of', of) ? of + 2 : end, ','));
  const to = yearEnd(text, from);
  const year = numberIn(text, from, to);
  const fields: Fields = {
    year,
    month: first,
    last: isoDate(last < first ? year + 1 : year, last) ?? '',
    form: 'season',
  };
  const second = isOneOf(DASHES, text, to) ? digitsEnd(text, to + 1, 2, 2) : -1;
  if (mayEnd(text, second))
    return part(start, second, numberIn(text, to + 1, second) === (year + 1) % 100 ? fields : null);
  return mayEnd(text, to) ? part(start, to, fields) : null;
}

/** 2023-26, 2023-2026; "2024-03", which cannot be years, is March 2024. */
function ofYears(from: number, end: number): Fields | null {
  const to = end < 100 ? Math.floor(from / 100) * 100 + end : end;
  if (to > from && to - from <= MOST_YEARS) return { year: from, last: String(to), form: 'period' };
  return end >= 1 && end <= 12 ? { year: from, month: end, form: 'date' } : null;
}

function date(year: number, month: number, day?: number): Fields | null {
  if (isoDate(year, month, day) === null) return null;
  return day === undefined ? { year, month, form: 'date' } : { year, month, day, form: 'date' };
}

function part(start: number, end: number, fields: Fields | null): DatePart {
  // A date that does not exist takes its words with it: the year in "31 April 2025" is no date either.
  return fields ? { ...fields, start, end } : { form: 'date', start, end };
}

/** Never inside a longer number, word or address. */
function mayEnd(text: string, at: number): boolean {
  if (at < 0) return false;
  const after = text.charCodeAt(at);
  if (after === 44 || after === 46 || after === 47) return !isDigit(text.charCodeAt(at + 1)); // , . /
  return !isDigit(after) && after !== 37 && after !== 95 && !isLetter(after); // % _
}

function isYear(number: number): boolean {
  return number >= 1900 && number < 2100;
}

/** End of a year in four digits. */
function yearEnd(text: string, from: number): number {
  const end = digitsEnd(text, from, 4, 4);
  return isYear(numberIn(text, from, end)) ? end : -1;
}

/** End of a year in four digits, or of one as "’25". */
function looseYearEnd(text: string, from: number): number {
  return isOneOf("'\u2019", text, from) ? digitsEnd(text, from + 1, 2, 2) : yearEnd(text, from);
}

function looseYear(text: string, from: number, to: number): number {
  return to - from === 4 ? numberIn(text, from, to) : fullYear(numberIn(text, from + 1, to));
}

function fullYear(number: number): number {
  return number < 100 ? 2000 + number : number;
}
