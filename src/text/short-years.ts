// Years written with two figures after an apostrophe: "October '23", "the spring of '24". It knows nothing of sentences.

const BEFORE = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter easter christmas of'.split(
    ' ',
  ),
);
/** Two figures above this are of the century before. */
const LATEST = '49';

/** The year that stands at `at`, right after an apostrophe, in full; null where none does. `before` is the word before it. */
export function readShortYear(
  text: string,
  at: number,
  to: number,
  before: string | undefined,
): string | null {
  if (before === undefined || at + 2 > to || !BEFORE.has(before)) return null;
  const figures = text.slice(at, at + 2);
  if (!/^\d\d$/.test(figures) || (at + 2 < to && /[\p{L}\d]/u.test(text.charAt(at + 2)))) return null;
  return `${figures > LATEST ? '19' : '20'}${figures}`;
}
