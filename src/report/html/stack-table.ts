// A table whose rows become blocks on a narrow screen. Its roles are said outright, because such a layout would take them away.
import { type Attributes, type Child, type Element, h } from './element.js';

export interface Column {
  readonly text: string;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  /** By what the script sorts the rows; it makes a button of the heading. */
  readonly sort?: string;
  /** The rows stand in this order already, the most first. */
  readonly sorted?: boolean;
}

export interface Row {
  readonly attributes?: Attributes;
  readonly header: readonly Child[];
  /** One for each column after the first. */
  readonly cells: readonly Child[];
}

export interface StackTable {
  readonly labelledBy: string;
  readonly id?: string;
  /** The first is that of the rows' headings. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function stackTable({ labelledBy, id, columns, rows }: StackTable): Element {
  return h(
    'table',
    { class: 'ds_table stack', role: 'table', 'aria-labelledby': labelledBy, id },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(columnHeader))),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map(({ attributes, header, cells }) =>
        h(
          'tr',
          { role: 'row', ...attributes },
          h('th', { scope: 'row', role: 'rowheader' }, header),
          cells.map((cell, i) => bodyCell(cell, columns[i + 1])),
        ),
      ),
    ),
  );
}

function columnHeader({ text, number, sort, sorted }: Column): Element {
  return h(
    'th',
    {
      scope: 'col',
      role: 'columnheader',
      class: number ? 'number' : undefined,
      'data-sort': sort,
      'aria-sort': sorted ? 'descending' : undefined,
    },
    text,
  );
}

function bodyCell(cell: Child, column: Column | undefined): Element {
  return h(
    'td',
    { role: 'cell', class: column?.number ? 'number' : 'wide', 'data-label': column?.text },
    cell,
  );
}
