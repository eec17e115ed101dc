// What a plan and its authority are called on the page, where the report has an authority's short name.
import type { PlanReport } from '../../model/report.js';
import { WORDS } from '../wording.js';
import { PAGE } from '../wording-html.js';

const SMALL = new Set(['and', 'of', 'the']);

/** "perth-and-kinross" to "Perth and Kinross". */
export function authorityName(authority: string | null): string {
  if (authority === null) return PAGE.unknown;
  return authority
    .split('-')
    .map((word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

export function titleOf({ title, error, path }: Pick<PlanReport, 'title' | 'error' | 'path'>): string {
  return title ?? (error ? path : WORDS.untitled);
}

/** Short enough to head a column: the authority and the file's name. */
export function planName({ authority, path }: PlanReport): string {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const base = file.replace(/\.(?:md|markdown)$/i, '');
  return authority === null ? base : `${authorityName(authority)}: ${base}`;
}
