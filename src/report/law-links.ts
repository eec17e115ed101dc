// The law behind a rule as links in Markdown.
import type { Basis, Rule } from '../model/rule.js';
import { escapeMarkdown } from './markdown-text.js';
import type { ReportOptions } from './options.js';

type Law = Pick<ReportOptions, 'basisText' | 'basisUrl'>;

/** One for each provision; the bare text for what is no legislation. */
export function lawLinks(rule: Rule, law: Law): string[] {
  return rule.basis.map((basis) => lawLink(basis, law));
}

function lawLink(basis: Basis, { basisText, basisUrl }: Law): string {
  const url = basisUrl(basis);
  const text = escapeMarkdown(basisText(basis));
  return url === null ? text : `[${text}](${url})`;
}
