// Lines that are no prose: entries of a contents list, running headers and footers. Knows no Markdown but the marks at a line's head.
import type { LineIndex } from '../model/span.js';

/** "Our priorities ......... 12" */
export function isContentsLine(line: string): boolean {
  // Only the end of the line tells, and a long row of dots would be searched from each of them.
  if (mayEndContents(line) && /(?:\.\s?){4,}\s*\d*\s*$|…{2,}\s*\d*\s*$|\t\d+\s*$/.test(line.slice(-200)))
    return !CELLS.test(line);
  return (
    line.length <= LONGEST_ENTRY &&
    isDigit(line.trimEnd().charCodeAt(line.trimEnd().length - 1)) &&
    PAGED_ENTRY.test(line)
  );
}

/** More tabs than one, but after the number of an entry, part the cells of a row. */
const CELLS = /^(?![^\t]{0,9}\d\.?\t[^\t]*\t\d+\s*$)[^\t]*\p{L}[^\t]*\t[^\t]*\t/u;
const LONGEST_ENTRY = 110;
/** "Section 3: Our measures ... page 44", "3.2 Our measures, p. 44": a part and its page, with nothing said of it. */
const PAGED_ENTRY =
  /^[\s*_]*(?:(?:section|chapter|part|appendix|annexe?)\s+[\da-z]{1,3}\b|\d{1,2}(?:\.\d{1,2})*[.)]?\s)[^.!?;]*(?:\.{2,}|…|,|\s[–—-])\s*(?:pages?|pp?\.?)\s*\d{1,3}\s*$/i;

/** Behind its number, if any, the line has two points, or what is rarer. */
function mayEndContents(line: string): boolean {
  let at = line.length - 1;
  while (isBlank(line.charCodeAt(at))) at--;
  const end = at;
  while (isDigit(line.charCodeAt(at))) at--;
  if (at < end) {
    if (line.charCodeAt(at) === 9) return true;
    while (isBlank(line.charCodeAt(at))) at--;
  }
  if (line.charCodeAt(at) !== 46) return line.charCodeAt(at) > 127;
  const before = line.charCodeAt(at - 1);
  return before === 46 || isBlank(before) || before > 127;
}

/** Lines that come back through a document with only their numbers changed: running headers and footers of a converted file. */
export function findRunningLines(source: string, lines: LineIndex): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const pages: number[] = [];
  for (let line = 1; line <= lines.lineCount; line++) {
    const from = lines.offsetOfLine(line);
    const to = line === lines.lineCount ? source.length : lines.offsetOfLine(line + 1);
    const key = mayRun(source, from, to) ? runningKey(source.slice(from, to)) : null;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (key === PAGE) pages.push(Number(/\d+/.exec(source.slice(from, to))?.[0]));
  }
  // Numbers alone on their lines that do not rise are the cells of a lost table.
  if (pages.some((page, i) => i > 0 && page <= (pages[i - 1] ?? 0))) counts.delete(PAGE);
  for (const [key, count] of counts) if (count < 3 || (count === 3 && !key.includes('#'))) counts.delete(key);
  return new Set(counts.keys());
}

const LONGEST_RUNNING = 110;
/** What all numbers of pages are told by. */
const PAGE = '#page';
/** "Year 2 (2027-28)": the head of one of several parts, however like the others it is. */
const PART_HEAD =
  /^[*_]*(?:table|figure|box|chart|year|phase|stage|step|quarter|priority|outcome|theme|goal|aim|objective|ambition|commitment|promise|action|measure|locality|pillar)\s+\d/i;

const PAGED = /\b(?:page|p\.)\s*\d/i;

/** Most lines are told from running ones by their first characters or their length. The line's end is part of it. */
function mayRun(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from);
  if (isBlank(first)) return to - from > 3;
  // A table row; a heading, quote or list item.
  if (first === 124 || (isBlank(source.charCodeAt(from + 1)) && '#>*+-'.includes(source.charAt(from))))
    return false;
  let end = to;
  while (isLineEnd(source.charCodeAt(end - 1))) end--;
  return end - from <= LONGEST_RUNNING || !isInk(first) || !isInk(source.charCodeAt(end - 1));
}

/** The line with its numbers masked; null for one that cannot be a running line (long, a list item, a row or rule of a table, a heading). */
export function runningKey(line: string): string | null {
  const plain = line.trim();
  if (/^\d{1,3}$/.test(plain)) return PAGE;
  if (
    plain.length < 3 ||
    plain.length > LONGEST_RUNNING ||
    /^(?:[#>*+-]\s|#{1,6}\s|\d+[.)]\s|\||\+[-=])/.test(plain)
  )
    return null;
  const numbered = /\d/.test(plain);
  // "This helps with goal 3." says something each time.
  if (/[.!?:;,][*_]*$/.test(plain) && !(numbered && PAGED.test(plain))) return null;
  if (numbered && /^page \d+(?: of \d+)?$/i.test(plain)) return PAGE;
  if (numbered && PART_HEAD.test(plain)) return null;
  const masked = numbered ? plain.replace(/\d+/g, '#') : plain;
  return masked.replace(/[*_]/g, '').replace(/\s+/g, ' ').toLowerCase();
}

function isBlank(code: number): boolean {
  return code === 32 || (code > 8 && code < 14);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Certainly no white space. */
function isInk(code: number): boolean {
  return code > 32 && code < 127;
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}
