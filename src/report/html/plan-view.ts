// The page of one plan: how it stands, the families at a glance, then each requirement, what is missing first.
import { emptySummary, type PlanReport, type RequirementReport } from '../../model/report.js';
import { FAMILIES, FORCES, type Family } from '../../model/verdict.js';
import type { ReportOptions } from '../options.js';
import { standingOf } from '../standing.js';
import { FAMILY_TITLES, standingSentence, VERDICT_NAMES } from '../wording.js';
import { PAGE, VERDICT_MEANINGS } from '../wording-html.js';
import { verdictBar } from './chart.js';
import { type Child, type Element, h } from './element.js';
import { filterForm, type FilterCounts } from './filters.js';
import { requirementBody, requirementHead } from './requirement-view.js';
import { stackTable } from './stack-table.js';
import { suppressionList } from './suppressions.js';
import type { SourceText } from './surroundings.js';
import { VERDICT_ORDER, verdictTag } from './verdict-tag.js';
import { sourceTextOf, viewOf } from './view-of.js';

interface FamilyPart {
  readonly family: Family;
  readonly requirements: readonly RequirementReport[];
  readonly summary: PlanReport['summary'];
}

export function planView(plan: PlanReport, options: ReportOptions): Child[] {
  const families = FAMILIES.map((family) => partOf(family, plan)).filter((p) => p.requirements.length > 0);
  const source = sourceTextOf(plan.path, options);
  return [
    overall(plan),
    atAGlance(families),
    ...suppressionList(plan.suppressions),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'side' }, filterForm(countsOf(plan))),
      h(
        'div',
        { class: 'list' },
        families.map((part) => familySection(part, options, source)),
        h('p', { id: 'no-match', hidden: true }, PAGE.noMatch),
      ),
    ),
  ];
}

function partOf(family: Family, plan: PlanReport): FamilyPart {
  const requirements = plan.requirements
    .filter((r) => r.family === family)
    .sort(
      (a, b) =>
        VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        FORCES.indexOf(a.force) - FORCES.indexOf(b.force),
    );
  const summary = emptySummary();
  for (const { verdict } of requirements) summary[verdict]++;
  return { family, requirements, summary };
}

function overall(plan: PlanReport): Element {
  const standing = standingOf(plan);
  const tone = standing.failing > 0 ? 'bad' : standing.gaps.must + standing.review > 0 ? 'fair' : 'good';
  return h(
    'section',
    { 'aria-labelledby': 'overall' },
    h('h2', { id: 'overall' }, PAGE.overall),
    h('p', { class: `ds_inset-text standing ${tone}` }, standingSentence(standing)),
    verdictBar(plan.summary, { height: 40, title: { id: 'chart', text: PAGE.chart } }),
    h(
      'dl',
      { class: 'totals' },
      VERDICT_ORDER.map((verdict) =>
        h(
          'div',
          { class: `v-${verdict}` },
          h('dt', {}, verdictTag(verdict), h('span', { class: 'meaning' }, VERDICT_MEANINGS[verdict])),
          h('dd', {}, String(plan.summary[verdict])),
        ),
      ),
    ),
  );
}

function atAGlance(families: readonly FamilyPart[]): Element {
  return h(
    'section',
    { 'aria-labelledby': 'families' },
    h('h2', { id: 'families' }, PAGE.families),
    stackTable({
      labelledBy: 'families',
      columns: [
        { text: PAGE.family },
        ...VERDICT_ORDER.map((v) => ({ text: VERDICT_NAMES[v], number: true })),
        { text: PAGE.share },
      ],
      rows: families.map(({ family, summary }) => ({
        header: [h('a', { href: `#family-${family}` }, FAMILY_TITLES[family])],
        cells: [...VERDICT_ORDER.map((v) => String(summary[v])), verdictBar(summary, { height: 16 })],
      })),
    }),
  );
}

function familySection(
  { family, requirements }: FamilyPart,
  options: ReportOptions,
  source: SourceText | null,
): Element {
  const id = `family-${family}`;
  return h(
    'section',
    { class: 'family', 'aria-labelledby': id },
    h('h2', { id }, FAMILY_TITLES[family]),
    requirements.map((requirement) => {
      const view = viewOf(requirement, options, source);
      return h(
        'article',
        {
          id: view.id,
          class: `req v-${view.verdict}`,
          'aria-labelledby': `${view.id}-title`,
          'data-verdict': view.verdict,
          'data-force': view.force,
          'data-family': family,
        },
        requirementHead(view, 3),
        requirementBody(view, 4),
      );
    }),
  );
}

function countsOf({ requirements, summary }: PlanReport): FilterCounts {
  const force = { must: 0, should: 0, may: 0 };
  const family: Partial<Record<Family, number>> = {};
  for (const r of requirements) {
    force[r.force]++;
    family[r.family] = (family[r.family] ?? 0) + 1;
  }
  return { verdict: summary, force, family };
}
