// Numbers of series: those that belong to a title beside them, and those that stand on their own.
import type { Mention, MentionForm } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { Span } from '../model/span.js';
import type { TitleIndex } from './citation-titles.js';
import { cleanText, type CitationWords, GAP } from './citation-words.js';

/** Number of a series, in brackets or after a comma, that belongs to the title before it. */
const NUMBER_AFTER =
  /^\s*(?:,\s*)?([([])?\s*(?:(?:(\d{4})\s+)?(asp)\s+(\d+)|(S\.?\s?S\.?\s?I\.?|S\.?I\.?)\s+(\d{4})\s*(?:\/|\s+No\.?\s*)(\d+)|(?:(\d{4})\s+)?c\.\s?(\d+))\s*([)\]])?/;

/** Characters after a title in which its number stands. */
const LONGEST = 50;
const OPENING = GAP.comma | GAP.round | GAP.square;

/** A title found, before its number is read. */
export interface FoundTitle {
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
  readonly instrument: Instrument | null;
  readonly noun: string;
  readonly year: number | null;
}

/** With the bracket that closes one opened inside: a year in brackets. */
function closed(words: CitationWords, span: Span): Span {
  const { source } = words.plan;
  if (source[span.end] !== ')') return span;
  const said = source.slice(span.start, span.end);
  return said.split('(').length > said.split(')').length ? { start: span.start, end: span.end + 1 } : span;
}

export function withNumber(words: CitationWords, index: TitleIndex, one: FoundTitle): Mention {
  const { from, to, form, noun, year } = one;
  const { start, end } = closed(words, words.span(from, to));
  const said = cleanText(words.plan.source.slice(start, end));
  const after =
    (words.gapFlags(to) & OPENING) === 0
      ? null
      : NUMBER_AFTER.exec(words.plan.source.slice(end, end + LONGEST));
  const number = after && (after[1] !== undefined || after[0].trimStart()[0] === ',') ? after : null;
  const other = number === null ? null : instrumentNumbered(index, number, one);
  const numberEnd = number === null ? end : end + number[0].trimEnd().length;
  return {
    start,
    end: numberEnd,
    firstToken: from,
    endToken: number === null ? to : words.tokenFrom(numberEnd),
    form,
    instrument: one.instrument ?? other,
    said,
    noun,
    year,
    term: null,
    clash:
      number !== null && one.instrument && other !== one.instrument
        ? number[0].replace(/^[\s,([]+|[\s)\]]+$/g, '')
        : null,
  };
}

/** What a number in the form of NUMBER_AFTER is the number of; a year left out is the title's. */
function instrumentNumbered(
  index: TitleIndex,
  number: RegExpExecArray,
  title: FoundTitle,
): Instrument | null {
  const [, , aspYear, asp, aspNumber, si, siYear, siNumber, cYear, cNumber] = number;
  const year = Number(aspYear ?? siYear ?? cYear ?? title.instrument?.year ?? title.year ?? 0);
  const series = asp ? 'asp' : si ? (/^s\.?\s?s/i.test(si) ? 'ssi' : 'si') : 'ukpga';
  return index.numbered(series, year, Number(aspNumber ?? siNumber ?? cNumber ?? 0)) ?? null;
}

/** Series, year and number on their own, with a stroke or "No." between year and number; `places` are tokens that a series may begin at. */
export function findNumbers(words: CitationWords, index: TitleIndex, places: readonly number[]): Mention[] {
  const found: Mention[] = [];
  for (const at of places) {
    const word = words.word(at);
    if (
      (word === 'asp' || (word === 'c' && (words.gapFlags(at + 1) & GAP.stop) !== 0)) &&
      words.isYear(at - 1) &&
      isNumber(words, at + 1) &&
      words.together(at - 1, at + 1)
    ) {
      const [year, number] = [Number(words.word(at - 1)), Number(words.word(at + 1))];
      found.push(mentionOf(words, index, at - 1, at + 2, word === 'asp' ? 'asp' : 'ukpga', year, number));
    }
    const letters = lettersAt(words, at);
    if (letters === null) continue;
    const [series, next] = letters;
    if (!words.isYear(next)) continue;
    const number = words.word(next + 1) === 'no' ? next + 2 : next + 1;
    if (
      isNumber(words, number) &&
      words.together(at, number) &&
      (number > next + 1 || /^\s?\/\s?$/.test(words.gap(number)))
    )
      found.push(
        mentionOf(words, index, at, number + 1, series, Number(words.word(next)), Number(words.word(number))),
      );
  }
  return found;
}

function isNumber(words: CitationWords, token: number): boolean {
  return /^\d{1,4}$/.test(words.word(token));
}

function mentionOf(
  words: CitationWords,
  index: TitleIndex,
  from: number,
  to: number,
  series: string,
  year: number,
  number: number,
): Mention {
  const instrument =
    index.numbered(series === 'si' ? 'ssi' : series, year, number) ??
    index.misnumbered(series, year, number) ??
    null;
  return {
    ...words.span(from, to),
    firstToken: from,
    endToken: to,
    form:
      instrument === null ? 'unknown' : series === 'si' || instrument.number !== number ? 'slip' : 'number',
    instrument,
    said: words.said(from, to),
    noun: '',
    year,
    term: null,
    clash: null,
  };
}

function lettersAt(words: CitationWords, at: number): ['ssi' | 'si', number] | null {
  if (!words.isCapital(at)) return null;
  const raw = words.raw(at);
  if (raw === 'SSI') return ['ssi', at + 1];
  if (raw === 'SI') return ['si', at + 1];
  if (raw !== 'S' || words.raw(at - 1) === 'S') return null;
  if (words.raw(at + 1) === 'S' && words.raw(at + 2) === 'I') return ['ssi', at + 3];
  return words.raw(at + 1) === 'I' ? ['si', at + 2] : null;
}
