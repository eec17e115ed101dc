// Where sentences end by the rules of Unicode (UAX 29, SB1 to SB11), as the platform's segmenter tells it, for texts of common characters
// alone: far faster, and in time that grows with the length. The names of the classes are those of the rules.

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const NUMERIC = 3;
const CLOSE = 4;
const SPACE = 5;
const BREAK = 6;
const CONTINUE = 7;
const TERM = 8;

const CLASSES = new Uint8Array(0x2040);
for (let code = 0; code < 0x100; code++) {
  const char = String.fromCharCode(code);
  CLASSES[code] = /\p{Lu}/u.test(char)
    ? UPPER
    : /\p{L}/u.test(char)
      ? LOWER
      : /\d/.test(char)
        ? NUMERIC
        : OTHER;
}
for (const [kind, chars] of [
  [CLOSE, '()[]{}"\'«»‘’‚‛“”„‟‹›'],
  [SPACE, '\t\v\f \u00a0'],
  [BREAK, '\r\n'],
  [CONTINUE, ',-:;–—'],
  [TERM, '.!?'],
] as const)
  for (const char of chars) CLASSES[char.charCodeAt(0)] = kind;

const POINT = 46;

/** What can end a sentence, or a character that is not common. */
const NEXT =
  /[.!?\r\n]|[^\0-\u0084\u0086-\u00ac\u00ae-\u00ff\u2010-\u2023\u2025-\u2027\u2030-\u203b\u20ac\u2122\u2190-\u21ff\u25a0-\u25ff\u2713\u2714\u27a4\ue000-\uf8ff]/g;

/** Offsets at which the sentences of a text end, the last one's, which is the text's, left out; null where it holds other characters. */
export function sentenceEnds(text: string): number[] | null {
  const ends: number[] = [];
  const { length } = text;
  NEXT.lastIndex = 0;
  while (NEXT.test(text)) {
    const at = NEXT.lastIndex;
    const code = text.charCodeAt(at - 1);
    const kind = code < 0x2040 ? CLASSES[code] : OTHER;
    if (kind === BREAK) {
      const end = endOfBreak(text, at - 1);
      if (end < length) ends.push(end);
      NEXT.lastIndex = end;
    } else if (kind === TERM) {
      const end = endAfterTerm(text, at - 1);
      if (end > 0 && end < length) ends.push(end);
      // A break of the line belongs to the end that it follows.
      if (end > 0) NEXT.lastIndex = end;
    } else return null;
  }
  return ends;
}

/** After the break of a line at `at`. */
function endOfBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** Where the sentence ends that may end with the stop at `at`; 0 where it goes on. */
function endAfterTerm(text: string, at: number): number {
  const isPoint = text.charCodeAt(at) === POINT;
  let next = at + 1;
  let kind = classAt(text, next);
  if (isPoint && kind === NUMERIC) return 0;
  if (isPoint && kind === UPPER && at > 0) {
    const before = classAt(text, at - 1);
    if (before === UPPER || before === LOWER) return 0;
  }
  while (kind === CLOSE) kind = classAt(text, ++next);
  while (kind === SPACE) kind = classAt(text, ++next);
  if (kind === BREAK) return endOfBreak(text, next);
  if (kind === CONTINUE || kind === TERM) return 0;
  return isPoint && isLowerNext(text, next) ? 0 : next;
}

/** The first letter from here on is a small one, and no other sentence ends before it. */
function isLowerNext(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind === LOWER) return true;
    if (kind === UPPER || kind === BREAK || kind === TERM) return false;
  }
  return false;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x2040 ? (CLASSES[code] ?? OTHER) : OTHER;
}
