// Dates and periods as people in Britain write them, found in a text with their places. Day before month; only dates that exist;
// as precise as written. A year that belongs to the name of a law is no date. Knows nothing of plans or rules.
import type { Span } from '../model/span.js';
import { isoDate } from './calendar.js';
import { BEGINNING, type DatePart, readDateAt } from './date-forms.js';
import { isDigit, isLetter } from './letters.js';
import { digitYears } from './years-in-words.js';

export interface DateMention extends Span {
  /** ISO, as precise as known: 2026, 2026-04 or 2026-04-01. */
  readonly from: string;
  /** The same as `from` for a single date. */
  readonly to: string;
  /** `period` has a start and an end of its own, as 2023-26 or 2023/24; `season` is spring 2024. */
  readonly form: 'date' | 'season' | 'period';
}

/** Every date and period has one of these. */
const YEAR_OF_DATE = /(?:19|20)\d\d|\d[/.]\d\d?[/.]\d\d|['\u2019]\d\d/;
const JOIN =
  /^,?\s*(?:(?:right\s+|all\s+the\s+way\s+|straight\s+|on\s+|and\s+on\s+)?(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|[-=]?>{1,2}|[\u2192\u21d2\u27f6\u2794-\u27be]|to|TO|until|till|through(?:\s+to)?|up\s+to|ending(?:\s+on)?|and\s+(?:ends?|ending|runs?|running)\s+(?:on|to|until))|(and))\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:[A-Z][a-z]+day,?\s+)?$/;
/** Characters between the dates of a period. */
const MOST_BETWEEN = 60;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
const LAW_BEFORE = /\b(?:Act|Regulations|Order|Bill|Rules|Scheme)\s+$/;
const LAW_AFTER = /^\s+(?:Act|Regulations|Order)\b/;

/** Every date and period of a text, in order, none overlapping. Offsets are into the text given. */
export function findDates(source: string): DateMention[] {
  const written = digitYears(source);
  if (!YEAR_OF_DATE.test(written)) return [];
  const text =
    written.includes('://') || written.includes('www.')
      ? written.replace(ADDRESS, (address) => ' '.repeat(address.length))
      : written;
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

function readParts(text: string): DatePart[] {
  const parts: DatePart[] = [];
  BEGINNING.lastIndex = 0;
  for (let found = BEGINNING.exec(text); found; found = BEGINNING.exec(text)) {
    const { index: start } = found;
    const part = mayBegin(text, start) ? readDateAt(text, start, start + found[0].length) : null;
    if (!part) continue;
    parts.push(part);
    BEGINNING.lastIndex = part.end;
  }
  return parts;
}

function join(text: string, left: DatePart, right: DatePart): DateMention | null {
  if (right.year === undefined || right.start - left.end >= MOST_BETWEEN) return null;
  const between = JOIN.exec(text.slice(left.end, right.start));
  if (!between) return null;
  // "in 2024 and 2026" is two dates; "between 2024 and 2026" is one period.
  if (
    between[1] !== undefined &&
    left.year !== undefined &&
    !/\bbetween\s+(?:now,?\s+(?:in\s+)?)?(?:the\s+)?$/i.test(
      text.slice(Math.max(0, left.start - 24), left.start),
    )
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

function whole(part: DatePart): DateMention | null {
  if (part.year === undefined) return null;
  const from = isoDate(part.year, part.month, part.day);
  return from === null
    ? null
    : { start: part.start, end: part.end, from, to: part.last ?? from, form: part.form };
}

function belongsToLaw(text: string, part: DatePart): boolean {
  return (
    LAW_BEFORE.test(text.slice(Math.max(0, part.start - 14), part.start)) ||
    LAW_AFTER.test(text.slice(part.end, part.end + 14))
  );
}

/** Never inside a longer number, word, sum of money or address. */
function mayBegin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 44 || before === 46 || before === 47) return !isDigit(text.charCodeAt(at - 2)); // , . /
  return !isDigit(before) && before !== 0xa3 && before !== 36 && before !== 95 && !isLetter(before); // £ $ _
}
