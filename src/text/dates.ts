// Dates and periods as people in Britain write them, found in a text with their places. Day before month; only dates that exist;
// as precise as written. A year that belongs to the name of a law is no date. Knows nothing of plans or rules.
import type { Span } from '../model/span.js';
import { isoDate } from './calendar.js';

export interface DateMention extends Span {
  /** ISO, as precise as known: 2026, 2026-04 or 2026-04-01. */
  readonly from: string;
  /** The same as `from` for a single date. */
  readonly to: string;
  /** `period` has a start and an end of its own, as 2023-26 or 2023/24; `season` is spring 2024. */
  readonly form: 'date' | 'season' | 'period';
}

/** A date before its gaps are filled: "1 April" in "1 April to 30 June 2025". */
interface Part extends Span {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly last?: string;
  readonly form: DateMention['form'];
}

const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const YEAR = '((?:19|20)\\d\\d)';
const DASH = '[-\\u2010-\\u2014/]';
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

type Groups = readonly (string | undefined)[];
type Fields = Omit<Part, 'start' | 'end'>;

/** In the order of trust: of readings that overlap the earlier start, then the longer, then the earlier line stands. */
const FORMS: readonly (readonly [RegExp, (g: Groups) => Fields | null])[] = [
  [pattern(`${YEAR}-(\\d\\d)-(\\d\\d)`), ([y, m, d]) => date(y, m, d)],
  [
    pattern(`(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)?\\d\\d)(?!\\.\\d)`),
    ([d, , m, y]) => date(century(y), m, d),
  ],
  [pattern(`(\\d{1,2})-(\\d{1,2})-${YEAR}`), ([d, m, y]) => date(y, m, d)],
  [
    pattern(`${DAY}\\s+(?:day\\s+)?(?:of\\s+)?${MONTH}\\.?,?\\s+(?:${YEAR}|['\\u2019](\\d\\d))`),
    ([d, m, y, short]) => date(y ?? century(short), monthOf(m), d),
  ],
  [
    pattern(`(${ORDINALS.toReversed().join('|')})\\s+(?:day\\s+)?of\\s+${MONTH},?\\s+${YEAR}`),
    ([d, m, y]) => date(y, monthOf(m), String(ORDINALS.indexOf(d ?? '') + 1)),
  ],
  [pattern(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), ([m, d, y]) => date(y, monthOf(m), d)],
  [
    pattern(`${MONTH}\\.?,?\\s+(?:of\\s+)?(?:${YEAR}|['\\u2019](\\d\\d))`),
    ([m, y, short]) => date(y ?? century(short), monthOf(m)),
  ],
  [pattern(`(spring|summer|autumn|winter)(?:\\s+of)?,?\\s+${YEAR}(?:${DASH}(\\d\\d))?`, 'i'), season],
  [pattern(`${YEAR}\\s?${DASH}\\s?(?:${YEAR}|(\\d\\d))`), yearRange],
  [
    pattern(`${DAY}\\s+(?:of\\s+)?${MONTH}`),
    ([d, m]) => ({ month: monthOf(m), day: Number(d), form: 'date' }),
  ],
  [pattern(MONTH), ([m]) => ({ month: monthOf(m), form: 'date' })],
  [pattern(DAY), ([d]) => ({ day: Number(d), form: 'date' })],
  [pattern(YEAR), ([y]) => ({ year: Number(y), form: 'date' })],
];

const JOIN =
  /^,?\s*(?:(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|to|until|till|through(?:\s+to)?|up\s+to|ending(?:\s+on)?|and\s+(?:ends?|ending|runs?|running)\s+(?:on|to|until))|(and))\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\p{Lu}\p{Ll}+day,?\s+)?$/u;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
const LAW_BEFORE = /\b(?:Act|Regulations|Order|Bill|Rules|Scheme)\s+$/;
const LAW_AFTER = /^\s+(?:Act|Regulations|Order)\b/;

