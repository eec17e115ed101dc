// Lines that serve as headings without Markdown's marks: bold lines, short numbered lines, lines in capitals.
import type { MappedText } from './mapped-text.js';
import { regionOfHeading } from './regions.js';

export interface InferredHeading {
  readonly title: string;
  /** Length of the heading line within the paragraph's text; the rest, if any, is its body. */
  readonly length: number;
  /** 1 for a numbered chapter ("3 Our promises"), 2 for "3.2", 3 for anything else: ranks among inferred headings. */
  readonly rank: number;
}

/** A chapter by its name and number: "Theme 2   Living at home". */
const NUMBERED_NAME =
  /^(?:theme|priority|outcome|goal|aim|objective|ambition|commitment|part|section|chapter|appendix|annex)\s+(?:\d{1,2}|[A-Z])\b[\s.:–-]+\p{Lu}/iu;

/**
 * Reads a paragraph's first line as a heading, or says no. `bold` is how many characters at the paragraph's start are bold;
 * `firstLine` the length of its first source line; both count characters of `text`. `listed`: it stands in the contents list; `title`: it looks
 * like the title of a part.
 */
export function inferHeading(
  text: string,
  bold: number,
  firstLine: number,
  alone: boolean,
  listed: boolean,
  title = false,
): InferredHeading | null {
  const rest = firstLine < text.length;
  const line = text.slice(0, firstLine).trim();
  if (bold === 0 && rest && isCapitals(line) && /^\s*[^\s\p{Ll}]/u.test(text.slice(firstLine)))
    return { title: line, length: firstLine, rank: rankOf(line) };
  if (bold === 0 && (rest || !alone)) return null;
  if (line.length < 2 || line.length > 120) return null;
  const wholeLineBold = bold > 0 && text.slice(bold, firstLine).trim() === '';
  if (wholeLineBold && rest && isFigure(line)) return null;
  if (wholeLineBold && !/[.;,]$/.test(line)) return { title: line, length: firstLine, rank: rankOf(line) };
  if (rest || !alone || bold > 0 || /[.;,]$/.test(line)) return null;
  if (listed) return { title: line, length: firstLine, rank: 1 };
  if (title) return { title: line, length: firstLine, rank: 3 };
  const words = line.split(/\s+/).length;
  // "References" over a numbered list: a bare title that parts what follows from the plan's own text.
  if (words <= 4 && !/[.;:,!?]$/.test(line) && isApart(line))
    return { title: line, length: firstLine, rank: 3 };
  if (/^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u.test(line) && words <= 10 && !/[.;,:!?]$/.test(line))
    return { title: line, length: firstLine, rank: rankOf(line) };
  if (NUMBERED_NAME.test(line) && words <= 10 && !/[.;,:!?]$/.test(line))
    return { title: line, length: firstLine, rank: 2 };
  return isCapitals(line) ? { title: line, length: firstLine, rank: rankOf(line) } : null;
}

/** "Our aims {#aims .unnumbered}": a name, classes and values that a converter writes after a heading, and nobody reads. */
const ATTRIBUTES = /^\{:?(?:\s*(?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"{}]*"|[^\s"{}]+))(?=[\s}]))+\s*\}\s*$/;

export function withoutAttributes(heading: MappedText): MappedText {
  const { text } = heading;
  const at = text.lastIndexOf('{');
  return at > 0 && ATTRIBUTES.test(text.slice(at))
    ? heading.slice(0, text.slice(0, at).trimEnd().length)
    : heading;
}

/** Letters and single spaces, from a capital to no stop: "Our four priorities", "What happens next?" */
const TITLE = /^\p{Lu}[\p{L}’'&,:–-]*(?: [\p{L}’'&,:–-]+){1,7}\??$/u;
const LONGEST_TITLE = 60;

export function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && TITLE.test(line) && !/[.;,:]$/.test(line);
}

/** "Eastwood", "North Isles": capitalised words and nothing else. */
const BARE_NAME = /^\p{Lu}\p{Ll}{2,}(?: (?:and|&|\p{Lu}\p{Ll}{2,})){0,2}$/u;

export function isBareName(line: string): boolean {
  return BARE_NAME.test(line);
}

function isCapitals(line: string): boolean {
  return (
    /\p{Lu}{3}/u.test(line) &&
    line === line.toUpperCase() &&
    !/[.;,]$/.test(line) &&
    line.split(/\s+/).length <= 10
  );
}

/** "**2,314**" over "people had their say": a figure set large belongs to the line below it; a year begins what happens in it. */
function isFigure(line: string): boolean {
  return (
    /^[<>~£+]?\s?\d[\d.,]*\s?(?:%|\+|k|m|bn|million|billion)?\+?$/i.test(line) &&
    !/^(?:19|20)\d\d$/.test(line)
  );
}

/** Does a title part what follows from the plan's own text? */
export function isApart(line: string): boolean {
  const region = regionOfHeading(line);
  return region === 'bibliography' || region === 'glossary' || region === 'contents';
}

function rankOf(line: string): number {
  if (
    /^\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i.test(
      line,
    )
  )
    return 3;
  const number =
    /^(?:(?:part|section|chapter|appendix|annex)\s+)?(\d{1,2}(?:\.\d{1,2})*|[a-z](?=[.:\s]))\.?[\s:]/i.exec(
      line,
    )?.[1];
  if (/^(?:appendix|annex)\b/i.test(line)) return 1;
  if (number === undefined || /^[a-z]$/i.test(number)) return 3;
  return number.includes('.') ? 2 : 1;
}
