// Adds the rows of a Markdown table, each with its header and the row that groups it.
import type { Region } from '../model/plan.js';
import type { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfTable } from './regions.js';
import type { Table, TableCell } from './syntax.js';

const LEADS_OUT = /\]\((?:https?:|www\.)|\bhttps?:\/\//i;

export function addTable(
  node: Table,
  builder: PlanBuilder,
  source: string,
  textOf: (cell: TableCell) => MappedText,
): void {
  const block = builder.newBlock();
  let header: number | null = null;
  // The row whose first cell names the rows below it: one that has nothing else, or the last before rows with an empty first cell.
  let group: number | null = null;
  let grouping = false;
  let region: Region | null = null;
  node.children.forEach((row, i) => {
    const parts = row.children.map(textOf);
    const { start, end } = row;
    const blank = parts.every((part) => part.text.trim() === '');
    if (i === 0) {
      region = regionOfTable(parts.map((part) => part.text));
      if (!blank) header = builder.addPassage({ kind: 'header-row', parts, start, end, block });
    } else if (!blank) {
      const filled = parts.map((part) => part.text.trim() !== '');
      const continues = filled[0] === false || (group !== null && grouping);
      const intro = [header, continues ? group : null].filter((index) => index !== null);
      // "| Housing statement ([read it](https://...)) | 22 |": a row that leads elsewhere is of a list of documents, not of chapters.
      const own = region === 'contents' && LEADS_OUT.test(source.slice(start, end)) ? null : region;
      const index = builder.addPassage({ kind: 'row', parts, start, end, region: own, block, intro });
      if (filled[0] && filled.lastIndexOf(true) === 0 && parts.length > 1) [group, grouping] = [index, true];
      else if (filled[0] && !grouping) group = index;
    }
  });
}
