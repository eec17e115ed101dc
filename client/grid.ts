// The matrix as a grid for the keyboard: one cell is in the tab order, arrows move among what is shown, Enter opens.
const PAGE_ROWS = 10;

export function startGrid(table: HTMLTableElement, open: (cell: HTMLTableCellElement) => void): void {
  table.setAttribute('role', 'grid');
  let current: HTMLTableCellElement | null = null;
  const take = (cell: HTMLTableCellElement | null | undefined, focus: boolean): void => {
    if (!cell) return;
    current?.removeAttribute('tabindex');
    current = cell;
    cell.tabIndex = 0;
    if (focus) cell.focus();
  };
  const first = (): void => {
    if (!current?.isConnected) take(table.querySelector('td'), false);
  };
  first();
  table.addEventListener('focusin', first);
  table.addEventListener('matrix', first);
  table.addEventListener('click', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    take(cell, true);
    if (cell) open(cell);
  });
  table.addEventListener('keydown', (event) => {
    if (!current || event.target !== current || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(current);
      return;
    }
    const next = move(current, event);
    if (next === undefined) return;
    event.preventDefault();
    take(next, true);
  });
}

/** Undefined for a key that does not move; null at an edge. */
function move(
  cell: HTMLTableCellElement,
  { key, ctrlKey }: KeyboardEvent,
): HTMLTableCellElement | null | undefined {
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = (row.parentElement as HTMLTableSectionElement).rows;
  const last = rows.length - 1;
  const to = (r: number, c: number): HTMLTableCellElement | null => {
    const target = rows[Math.max(0, Math.min(last, r))];
    const width = target?.cells.length ?? 0;
    return target?.cells[Math.max(1, Math.min(width - 1, c))] ?? null;
  };
  const r = row.sectionRowIndex;
  const c = cell.cellIndex;
  switch (key) {
    case 'ArrowUp':
      return to(r - 1, c);
    case 'ArrowDown':
      return to(r + 1, c);
    case 'ArrowLeft':
      return to(r, c - 1);
    case 'ArrowRight':
      return to(r, c + 1);
    case 'PageUp':
      return to(r - PAGE_ROWS, c);
    case 'PageDown':
      return to(r + PAGE_ROWS, c);
    case 'Home':
      return to(ctrlKey ? 0 : r, 1);
    case 'End':
      return to(ctrlKey ? last : r, Infinity);
    default:
      return undefined;
  }
}
