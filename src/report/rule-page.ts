// The page of one rule for docs/rules, and the index of all: a fixed shape, made from the rule alone.
import { conditionText } from '../engine/condition-text.js';
import type { Basis, Rule } from '../model/rule.js';
import { FAMILIES } from '../model/verdict.js';
import { EXPLANATION, FAMILY_TITLES, FORCE_NAMES, RULE_PAGE, VERDICT_NAMES } from './wording.js';

export function formatRulePage(rule: Rule, basisText: (basis: Basis) => string): string {
  const { messages } = rule;
  const verdicts = (['met', 'partial', 'review', 'gap'] as const).flatMap((verdict) => {
    const text = messages[verdict];
    return text === undefined ? [] : [`| ${VERDICT_NAMES[verdict]} | ${cell(text)} |`];
  });
  const lines = [
    RULE_PAGE.made,
    '',
    `# ${rule.title}`,
    '',
    `\`${rule.id}\` · ${FAMILY_TITLES[rule.family]} · ${FORCE_NAMES[rule.force]} (${rule.force})`,
    '',
    `## ${RULE_PAGE.law}`,
    '',
    ...rule.basis.map((basis) => `- ${basisText(basis)}`),
    ...(rule.applies ? ['', `${EXPLANATION.applies} ${conditionText(rule.applies)}.`] : []),
    '',
    `## ${EXPLANATION.requirement}`,
    '',
    rule.requirement.trim(),
    '',
    `## ${EXPLANATION.explain}`,
    '',
    rule.explain.trim(),
    '',
    '| Verdict | Meaning |',
    '|---|---|',
    ...verdicts,
    '',
    `## ${EXPLANATION.remedy}`,
    '',
    rule.remedy.trim(),
    '',
    `## ${EXPLANATION.limits}`,
    '',
    rule.limits.trim(),
    '',
    `## ${EXPLANATION.examples}`,
    ...rule.examples.flatMap(({ name, verdict, plan }) => [
      '',
      `### ${name}: ${VERDICT_NAMES[verdict]}`,
      '',
      ...fenced(plan),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

export function formatRuleIndex(rules: readonly Rule[], basisText: (basis: Basis) => string): string {
  const families = FAMILIES.flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family);
    if (own.length === 0) return [];
    return [
      '',
      `## ${FAMILY_TITLES[family]} (${own.length})`,
      '',
      '| Requirement | Title | Force | Basis |',
      '|---|---|---|---|',
      ...own.map(
        ({ id, title, force, basis }) =>
          `| [${id}](${id}.md) | ${cell(title)} | ${force} | ${cell(basis.map(basisText).join(', '))} |`,
      ),
    ];
  });
  return `${[RULE_PAGE.made, '', `# ${RULE_PAGE.index}`, '', RULE_PAGE.intro(rules.length), ...families].join('\n')}\n`;
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** A fence longer than any in the example. */
function fenced(plan: string): string[] {
  const longest = Math.max(2, ...[...plan.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}markdown`, plan.trimEnd(), fence];
}
