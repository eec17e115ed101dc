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

const WORD = /£?\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/uy;

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
  for (let start = 0; start < text.length; start++) {
    if (KIND[text.charCodeAt(start)] === NOTHING) continue;
    const end = endOfWord(text, start);
    if (end === start) continue;
    const raw = text.slice(start, end);
    const before = tokens.at(-1);
    if (before && isBrokenWord(text, before, start, raw))
      tokens[tokens.length - 1] = { ...before, word: before.word + normaliseWord(raw), end };
    else
      tokens.push({
        word: normaliseWord(raw),
        start,
        end,
        breaks: breaksIn(text, last, start) | (isCapital(raw) ? BREAK.capital : 0),
      });
    last = end;
    start = end - 1;
  }
  return tokens;
}

/** What the commonest characters are to a word; of the others the pattern decides. */
const NOTHING = 1;
const LETTER = 2;
const KIND = new Uint8Array(0x10000);
for (let code = 0; code < 0x100; code++) {
  const char = String.fromCharCode(code);
  KIND[code] = /\p{L}/u.test(char) ? LETTER : /[£\d]/.test(char) ? 0 : NOTHING;
}
for (const char of '–—‘’“”•…\u200b\u2028\u2029') KIND[char.charCodeAt(0)] = NOTHING;

/** End of the word that begins here; `start` where none does. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (KIND[text.charCodeAt(at)] === LETTER) at++;
  // A plain word: letters of Latin script, and no apostrophe, mark or letter of another script after them.
  if (at > start && (at === text.length || KIND[text.charCodeAt(at)] === NOTHING || isDigit(text, at))) {
    const code = text.charCodeAt(at);
    if (code !== 39 && code !== 0x2019) return at;
  }
  WORD.lastIndex = start;
  return start + (WORD.exec(text)?.[0].length ?? 0);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
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
