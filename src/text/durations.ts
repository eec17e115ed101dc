// Lengths and rhythms of time as people write them: "three years", "every three years", "annually", "within 18 months", "half-way through".
// Found by the words of time, and told by the words before them. Knows nothing of dates, plans or rules.
import type { Span } from '../model/span.js';
import {
  AFTER_MIDWAY,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  BEFORE_UNIT,
  BEFORE_YEAR,
  type DurationKind,
  MIDWAY,
  NUMBERS,
  ONCE_A_YEAR,
  ORDINALS,
  RECKONED_FROM,
  RECKONED_FROM_THE,
  RHYTHMS,
  TIME_WORD,
  type Unit,
  UNITS,
} from './duration-words.js';
import { isDigit, isLetter, isSpace } from './letters.js';
import { gapAfter, type Phrases, runsOf, type WordRuns } from './word-runs.js';

export interface DurationMention extends Span {
  /** In months; null for a part of something else ("half-way through"). */
  readonly months: number | null;
  /** `length` of a thing, `every` so often, `within` or after that time, `midway` through it. */
  readonly kind: DurationKind | 'midway';
}

/** Every length and rhythm of time in a text, in order, none overlapping. Offsets are into the text given. */
export function findDurations(text: string): DurationMention[] {
  if (!TIME_WORD.test(text)) return [];
  const runs = runsOf(text);
  const all: DurationMention[] = [];
  for (let at = 0; at < runs.words.length; at++) {
    for (const mention of readAt(runs, at)) if (mention) all.push(mention);
  }
  // Of readings that overlap the earlier start, then the longer stands.
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = 0;
  return all.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}

/** What the word of time at a run may be read as. */
function readAt(runs: WordRuns, at: number): readonly (DurationMention | null)[] {
  const word = runs.words[at] ?? '';
  const unit = UNITS.get(word);
  if (unit)
    return [
      readNumber(runs, at, unit),
      readUnit(runs, at, unit),
      readOrdinal(runs, at, unit),
      readYear(runs, at, unit),
      readRhythm(runs, at),
    ];
  if (RHYTHMS.get(word) !== undefined) return [readRhythm(runs, at)];
  if (ONCE_A_YEAR.has(word)) return [readSeason(runs, at)];
  if (ANNIVERSARIES.has(word)) return [readOrdinal(runs, at, { months: 12, ending: '' })];
  return word.startsWith('mid') || word.startsWith('half') ? [readMidway(runs, at)] : NOTHING;
}

const NOTHING: readonly null[] = [];
const ANNIVERSARIES = new Set(['anniversary', 'birthday']);

/** Between a number and its unit. */
const WHOLE: ReadonlySet<string> = new Set(['full', 'whole', 'financial', 'calendar', 'consecutive']);

/** "three years", "three financial years", "every three years", "within the first 18 months", "six-monthly". */
function readNumber(runs: WordRuns, at: number, { months, ending }: Unit): DurationMention | null {
  const last = WHOLE.has(runs.words[at - 1] ?? '') && isGap(runs, at - 1) ? at - 2 : at - 1;
  const gap = gapAfter(runs, last);
  if (gap !== ' ' && gap !== '-') return null;
  const digits = runs.words[last] ?? '';
  const number = /^\d{1,3}$/.test(digits)
    ? { first: last, said: Number(digits) }
    : NUMBERS.endingAt(runs, last, mayBegin);
  if (!number) return null;
  const lead = leadBefore(runs, number.first, BEFORE_NUMBER);
  if (!lead && !mayBegin(runs, number.first)) return null;
  const kind = ending === 'ly' ? 'every' : (lead?.said ?? (isReckoned(runs, at) ? 'within' : 'length'));
  return toMention(runs, lead?.first ?? number.first, at, number.said * months, kind);
}

/** "Two years after it began", "18 months into the plan", "eighteen months in, ...". */
function isReckoned({ text, words, ends }: WordRuns, at: number): boolean {
  const [word = '', from = '', then = ''] = words.slice(at + 1, at + 4);
  if (word === 'in') return text[ends[at + 1] ?? 0] === ',';
  if (word !== 'after' && word !== 'into' && word !== 'from') return false;
  return RECKONED_FROM.has(from) || ((from === 'the' || from === 'this') && RECKONED_FROM_THE.has(then));
}

/** "every year", "twice a month", "every other week". */
function readUnit(runs: WordRuns, at: number, { months, ending }: Unit): DurationMention | null {
  const lead = ending === '' ? leadBefore(runs, at, BEFORE_UNIT) : null;
  return lead && toMention(runs, lead.first, at, lead.said * months, 'every');
}

