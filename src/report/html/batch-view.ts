// The page of several plans: all verdicts together, then plan by plan.
import type { PlanReport, Report } from '../../model/report.js';
import { VERDICT_NAMES, WORDS } from '../wording.js';
import { BATCH, PAGE } from '../wording-html.js';
import { verdictBar } from './chart.js';
import { type Child, h } from './element.js';
import { stackTable } from './stack-table.js';
import { VERDICT_ORDER } from './verdict-tag.js';

export function batchView({ documents, summary }: Report): Child[] {
  return [
    h('h2', { id: 'overall' }, PAGE.overall),
    verdictBar(summary, { height: 40, title: { id: 'chart', text: PAGE.chart } }),
    h('h2', { id: 'plans' }, BATCH.plans),
    stackTable({
      labelledBy: 'plans',
      columns: [
        { text: BATCH.plan },
        ...VERDICT_ORDER.map((v) => ({ text: VERDICT_NAMES[v], number: true })),
        { text: PAGE.share },
      ],
      rows: documents.map((plan) => ({
        header: [nameOf(plan)],
        cells: [
          ...VERDICT_ORDER.map((v) => String(plan.summary[v])),
          plan.error ? `${PAGE.notJudged}: ${plan.error.message}` : verdictBar(plan.summary, { height: 16 }),
        ],
      })),
    }),
  ];
}

function nameOf({ title, path, error }: PlanReport): string {
  return `${title ?? (error ? path : WORDS.untitled)} (${path})`;
}
