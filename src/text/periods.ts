// Dates of a whole plan with their places, and periods told by a date and a length ("three years from 1 April 2025").
// Knows nothing of whose period it is.
import type { Sentence } from '../model/plan.js';
import { addDays, addMonths } from './calendar.js';
import { type DateMention, findDates } from './dates.js';
import { type DurationMention, findDurations } from './durations.js';
import type { Hit } from './matcher.js';
import { tokenise } from './tokens.js';

const FROM =
  /^\s*(?:(?:long|period|,)\s*)?(?:with effect )?(?:from|starting|beginning|commencing|running|effective)(?: from| on| in)?\s*(?:the )?$/i;
const FOR =
  /^,?\s*(?:and )?(?:(?:lasts|lasting|runs|running|is) )?(?:for|over)(?: a)?(?: period of)?(?: the next)?\s*$/i;
const TO = /^\s*(?:(?:long|period|,)\s*)?(?:to|until|ending|up to|ended)(?: on| in)?\s*(?:the end of )?$/i;

/** Dates of a text, those tied to a length turned into periods. Offsets are into the text given. */
export function findPeriods(text: string): DateMention[] {
  const dates = joinYears(text, findDates(text));
  const singles = dates.filter((d) => d.form === 'date');
  const lengths =
    singles.length > 0 ? findDurations(text).filter((d) => d.kind === 'length' || d.kind === 'within') : [];
  if (lengths.length === 0) return dates;
  return dates.map((date) => (date.form === 'date' ? (withLength(text, date, lengths) ?? date) : date));
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
): DateMention | null {
  for (const length of lengths) {
    const months = length.months ?? 0;
    if (months < 1 || !Number.isInteger(months)) continue;
    const span = {
      start: Math.min(date.start, length.start),
      end: Math.max(date.end, length.end),
      form: 'period' as const,
    };
    if (length.end <= date.start && date.start - length.end < 40) {
      const between = text.slice(length.end, date.start);
      if (FROM.test(between)) return { ...span, from: date.from, to: endOf(date.from, months) };
      if (TO.test(between)) return { ...span, from: startOf(date.to, months), to: date.to };
    }
    if (
      date.end <= length.start &&
      length.start - date.end < 40 &&
      FOR.test(text.slice(date.end, length.start))
    ) {
      return { ...span, from: date.from, to: endOf(date.from, months) };
    }
  }
  return null;
}

/** Last day, month or year of a period of so many months. */
export function endOf(from: string, months: number): string {
  if (from.length === 4) return addMonths(from, months);
  return from.length === 7 ? addMonths(from, months - 1) : addDays(addMonths(from, months), -1);
}

function startOf(to: string, months: number): string {
  if (to.length === 4) return addMonths(to, -months);
  return to.length === 7 ? addMonths(to, 1 - months) : addMonths(addDays(to, 1), -months);
}

/** Tokens [start, end) of a stretch of a sentence's text. */
export function tokensOf(sentence: Sentence, span: { readonly start: number; readonly end: number }): Hit {
  const tokens = tokenise(sentence.text);
  const first = tokens.findIndex((t) => t.end > span.start);
  const after = tokens.findIndex((t) => t.start >= span.end);
  return {
    start: sentence.firstToken + Math.max(first, 0),
    end: after < 0 ? sentence.endToken : sentence.firstToken + after,
  };
}
