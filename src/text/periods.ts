// Dates of a whole plan with their places, and periods told by a date and a length ("three years from 1 April 2025").
// Knows nothing of whose period it is.
import type { Sentence, Tokens } from '../model/plan.js';
import { addDays, addMonths } from './calendar.js';
import { type DateMention, findDates } from './dates.js';
import { type DurationMention, findDurations } from './durations.js';
import { firstFrom } from './first-from.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { TokenList } from './token-list.js';
import { readTokens } from './tokens.js';

// What may stand between a length and a date, in small letters.
const FROM =
  /^\s*(?:(?:long|period|,)\s*)?(?:with effect )?(?:from|starting|beginning|commencing|running|effective)(?: from| on| in)?\s*(?:the )?$/;
const FOR =
  /^,?\s*(?:and )?(?:(?:lasts|lasting|runs|running|is) )?(?:for|over)(?: a)?(?: period of)?(?: the next)?\s*$/;
const TO = /^\s*(?:(?:long|period|,)\s*)?(?:to|until|ending|up to|ended)(?: on| in)?\s*(?:the end of )?$/;

/** Characters between a date and the length of its period. */
const MOST_BETWEEN = 40;

/** Of a sentence; offsets are into its text. */
const DATES = new Kept((reading: Reading, sentence): readonly DateMention[] =>
  findDates(reading.sentence(sentence).text),
);
const PERIODS = new Kept((reading: Reading, sentence): readonly DateMention[] =>
  withPeriods(reading.sentence(sentence).text, DATES.of(reading, sentence)),
);

/** Dates of a sentence as they stand, kept. */
export function datesOf(reading: Reading, sentence: Sentence): readonly DateMention[] {
  return DATES.of(reading, sentence.index);
}

/** Dates and periods of a sentence, kept; offsets are into its text. */
export function periodsOf(reading: Reading, sentence: Sentence): readonly DateMention[] {
  return PERIODS.of(reading, sentence.index);
}

/** Dates of a text, those tied to a length turned into periods. Offsets are into the text given. */
export function findPeriods(text: string): readonly DateMention[] {
  return withPeriods(text, findDates(text));
}

function withPeriods(text: string, found: readonly DateMention[]): readonly DateMention[] {
  if (found.length === 0) return found;
  const dates = joinYears(text, found);
  if (!dates.some((date) => date.form === 'date')) return dates;
  const lengths = findDurations(text).filter((d) => d.kind === 'length' || d.kind === 'within');
  let near = 0;
  return dates.map((date) => {
    while ((lengths[near]?.end ?? Infinity) <= date.start - MOST_BETWEEN) near++;
    return date.form === 'date' ? (withLength(text, date, lengths, near) ?? date) : date;
  });
}

/** "2025/26, 2026/27 and 2027/28" is one period of three years. */
function joinYears(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const follows = before?.form === 'period' && date.form === 'period' && before.to === date.from;
    if (
      before &&
      follows &&
      date.from.length === 4 &&
      /^(?:,|,? and|,? &) ?$/.test(text.slice(before.end, date.start))
    )
      joined[joined.length - 1] = { ...before, end: date.end, to: date.to };
    else joined.push(date);
  }
  return joined;
}

function withLength(
  text: string,
  date: DateMention,
  lengths: readonly DurationMention[],
  first: number,
): DateMention | null {
  for (let i = first; i < lengths.length; i++) {
    const length = lengths[i];
    if (!length || length.start - date.end >= MOST_BETWEEN) break;
    const months = length.months ?? 0;
    if (months < 1 || !Number.isInteger(months)) continue;
    const span = {
      start: Math.min(date.start, length.start),
      end: Math.max(date.end, length.end),
      form: 'period' as const,
    };
    if (length.end <= date.start && date.start - length.end < MOST_BETWEEN) {
      const between = text.slice(length.end, date.start).toLowerCase();
      if (FROM.test(between)) return { ...span, from: date.from, to: endOf(date.from, months) };
      if (TO.test(between)) return { ...span, from: startOf(date.to, months), to: date.to };
    }
    if (date.end <= length.start && FOR.test(text.slice(date.end, length.start).toLowerCase()))
      return { ...span, from: date.from, to: endOf(date.from, months) };
  }
  return null;
}

/** Last day, month or year of a period of so many months. */
export function endOf(from: string, months: number): string {
  if (from.length === 4) return addMonths(from, months);
  return from.length === 7 ? addMonths(from, months - 1) : addDays(addMonths(from, months), -1);
}

/** First day, month or year of a period of so many months. */
export function startOf(to: string, months: number): string {
  if (to.length === 4) return addMonths(to, -months);
  return to.length === 7 ? addMonths(to, 1 - months) : addMonths(addDays(to, 1), -months);
}

/** Tokens [start, end) of a stretch of a sentence's text. */
export function tokensOf(
  reading: Reading,
  sentence: Sentence,
  span: { readonly start: number; readonly end: number },
): Hit {
  const { starts, ends, first, shift } = placesOf(reading, sentence);
  const last = first + sentence.endToken - sentence.firstToken;
  const after = firstFrom(starts, span.end + shift, first, last);
  const start = firstFrom(ends, span.start + shift + 1, first, last);
  return {
    start: start < last ? start - first + sentence.firstToken : sentence.firstToken,
    end: after - first + sentence.firstToken,
  };
}

interface Places extends Pick<Tokens, 'starts' | 'ends'> {
  /** Place in the lists of the sentence's first word. */
  readonly first: number;
  /** What an offset into the sentence's text lacks to one of these. */
  readonly shift: number;
}

/** Where the words of a sentence stand. The plan knows their places in its source, which are those in the text where nothing is left out. */
function placesOf(reading: Reading, sentence: Sentence): Places {
  const { starts, ends } = reading.plan.tokens;
  return sentence.end - sentence.start === sentence.text.length
    ? { starts, ends, first: sentence.firstToken, shift: sentence.start }
    : PLACES.of(reading, sentence.index);
}

const PLACES = new Kept((reading: Reading, sentence): Places => {
  const list = new TokenList();
  const { text } = reading.sentence(sentence);
  readTokens(text, 0, text.length, 0, sentence, list);
  return { starts: list.starts, ends: list.ends, first: 0, shift: 0 };
});