/** "every third month", "by the end of the second year", "on its 5th anniversary". */
function readOrdinal(runs: WordRuns, at: number, { months, ending }: Unit): DurationMention | null {
  const word = runs.words[at - 1] ?? '';
  const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : ORDINALS.get(word);
  if (ordinal === undefined || ending !== '' || !isGap(runs, at - 1)) return null;
  const lead = leadBefore(runs, at - 1, BEFORE_ORDINAL);
  if (!lead || (lead.said === 'within' ? months !== 12 : ANNIVERSARIES.has(runs.words[at] ?? '')))
    return null;
  return toMention(runs, lead.first, at, ordinal * months, lead.said);
}

/** "every spring", "each October", "every second summer". */
function readSeason(runs: WordRuns, at: number): DurationMention | null {
  const year: Unit = { months: 12, ending: '' };
  const ordinal = readOrdinal(runs, at, year);
  return readUnit(runs, at, year) ?? (ordinal?.kind === 'every' ? ordinal : null);
}

/** "by the end of year two"; at the head of a line or row alone: "Year 2: deliver and review". */
function readYear(runs: WordRuns, at: number, { months, ending }: Unit): DurationMention | null {
  if (months !== 12 || ending === 'ly' || !isGap(runs, at)) return null;
  const word = runs.words[at + 1] ?? '';
  const number = /^\d{1,2}$/.test(word) ? Number(word) : word.length > 2 ? NUMBERS.get(word) : undefined;
  if (number === undefined || (number > 10 && !isDigit(word.charCodeAt(0)))) return null;
  const lead = leadBefore(runs, at, BEFORE_YEAR);
  if (!lead && at === 0) return toMention(runs, at, at + 1, number * months, 'within');
  return lead && toMention(runs, lead.first, at + 1, number * months, lead.said);
}

/** "annually", "half-yearly". */
function readRhythm(runs: WordRuns, at: number): DurationMention | null {
  const rhythm = RHYTHMS.endingAt(runs, at, mayBegin);
  return rhythm && toMention(runs, rhythm.first, at, rhythm.said, 'every');
}

/** "half-way", "midpoint in". */
function readMidway(runs: WordRuns, at: number): DurationMention | null {
  const word = runs.words[at] ?? '';
  const gap = gapAfter(runs, at);
  const parted = (word === 'half' || word === 'mid') && (gap === ' ' || gap === '-');
  const last = parted ? at + 1 : at;
  if (!MIDWAY.has(parted ? word + (runs.words[last] ?? '') : word) || !mayBegin(runs, at)) return null;
  const goesOn = isGap(runs, last) && AFTER_MIDWAY.has(runs.words[last + 1] ?? '');
  return (
    (goesOn ? toMention(runs, at, last + 1, null, 'midway') : null) ??
    toMention(runs, at, last, null, 'midway')
  );
}

function leadBefore<T>(runs: WordRuns, at: number, leads: Phrases<T>): ReturnType<Phrases<T>['endingAt']> {
  return isGap(runs, at - 1) ? leads.endingAt(runs, at - 1, mayBegin) : null;
}

/** Null where the words are part of something longer, and for no time at all. */
function toMention(
  { text, words, starts, ends }: WordRuns,
  first: number,
  last: number,
  months: number | null,
  kind: DurationMention['kind'],
): DurationMention | null {
  const start = starts[first] ?? 0;
  const end = ends[last] ?? 0;
  if (months === 0) return null;
  const rounded = months === null ? null : Math.round(months * 100) / 100;
  const mention = { months: rounded, kind, start, end };
  // "three years' work"
  const isPlural = UNITS.get(words[last] ?? '')?.ending === 's';
  if (isPlural && (text[end] === "'" || text[end] === '\u2019') && mayEnd(text, end + 1))
    return { ...mention, end: end + 1 };
  return mayEnd(text, end) ? mention : null;
}

function mayBegin({ text, starts }: WordRuns, run: number): boolean {
  const before = text.charCodeAt((starts[run] ?? 0) - 1);
  return (
    !isLetter(before) &&
    !isDigit(before) &&
    before !== 44 &&
    before !== 46 &&
    before !== 47 &&
    before !== 0xa3
  ); // , . / £
}

function mayEnd(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if (after === 44 || after === 46 || after === 47) return !isDigit(text.charCodeAt(end + 1)); // , . /
  return !isLetter(after) && !isDigit(after);
}

/** White space parts a run from the next one. */
function isGap(runs: WordRuns, run: number): boolean {
  return isSpace(gapAfter(runs, run).charCodeAt(0));
}
