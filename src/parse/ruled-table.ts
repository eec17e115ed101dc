// A table whose columns are told by a line of dashes under its header ("-----  ----"), as some converters write one. Between two whole
// rules a row may take several lines, and a blank line ends it; without them each line is a row.
import type { LineIndex } from '../model/span.js';
import type { Piece } from './column-layout.js';
import { addColumnRows } from './column-reader.js';
import type { PlanBuilder } from './plan-builder.js';
import type { Block } from './syntax.js';

/** Two dashes a column at least: "- - -" is a rule across the page. */
const COLUMN_RULE = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const WHOLE_RULE = /^\s*-{5,}\s*$/;
const MOST_HEADER_LINES = 6;
const MOST_LINES = 500;

/** From where to where a column's words stand in their lines; the last goes on to the end. */
type Column = readonly [from: number, to: number];

export class RuledTableReader {
  private readonly source: string;
  private readonly lines: LineIndex;
  private readonly builder: PlanBuilder;

  constructor(source: string, lines: LineIndex, builder: PlanBuilder) {
    this.source = source;
    this.lines = lines;
    this.builder = builder;
  }

  /** Reads the table that the blocks from `at` on make up; returns how many blocks, 0 where there is none. */
  read(blocks: readonly Block[], at: number): number {
    const rule = [blocks[at], blocks[at + 1], blocks[at + 2]].findIndex((block) => this.isColumnRule(block));
    if (rule < 0) return 0;
    const first = this.lines.positionOf((blocks[at] as Block).start).line;
    const middle = this.lines.positionOf((blocks[at + rule] as Block).start).line;
    const whole = WHOLE_RULE.test(this.line(first));
    // A header stands right above, and nothing else does.
    const header = first + (whole ? 1 : 0);
    if (rule > (whole ? 2 : 1) || middle - header > (whole ? MOST_HEADER_LINES : 1)) return 0;
    for (let line = header; line < middle; line++) if (this.line(line).trim() === '') return 0;
    const columns = columnsOf(this.line(middle));
    const rows: Piece[][][] = [];
    const last = this.readRows(rows, columns, middle + 1, whole);
    if (last === 0 || rows.length === 0) return 0;
    const end = this.endOf(last);
    let next = at + rule + 1;
    while (next < blocks.length && (blocks[next] as Block).start < end) next++;
    // A block that begins in the table and goes on after it is something else.
    if ((blocks[next - 1] as Block).end > end) return 0;
    const head = columns.map((): Piece[] => []);
    for (let line = header; line < middle; line++) if (!this.addLine(head, columns, line)) return 0;
    const headed = head.some((cell) => cell.length > 0);
    addColumnRows(this.builder, headed ? [head, ...rows] : rows, headed);
    return next - at;
  }

  /** Reads rows from a line on; returns the number of the table's last line, 0 where it has no end. */
  private readRows(rows: Piece[][][], columns: readonly Column[], from: number, whole: boolean): number {
    let open: Piece[][] | null = null;
    for (let line = from; line < from + MOST_LINES; line++) {
      const text = line > this.lines.lineCount ? '' : this.line(line);
      const ends = WHOLE_RULE.test(text) || COLUMN_RULE.test(text);
      if (ends || (text.trim() === '' && !whole)) return ends ? line : line - 1;
      if (line > this.lines.lineCount) return 0;
      if (text.trim() === '') {
        open = null;
        continue;
      }
      if (open === null || !whole) rows.push((open = columns.map(() => [])));
      if (!this.addLine(open, columns, line)) return 0;
    }
    return 0;
  }

  /** Adds the words of a line to the cells of a row; false where they do not stand in the columns. */
  private addLine(cells: Piece[][], columns: readonly Column[], line: number): boolean {
    const text = this.line(line);
    for (const [column, [from, to]] of columns.entries()) {
      if (column > 0 && /\S/.test(text.charAt(from - 1))) return false;
      const raw = text.slice(from, to);
      const words = raw.trim();
      if (words !== '')
        cells[column]?.push({
          text: words,
          start: this.lines.offsetOfLine(line) + from + raw.indexOf(words),
        });
    }
    return true;
  }

  private isColumnRule(block: Block | undefined): boolean {
    return (
      block?.type === 'thematicBreak' && COLUMN_RULE.test(this.line(this.lines.positionOf(block.start).line))
    );
  }

  private line(line: number): string {
    return this.source.slice(this.lines.offsetOfLine(line), this.endOf(line));
  }

  private endOf(line: number): number {
    return line >= this.lines.lineCount ? this.source.length : this.lines.offsetOfLine(line + 1);
  }
}

/** The columns that the dashes of a rule mark; words between two stand in the one before. */
function columnsOf(rule: string): Column[] {
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index);
  return starts.map((start, i) => [i === 0 ? 0 : start, starts[i + 1] ?? Infinity]);
}
