// Lengths and rhythms of time as people write them: "three years", "every three years", "annually", "within 18 months", "half-way through".
// Knows nothing of dates, plans or rules.
import { NUMBER_NAMES } from './number-words.js';
import type { Span } from '../model/span.js';

export interface DurationMention extends Span {
  /** In months; null for a part of something else ("half-way through"). */
  readonly months: number | null;
  /** `length` of a thing, `every` so often, `within` or after that time, `midway` through it. */
  readonly kind: 'length' | 'every' | 'within' | 'midway';
}

const WORDS = NUMBER_NAMES.slice(1);
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const NUMBER = `(\\d{1,3}|an?|${WORDS.join('|')}|eighteen|twenty[ -]four|thirty[ -]six)`;
const ORDINAL = `(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th))`;
const UNIT = '(year|month|quarter|week)';
const LOW = '(?<![\\p{L}\\d.,/£])';

type Groups = readonly (string | undefined)[];
type Reading = Omit<DurationMention, 'start' | 'end'> | null;

/** Of readings that overlap the earlier start, then the longer stands. */
const FORMS: readonly (readonly [RegExp, (g: Groups) => Reading])[] = [
  [
    form(
      `(?:(every|each|once (?:in )?every)|(within|no later than|not later than|after|before)(?: the end of)?(?: the)?(?: first| next| a period of)?|(?:first|next))? ?${NUMBER}[- ]${UNIT}(?:s['\\u2019]?)?(ly)?`,
    ),
    ([every, within, n, unit, ly]) => spell(every ?? ly, within, numberOf(n), unit),
  ],
  [
    form(
      `(?:every|each|per|(?:once|twice|three times|four times) (?:a|in a|in each|each|every|per)) (?:single )?(?:financial )?${UNIT}`,
    ),
    ([unit]) => spell('every', undefined, 1, unit),
  ],
  [form(`every ${ORDINAL} ${UNIT}`), ([n, unit]) => spell('every', undefined, ordinalOf(n), unit)],
  [form(`every other ${UNIT}`), ([unit]) => spell('every', undefined, 2, unit)],
  [
    form(
      `(?:by|before|in|during|within|at|at the end of|by the end of|before the end of|on)(?: the| its| our)? ${ORDINAL} (year|anniversary)`,
    ),
    ([n]) => spell(undefined, 'within', ordinalOf(n), 'year'),
  ],
  [
    form(
      '(?:in|by|during|before|at the end of|by the end of|before the end of) years? (one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})',
    ),
    ([n]) => spell(undefined, 'within', numberOf(n), 'year'),
  ],
  [form('(annual|annually|yearly|year on year)'), () => ({ months: 12, kind: 'every' })],
  [form('(biannual|biannually|half[- ]yearly|six[- ]monthly)'), () => ({ months: 6, kind: 'every' })],
  [form('(biennial|biennially)'), () => ({ months: 24, kind: 'every' })],
  [form('(triennial|triennially)'), () => ({ months: 36, kind: 'every' })],
  [form('(quarterly)'), () => ({ months: 3, kind: 'every' })],
  [form('(monthly)'), () => ({ months: 1, kind: 'every' })],
  [
    form('(half[- ]?way|mid[- ]?way|mid[- ]?point|mid[- ]?term)(?: (?:through|point|in|into))?'),
    () => ({ months: null, kind: 'midway' }),
  ],
];

/** Every form holds one of these. */
const HOLDS = /year|month|quarter|week|annual|annivers|ennial|half|mid/i;

/** Every length and rhythm of time in a text, in order, none overlapping. Offsets are into the text given. */
export function findDurations(text: string): DurationMention[] {
  if (!HOLDS.test(text)) return [];
  const all: DurationMention[] = [];
  for (const [pattern, read] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const reading = read(match.slice(1));
      if (reading) all.push({ ...reading, start: match.index, end: match.index + match[0].length });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DurationMention[] = [];
  let reach = 0;
  for (const mention of all) {
    if (mention.start < reach) continue;
    kept.push(mention);
    reach = mention.end;
  }
  return kept;
}

function spell(
  every: string | undefined,
  within: string | undefined,
  count: number | null,
  unit: string | undefined,
): Reading {
  if (count === null || count === 0) return null;
  const size = unit === 'year' ? 12 : unit === 'quarter' ? 3 : unit === 'month' ? 1 : 12 / 52;
  return {
    months: Math.round(count * size * 100) / 100,
    kind: every !== undefined ? 'every' : within !== undefined ? 'within' : 'length',
  };
}

function numberOf(word: string | undefined): number | null {
  const lower = (word ?? '').toLowerCase().replace('-', ' ');
  if (/^\d+$/.test(lower)) return Number(lower);
  const special = { a: 1, an: 1, eighteen: 18, 'twenty four': 24, 'thirty six': 36 }[lower];
  return special ?? (WORDS.includes(lower) ? WORDS.indexOf(lower) + 1 : null);
}

function ordinalOf(word: string | undefined): number | null {
  const lower = (word ?? '').toLowerCase();
  return /^\d/.test(lower)
    ? Number.parseInt(lower, 10)
    : ORDINALS.includes(lower)
      ? ORDINALS.indexOf(lower) + 1
      : null;
}

/** White space in the pattern stands for any white space. */
function form(source: string): RegExp {
  return new RegExp(`${LOW}${source.replaceAll(/ (?!\])/g, '\\s')}(?![\\p{L}\\d]|[.,/]\\d)`, 'giu');
}
