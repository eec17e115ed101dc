// docs/coverage.md: provision or paragraph, what it asks, which requirement judges it, and what no document can show.
import type { Basis, Rule } from '../model/rule.js';
import type { CoverageTable } from '../model/coverage.js';
import { COVERAGE, RULE_PAGE } from './wording.js';

export function formatCoverage(
  tables: readonly CoverageTable[],
  rules: readonly Rule[],
  basisText: (basis: Basis) => string,
): string {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const named = new Set(tables.flatMap((table) => table.rows.flatMap((row) => row.by ?? [])));
  const lines = tables.flatMap(({ title, rows }) => [
    '',
    `## ${title}`,
    '',
    COVERAGE.head,
    '|---|---|---|---|',
    ...rows.map(({ at, asks, by = [], attest, outside }) => {
      const judged = by.map((id) => (known.has(id) ? `[${id}](rules/${id}.md)` : `${id} ${COVERAGE.noRule}`));
      const rest = [...(attest ? [`${COVERAGE.attest} ${attest}`] : []), ...(outside ? [outside] : [])];
      return `| ${at} | ${asks} | ${judged.join(', ') || '-'} | ${rest.join('; ') || '-'} |`;
    }),
  ]);
  const unnamed = rules.filter((rule) => !named.has(rule.id));
  const tail =
    unnamed.length === 0
      ? []
      : [
          '',
          `## ${COVERAGE.others}`,
          '',
          ...unnamed.map(({ id, basis }) => `- [${id}](rules/${id}.md): ${basis.map(basisText).join(', ')}`),
        ];
  return `${[RULE_PAGE.made, '', `# ${COVERAGE.title}`, '', COVERAGE.intro, ...lines, ...tail].join('\n')}\n`;
}
