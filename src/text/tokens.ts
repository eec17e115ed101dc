// Words of a text with their places. Hyphens and slashes part words ("person-centred" is two), possessives are dropped
// ("carers'" is "carers"), numbers keep their commas, points, pound and per cent signs; "&" between words is "and", an arrow between
// figures "becomes".
import { BREAK } from '../model/plan.js';
import { readShortYear } from './short-years.js';
import { TokenList } from './token-list.js';

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
/** Letters of the first half of a word that a line's end may part. */
const LONGEST_HALF = 100;
const JOINERS = new Set(['and', 'or', 'to']);

/** What the commonest characters are to a word; of the others the pattern decides. From `letter` on, all are letters. */
const KIND = {
  other: 0,
  blank: 1,
  apostrophe: 2,
  mark: 3,
  digit: 4,
  pound: 5,
  letter: 6,
  capital: 7,
  ampersand: -1,
  arrow: -2,
} as const;
const KINDS = new Int8Array(0x10000);
for (let code = 0; code < 0x100; code++) {
  const char = String.fromCharCode(code);
  KINDS[code] = !/\p{L}/u.test(char) ? KIND.blank : char === char.toLowerCase() ? KIND.letter : KIND.capital;
}
for (const char of '‘•…\u200b\u2028\u2029') KINDS[char.charCodeAt(0)] = KIND.blank;
for (const char of '0123456789') KINDS[char.charCodeAt(0)] = KIND.digit;
for (const char of ',:;|.!?–—-()[]“”"/') KINDS[char.charCodeAt(0)] = KIND.mark;
for (const char of "'’") KINDS[char.charCodeAt(0)] = KIND.apostrophe;
KINDS[0xa3] = KIND.pound;
KINDS[38] = KIND.ampersand;
for (const char of '→⟶➔➜➝➞➡') KINDS[char.charCodeAt(0)] = KIND.arrow;

export function tokenise(text: string): Token[] {
  const list = new TokenList();
  readTokens(text, 0, text.length, 0, 0, list);
  return list.words.map((word, i) => ({
    word,
    start: list.starts[i] ?? 0,
    end: list.ends[i] ?? 0,
    breaks: list.breaks[i] ?? 0,
  }));
}

/** Adds the words of text [from, to), which is one sentence; their places are those in the text and `shift`. */
export function readTokens(
  text: string,
  from: number,
  to: number,
  shift: number,
  sentence: number,
  into: TokenList,
): void {
  const { vocabulary } = into;
  let breaks = 0;
  /** End of the word before. */
  let last = -1;
  for (let at = from; at < to; ) {
    const start = at;
    let kind = KINDS[text.charCodeAt(at)] ?? KIND.other;
    if (kind === KIND.blank || kind === KIND.apostrophe) {
      at++;
      if (kind === KIND.blank) continue;
      const year = readShortYear(text, at, to, into.words[into.words.length - 1]);
      if (year === null) continue;
      last = at += 2;
      into.add(vocabulary.numberOf(year), start + shift, last + shift, sentence, breaks);
      breaks = 0;
      continue;
    }
    if (kind === KIND.ampersand) {
      at++;
      if (start === from || at >= to || text[start - 1] !== ' ' || text[at] !== ' ') continue;
      into.add(vocabulary.numberOf('and'), start + shift, at + shift, sentence, breaks);
      last = at;
      breaks = 0;
      continue;
    }
    if (kind === KIND.arrow) {
      at++;
      if (isFromTo(text, from, start, at, to)) {
        into.add(vocabulary.numberOf('becomes'), start + shift, at + shift, sentence, breaks);
        last = at;
        breaks = 0;
      } else breaks |= BREAK.strong;
      continue;
    }
    if (kind === KIND.mark) {
      breaks |= breakAt(text, at++, from, to);
      continue;
    }
    let id = -1;
    let capital = kind === KIND.capital ? BREAK.capital : 0;
    if (kind >= KIND.letter) {
      do kind = ++at < to ? (KINDS[text.charCodeAt(at)] ?? KIND.other) : KIND.blank;
      while (kind >= KIND.letter);
      if (kind !== KIND.other && (kind !== KIND.apostrophe || !isLetter(text, at + 1, to))) {
        const written = text.slice(start, at);
        id = capital === 0 ? vocabulary.numberOf(written) : vocabulary.numberOfCapital(written);
      }
    } else if (kind !== KIND.other) {
      at = endOfNumber(text, at, to);
      if (at > start) id = vocabulary.numberOf(text.slice(start, at));
    }
    if (id < 0) {
      // An apostrophe within the word, a mark or a letter of another script: rare, and left to the pattern.
      const raw = readWord(text, start, from, to);
      at = start + Math.max(1, raw.length);
      if (raw === '') continue;
      if (isCapital(raw)) capital = BREAK.capital;
      id = vocabulary.numberOf(normaliseWord(raw));
    }
    if (
      start - last === 2 &&
      last >= 0 &&
      isBrokenWord(text, last, start, at, into.words[into.length - 1] ?? '')
    )
      into.extendLast(
        // As written, before a half was taken for a word of its own.
        vocabulary.numberOf(
          normaliseWord(text.slice((into.starts[into.length - 1] ?? 0) - shift, at).replaceAll('- ', '')),
        ),
        at + shift,
      );
    else into.add(id, start + shift, at + shift, sentence, breaks | capital);
    last = at;
    breaks = 0;
  }
}

