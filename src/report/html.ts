// The report as one page for people: of one plan in full, of several as a matrix. See html/ for its parts.
import type { PlanReport, ReportError } from '../model/report.js';
import type { ReportFormat } from './format.js';
import { type BatchPlan, batchView } from './html/batch-view.js';
import { type Child, h } from './html/element.js';
import { BatchPacker, toScriptJson } from './html/pack.js';
import { renderPage } from './html/page.js';
import { authorityName, titleOf } from './html/plan-name.js';
import { planView } from './html/plan-view.js';
import { standingOf } from './standing.js';
import { stoppedSentence } from './wording.js';
import { BATCH, PAGE, REQUIREMENT } from './wording-html.js';

export const formatHtml: ReportFormat = (head, options) => {
  let only: PlanReport | undefined;
  let count = 0;
  const packer = new BatchPacker(options);
  const plans: BatchPlan[] = [];
  return {
    plan: (plan) => {
      only = count++ === 0 ? plan : undefined;
      packer.add(plan);
      plans.push(keep(plan));
      return '';
    },
    end: ({ summary, stopped }) => {
      const warning = stopped ? [box(stoppedSentence(stopped))] : [];
      const about = [
        [PAGE.judged, head.today],
        [PAGE.rules, PAGE.rulesValue(head.ruleSet.edition, head.ruleSet.hash)],
      ] as const;
      const toolVersion = head.tool.version;
      if (only)
        return renderPage({
          title: titleOf(only),
          toolVersion,
          about: [...aboutPlan(only), ...about],
          main: [...warning, ...(only.error ? errorView(only.error) : planView(only, options))],
        });
      const { batch, details } = packer;
      return renderPage({
        title: BATCH.title(count),
        toolVersion,
        about,
        main: [...warning, ...batchView(batch, plans, summary)],
        data: { batch: toScriptJson(batch), details },
      });
    },
  };
};

function keep(plan: PlanReport): BatchPlan {
  const { title, path, status, error, summary } = plan;
  const lacksDuty = standingOf(plan).gaps.must > 0;
  return { title, path, status, error, summary, lacksDuty };
}

function aboutPlan({ authority, status, path }: PlanReport): (readonly [string, string])[] {
  return [
    [PAGE.authority, authorityName(authority)],
    [PAGE.status, status ?? PAGE.unknown],
    [PAGE.file, path],
  ];
}

function errorView({ line, message, hint }: ReportError): Child[] {
  const place = line === undefined ? '' : `${REQUIREMENT.line(line)}: `;
  return [box(`${place}${message}`, hint ?? '', PAGE.notJudged)];
}

/** What a reader must see before all else. */
function box(text: string, more = '', title = ''): Child {
  return h(
    'div',
    { class: 'ds_inset-text standing bad' },
    title === '' ? null : h('h2', {}, title),
    h('p', {}, text),
    more === '' ? null : h('p', {}, more),
  );
}
