// The cells of the matrix, moved about as rows and columns are chosen and ordered. A cell is never made anew.
import type { Choice } from './choice.js';

export class Matrix {
  readonly #table: HTMLTableElement;
  /** By place of the requirement. */
  readonly #rows: ReadonlyMap<number, HTMLTableRowElement>;
  /** Cells of the head and of each row in the order of the page; looked at when they are first moved. */
  #cells: ReadonlyMap<HTMLTableRowElement, readonly Element[]> | null = null;
  /** Places of requirements in the order of the page. */
  readonly requirements: readonly number[];
  #shown: { readonly requirements: readonly number[]; readonly plans: readonly number[] };

  constructor(table: HTMLTableElement) {
    this.#table = table;
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    this.#rows = new Map(rows.map((row) => [Number(row.dataset['key']), row]));
    this.requirements = [...this.#rows.keys()];
    const columns = table.tHead?.rows[0]?.cells.length ?? 1;
    this.#shown = {
      requirements: this.requirements,
      plans: Array.from({ length: columns - 1 }, (_, i) => i),
    };
  }

  /** Nothing is left out, picked out or out of order. */
  isWhole({ requirements, plans, verdicts }: Choice): boolean {
    const same = (a: readonly number[], b: readonly number[]) =>
      a.length === b.length && a.every((n, i) => n === b[i]);
    return (
      verdicts.length === 0 && same(requirements, this.#shown.requirements) && same(plans, this.#shown.plans)
    );
  }

  show(choice: Choice): void {
    const { requirements, plans, verdicts } = choice;
    const table = this.#table;
    const samePlans =
      plans.length === this.#shown.plans.length && plans.every((n, i) => n === this.#shown.plans[i]);
    const inOrder = (cells: readonly Element[]): Element[] =>
      [cells[0], ...plans.map((i) => cells[i + 1])].filter((c) => c !== undefined);
    const parent = table.parentNode;
    const next = table.nextSibling;
    // Moving cells about is quicker outside the page.
    table.remove();
    if (!samePlans) {
      this.#cells ??= new Map([...table.rows].map((row) => [row, [...row.cells]]));
      for (const [row, cells] of this.#cells) row.replaceChildren(...inOrder(cells));
    }
    table.tBodies[0]?.replaceChildren(...requirements.flatMap((place) => this.#rows.get(place) ?? []));
    table.dataset['only'] = verdicts.join(' ');
    parent?.insertBefore(table, next);
    this.#shown = { requirements, plans };
    table.dispatchEvent(new Event('matrix'));
  }

  placeOf(cell: HTMLTableCellElement): { readonly plan: number; readonly requirement: number } | null {
    const plan = this.#shown.plans[cell.cellIndex - 1];
    const key = cell.closest('tr')?.dataset['key'];
    return plan === undefined || key === undefined ? null : { plan, requirement: Number(key) };
  }
}