/** "310 → 900": an arrow [start, end) between two figures of text [from, to). */
function isFromTo(text: string, from: number, start: number, end: number, to: number): boolean {
  let before = start - 1;
  while (before > from && text.charCodeAt(before) === 32) before--;
  if (text.charCodeAt(before) === 37) before--;
  let after = end;
  while (after < to && text.charCodeAt(after) === 32) after++;
  return (
    before >= from &&
    isDigit(text, before, to) &&
    (isDigit(text, after, to) || (text.charCodeAt(after) === 0xa3 && isDigit(text, after + 1, to)))
  );
}

/** A letter, or what may be one. */
function isLetter(text: string, at: number, to: number): boolean {
  const kind = at < to ? (KINDS[text.charCodeAt(at)] ?? KIND.other) : KIND.blank;
  return kind >= KIND.letter || kind === KIND.other;
}

/** End of the number that begins here; `start` where none does. */
function endOfNumber(text: string, start: number, to: number): number {
  let at = text.charCodeAt(start) === 0xa3 ? start + 1 : start;
  if (!isDigit(text, at, to)) return start;
  do at++;
  while (isDigit(text, at, to) || (isPoint(text.charCodeAt(at)) && isDigit(text, at + 1, to)));
  return at < to && text.charCodeAt(at) === 37 ? at + 1 : at;
}

function isDigit(text: string, at: number, to: number): boolean {
  return at < to && KINDS[text.charCodeAt(at)] === KIND.digit;
}

function isPoint(code: number): boolean {
  return code === 44 || code === 46;
}

/** The word that begins here, within text [from, to); empty where none does. */
function readWord(text: string, start: number, from: number, to: number): string {
  WORD.lastIndex = start - from;
  return WORD.exec(text.slice(from, to))?.[0] ?? '';
}

/** A word that a converter left parted by a hyphen at the end of a line. `before` ends at `last`; the other half is text [start, end). */
function isBrokenWord(text: string, last: number, start: number, end: number, before: string): boolean {
  if (text[last] !== '-' || text[last + 1] !== ' ' || before.length > LONGEST_HALF) return false;
  const raw = text.slice(start, end);
  return /^\p{Ll}/u.test(raw) && /^\p{L}{2,}$/u.test(before) && !JOINERS.has(raw) && !COMPOUND.has(before);
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

/** What the character at `at`, which is no part of a word, parts within text [from, to). */
function breakAt(text: string, at: number, from: number, to: number): number {
  const before = at > from ? text.charAt(at - 1) : '';
  switch (text.charCodeAt(at)) {
    case 44:
      return BREAK.comma; // ,
    case 58:
    case 59:
    case 124:
    case 46:
    case 33:
    case 63:
      return BREAK.strong; // : ; | . ! ?
    case 0xb7: // ·
    case 0x2022: // •
    case 0x2013:
    case 0x2014:
      return before === '' || at + 1 === to || /\s/.test(before + text.charAt(at + 1)) ? BREAK.strong : 0;
    case 45:
      return before === ' ' && at + 1 < to && text[at + 1] === ' ' ? BREAK.strong : 0;
    case 40:
    case 91:
      return BREAK.open;
    case 41:
    case 93:
      return BREAK.close;
    case 0x201c:
      return BREAK.quoteOpen;
    case 0x201d:
      return BREAK.quoteClose;
    case 34:
      return /\s|^$|[([|]/.test(before) ? BREAK.quoteOpen : BREAK.quoteClose;
    case 47:
      return BREAK.slash;
    default:
      return 0;
  }
}
