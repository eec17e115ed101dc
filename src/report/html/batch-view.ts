// The page of several plans: the overall picture, how common each gap is, the matrix, and plan by plan. All of it can be read without
// the script; opening, sorting and filtering are the script's.
import type { PlanReport, Summary } from '../../model/report.js';
import { FORCES, type Family } from '../../model/verdict.js';
import { FORCE_NAMES, VERDICT_NAMES } from '../wording.js';
import { BATCH, batchSentence, PAGE } from '../wording-html.js';
import { verdictBar } from './chart.js';
import { type Attributes, type Child, type Element, h } from './element.js';
import { filterForm, selectBox } from './filters.js';
import { matrix } from './matrix.js';
import type { PackedBatch } from './packed.js';
import { titleOf } from './plan-name.js';
import { type Row, rowsOf } from './rows.js';
import { stackTable } from './stack-table.js';
import { VERDICT_ORDER } from './verdict-tag.js';

/** What is kept of a plan beside its packed form. */
export interface BatchPlan extends Pick<PlanReport, 'title' | 'path' | 'status' | 'error' | 'summary'> {
  readonly lacksDuty: boolean;
}

export function batchView(batch: PackedBatch, plans: readonly BatchPlan[], summary: Summary): Child[] {
  const rows = rowsOf(batch);
  return [
    overall(plans, summary),
    h(
      'nav',
      { class: 'contents', 'aria-label': BATCH.contents },
      h(
        'ul',
        {},
        (['requirements', 'matrix', 'plans'] as const).map((id) =>
          h('li', {}, h('a', { href: `#${id}` }, BATCH[id])),
        ),
      ),
    ),
    h('p', { id: 'no-script', class: 'ds_inset-text' }, BATCH.noScript),
    h('div', { class: 'batch' }, filters(batch, rows, summary)),
    h('p', { id: 'no-match', hidden: true }, PAGE.noMatch),
    section('requirements', requirementTable(rows, plans.length)),
    section('matrix', matrix(batch, rows)),
    section('plans', planTable(batch, plans)),
    h('dialog', { id: 'dialog', class: 'dialog', 'aria-labelledby': 'dialog-title' }),
  ];
}

function section(id: 'requirements' | 'plans' | 'matrix', content: readonly Child[]): Element {
  // What is off the screen is laid out when it comes near: the matrix alone has 40,000 cells.
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, BATCH[id]),
    h('div', { class: `lazy lazy-${id}` }, content),
  );
}

function overall(plans: readonly BatchPlan[], summary: Summary): Element {
  const failed = plans.filter((plan) => plan.error).length;
  const lacking = plans.filter((plan) => plan.lacksDuty).length;
  return h(
    'section',
    { 'aria-labelledby': 'overall' },
    h('h2', { id: 'overall' }, PAGE.overall),
    h(
      'div',
      { class: `ds_inset-text standing ${lacking + failed > 0 ? 'bad' : 'good'}` },
      h('p', {}, batchSentence(plans.length - failed, lacking)),
      failed > 0 ? h('p', {}, BATCH.failed(failed)) : null,
    ),
    verdictBar(summary, { height: 40, title: { id: 'chart', text: PAGE.chart } }),
    h(
      'dl',
      { class: 'totals' },
      VERDICT_ORDER.map((verdict) =>
        h(
          'div',
          { class: `v-${verdict}` },
          h('dt', {}, VERDICT_NAMES[verdict]),
          h('dd', {}, String(summary[verdict])),
        ),
      ),
    ),
  );
}

function requirementTable(rows: readonly Row[], plans: number): Child[] {
  const byGaps = [...rows].sort((a, b) => b.summary.gap - a.summary.gap);
  return [
    stackTable({
      labelledBy: 'requirements',
      id: 'requirement-table',
      columns: [
        { text: BATCH.requirement, sort: 'place' },
        { text: PAGE.force, sort: 'force' },
        { text: BATCH.gapShare, number: true, sort: 'gap', sorted: true },
        ...VERDICT_ORDER.filter((v) => v !== 'gap').map((v) => ({
          text: VERDICT_NAMES[v],
          number: true,
          sort: v,
        })),
        { text: PAGE.share },
      ],
      rows: byGaps.map(({ place, requirement, summary }) => ({
        attributes: {
          'data-key': place,
          'data-place': rows.findIndex((row) => row.place === place),
          'data-force': FORCES.indexOf(requirement.force),
          ...countsOf(summary),
        },
        header: [requirement.title],
        cells: [
          FORCE_NAMES[requirement.force],
          BATCH.share(summary.gap, plans),
          ...VERDICT_ORDER.filter((v) => v !== 'gap').map((v) => String(summary[v])),
          verdictBar(summary, { height: 16 }),
        ],
      })),
    }),
  ];
}

function planTable(batch: PackedBatch, plans: readonly BatchPlan[]): Child[] {
  return [
    stackTable({
      labelledBy: 'plans',
      id: 'plan-table',
      columns: [
        { text: BATCH.plan, sort: 'title' },
        { text: PAGE.authority, sort: 'authority' },
        { text: PAGE.status, sort: 'status' },
        ...VERDICT_ORDER.map((v) => ({ text: VERDICT_NAMES[v], number: true, sort: v })),
        { text: PAGE.share },
      ],
      rows: plans.map((plan, i) => {
        const authority = batch.plans[i]?.authority ?? PAGE.unknown;
        const status = plan.status ?? PAGE.unknown;
        return {
          attributes: {
            'data-key': i,
            'data-title': titleOf(plan),
            'data-authority': authority,
            'data-status': status,
            ...countsOf(plan.summary),
          },
          header: [
            h('span', { class: 'plan-title' }, titleOf(plan)),
            ' ',
            h('span', { class: 'path' }, plan.path),
          ],
          cells: [
            authority,
            status,
            ...VERDICT_ORDER.map((v) => (plan.error ? '' : String(plan.summary[v]))),
            plan.error ? failure(plan.error) : verdictBar(plan.summary, { height: 16 }),
          ],
        };
      }),
    }),
  ];
}

/** By what the script sorts. */
function countsOf(summary: Summary): Attributes {
  return Object.fromEntries(VERDICT_ORDER.map((v) => [`data-${v}`, summary[v]]));
}

function failure({ message, hint, line }: NonNullable<PlanReport['error']>): Element {
  const place = line === undefined ? '' : ` (${line})`;
  return h('span', { class: 'failure' }, h('b', {}, PAGE.notJudged), `${place}: ${message} ${hint ?? ''}`);
}

function filters(batch: PackedBatch, rows: readonly Row[], verdict: Summary): Element {
  const force = { must: 0, should: 0, may: 0 };
  const family: Partial<Record<Family, number>> = {};
  for (const { requirement } of rows) {
    force[requirement.force]++;
    family[requirement.family] = (family[requirement.family] ?? 0) + 1;
  }
  const authorities = [...new Set(batch.plans.map((plan) => plan.authority))].sort();
  return filterForm({ verdict, force, family }, [
    selectBox('authority', PAGE.authority, [
      ['', BATCH.everyAuthority],
      ...authorities.map((name) => [name, name] as const),
    ]),
    selectBox('rows', BATCH.orderRequirements, [
      ['place', BATCH.byFamily],
      ['gap', BATCH.byGaps],
    ]),
    selectBox('columns', BATCH.orderPlans, [
      ['place', BATCH.asGiven],
      ['authority', BATCH.byAuthority],
      ['gap', BATCH.byGaps],
    ]),
  ]);
}
