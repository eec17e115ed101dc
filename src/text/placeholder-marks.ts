// Signs that stand for text still to be written, and what word processors leave behind: found by their shape, without words.
// The phrases that say the same ("to be confirmed") are data (data/concepts/drafting.yaml).
import type { Span } from '../model/span.js';
import { isSpace, LETTERS } from './letters.js';

/** A letter or digit on either side makes a sign part of a longer word. */
const ALONE = `(?<![${LETTERS}\\d])`;
const ENDS = `(?![${LETTERS}\\d])`;
const SHAPES: readonly RegExp[] = [
  // XX, £XX, 20XX, XX%, XX/XX/2027; "xx" in small letters only beside a sign of money or per cent
  new RegExp(`${ALONE}(?:£\\s?)?\\d*X{2,}${ENDS}`, 'g'),
  new RegExp(`${ALONE}£\\s?[Xx]{1,6}(?:[.,][Xx]{1,3})*\\s?(?:m|k|bn|million)?${ENDS}`, 'g'),
  new RegExp(`${ALONE}[Xx]{1,3}(?:\\.[Xx]{1,2})?\\s?%`, 'g'),
  new RegExp(`${ALONE}20\\d[Xx]${ENDS}`, 'g'),
  // ?? and {{name}}
  new RegExp(`(?<![${LETTERS}\\d?!)"'”’])\\?{2,}`, 'g'),
  /\{\{[^{}\n]{1,60}\}\}|<<[^<>\n]{1,60}>>/g,
  /(?<!<)<(?:insert|add|name|date|title)\b[^<>\n]{0,60}>/gi,
  /\bError! [A-Z][a-z]+(?: [a-z]+){2,5}/g,
  // Review comments and marks of changes
  /\bComment(?:ed)? \\?\[[A-Z][A-Za-z]{0,4}\d{1,4}\\?\]:?/g,
  /\{\+\+|\+\+\}|\{--|--\}|\{>>|<<\}|\{~~|~~\}/g,
  /\]\{\.(?:insertion|deletion|comment-(?:start|end))\b[^{}\n]*\}/g,
];
/** What each shape holds, where that is rare: a text that is quick to look for, and what stands beside it. */
const HINTS: readonly (readonly [text: string, isHint?: (source: string, at: number) => boolean])[] = [
  ['XX'],
  ['£', (source, at) => isX(source, isBlank(source, at + 1) ? at + 2 : at + 1)],
  ['%', (source, at) => isX(source, isBlank(source, at - 1) ? at - 2 : at - 1)],
  ['x', (source, at) => source.startsWith('20', at - 3)],
  ['X', (source, at) => source.startsWith('20', at - 3)],
  ['??'],
  ['{'],
  ['}'],
  ['<', (source, at) => '<IiAaNnDdTt'.includes(source.charAt(at + 1))],
  ['!', (source, at) => source.startsWith('Error', at - 5)],
  ['[', (source, at) => /Comment(?:ed)? \\?$/.test(source.slice(Math.max(0, at - 11), at))],
];
/** Chapters and the like may be numbered so. */
const NUMBERED = /\b(?:chapter|part|schedule|volume|book|century|chromosomes?)\s+$/i;
/** Of a link or picture, its address; and what a browser does not show. */
const UNREAD =
  /\]\([^()\s]*(?:\s"[^"\n]*")?\)|<!--[\s\S]*?(?:-->|$)|<(?:https?:|mailto:)[^<>\s]*>|https?:\/\/[^\s)>\]]+/g;
const BRACKETED = /(?<!\])\\?\[(?![\^\]])([^[\]\n]*(?:\n(?!\s*\n)[^[\]\n]*){0,6})\\?\](?![([])/g;

/** False where a text, such as a whole plan, cannot hold any mark: nearly always. */
export function mayHoldMarks(source: string): boolean {
  return HINTS.some(([text, isHint]) => {
    let at = source.indexOf(text);
    while (at >= 0 && isHint?.(source, at) === false) at = source.indexOf(text, at + 1);
    return at >= 0;
  });
}

function isX(source: string, at: number): boolean {
  return source[at] === 'X' || source[at] === 'x';
}

function isBlank(source: string, at: number): boolean {
  return isSpace(source.charCodeAt(at));
}

/** Offsets into the source given. */
export function findMarks(source: string): Span[] {
  if (!mayHoldMarks(source)) return [];
  const text = withoutUnread(source);
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)]
      .filter((match) => !NUMBERED.test(text.slice(Math.max(0, match.index - 20), match.index)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** Square brackets that are no link, footnote or tick box. */
export function findBrackets(source: string): Span[] {
  if (!source.includes('[')) return [];
  return [...withoutUnread(source).matchAll(BRACKETED)]
    .filter((match) => (match[1] ?? '').trim().length > 1)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function withoutUnread(source: string): string {
  return source.replace(UNREAD, (match) =>
    match.startsWith('](') ? `](${' '.repeat(match.length - 2)}` : ' '.repeat(match.length),
  );
}
