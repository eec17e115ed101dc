// Signs that stand for text still to be written, and what word processors leave behind: found by their shape, without words.
// The phrases that say the same ("to be confirmed") are data (data/concepts/drafting.yaml).
import type { Span } from '../model/span.js';
import { isSpace, LETTERS } from './letters.js';

/** A shape, and what it always holds: a text that is quick to look for, and what must stand beside it. */
export interface Mark {
  readonly shape: RegExp;
  readonly hint: string;
  readonly isHint?: (source: string, at: number) => boolean;
}

/** A letter or digit on either side makes a sign part of a longer word. */
const ALONE = `(?<![${LETTERS}\\d])`;
const ENDS = `(?![${LETTERS}\\d])`;
const MARKS: readonly Mark[] = [
  // XX, £XX, 20XX, XX%, XX/XX/2027; "xx" in small letters only beside a sign of money or per cent
  { hint: 'XX', shape: new RegExp(`${ALONE}(?:£\\s?)?\\d*X{2,}${ENDS}`, 'g') },
  {
    hint: '£',
    isHint: (source, at) => isX(source, isBlank(source, at + 1) ? at + 2 : at + 1),
    shape: new RegExp(`${ALONE}£\\s?[Xx]{1,6}(?:[.,][Xx]{1,3})*\\s?(?:m|k|bn|million)?${ENDS}`, 'g'),
  },
  {
    hint: '%',
    isHint: (source, at) => isX(source, isBlank(source, at - 1) ? at - 2 : at - 1),
    shape: new RegExp(`${ALONE}[Xx]{1,3}(?:\\.[Xx]{1,2})?\\s?%`, 'g'),
  },
  {
    hint: '20',
    isHint: (source, at) => isX(source, at + 3),
    shape: new RegExp(`${ALONE}20\\d[Xx]${ENDS}`, 'g'),
  },
  // xx March 2026
  {
    hint: 'x ',
    isHint: (source, at) => isX(source, at - 1) && /^[A-Z][a-z]/.test(source.slice(at + 2, at + 4)),
    shape: new RegExp(
      `${ALONE}xx (?:January|February|March|April|May|June|July|August|September|October|November|December)${ENDS}`,
      'g',
    ),
  },
  // Table X, page X: in lists of Roman numerals it is a number
  {
    hint: ' X',
    isHint: (source, at) => /(?:able|igure|hart|page)$/.test(source.slice(Math.max(0, at - 6), at)),
    shape: /\b(?:[Tt]able|[Ff]igure|[Cc]hart|page) X(?![-\u2013\w.)]|\s*[:\u2013-])/g,
  },
  // £___, 20__, __%, [ ]%, £[ ]
  {
    hint: '__',
    shape: /£\s?_{2,}|(?<![\d_])\d{1,2}_{2,}(?![\w])|(?<![\w*])_{2,}\s?%/g,
  },
  { hint: '[ ', shape: /£\s?\\?\[ +\\?\]|\\?\[ +\\?\]\s?%/g },
  // "[●]", as lawyers leave it
  { hint: '●', isHint: (source, at) => source[at - 1] === '[', shape: /\\?\[●\\?\]/g },
  // "Appendix [x]"
  {
    hint: '[',
    isHint: (source, at) => /^\[[xX]\\?\]/.test(source.slice(at, at + 4)),
    shape: /\b(?:[Aa]ppendix|[Aa]nnex|[Ss]ection|[Cc]hapter|[Pp]age|[Tt]able|[Ff]igure) \\?\[[xX]\\?\]/g,
  },
  // A cell or a label with no more than a question mark.
  {
    hint: '?',
    isHint: (source, at) => /[|:]\s*$/.test(source.slice(Math.max(0, at - 4), at)),
    shape: /(?<=[|:] {0,3})\?(?= *(?:\||$))/gm,
  },
  // ?? and {{name}}
  { hint: '??', shape: new RegExp(`(?<![${LETTERS}\\d?!)"'”’])\\?{2,}`, 'g') },
  { hint: '{{', shape: /\{\{[^{}\n]{1,60}\}\}/g },
  { hint: '<<', shape: /<<[^<>\n]{1,60}>>/g },
  {
    hint: '<',
    isHint: (source, at) => 'IiAaNnDdTt'.includes(source.charAt(at + 1)),
    shape: /(?<!<)<(?:insert|add|name|date|title)\b[^<>\n]{0,60}>/gi,
  },
  { hint: 'Error! ', shape: /\bError! [A-Z][a-z]+(?: [a-z]+){2,5}/g },
  // Review comments and marks of changes
  {
    hint: '[',
    isHint: (source, at) => /Comment(?:ed)? \\?$/.test(source.slice(Math.max(0, at - 11), at)),
    shape: /\bComment(?:ed)? \\?\[[A-Z][A-Za-z]{0,4}\d{1,4}\\?\]:?/g,
  },
  {
    hint: '{',
    isHint: (source, at) => '+->~'.includes(source.charAt(at + 1)),
    shape: /\{(?:\+\+|--|>>|~~)/g,
  },
  {
    hint: '}',
    isHint: (source, at) => '+-<~'.includes(source.charAt(at - 1)),
    shape: /(?:\+\+|--|<<|~~)\}/g,
  },
  { hint: ']{.', shape: /\]\{\.(?:insertion|deletion|comment-(?:start|end))\b[^{}\n]*\}/g },
];
/** Chapters and the like may be numbered so. */
const NUMBERED = /\b(?:chapter|part|schedule|volume|book|century|chromosomes?)\s+$/i;
/** "XX chromosomes", "XX or XY": a karyotype. */
const KARYOTYPE = /^(?:\s*[/,]?\s*(?:or|and|versus|vs)?\s*XY\b|\s+(?:sex\s+)?(?:chromosom|karyotyp))/i;
const BESIDE = 24;
/** Of a link or picture, its address; and what a browser does not show. */
const UNREAD =
  /\]\([^()\s]*(?:\s"[^"\n]*")?\)|<!--[\s\S]*?(?:-->|$)|<(?:https?:|mailto:)[^<>\s]*>|https?:\/\/[^\s)>\]]+/g;
const BRACKETED = /(?<!\])\\?\[(?![\^\]])([^[\]\n]*(?:\n(?!\s*\n)[^[\]\n]*){0,6})\\?\](?![([])/g;

/** Those of some marks that a text, such as a whole plan, may hold: most plans none. */
export function likelyMarks(source: string, marks: readonly Mark[] = MARKS): readonly Mark[] {
  return marks.filter(({ hint, isHint }) => {
    let at = source.indexOf(hint);
    while (at >= 0 && isHint?.(source, at) === false) at = source.indexOf(hint, at + 1);
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
export function findMarks(source: string, marks: readonly Mark[] = MARKS): Span[] {
  const likely = likelyMarks(source, marks);
  if (likely.length === 0) return [];
  const text = withoutUnread(source);
  return likely.flatMap(({ shape }) =>
    [...text.matchAll(shape)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(
        ({ start, end }) =>
          !NUMBERED.test(text.slice(Math.max(0, start - 20), start)) &&
          !KARYOTYPE.test(text.slice(end, end + BESIDE)) &&
          !/\bXY(?:\s+(?:or|and))?\s+$/.test(text.slice(Math.max(0, start - 8), start)),
      ),
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