/** Every date and period of a text, in order, none overlapping. Offsets are into the text given. */
export function findDates(source: string): DateMention[] {
  // Every date has a year, at least as two digits.
  if (!/\d\d/.test(source)) return [];
  const text = source.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const parts = readParts(text);
  const found: DateMention[] = [];
  for (let i = 0; i < parts.length; i++) {
    const left = parts[i];
    const right = parts[i + 1];
    if (!left) continue;
    const joined = right ? join(text, left, right) : null;
    if (joined) {
      found.push(joined);
      i++;
      continue;
    }
    const alone = whole(left);
    if (alone && !(left.month === undefined && belongsToLaw(text, left))) found.push(alone);
  }
  return found;
}

function readParts(text: string): Part[] {
  const all: (Part & { rank: number })[] = [];
  FORMS.forEach(([form, read], rank) => {
    for (const match of text.matchAll(form)) {
      // A date that does not exist takes its words with it: the year in "31 April 2025" is no date either.
      const fields = read(match.slice(1)) ?? { form: 'date' };
      all.push({ ...fields, start: match.index, end: match.index + match[0].length, rank });
    }
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: Part[] = [];
  let reach = 0;
  for (const part of all) {
    if (part.start < reach) continue;
    kept.push(part);
    reach = part.end;
  }
  return kept;
}

function join(text: string, left: Part, right: Part): DateMention | null {
  const between = JOIN.exec(text.slice(left.end, Math.min(right.start, left.end + 60)));
  if (!between || right.start - left.end >= 60 || right.year === undefined) return null;
  // "in 2024 and 2026" is two dates; "between 2024 and 2026" is one period.
  if (
    between[1] !== undefined &&
    left.year !== undefined &&
    !/\bbetween\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, left.start - 14), left.start))
  )
    return null;
  if (left.year === undefined && right.month === undefined) return null;
  if (left.month === undefined && left.day !== undefined && right.day === undefined) return null;
  const month = left.month ?? (left.day === undefined ? undefined : right.month);
  const year =
    left.year ??
    (month !== undefined && right.month !== undefined && month > right.month ? right.year - 1 : right.year);
  const from = isoDate(year, month, left.day);
  const to = right.last ?? isoDate(right.year, right.month, right.day);
  if (from === null || to === null || to < from.slice(0, to.length)) return null;
  return { start: left.start, end: right.end, from, to, form: 'period' };
}

function whole(part: Part): DateMention | null {
  if (part.year === undefined) return null;
  const from = isoDate(part.year, part.month, part.day);
  return from === null
    ? null
    : { start: part.start, end: part.end, from, to: part.last ?? from, form: part.form };
}

function belongsToLaw(text: string, part: Part): boolean {
  return (
    LAW_BEFORE.test(text.slice(Math.max(0, part.start - 14), part.start)) ||
    LAW_AFTER.test(text.slice(part.end, part.end + 14))
  );
}

/** Never inside a longer number, word, sum of money or address. */
function pattern(source: string, flags = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\d£$_]|\\d[.,/])${source}(?![\\p{L}\\d%_]|[,./]\\d)`, `gu${flags}`);
}

function monthOf(name: string | undefined): number {
  return MONTH_STEMS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function century(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '');
}

function date(year: string | undefined, month: string | number | undefined, day?: string): Fields | null {
  const fields = {
    year: Number(year),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
    form: 'date' as const,
  };
  return isoDate(fields.year, fields.month, fields.day) === null ? null : fields;
}

function season([name, year, next]: Groups): Fields | null {
  const [first, last] = SEASON_MONTHS[(name ?? '').toLowerCase()] ?? [1, 12];
  const begins = Number(year);
  if (next !== undefined && Number(next) !== (begins + 1) % 100) return null;
  return {
    year: begins,
    month: first,
    last: isoDate(last < first ? begins + 1 : begins, last) ?? String(year),
    form: 'season',
  };
}

/** 2023-26, 2023/24, 2023-2026; "2024-03", which cannot be years, is March 2024. */
function yearRange([first, full, short]: Groups): Fields | null {
  const from = Number(first);
  const to = full === undefined ? Math.floor(from / 100) * 100 + Number(short) : Number(full);
  if (to > from && to - from <= 50) return { year: from, last: String(to), form: 'period' };
  return full === undefined && Number(short) >= 1 && Number(short) <= 12
    ? { year: from, month: Number(short), form: 'date' }
    : null;
}
