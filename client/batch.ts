// A page of several plans: what is chosen is shown in the matrix and both tables, with the counts of just that; cells and plans open.
import type { Summary } from '../src/model/report.js';
import { verdictBar } from '../src/report/html/chart.js';
import { VERDICT_ORDER } from '../src/report/html/verdict-tag.js';
import { BATCH } from '../src/report/wording-html.js';
import { type BatchData, readBatch } from './batch-data.js';
import { type Choice, choose } from './choice.js';
import { openCell, openPlan } from './dialog.js';
import { toDom } from './dom.js';
import { showForm } from './form.js';
import { startGrid } from './grid.js';
import { Matrix } from './matrix.js';
import { startSorting } from './sort.js';

export function startBatch(): void {
  const data = readBatch();
  const form = document.querySelector<HTMLFormElement>('#filters');
  const table = document.querySelector<HTMLTableElement>('#matrix-table');
  if (!data || !form || !table) return;
  document.querySelector('#no-script')?.remove();
  const matrix = new Matrix(table);
  const tables = ['requirement', 'plan'].map(
    (name) => document.querySelector<HTMLTableElement>(`#${name}-table`) ?? document.createElement('table'),
  ) as [HTMLTableElement, HTMLTableElement];
  tables.forEach(startSorting);
  let choice: Choice | null = null;
  startGrid(table, (cell) => {
    const place = matrix.placeOf(cell);
    const view = place && data.view(place.plan, place.requirement);
    if (view) openCell(view, data.batch.plans[place.plan]?.title ?? '');
  });
  openPlans(tables[1], data, () => choice?.requirements ?? matrix.requirements);
  showForm(form, () => {
    const chosen = choose(data.batch, matrix.requirements, new FormData(form));
    if (choice !== null || !matrix.isWhole(chosen)) update(chosen, matrix, tables);
    choice = chosen;
    return BATCH.shown(chosen.requirements.length, chosen.plans.length);
  });
}

function update(
  choice: Choice,
  matrix: Matrix,
  [requirements, plans]: [HTMLTableElement, HTMLTableElement],
): void {
  matrix.show(choice);
  showRows(requirements, choice.requirements, choice.byRequirement, choice.plans.length);
  showRows(plans, choice.plans, choice.byPlan);
  const none = document.querySelector<HTMLElement>('#no-match');
  if (none) none.hidden = choice.requirements.length > 0 && choice.plans.length > 0;
}

/** `of` is how many plans there are, where gaps are told as a share of them. */
function showRows(
  table: HTMLTableElement,
  shown: readonly number[],
  counts: ReadonlyMap<number, Summary>,
  of?: number,
): void {
  const wanted = new Set(shown);
  for (const row of table.tBodies[0]?.rows ?? []) {
    const key = Number(row.dataset['key']);
    const summary = counts.get(key);
    row.hidden = !wanted.has(key);
    if (row.hidden || !summary || row.querySelector('.failure')) continue;
    const numbers = row.querySelectorAll('td.number');
    VERDICT_ORDER.forEach((verdict, i) => {
      row.setAttribute(`data-${verdict}`, String(summary[verdict]));
      const cell = numbers[i];
      if (cell)
        cell.textContent =
          verdict === 'gap' && of !== undefined ? BATCH.share(summary.gap, of) : String(summary[verdict]);
    });
    row.querySelector('svg')?.replaceWith(toDom(verdictBar(summary, { height: 16 })));
  }
}

function openPlans(table: HTMLTableElement, data: BatchData, requirements: () => readonly number[]): void {
  for (const title of table.querySelectorAll<HTMLElement>('tbody .plan-title')) {
    const plan = Number(title.closest('tr')?.dataset['key']);
    const about = data.batch.plans[plan];
    if (!about || title.closest('tr')?.querySelector('.failure')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open';
    button.textContent = title.textContent;
    button.addEventListener('click', () => {
      const views = requirements().flatMap((place) => data.view(plan, place) ?? []);
      openPlan(about.title, about.path, views);
    });
    title.replaceChildren(button);
  }
}
