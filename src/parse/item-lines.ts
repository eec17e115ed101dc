// Lines of a paragraph that are items of a list which a converter did not see: by bullet signs, by numbers that rise, or by what the
// lines are. Knows lines only.
import { areEntries, areNames, isEntry } from './entry-lines.js';
import type { TextLine } from './text-lines.js';

/** A bullet sign (those of symbol fonts among them), or a bracketed letter or small numeral that is no reference to a provision ("(a) of the Act"). */
const BULLET =
  /^\s*(?:[•▪◦‣●·✔✓➤►▸■□☑❖◆○➢⁃∙»→\uf000-\uf0ff–-]|§(?=\s+\p{L})|o(?=\s{2,}|\t)|:(?=\s+\S)|(?:\((?:[a-z]|[ivx]{1,4})\)|[a-z]\)|[ivx]{1,4}\))(?!\s+(?:of|and|or|to|in|above|below)\b))\s+/u;
/** "•Open the hub": a sign that is nothing else, with no space after it. */
const GLUED = /^\s*[•▪◦‣●✔✓➤►▸■□☑❖◆○⁃∙\uf000-\uf0ff](?=[\p{L}\d"“‘(£])/u;
/** "o Open the hub", "-Open the hub": signs that may be something else ("Mull\no Kintyre"), and are signs where they come back. */
const LOOSE = /^\s*(?:o\s(?=\S)|[-–—](?=\p{L}))/u;
const LEAST_LOOSE = 2;
/** A dash before a small letter may part a word at the end of the line before ("well\n-being"). */
const MAY_PART = /^\s*[-–—]\p{Ll}/u;
/** "o Open the hub", at the head of a paragraph. */
const LOOSE_HEAD = /^\s*o\s+(?=\S)/;
/** "(a) of the Council: ...", at the head of a paragraph. */
const LETTERED = /^\s*\((?:[a-z]|[ivx]{1,4})\)\s+/;
/** "2  People are able to ...". */
const NUMBERED = /^\s*(\d{1,2})[.)]?\s+["“‘]?\p{Lu}/u;
const LEAST_NUMBERED = 3;

/** Length of the sign that opens an item, 0 where there is none. */
export function markLength(line: string): number {
  const mark = BULLET.exec(line) ?? LETTERED.exec(line) ?? GLUED.exec(line) ?? LOOSE.exec(line);
  return mark?.[0].length ?? 0;
}

/** Does a paragraph begin as an item does? */
export function opensPoint(line: string): boolean {
  return isBulleted(line) || LETTERED.test(line) || LOOSE_HEAD.test(line);
}

/** Which lines open an item; none where the lines are no list. The first line may be what opens it. `led`: what stands before asks for one. */
export function itemStarts(lines: readonly TextLine[], led: boolean): ReadonlySet<number> {
  const among = (isItem: (line: string) => boolean): Set<number> => {
    const starts = new Set<number>();
    for (const [i, { text }] of lines.entries()) if (isItem(text)) starts.add(i);
    return starts;
  };
  const loose = looseStarts(lines);
  if (loose.size >= LEAST_LOOSE) return new Set([...loose, ...among(isBulleted)]);
  if (isBulleted(lines[1]?.text ?? '')) return among(isBulleted);
  if (areEntries(lines)) return among(isEntry);
  const bulleted = among(isBulleted);
  if (bulleted.size > 0) return bulleted;
  const numbered = numberedStarts(lines);
  if (numbered.size > 0) return numbered;
  const names = areNames(lines, led) ? among((line) => /^\s*[^\s\p{Ll}(]/u.test(line)) : new Set<number>();
  if (/:\s*$/.test(lines[0]?.text ?? '')) names.delete(0);
  return names;
}

/** Lines with signs that may be something else. */
function looseStarts(lines: readonly TextLine[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [i, { text }] of lines.entries())
    if (LOOSE.test(text) && (!MAY_PART.test(text) || !parts(lines, i - 1, starts))) starts.add(i);
  return starts;
}

/** May a line of prose break off within a word? */
function parts(lines: readonly TextLine[], at: number, starts: ReadonlySet<number>): boolean {
  return !starts.has(at) && /\p{L}\s*$/u.test(lines[at]?.text ?? '');
}

function isBulleted(line: string): boolean {
  // Most lines begin with a letter and then another.
  const code = line.charCodeAt(0) | 32;
  const second = line.charCodeAt(1) | 32;
  return (
    !(
      code > 96 &&
      code < 123 &&
      second > 96 &&
      second < 123 &&
      line.charCodeAt(2) !== 41 &&
      line.charCodeAt(3) !== 41
    ) &&
    (BULLET.test(line) || GLUED.test(line))
  );
}

/** Lines with numbers that rise by one from the first line or the second on. */
function numberedStarts(lines: readonly TextLine[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let last = 0;
  for (const [i, { text }] of lines.entries()) {
    const number = Number(NUMBERED.exec(text)?.[1] ?? 0);
    if (number === 0 || (last > 0 ? number !== last + 1 : i > 1)) continue;
    starts.add(i);
    last = number;
  }
  return starts.size >= LEAST_NUMBERED ? starts : new Set();
}
