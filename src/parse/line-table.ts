// A table that a converter wrote cell after cell, a line or a paragraph each: told by the names of its columns.
import type { LineIndex } from '../model/span.js';
import type { ColumnRow, Piece } from './column-layout.js';
import { addColumnRows } from './column-reader.js';
import type { PlanBuilder } from './plan-builder.js';
import type { Block } from './syntax.js';

/** What heads a column. */
const COLUMN =
  /^(?:(?:key |our |main |the )?(?:actions?|promises?|commitments?|tasks?|jobs?|steps?|priorit(?:y|ies)|measures?|indicators?|outcomes?|risks?|services?|budgets?|localit(?:y|ies)|areas?|groups?|organisations?|members?|names?|roles?|interests?|stages?|activit(?:y|ies)|proposals?)(?: no\.?| number)?|what(?: (?:we (?:will do|heard|did|have done)|you (?:said|told us)|changed))?|who|lead|owner|lead officer|responsible(?: officer)?|by whom|whose job|(?:by )?when|(?:start |end |target |due )?dates?|deadline|timescales?|targets?|baseline|now|status|progress|(?:19|20)\d\d(?:[-–/]\d{2,4})?|you (?:said|told us|asked)|(?:so )?we (?:did|have|will|heard)|represents|representing|funding|cost)$/i;
const TIME = /when|date|deadline|timescale|^(?:19|20)\d\d/i;
const MOST_COLUMNS = 6;
const LEAST_ROWS = 2;
const MOST_CELLS = 400;
const LONGEST_CELL = 160;
const MOST_LINES = 5;

export class LineTableReader {
  private readonly source: string;
  private readonly lines: LineIndex;
  private readonly builder: PlanBuilder;
  private readonly isRunning: (line: string) => boolean;

  constructor(source: string, lines: LineIndex, builder: PlanBuilder, isRunning: (line: string) => boolean) {
    this.source = source;
    this.lines = lines;
    this.builder = builder;
    this.isRunning = isRunning;
  }

  /** Reads the blocks from `at` on that are such a table; returns how many, 0 where there is none. */
  read(blocks: readonly Block[], at: number): number {
    const head = this.linesOf(blocks[at]);
    if (head === null || !head.every(isColumn)) return 0;
    return head.length > 1 ? this.readByLine(blocks, at, head) : this.readByParagraph(blocks, at);
  }

  /** A row a paragraph, a cell a line. */
  private readByLine(blocks: readonly Block[], at: number, head: readonly Piece[]): number {
    if (head.length > MOST_COLUMNS) return 0;
    const rows: ColumnRow[] = [head.map((cell) => [cell])];
    for (let i = at + 1; i < blocks.length; i++) {
      const cells = this.linesOf(blocks[i]);
      if (cells?.length !== head.length || !cells.every(({ text }) => mayBeCell(text))) break;
      rows.push(cells.map((cell) => [cell]));
    }
    return this.add(rows) ? rows.length : 0;
  }

  /** A cell a paragraph. */
  private readByParagraph(blocks: readonly Block[], at: number): number {
    const cells: (readonly Piece[])[] = [];
    let columns = 0;
    for (let i = at; i < Math.min(blocks.length, at + MOST_CELLS); i++) {
      const lines = this.linesOf(blocks[i]);
      if (lines === null || lines.length > MOST_LINES) break;
      const text = lines.map((line) => line.text).join(' ');
      const named = lines.every(isColumn);
      if (columns === cells.length && named && lines.length === 1) columns++;
      else if (named || !mayBeCell(text)) break;
      else if (cells.length % columns === 0 && this.endsTable(text, cells)) break;
      cells.push(lines);
    }
    if (columns < 2 || columns > MOST_COLUMNS || cells.length % columns > 0) return 0;
    const rows: ColumnRow[] = [];
    for (let i = 0; i < cells.length; i += columns) rows.push(cells.slice(i, i + columns));
    return this.add(rows) ? cells.length : 0;
  }

  /** Where a row may begin: a sentence, which no cell before is, or a numbered heading. */
  private endsTable(text: string, cells: readonly (readonly Piece[])[]): boolean {
    return (
      /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(text) ||
      (isSentence(text) && !cells.some((cell) => isSentence(cell.at(-1)?.text ?? '')))
    );
  }

  private add(rows: readonly ColumnRow[]): boolean {
    const [head, ...others] = rows;
    if (!head || others.length < LEAST_ROWS) return false;
    // Cells that lost one of their number stand under another's heading.
    const time = head.findIndex(([name]) => name !== undefined && TIME.test(name.text));
    const timed = others.filter((row) => row[time]?.some(({ text }) => /\d|ongoing|tbc/i.test(text))).length;
    if (time >= 0 && timed * 2 < others.length) return false;
    addColumnRows(this.builder, rows, true);
    return true;
  }

  /** Lines of a paragraph of plain or bold text, each without its marks; null for anything else. */
  private linesOf(block: Block | undefined): Piece[] | null {
    if (block?.type !== 'paragraph') return null;
    if (!block.children.every(({ type }) => type === 'text' || type === 'strong' || type === 'break'))
      return null;
    const { source, lines } = this;
    const found: Piece[] = [];
    const last = lines.positionOf(block.end - 1).line;
    for (let line = lines.positionOf(block.start).line; line <= last; line++) {
      const from = Math.max(block.start, lines.offsetOfLine(line));
      const to = line === last ? block.end : Math.min(block.end, lines.offsetOfLine(line + 1));
      const raw = source.slice(from, to);
      const words = raw.replace(/^[\s*]+/, '').replace(/(?<![\s*\\])[\s*\\]+$/, '');
      if (words === '' || this.isRunning(raw)) return null;
      found.push({ text: words, start: from + raw.indexOf(words) });
    }
    return found;
  }
}

function isColumn({ text }: Piece): boolean {
  return text.length < 30 && COLUMN.test(text);
}

function isSentence(text: string): boolean {
  return /[.:]$/.test(text);
}

/** Prose is no cell. */
function mayBeCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !/[.!?]\s+\p{Lu}|[*_[\]<>]/u.test(text);
}
