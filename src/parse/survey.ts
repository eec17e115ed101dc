// A quick look at a text: can it hold anything that the fast parser is slow on? Nearly no text can, and is spared the guard.

/** Marks of quotes and lists at the head of a line, or columns of indentation, that are no longer harmless; they may hold digits too. */
const LONG_HEAD = /(?:^|[\r\n])[\0-\t\v\f\x0e-\x20#-=>]{91}/;
/** Runs of * and _ in the whole text that are harmless. */
const HARMLESS_MARKS = 60_000;
const RUN = /\*+|_+/g;
const HARMLESS_LENGTH = 5_000_000;
/** Ampersands of the text times its length: the fast parser copies a run of text for each character reference in it. */
const HARMLESS_COPIES = 100_000_000;

export function isHarmless(source: string, from: number): boolean {
  if (source.length - from > HARMLESS_LENGTH) return false;
  const text = source.slice(from);
  return !LONG_HEAD.test(text) && !hasManyMarks(text) && !hasManyReferences(text);
}

function hasManyReferences(text: string): boolean {
  let most = HARMLESS_COPIES / text.length;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) if (--most < 0) return true;
  return false;
}

function hasManyMarks(text: string): boolean {
  if (text.length <= HARMLESS_MARKS) return false;
  RUN.lastIndex = 0;
  for (let runs = 0; RUN.test(text); ) if (++runs > HARMLESS_MARKS) return true;
  return false;
}
