// The forms in which people in Britain write dates, as patterns that read one at a given place. Knows nothing of what stands around it.
import { isoDate } from './calendar.js';
import { isDigit, LETTERS } from './letters.js';

/** What is told of a date or period, before its gaps are filled: "1 April" in "1 April to 30 June 2025". */
export interface DateFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO: of a period or season its last year or month. */
  readonly last?: string;
  readonly form: 'date' | 'season' | 'period';
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
export type DateForm = readonly [RegExp, (groups: Groups) => DateFields | null];

/**
 * By what they begin with, in the order of trust: of those that begin together the longest stands, then the earliest here.
 * The whole match is the first group.
 */
const YEAR_FORMS: readonly DateForm[] = [
  [pattern(`${YEAR}-(\\d\\d)-(\\d\\d)`), (g) => date(g[1], g[2], g[3])],
  [pattern(`${YEAR}\\s?${DASH}\\s?(?:${YEAR}|(\\d\\d))`), yearRange],
  [pattern(YEAR), (g) => ({ year: Number(g[1]), form: 'date' })],
];
const DAY_FORMS: readonly DateForm[] = [
  [pattern(`(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)?\\d\\d)`), (g) => date(century(g[4]), g[3], g[1])],
  [pattern(`(\\d{1,2})-(\\d{1,2})-${YEAR}`), (g) => date(g[3], g[2], g[1])],
  [
    pattern(`${DAY}\\s+(?:day\\s+)?(?:of\\s+)?${MONTH}\\.?,?\\s+(?:${YEAR}|['\\u2019](\\d\\d))`),
    (g) => date(g[3] ?? century(g[4]), monthOf(g[2]), g[1]),
  ],
  [
    pattern(`${DAY}\\s+(?:of\\s+)?${MONTH}`),
    (g) => ({ month: monthOf(g[2]), day: Number(g[1]), form: 'date' }),
  ],
  [pattern(DAY), (g) => ({ day: Number(g[1]), form: 'date' })],
];
const MONTH_FORMS: readonly DateForm[] = [
  [pattern(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), (g) => date(g[3], monthOf(g[1]), g[2])],
  [
    pattern(`${MONTH}\\.?,?\\s+(?:of\\s+)?(?:${YEAR}|['\\u2019](\\d\\d))`),
    (g) => date(g[2] ?? century(g[3]), monthOf(g[1])),
  ],
  [pattern(MONTH), (g) => ({ month: monthOf(g[1]), form: 'date' })],
];
const ORDINAL_FORMS: readonly DateForm[] = [
  [
    pattern(`(${ORDINALS.toReversed().join('|')})\\s+(?:day\\s+)?of\\s+${MONTH},?\\s+${YEAR}`),
    (g) => date(g[3], monthOf(g[2]), String(ORDINALS.indexOf(g[1] ?? '') + 1)),
  ],
];
const SEASON_FORMS: readonly DateForm[] = [
  [pattern(`(spring|summer|autumn|winter)(?:\\s+of)?,?\\s+${YEAR}(?:${DASH}(\\d\\d))?`, 'i'), season],
];

/** Where a date can begin: a year, a day, a month, an ordinal, a season. A number of another length is none. */
export const BEGINNING = new RegExp(
  `((?:19|20)\\d\\d)(?!\\d)|(\\d\\d?)(?!\\d)|\\d+|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(${[...new Set(ORDINALS.map((word) => word.slice(0, 4)))].join('|')})|[sS][pPuU]|[aA][uU]|[wW][iI]`,
  'g',
);
/** What a match of BEGINNING may be the beginning of. */
export function formsFor([begins = '', year, day, month, ordinal]: Groups): readonly DateForm[] {
  if (year !== undefined) return YEAR_FORMS;
  if (day !== undefined) return DAY_FORMS;
  if (month !== undefined) return MONTH_FORMS;
  if (ordinal !== undefined) return ORDINAL_FORMS;
  return isDigit(begins.charCodeAt(0)) ? [] : SEASON_FORMS;
}

/** A date does not end inside a longer number, word or address. */
function pattern(source: string, flags = ''): RegExp {
  return new RegExp(`${source}(?![${LETTERS}\\d%_]|[,./]\\d)`, `y${flags}`);
}

function monthOf(name: string | undefined): number {
  return MONTH_STEMS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function century(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '');
}

function date(year: string | undefined, month: string | number | undefined, day?: string): DateFields | null {
  const fields = {
    year: Number(year),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
    form: 'date' as const,
  };
  return isoDate(fields.year, fields.month, fields.day) === null ? null : fields;
}

function season([, name, year, next]: Groups): DateFields | null {
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
function yearRange([, first, full, short]: Groups): DateFields | null {
  const from = Number(first);
  const to = full === undefined ? Math.floor(from / 100) * 100 + Number(short) : Number(full);
  if (to > from && to - from <= 50) return { year: from, last: String(to), form: 'period' };
  return full === undefined && Number(short) >= 1 && Number(short) <= 12
    ? { year: from, month: Number(short), form: 'date' }
    : null;
}
