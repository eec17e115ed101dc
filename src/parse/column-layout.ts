// Columns that a converter left as gaps of spaces: where they part, and which lines are one row. Knows lines of text, not Markdown.

export interface SourceLine {
  readonly text: string;
  /** Offset in the source of its first character. */
  readonly start: number;
}
/** Words of one line in one column. */
export type Piece = SourceLine;
/** By column, the pieces of the cell from top to bottom. */
export type ColumnRow = readonly (readonly Piece[])[];

/** From the first blank column to the first that is not. */
type Gutter = readonly [number, number];

const GAP = /\S {3,}\S/;
/** "8   Money", "Theme 2   Living at home": a number and the title after it. */
const NUMBERING = /^\s*(?:\p{L}+ )?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])[.):]? {2,}(?=\S)/u;
const NARROWEST = 2;
/** Characters that a heading may stand to the left of its column. */
const MOST_ASTRAY = 12;
/** Of ten lines one or so may be longer than its column. */
const MOST_ACROSS = 0.15;
/** Fewer lines with gaps are a line of its own with a number or a name set apart. */
const LEAST_LINES = 2;
/** Characters of a page's line, with room. */
const LONGEST_LINE = 300;
const BULLET = /^\s*(?:[•▪◦‣●·✔✓➤►▸■□☑]|[-*+]\s|\||>)/;

/** So far in from the margin a line goes on in a later column. */
const INDENT = /^ {8,}\S/;

/** May the lines of a paragraph be cells? Half of them at least have a gap, or go on in a later column than the first. */
export function mayBeColumns(lines: readonly SourceLine[]): boolean {
  const gapped = lines.filter(hasGap).length;
  const inset =
    gapped >= LEAST_LINES ? lines.filter((line) => !hasGap(line) && INDENT.test(line.text)).length : 0;
  return (
    (gapped + inset) * 2 >= lines.length &&
    !lines.some(({ text }) => text.length > LONGEST_LINE || text.includes('\t') || BULLET.test(text))
  );
}

function hasGap({ text }: SourceLine): boolean {
  return GAP.test(text) && GAP.test(text.replace(NUMBERING, ''));
}

/** The gaps that nearly all lines share; null where they share none, or too many lines run across. */
export function findGutters(lines: readonly SourceLine[]): readonly Gutter[] | null {
  if (lines.filter(hasGap).length < LEAST_LINES) return null;
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const inked = new Uint16Array(width);
  for (const { text } of lines)
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== 32) inked[i] = (inked[i] as number) + 1;
  const across = Math.floor(lines.length * MOST_ACROSS);
  const gutters: Gutter[] = [];
  let last = inked.findIndex((count) => count > across);
  for (let i = last + 1; i < width; i++) {
    if ((inked[i] as number) <= across) continue;
    if (i - last > NARROWEST) gutters.push([last + 1, i]);
    last = i;
  }
  const kept = gutters.filter(
    ([a, b]) => lines.filter(({ text }) => partsAt(text, a, b)).length >= LEAST_LINES,
  );
  return kept.length > 0 ? kept : null;
}

/** Are there words on both sides, and none of them runs across? */
function partsAt(text: string, from: number, to: number): boolean {
  return text.charCodeAt(to - 1) === 32 && /\S/.test(text.slice(0, from)) && /\S/.test(text.slice(to));
}

/** Where a line's next column begins: at the gutter's end, or after a gap that ends a little before it; -1 where words run across. */
function endOfGap(text: string, [from, end]: Gutter): number {
  if (end >= text.length || text.charCodeAt(end - 1) === 32) return end;
  let at = end - 1;
  while (at > from && text.charCodeAt(at - 1) !== 32) at--;
  return end - at <= MOST_ASTRAY && /^ {3}$/.test(text.slice(at - 3, at)) ? at : -1;
}

/** The words of a line by column; what runs across stays in the column where it begins. */
function cut({ text, start }: SourceLine, gutters: readonly Gutter[]): (Piece | null)[] {
  const cells: (Piece | null)[] = gutters.map(() => null);
  cells.push(null);
  let from = 0;
  let column = 0;
  const close = (end: number): void => {
    const raw = text.slice(from, end);
    const words = raw.trim();
    if (words !== '') cells[column] = { text: words, start: start + from + raw.indexOf(words) };
    from = end;
  };
  for (const [i, gutter] of gutters.entries()) {
    const end = endOfGap(text, gutter);
    if (end < 0) continue;
    close(end);
    column = i + 1;
  }
  close(text.length);
  return cells;
}

