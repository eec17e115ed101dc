// Tables and boxes of a file that was converted from pages, told only by the gaps between their columns: read as rows, or as one text a column.
import type { Region } from '../model/plan.js';
import type { LineIndex } from '../model/span.js';
import {
  type ColumnRow,
  findGutters,
  isHeaded,
  isProseColumn,
  mayBeColumns,
  type Piece,
  rowsOf,
  type SourceLine,
  textOf,
} from './column-layout.js';
import { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfTable } from './regions.js';
import type { Block } from './syntax.js';

/** Of one table; each more is measured against all before it. */
const MOST_BLOCKS = 60;

export class ColumnReader {
  private readonly source: string;
  private readonly lines: LineIndex;
  private readonly builder: PlanBuilder;
  private readonly isRunning: (line: string) => boolean;
  /** A plan without wide gaps has no such columns. */
  private readonly some: boolean;
  private open: (OpenTable & { readonly columns: number }) | null = null;

  constructor(source: string, lines: LineIndex, builder: PlanBuilder, isRunning: (line: string) => boolean) {
    this.source = source;
    this.lines = lines;
    this.builder = builder;
    this.isRunning = isRunning;
    this.some = source.includes('    ');
  }

  /** Reads the blocks from `at` on that are columns; returns how many, 0 where the first is none. */
  read(blocks: readonly Block[], at: number): number {
    if (!this.some || this.builder.currentRegion === 'contents') return 0;
    const paragraphs: SourceLine[][] = [];
    let found: ReturnType<typeof findGutters> = null;
    for (let i = at; i < Math.min(blocks.length, at + MOST_BLOCKS); i++) {
      const lines = this.linesOf(blocks[i] as Block);
      if (lines === null) break;
      const gutters = findGutters([...paragraphs.flat(), ...lines]);
      if (gutters === null && (found !== null || i > at)) break;
      paragraphs.push(lines);
      found = gutters;
    }
    if (found === null) return 0;
    this.add(paragraphs, found);
    return paragraphs.length;
  }

  /** Source lines of a block that may be columns, else null. */
  private linesOf(block: Block): SourceLine[] | null {
    if (block.type === 'paragraph') {
      if (!block.children.every(({ type }) => type === 'text')) return null;
    } else if (
      block.type !== 'code' ||
      this.source.startsWith('```', block.start) ||
      this.source.startsWith('~~~', block.start)
    )
      return null;
    const { source, lines } = this;
    const first = lines.positionOf(block.start).line;
    const last = lines.positionOf(block.end - 1).line;
    const found: SourceLine[] = [];
    for (let line = first; line <= last; line++) {
      const start = lines.offsetOfLine(line);
      const end = line === lines.lineCount ? source.length : lines.offsetOfLine(line + 1);
      const text = source.slice(start, end).trimEnd();
      if (/^[\s=-]*$/.test(text)) continue;
      if (this.isRunning(text)) return null;
      found.push({ text, start });
    }
    return mayBeColumns(found) ? found : null;
  }

  private add(
    paragraphs: readonly (readonly SourceLine[])[],
    gutters: NonNullable<ReturnType<typeof findGutters>>,
  ): void {
    const rows = rowsOf(paragraphs, gutters);
    const headed =
      this.builder.currentRegion !== 'glossary' &&
      isHeaded(rows, paragraphs.length > 1 && paragraphs[0]?.length === 1);
    const columns = gutters
      .map((_, i) => piecesIn(paragraphs, gutters, i))
      .concat([piecesIn(paragraphs, gutters, gutters.length)]);
    if (!headed && paragraphs.length === 1 && isProseColumn(columns[0] ?? [])) this.addTexts(columns);
    else {
      const before = headed ? null : this.openBefore(columns.length);
      this.open = { ...addColumnRows(this.builder, rows, headed, before), columns: columns.length };
    }
  }

  /** The table right before, but for the foot and head of a page, where it has as many columns. */
  private openBefore(columns: number): OpenTable | null {
    const { passages } = this.builder;
    let at = passages.length - 1;
    while (passages[at]?.region === 'running') at--;
    const goesOn = this.open?.last === at && this.open.columns === columns && at < passages.length - 1;
    return goesOn ? this.open : null;
  }

  /** Each column is a text; one that is no prose is a list of its lines. */
  private addTexts(columns: readonly (readonly Piece[])[]): void {
    for (const pieces of columns) {
      if (isProseColumn(pieces)) {
        this.builder.addPassage({ kind: 'paragraph', parts: [mapped(pieces)], ...spanOf(pieces) });
        continue;
      }
      const block = this.builder.newBlock();
      for (const piece of pieces)
        this.builder.addPassage({
          kind: 'item',
          parts: [mapped([piece])],
          ...spanOf([piece]),
          block,
          depth: 1,
        });
    }
  }
}

/** What a table that goes on over the page needs of its first part. */
interface OpenTable {
  readonly block: number;
  readonly header: number | null;
  readonly region: Region | null;
  /** Number of its last passage. */
  readonly last: number;
}

/** `before`: the table that these rows go on with. */
export function addColumnRows(
  builder: PlanBuilder,
  rows: readonly ColumnRow[],
  headed: boolean,
  before: OpenTable | null = null,
): OpenTable {
  const block = before?.block ?? builder.newBlock();
  const region = before?.region ?? (headed ? regionOfTable((rows[0] ?? []).map(textOf)) : null);
  let header: number | null = before?.header ?? null;
  let last = -1;
  for (const [i, row] of rows.entries()) {
    const isHead = headed && i === 0;
    last = builder.addPassage({
      kind: isHead ? 'header-row' : 'row',
      parts: row.map(mapped),
      ...spanOf(row.flat()),
      region: isHead ? null : region,
      block,
      intro: header === null ? [] : [header],
    });
    if (isHead) header = last;
  }
  return { block, header, region, last };
}

/** The words of one column, line by line. */
function piecesIn(
  paragraphs: readonly (readonly SourceLine[])[],
  gutters: NonNullable<ReturnType<typeof findGutters>>,
  column: number,
): Piece[] {
  return paragraphs.flat().flatMap((line) => rowsOf([[line]], gutters)[0]?.[column] ?? []);
}

function mapped(pieces: readonly Piece[]): MappedText {
  const text = new MappedText();
  for (const [i, { text: words, start }] of pieces.entries()) {
    if (i > 0) text.add(' ', start, start);
    text.addRun(words, start);
  }
  return text;
}

function spanOf(pieces: readonly Piece[]): { start: number; end: number } {
  return {
    start: pieces.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: pieces.reduce((most, { start, text }) => Math.max(most, start + text.length), 0),
  };
}
