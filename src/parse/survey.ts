// A quick look at a text: can it hold anything that the fast parser is slow on? Nearly no text can, and is spared the guard.

/** Marks of quotes and lists at the head of a line, or columns of indentation, that are still harmless. */
const HARMLESS_HEAD = 90;
/** Runs of * and _ in the whole text. */
const HARMLESS_MARKS = 60_000;
const HARMLESS_LENGTH = 5_000_000;

export function isHarmless(source: string, from: number): boolean {
  if (source.length - from > HARMLESS_LENGTH) return false;
  let head = 0;
  let marks = 0;
  let last = 0;
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 || code === 13) head = 0;
    else if (head >= 0) {
      // Spaces, tabs, > - + * . ) and digits may belong to the head; the first of anything else ends it.
      if (code < 63 && code !== 33 && code !== 34) {
        if (++head > HARMLESS_HEAD) return false;
      } else head = -1;
    }
    if ((code === 42 || code === 95) && code !== last && ++marks > HARMLESS_MARKS) return false;
    last = code;
  }
  return true;
}
