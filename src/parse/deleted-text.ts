// Leaves out what the plan's authors struck out: "~~so~~", or between the tags of a deletion. The parsers read neither as a mark.
import { MappedText } from './mapped-text.js';

const MARK = '~~';
/** Tags of text that no longer holds. */
const TAG = /^<(\/?)(?:del|s|strike)\b/i;

/** A range of a text, [from, to). */
type Range = readonly [from: number, to: number];

/** Is an inline piece of HTML the beginning or the end of a deletion? */
export function deletionAt(html: string): 'begin' | 'end' | null {
  const tag = TAG.exec(html);
  return tag === null ? null : tag[1] === '' ? 'begin' : 'end';
}

/** The text without the ranges that tags delete, and without what stands between marks. A link struck out whole is left with no text. */
export function withoutDeleted(text: MappedText, tagged: readonly Range[], source: string): MappedText {
  const deleted = inOrder([...tagged, ...rangesBetweenMarks(text, source)]);
  if (deleted.length === 0) return text;
  const kept = new MappedText();
  let at = 0;
  for (const [from, to] of deleted) {
    if (from > at) kept.addPart(text, at, from);
    at = to;
  }
  if (at < text.text.length) kept.addPart(text, at, text.text.length);
  const placeOf = placesLeft(deleted);
  for (const [from, to] of text.links) kept.links.push([placeOf(from), placeOf(to)]);
  return kept;
}

/** Turns places in the text, asked for in order, into places in what is left of it. */
function placesLeft(deleted: readonly Range[]): (place: number) => number {
  let next = 0;
  let gone = 0;
  return (place) => {
    for (let range = deleted[next]; range && range[1] <= place; range = deleted[++next])
      gone += range[1] - range[0];
    const [from] = deleted[next] ?? [place];
    return Math.min(place, from) - gone;
  };
}

/** Marks stand right before and right after a word, and are not escaped. */
function rangesBetweenMarks(text: MappedText, source: string): Range[] {
  const ranges: Range[] = [];
  const written = text.text;
  const isMark = (at: number): boolean =>
    written[at - 1] !== '~' && written[at + 2] !== '~' && source[text.offsetOf(at) - 1] !== '\\';
  let open = -1;
  for (let at = written.indexOf(MARK); at >= 0; at = written.indexOf(MARK, at + 1)) {
    if (!isMark(at)) continue;
    if (open >= 0 && isWord(written[at - 1])) {
      ranges.push([open, at + MARK.length]);
      open = -1;
      at++;
    } else if (open < 0 && isWord(written[at + 2])) open = at;
  }
  return ranges;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /\S/.test(char);
}

/** Ranges by where they begin, those that touch or overlap made one. */
function inOrder(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
