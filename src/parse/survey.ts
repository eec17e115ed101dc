// A quick look at a text: can it hold anything that the fast parser is slow on? Nearly no text can, and is spared the guard.

/** Marks of quotes and lists at the head of a line, or columns of indentation, that are no longer harmless; they may hold digits too. */
const LONG_HEAD = /(?:^|[\r\n])[\0-\t\v\f\x0e-\x20#-=>]{91}/;
/** Runs of * and _ in the whole text that are harmless. */
const HARMLESS_MARKS = 60_000;
const RUN = /\*+|_+/g;
const HARMLESS_LENGTH = 5_000_000;

export function isHarmless(source: string, from: number): boolean {
  if (source.length - from > HARMLESS_LENGTH) return false;
  const text = source.slice(from);
  return !LONG_HEAD.test(text) && !hasManyMarks(text);
}

function hasManyMarks(text: string): boolean {
  if (text.length <= HARMLESS_MARKS) return false;
  RUN.lastIndex = 0;
  for (let runs = 0; RUN.test(text); ) if (++runs > HARMLESS_MARKS) return true;
  return false;
}
