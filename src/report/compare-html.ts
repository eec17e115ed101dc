// A comparison as a page of the same make as the report.
import { CHANGES, type ComparedPlace, type RequirementComparison } from '../engine/compare.js';
import type { Comparison, CompareOptions } from './comparison.js';
import { type Child, type Element, h, unseen } from './html/element.js';
import { renderPage } from './html/page.js';
import { verdictTag } from './html/verdict-tag.js';
import { joinBasis } from './join-basis.js';
import { readable } from './plain.js';
import { FORCE_NAMES } from './wording.js';
import {
  CHANGE_MEANINGS,
  CHANGE_NAMES,
  changesLine,
  COMPARE,
  comparisonSentence,
  placeWords,
  turnWords,
} from './wording-compare.js';
import { PAGE } from './wording-html.js';

export function formatComparisonAsHtml(comparison: Comparison, { rules }: CompareOptions): string {
  const { before, after, requirements, summary, tool, today, ruleSet } = comparison;
  const failing = requirements.filter((r) => r.fails).length;
  return renderPage({
    title: `${COMPARE.title}: ${after.title ?? after.path}`,
    toolVersion: tool.version,
    about: [
      [COMPARE.before, before.path],
      [COMPARE.after, after.path],
      [PAGE.judged, today],
      [PAGE.rules, PAGE.rulesValue(ruleSet.edition, ruleSet.hash)],
    ],
    main: [
      h('h2', {}, PAGE.overall),
      h(
        'p',
        { class: `ds_inset-text standing ${failing > 0 ? 'bad' : 'good'}` },
        comparisonSentence(summary, failing),
      ),
      h('p', {}, changesLine(summary)),
      ...CHANGES.flatMap((change) => {
        const list = requirements.filter((r) => r.change === change);
        if (list.length === 0) return [];
        return [
          h('h2', { id: change }, `${capital(CHANGE_NAMES[change])} (${list.length})`),
          h('p', {}, CHANGE_MEANINGS[change]),
          change === 'same'
            ? h(
                'ul',
                {},
                list.map((r) =>
                  h(
                    'li',
                    {},
                    `${rules.get(r.id)?.title ?? r.id} (${turnWords(r.before.verdict, r.after.verdict)})`,
                  ),
                ),
              )
            : h(
                'div',
                {},
                list.map((r) => article(r, rules.get(r.id)?.title ?? r.id)),
              ),
        ];
      }),
    ],
  });
}

function article(r: RequirementComparison, title: string): Element {
  const turned = r.before.verdict !== r.after.verdict;
  const lines: Child[] = [
    h('h3', { class: 'req-title', id: r.id }, title),
    h(
      'p',
      {},
      ...(turned ? [verdictTag(r.before.verdict), ' → ', unseen(`${COMPARE.now} `)] : []),
      verdictTag(r.after.verdict),
    ),
    h('p', {}, `${FORCE_NAMES[r.force]}: ${joinBasis(r.basis)}`),
    turned ? h('p', {}, r.after.message) : null,
  ];
  const points: Child[] = [
    ...r.items.map((i) => h('li', {}, `${i.name}: ${turnWords(i.before, i.after)}`)),
    ...r.before.evidence.map((place) => quoted(COMPARE.was, place)),
    ...r.after.evidence.map((place) => quoted(COMPARE.now, place)),
    ...r.moved.map(({ before, after }) =>
      h(
        'li',
        {},
        `${placeWords(before.line, before.section)} → ${placeWords(after.line, after.section)}: `,
        h('q', {}, readable(after.quote)),
      ),
    ),
    ...r.before.findings.map((text) => h('li', {}, `${COMPARE.mended} ${text}`)),
    ...r.after.findings.map((text) => h('li', {}, `${COMPARE.faults} ${text}`)),
  ];
  return h(
    'article',
    { class: `req v-${r.after.verdict}`, 'aria-labelledby': r.id },
    lines,
    points.length > 0 ? h('ul', {}, points) : null,
  );
}

function quoted(label: string, { line, section, quote }: ComparedPlace): Element {
  return h('li', {}, `${label} ${placeWords(line, section)}: `, h('q', {}, readable(quote)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
