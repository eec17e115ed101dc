// Words of a text with their places. Hyphens and slashes part words ("person-centred" is two), possessives are dropped
// ("carers'" is "carers"), numbers keep their commas, points, pound and per cent signs.
import { BREAK } from '../model/plan.js';

export interface Token {
  readonly word: string;
  /** Offsets into the text given, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly breaks: number;
}

const WORD = /£?\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

/** First halves that keep their hyphen at the end of a line: "long-" and "term" are two words, "guid-" and "ance" one. */
const COMPOUND = new Set(
  'long short self well person people multi inter non co third decision face home hand part full high low cross pre re post day follow drop set start peer life age community hospital service rights evidence trauma asset area needs value whole joint carer locality sub early end one two three first second year health care mental out in up on by needs family user place strength outcome lower higher medium'.split(
    ' ',
  ),
);
const JOINERS = new Set(['and', 'or', 'to']);

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    const before = tokens.at(-1);
    if (before && isBrokenWord(text, before, start, raw)) {
      tokens[tokens.length - 1] = {
        ...before,
        word: before.word + normaliseWord(raw),
        end: start + raw.length,
      };
      last = start + raw.length;
      continue;
    }
    tokens.push({
      word: normaliseWord(raw),
      start,
      end: start + raw.length,
      breaks: breaksIn(text, last, start) | (isCapital(raw) ? BREAK.capital : 0),
    });
    last = start + raw.length;
  }
  return tokens;
}

/** A word that a converter left parted by a hyphen at the end of a line. */
function isBrokenWord(text: string, before: Token, start: number, raw: string): boolean {
  if (start - before.end !== 2 || text[before.end] !== '-' || text[before.end + 1] !== ' ') return false;
  return (
    /^\p{Ll}/u.test(raw) &&
    /^\p{L}{2,}$/u.test(before.word) &&
    !JOINERS.has(raw) &&
    !COMPOUND.has(before.word)
  );
}

export function normaliseWord(raw: string): string {
  let word = raw.toLowerCase();
  if (word.includes('’')) word = word.replaceAll('’', "'");
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function isCapital(raw: string): boolean {
  const [first = ''] = raw;
  return first !== first.toLowerCase();
}

function breaksIn(text: string, from: number, to: number): number {
  let flags = 0;
  for (let i = from; i < to; i++) {
    switch (text.charCodeAt(i)) {
      case 44:
        flags |= BREAK.comma;
        break; // ,
      case 58:
      case 59:
      case 124:
      case 46:
      case 33:
      case 63:
        flags |= BREAK.strong;
        break; // : ; | . ! ?
      case 0x2013:
      case 0x2014:
        if (/\s/.test(text[i - 1] ?? ' ') || /\s/.test(text[i + 1] ?? ' ')) flags |= BREAK.strong;
        break;
      case 45:
        if (text[i - 1] === ' ' && text[i + 1] === ' ') flags |= BREAK.strong;
        break;
      case 40:
      case 91:
        flags |= BREAK.open;
        break;
      case 41:
      case 93:
        flags |= BREAK.close;
        break;
      case 0x201c:
        flags |= BREAK.quoteOpen;
        break;
      case 0x201d:
        flags |= BREAK.quoteClose;
        break;
      case 34:
        flags |= /\s|^$|[([|]/.test(text[i - 1] ?? '') ? BREAK.quoteOpen : BREAK.quoteClose;
        break;
      case 47:
        flags |= BREAK.slash;
        break;
    }
  }
  return flags;
}
