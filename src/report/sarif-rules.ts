// The head of a SARIF run: planlint as a tool, and its requirements as rules with help, law and what to write.
import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Rule } from '../model/rule.js';
import type { ReportHead } from './format.js';
import { lawLinks } from './law-links.js';
import { escapeMarkdown } from './markdown-text.js';
import type { ReportOptions } from './options.js';
import type { Level } from './points.js';
import { plain } from './plain.js';
import { EXPLANATION, RULE_PAGE } from './wording.js';
import { POINTS } from './wording-formats.js';

type Law = Pick<ReportOptions, 'basisText' | 'basisUrl'>;

/** What GitHub keeps of a text. */
const LONGEST = 1024;
const PROBLEM: Record<Level, string> = { error: 'error', warning: 'warning', note: 'recommendation' };
const LEVEL: Record<Rule['force'], Level> = { must: 'error', should: 'warning', may: 'note' };

export function sarifDriver({ tool, ruleSet }: ReportHead, rules: readonly Rule[], law: Law): ToolComponent {
  return {
    name: tool.name,
    fullName: `${tool.name} ${tool.version}, rules ${ruleSet.edition}`,
    semanticVersion: tool.version,
    informationUri: POINTS.information,
    rules: rules.map((rule) => descriptorOf(rule, law)),
    properties: { ruleSet },
  };
}

function descriptorOf(rule: Rule, law: Law): ReportingDescriptor {
  const url = rule.basis.map((basis) => law.basisUrl(basis)).find((found) => found !== null);
  const level = LEVEL[rule.force];
  return {
    id: rule.id,
    name: pascalCase(rule.title),
    shortDescription: { text: cut(rule.title) },
    fullDescription: { text: cut(rule.requirement) },
    help: { text: helpText(rule, law), markdown: helpMarkdown(rule, law) },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level },
    properties: {
      tags: [rule.family, rule.force],
      precision: 'high',
      'problem.severity': PROBLEM[level],
      basis: rule.basis.map(law.basisText),
    },
  };
}

function sectionsOf(rule: Rule): (readonly [title: string, text: string])[] {
  return [
    [EXPLANATION.requirement, rule.requirement],
    [EXPLANATION.explain, rule.explain],
    [EXPLANATION.remedy, rule.remedy],
    [EXPLANATION.limits, rule.limits],
  ];
}

function helpText(rule: Rule, { basisText }: Law): string {
  const law = `${RULE_PAGE.law}: ${rule.basis.map(basisText).join(', ')}`;
  return [law, ...sectionsOf(rule).map(([title, text]) => `${title}: ${plain(text).trim()}`)].join('\n\n');
}

function helpMarkdown(rule: Rule, law: Law): string {
  const sections = sectionsOf(rule).map(
    ([title, text]) => `**${title}**\n\n${escapeMarkdown(plain(text).trim())}`,
  );
  const links = lawLinks(rule, law).map((link) => `- ${link}`);
  return [`**${RULE_PAGE.law}**\n\n${links.join('\n')}`, ...sections].join('\n\n');
}

/** What a viewer may show for an identifier: "TheAreaIsDividedIntoLocalities". */
function pascalCase(title: string): string {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 255);
}

function cut(text: string): string {
  const line = plain(text).trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
