// Adds the rows of a Markdown table, each with its header and the row that groups it.
import type { Region } from '../model/plan.js';
import { isHeaded } from './column-layout.js';
import { markLength, opensPoint } from './item-lines.js';
import type { MappedText } from './mapped-text.js';
import { isUnfinished } from './page-breaks.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfTable } from './regions.js';
import { RowGroups } from './row-groups.js';
import type { Table, TableCell } from './syntax.js';
import { endsLine } from './text-lines.js';
import { areWrapped } from './wrapped-cells.js';

const LINE_END = /\s*<br\s*\/?>\s*/i;
const LEADS_OUT = /\]\((?:https?:|www\.)|\bhttps?:\/\//i;

export function addTable(
  node: Table,
  builder: PlanBuilder,
  source: string,
  textOf: (cell: TableCell) => MappedText,
): void {
  const block = builder.newBlock();
  let header: number | null = null;
  const head = headOf(node, source);
  const groups = new RowGroups();
  let region: Region | null = null;
  const split =
    /<br/i.test(source.slice(node.start, node.end)) &&
    !areWrapped(
      node.children.map(({ children }) => children.map((cell) => wordsOf(cell, source).split(LINE_END))),
    );
  node.children.forEach((row, i) => {
    const cells = row.children.map(textOf);
    const { start, end } = row;
    const lines =
      split && /<br/i.test(source.slice(start, end)) ? cells.map((cell) => linesOfCell(cell, source)) : null;
    const parts = lines ? lines.flat() : cells;
    const columns = lines?.flatMap((own, column) => own.map(() => column));
    const apart = columns === undefined ? {} : { columns };
    const blank = parts.every((part) => part.text.trim() === '');
    if (i === head) {
      region = regionOfTable(cells.map((cell) => cell.text));
      if (!blank) header = builder.addPassage({ kind: 'header-row', parts: cells, start, end, block });
    } else if (!blank) {
      const filled = cells.map((cell) => cell.text.trim() !== '');
      const intro = [header, groups.over(filled)].filter((index) => index !== null);
      // "| Housing statement ([read it](https://...)) | 22 |": a row that leads elsewhere is of a list of documents, not of chapters.
      const own = region === 'contents' && LEADS_OUT.test(source.slice(start, end)) ? null : region;
      const index = builder.addPassage({
        kind: 'row',
        parts,
        ...apart,
        start,
        end,
        region: own,
        block,
        intro,
      });
      groups.add(filled, index);
    }
  });
}

/** Number of the header row. Converters leave the first blank, or put the table's title in it: then it may stand below. */
function headOf({ children: rows }: Table, source: string): number {
  const filled = rows.map(({ children }) => children.filter((cell) => cell.children.length > 0));
  const isTitle = (row: number): boolean =>
    filled[row]?.length === 1 && filled[row][0] === rows[row]?.children[0];
  let at = 0;
  while (at < rows.length && (filled[at]?.length === 0 || isTitle(at))) at++;
  const [first = [], second = []] = filled.slice(at);
  if (at === 0 || first.length < 2) return 0;
  const isStrong = ({ children }: TableCell): boolean => children.every(({ type }) => type === 'strong');
  if (first.every(isStrong) && second.length > 0 && !second.every(isStrong)) return at;
  const below = rows
    .slice(at)
    .map(({ children }) => children.map((cell) => [{ text: wordsOf(cell, source), start: 0 }]));
  return isHeaded(below, false) ? at : 0;
}

function wordsOf({ children }: TableCell, source: string): string {
  return source.slice(children[0]?.start ?? 0, children.at(-1)?.end ?? 0).replace(/[*_]/g, '');
}

/** The lines of a cell that stand for themselves, without signs: those that go on in small letters, or from a line that breaks off, stay with the one before. */
function linesOfCell(cell: MappedText, source: string): MappedText[] {
  const { text } = cell;
  const lines: MappedText[] = [];
  let from = 0;
  const add = (to: number): void => {
    const begin = from + markLength(text.slice(from, to));
    if (text.slice(begin, to).trim() !== '' || lines.length === 0) lines.push(cell.slice(begin, to));
    from = to + 1;
  };
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
    const opens =
      opensPoint(text.slice(i + 1, i + 10).trimStart()) ||
      /^\s*["“‘(]?[\p{Lu}\d]/u.test(text.slice(i + 1, i + 10));
    if (opens && endsLine(source, cell.offsetOf(i)) && !isUnfinished(text.slice(from, i))) add(i);
  }
  add(text.length);
  return lines;
}
