// A comparison for a pull request or a job summary: one table, then what was lost and gained in full.
import { CHANGES, type RequirementComparison } from '../engine/compare.js';
import type { Comparison, CompareOptions } from './comparison.js';
import { escapeMarkdown } from './markdown-text.js';
import { readable } from './plain.js';
import { FORCE_NAMES } from './wording.js';
import {
  CHANGE_NAMES,
  changesLine,
  COMPARE,
  comparisonSentence,
  placeWords,
  turnWords,
} from './wording-compare.js';
import { trim } from './wrap.js';

const LONGEST_QUOTE = 300;

export function formatComparisonAsMarkdown(comparison: Comparison, { rules }: CompareOptions): string {
  const { before, after, requirements, summary } = comparison;
  const titleOf = ({ id }: RequirementComparison): string => escapeMarkdown(rules.get(id)?.title ?? id);
  const ordered = CHANGES.filter((change) => change !== 'same').flatMap((change) =>
    requirements.filter((r) => r.change === change),
  );
  const rows = ordered.map(
    (r) =>
      `| ${CHANGE_NAMES[r.change]} | ${titleOf(r)} (\`${r.id}\`) | ${FORCE_NAMES[r.force]} | ${turnWords(r.before.verdict, r.after.verdict)} |`,
  );
  const failing = requirements.filter((r) => r.fails).length;
  const lines = [
    `## ${escapeMarkdown(after.title ?? after.path)}`,
    '',
    `${escapeMarkdown(before.path)} → ${escapeMarkdown(after.path)}`,
    '',
    `**${comparisonSentence(summary, failing)}** ${changesLine(summary)}`,
    ...(rows.length > 0
      ? ['', `| ${COMPARE.change} | ${COMPARE.requirement} | | |`, '|---|---|---|---|', ...rows]
      : []),
    ...ordered
      .filter((r) => r.change === 'lost' || r.change === 'gained')
      .flatMap((r) => ['', `### ${titleOf(r)}`, '', ...detailLines(r, comparison)]),
  ];
  return `${lines.join('\n')}\n`;
}

function detailLines(r: RequirementComparison, { before, after }: Comparison): string[] {
  const place = (label: string, path: string, side: RequirementComparison['before']): string[] =>
    side.evidence
      .slice(0, 2)
      .map(
        ({ line, section, quote }) =>
          `- ${label} ${escapeMarkdown(`${path}, ${placeWords(line, section)}`)}: “${escapeMarkdown(trim(readable(quote), LONGEST_QUOTE))}”`,
      );
  return [
    `${CHANGE_NAMES[r.change]}: ${turnWords(r.before.verdict, r.after.verdict)}. ${escapeMarkdown(r.after.message)}`,
    '',
    ...r.items.map((i) => `- ${escapeMarkdown(i.name)}: ${turnWords(i.before, i.after)}`),
    ...place(COMPARE.was, before.path, r.before),
    ...place(COMPARE.now, after.path, r.after),
    ...r.after.findings.slice(0, 5).map((text) => `- ${COMPARE.faults} ${escapeMarkdown(text)}`),
  ];
}
