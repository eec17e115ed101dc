// The report for a terminal: plan by plan, family by family, what is missing first. Every sentence comes from wording.ts or the rules.
import type { PlanReport, RequirementReport } from '../model/report.js';
import { FAMILIES, FORCES, isOpen, type Verdict } from '../model/verdict.js';
import type { ReportFormat } from './format.js';
import { failsRun } from './options.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { standingOf } from './standing.js';
import type { TextStyle } from './text-style.js';
import { requirementLines } from './text-requirement.js';
import { idleLines, suppressionLines } from './text-suppressions.js';
import { type SummaryRow, summaryTable } from './text-summary.js';
import {
  errorSentence,
  stoppedSentence,
  FAMILY_TITLES,
  standingSentence,
  totalsLine,
  WORDS,
} from './wording.js';
import { padTo, trim, widthOf, wrap } from './wrap.js';

const ORDER: readonly Verdict[] = ['gap', 'partial', 'review', 'met', 'not-applicable'];

export const formatText: ReportFormat = (_head, options) => {
  const style: TextStyle = {
    paint: paintFor(options.colour),
    width: Math.max(50, Math.min(options.width, 100)),
    options,
  };
  const rows: SummaryRow[] = [];
  let begun = false;
  const section = (lines: readonly string[]): string => {
    if (lines.length === 0) return '';
    const text = `${begun && !options.quiet ? '\n\n' : ''}${lines.join('\n')}\n`;
    begun = true;
    return text;
  };
  return {
    plan: (document) => {
      rows.push({ path: document.path, judged: document.error === null, summary: document.summary });
      return section(planLines(document, style));
    },
    end: ({ summary, stopped }) =>
      (options.quiet ? '' : rows.length > 1 ? section(summaryTable(rows, summary, style)) : unjudged(rows)) +
      (stopped ? section([style.paint.bad(stoppedSentence(stopped))]) : ''),
  };
};

/** What the table says where there is one. */
function unjudged(rows: readonly SummaryRow[]): string {
  return rows.some(({ judged }) => !judged) ? `\n${errorSentence(rows.length)}\n` : '';
}

function planLines(plan: PlanReport, style: TextStyle): string[] {
  const { paint, width, options } = style;
  if (options.quiet) return quietLines(plan, style);
  const about = [plan.path, plan.authority, plan.status].filter((part) => part !== null).map(plain);
  const head = [
    ...wrap(plain(plan.title ?? (plan.error ? plan.path : WORDS.untitled)), width).map(paint.strong),
    ...(plan.error ? [] : [paint.faint(trim(about.join(' · '), width))]),
    paint.faint('─'.repeat(width)),
  ];
  if (plan.error) return [...head, ...errorLines(plan, style)];
  const families = FAMILIES.map((family) => plan.requirements.filter((r) => r.family === family)).filter(
    (list) => list.length > 0,
  );
  return [
    ...head,
    ...families.flatMap((list) => familyLines(list, plan, style)),
    ...suppressionLines(plan, style),
    '',
    ...closingLines(plan, style),
  ];
}

function familyLines(list: readonly RequirementReport[], plan: PlanReport, style: TextStyle): string[] {
  const [first] = list;
  if (!first) return [];
  const counts = { met: 0, partial: 0, review: 0, gap: 0, 'not-applicable': 0 };
  for (const { verdict } of list) counts[verdict]++;
  const title = FAMILY_TITLES[first.family];
  const totals = totalsLine(counts, countSuppressed(list));
  const room = style.width - widthOf(title) - widthOf(totals);
  const heading =
    room >= 2
      ? `${style.paint.strong(title)}${' '.repeat(room)}${style.paint.faint(totals)}`
      : `${style.paint.strong(title)}\n${style.paint.faint(totals)}`;
  const shown = list
    .filter(
      (r) =>
        style.options.verbose ||
        (!r.suppression &&
          (isOpen(r.verdict) || r.mode === 'attested' || r.findings.some((f) => !f.suppression))),
    )
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
        FORCES.indexOf(a.force) - FORCES.indexOf(b.force),
    );
  return ['', heading, ...shown.flatMap((r) => ['', ...requirementLines(r, plan.path, style)])];
}

function countSuppressed(list: readonly RequirementReport[]): number {
  return list.filter((r) => r.suppression).length;
}

function closingLines(plan: PlanReport, { paint, width }: TextStyle): string[] {
  const standing = standingOf(plan);
  const tone =
    standing.failing > 0
      ? paint.bad
      : standing.review + standing.partialDuties + standing.gaps.must > 0
        ? paint.warn
        : paint.good;
  return [
    paint.faint('─'.repeat(width)),
    ...wrap(totalsLine(plan.summary, countSuppressed(plan.requirements)), width),
    ...wrap(standingSentence(standing), width).map(tone),
  ];
}

function quietLines(plan: PlanReport, style: TextStyle): string[] {
  const { paint, options } = style;
  if (plan.error) return errorLines(plan, style, true);
  const failing = plan.requirements.filter((r) => failsRun(r, plan.failOn));
  const idle = options.strict ? idleLines(plan) : [];
  if (failing.length === 0) return idle;
  return [
    ...failing.map(
      (r) =>
        `${plain(plan.path)}: ${paint.verdict.gap(padTo('GAP', 4))}${plain(options.rules.get(r.id)?.title ?? r.message)} ${paint.faint(`(${r.id})`)}`,
    ),
    ...idle,
    paint.bad(`${plain(plan.path)}: ${standingSentence(standingOf(plan))}`),
  ];
}

function errorLines({ path, error }: PlanReport, { paint, width }: TextStyle, short = false): string[] {
  if (!error) return [];
  const place = error.line === undefined ? plain(path) : `${plain(path)}:${error.line}`;
  const what = `${place}: ${plain(error.message)}`;
  const hint =
    error.hint === undefined
      ? []
      : wrap(plain(error.hint), width - 2).map((line) => paint.faint(`  ${line}`));
  return short ? [paint.bad(what)] : [...wrap(what, width).map(paint.bad), ...hint];
}
