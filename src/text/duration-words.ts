// The words in which lengths and rhythms of time are told: what they are told of, how many, and what stands before them.
import { NUMBER_NAMES } from './number-words.js';
import { Phrases } from './word-runs.js';

/** What a number of units is. */
export type DurationKind = 'length' | 'every' | 'within';

/** Each length and each rhythm holds one of these. */
export const TIME_WORD =
  /decade|year|month|quarter|week|annual|annivers|birthday|ennial|half|mid|(?:every|each)(?: [a-z]+)? (?:spring|summer|autumn|winter|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)/i;

/** In months. */
const UNIT_LENGTHS = { decade: 120, year: 12, quarter: 3, month: 1, week: 12 / 52 } as const;

export interface Unit {
  readonly months: number;
  readonly ending: '' | 's' | 'ly';
}
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(UNIT_LENGTHS).flatMap(([word, months]) =>
    (['', 's', 'ly'] as const).map((ending) => [word + ending, { months, ending }] as const),
  ),
);
/** What comes round once a year; "in May" alone is no length of time, and "every May" is told by its other words. */
export const ONCE_A_YEAR: ReadonlySet<string> = new Set(
  'spring summer autumn winter january february march april june july august september october november december'.split(
    ' ',
  ),
);
export const NUMBERS = meanings<number>([
  ...NUMBER_NAMES.slice(1).map((word, i) => [i + 1, [word]] as const),
  [1, ['a', 'an']],
  [2, ['couple of', 'a couple of']],
  [1.5, ['one and a half']],
  [2.5, ['two and a half']],
  [3.5, ['three and a half']],
  [18, ['eighteen']],
  [24, ['twenty four', 'twenty-four']],
  [30, ['thirty']],
  [36, ['thirty six', 'thirty-six']],
]);
export const ORDINALS = meanings<number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, i) => [i + 1, [word]]),
);
/** Rhythms that need no unit, in months. */
export const RHYTHMS = meanings<number>([
  [12, ['annual', 'annually', 'yearly', 'year on year']],
  [6, ['biannual', 'biannually', 'half yearly', 'half-yearly']],
  [24, ['biennial', 'biennially']],
  [36, ['triennial', 'triennially']],
  [3, ['quarterly']],
  [1, ['monthly']],
]);
/** Written as one word. */
export const MIDWAY: ReadonlySet<string> = new Set(['halfway', 'midway', 'midpoint', 'midterm']);
export const AFTER_MIDWAY: ReadonlySet<string> = new Set(['through', 'point', 'in', 'into']);

/** Before a number of units: "every", "no later than the end of the first". */
export const BEFORE_NUMBER = meanings<DurationKind>([
  ['every', ['every', 'each', 'once every', 'once in every']],
  [
    'every',
    ways(
      ['intervals of', 'gaps of'],
      ['', ' not more than', ' no more than', ' at most', ' up to', ' less than'],
    ),
  ],
  ['length', ['first', 'next']],
  [
    'within',
    ways(
      ['within', 'no later than', 'not later than', 'after', 'before', 'inside', 'by', 'on'],
      ['', ' the end of', ' the expiry of', ' expiry of'],
      ['', ' the'],
      ['', ' first', ' next', ' a period of'],
    ),
  ],
]);
/** What a time may be reckoned from: "two years after it began", "18 months into its life". */
export const RECKONED_FROM: ReadonlySet<string> = new Set([
  'it',
  'its',
  'adoption',
  'approval',
  'commencement',
  'launch',
]);
export const RECKONED_FROM_THE: ReadonlySet<string> = new Set(
  'plan strategy start beginning launch adoption approval life document'.split(' '),
);
/** Before a unit alone: how many units lie between one time and the next. */
export const BEFORE_UNIT = meanings<number>([
  [
    1,
    ways(
      [
        'every',
        'each',
        'per',
        ...ways(
          ['once', 'twice', 'three times', 'four times'],
          [' a', ' in a', ' in each', ' each', ' every', ' per'],
        ),
      ],
      ['', ' single'],
      ['', ' financial'],
    ),
  ],
  [2, ['every other']],
]);
const ENDS = ['at the end of', 'by the end of', 'before the end of', 'no later than the end of'];
const LATEST = ['no later than', 'not later than', 'ahead of', 'on or before'];
/** Before "second year". */
export const BEFORE_ORDINAL = meanings<DurationKind>([
  ['every', ['every', 'each']],
  [
    'within',
    ways(
      ['by', 'before', 'in', 'during', 'within', 'at', 'on', ...LATEST, ...ENDS],
      ['', ' the', ' its', ' our', ...ways([' the', ' this', ' our'], [" plan's", ' plan’s'])],
    ),
  ],
]);
/** Before "year two". */
export const BEFORE_YEAR = meanings<DurationKind>([['within', ['in', 'by', 'during', 'before', ...ENDS]]]);

function meanings<T>(list: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  return new Phrases(
    list.flatMap(([meaning, phrases]) => phrases.map((phrase) => [phrase, meaning] as const)),
  );
}

/** Each text that takes one of every list. */
function ways(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((all, list) => all.flatMap((text) => list.map((next) => text + next)), ['']);
}
