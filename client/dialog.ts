// The dialog that shows what verdicts rest on. The browser keeps the focus in it and gives it back when it closes.
import { h } from '../src/report/html/element.js';
import {
  requirementBody,
  requirementHead,
  type RequirementView,
} from '../src/report/html/requirement-view.js';
import { BATCH } from '../src/report/wording-html.js';
import { toDom } from './dom.js';

/** One requirement in one plan. */
export function openCell(view: RequirementView, plan: string): void {
  const [title, ...rest] = requirementHead(view, 2);
  open(
    h(
      'article',
      { class: `req v-${view.verdict}` },
      title ? [{ ...title, properties: { ...title.properties, id: 'dialog-title' } }] : [],
      h('p', { class: 'in-plan' }, BATCH.inPlan(plan)),
      rest,
      requirementBody(view, 3),
    ),
  );
}

/** All that is asked of one plan and shown at the moment. */
export function openPlan(title: string, path: string, views: readonly RequirementView[]): void {
  open(
    h(
      'div',
      {},
      h('h2', { id: 'dialog-title', class: 'plan-head' }, title),
      h('p', { class: 'path' }, path),
      views.map((view) =>
        h(
          'article',
          { class: `req v-${view.verdict}`, 'aria-labelledby': `${view.id}-title` },
          requirementHead(view, 3),
          requirementBody(view, 4),
        ),
      ),
    ),
  );
}

function open(content: ReturnType<typeof h>): void {
  const dialog = document.querySelector<HTMLDialogElement>('#dialog');
  if (!dialog) return;
  const bar = h(
    'form',
    { method: 'dialog', class: 'dialog-bar' },
    h('button', { class: 'ds_button ds_button--secondary ds_button--small' }, BATCH.close),
  );
  dialog.replaceChildren(toDom(bar), toDom(content));
  dialog.showModal();
  dialog.scrollTop = 0;
}