/** Of a paragraph that is one row. */
const MOST_LINES = 6;

/** Rows of paragraphs of lines. Where most paragraphs have several lines each is a row; else a line that goes on from the one above joins it. */
export function rowsOf(
  paragraphs: readonly (readonly SourceLine[])[],
  gutters: readonly Gutter[],
): ColumnRow[] {
  const several = paragraphs.filter((lines) => lines.length > 1).length;
  const whole =
    paragraphs.length > 2 &&
    several * 2 >= paragraphs.length &&
    paragraphs.every((lines) => lines.length <= MOST_LINES);
  const rows: Piece[][][] = [];
  for (const lines of paragraphs) {
    let row: Piece[][] | null = null;
    for (const line of lines) {
      const cells = cut(line, gutters);
      if (row === null || !(whole || goesOn(cells, row))) rows.push((row = cells.map(() => [])));
      for (const [i, cell] of cells.entries()) if (cell) row[i]?.push(cell);
    }
  }
  return rows;
}

/** Words that a line cannot end with. */
const UNFINISHED =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|our|than|that|the|their|to|who|with)$|[-–,&/]$/i;

/** A line whose first cell is empty or goes on in small letters, or that has nothing else and ends what the one above began. */
function goesOn([first, ...rest]: readonly (Piece | null)[], row: readonly (readonly Piece[])[]): boolean {
  if (!first || /^\p{Ll}/u.test(first.text)) return true;
  return (
    rest.every((cell) => cell === null) &&
    (first.text.startsWith('(') || UNFINISHED.test(row[0]?.at(-1)?.text ?? ''))
  );
}

export function textOf(cell: readonly Piece[]): string {
  return cell.map(({ text }) => text).join(' ');
}

/** "2025/26", "over 75", "65+": figures that a heading may hold. */
const YEAR_OR_AGE =
  /\b(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\b|\b(?:over|under|aged?) \d{2}s?\b|\b\d{2}(?:\+|-\d{2}\b)/gi;
const MOST_HEADING_WORDS = 8;
const MOST_DATE_WORDS = 4;

/** Does the first row name the columns: short, with no figures but years, over rows that have figures or say more? */
export function isHeaded(rows: readonly ColumnRow[], apart: boolean): boolean {
  const [head, ...rest] = rows;
  if (!head || rest.length < 2) return false;
  const cells = head.map(textOf);
  const filled = cells.filter((text) => text !== '');
  const names = filled.every(
    (text) =>
      text.split(/\s+/).length <= MOST_HEADING_WORDS &&
      !/(?<!^no)[.!?,;]["”’]?$|[£%]\d/i.test(text) &&
      !/\d/.test(text.replace(YEAR_OR_AGE, '')),
  );
  if (
    !names ||
    filled.length < 2 ||
    cells.some((text, i) => isDate(text) && rest.some((row) => isDate(textOf(row[i] ?? []))))
  )
    return false;
  if (cells[0] === '' || apart || filled.every((text) => text === text.toUpperCase())) return true;
  const wordsIn = (row: ColumnRow): number => row.map(textOf).join(' ').split(/\s+/).length;
  const below = rest.reduce((sum, row) => sum + wordsIn(row), 0) / rest.length;
  const figures = rest.filter((row) => row.slice(1).some((cell) => /\d/.test(textOf(cell)))).length;
  return figures * 2 > rest.length || below > wordsIn(head) * 1.5;
}

/** "May 2027", "By 2029": few words with a year. */
function isDate(text: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(text) && text.split(/\s+/).length <= MOST_DATE_WORDS && !/^\d/.test(text);
}

const LEAST_PROSE_LINES = 4;
const LEAST_PROSE_WIDTH = 22;

/** A column of running text beside others, as in a box: its lines are of a length, and many go on in small letters. */
export function isProseColumn(lines: readonly Piece[]): boolean {
  if (lines.length < LEAST_PROSE_LINES) return false;
  const lengths = lines.slice(0, -1).map(({ text }) => text.length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length >= widest * 0.6).length;
  const small = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return widest >= LEAST_PROSE_WIDTH && full >= lengths.length * 0.7 && small >= lines.length * 0.3;
}
