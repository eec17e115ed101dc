// The report as one page for people: of one plan in full, of several as a matrix. See html/ for its parts.
import type { PlanReport, Report } from '../model/report.js';
import { formatWhole, type ReportFormat } from './format.js';
import { batchView } from './html/batch-view.js';
import { h } from './html/element.js';
import { renderPage } from './html/page.js';
import { planView } from './html/plan-view.js';
import type { ReportOptions } from './options.js';
import { WORDS } from './wording.js';
import { BATCH, PAGE, REQUIREMENT } from './wording-html.js';

export const formatHtml: ReportFormat = formatWhole(renderHtml);

export function renderHtml(report: Report, options: ReportOptions): string {
  const [plan] = report.documents;
  const common = [
    [PAGE.judged, report.today],
    [PAGE.rules, PAGE.rulesValue(report.ruleSet.edition, report.ruleSet.hash)],
  ] as const;
  const toolVersion = report.tool.version;
  if (plan === undefined || report.documents.length > 1)
    return renderPage({
      title: BATCH.title(report.documents.length),
      toolVersion,
      about: common,
      main: batchView(report),
    });
  return renderPage({
    title: plan.title ?? (plan.error ? plan.path : WORDS.untitled),
    toolVersion,
    about: [...aboutPlan(plan), ...common],
    main: plan.error ? errorView(plan) : planView(plan, options),
  });
}

function aboutPlan({ authority, status, path }: PlanReport): (readonly [string, string])[] {
  return [
    [PAGE.authority, authority ?? PAGE.unknown],
    [PAGE.status, status ?? PAGE.unknown],
    [PAGE.file, path],
  ];
}

function errorView({ error }: PlanReport) {
  const place = error?.line === undefined ? '' : `${REQUIREMENT.line(error.line)}: `;
  return [
    h(
      'div',
      { class: 'ds_inset-text standing bad' },
      h('h2', {}, PAGE.notJudged),
      h('p', {}, `${place}${error?.message ?? ''}`),
      h('p', {}, error?.hint ?? ''),
    ),
  ];
}
