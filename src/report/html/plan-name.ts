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

type Named = Pick<PlanReport, 'authority' | 'path'>;

/** Short enough to head columns: authority and file's name, with as much of its folder as tells it from others of that name. */
export function planNames(plans: readonly Named[]): string[] {
  let names = plans.map((plan) => planName(plan, 0));
  for (let folders = 1; ; folders++) {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const longer = plans.map((plan, i) => {
      const name = names[i] ?? '';
      return counts.get(name) === 1 ? name : planName(plan, folders);
    });
    if (longer.every((name, i) => name === names[i])) return names;
    names = longer;
  }
}

function planName({ authority, path }: Named, folders: number): string {
  const file = path
    .split(/[/\\]/)
    .slice(-1 - folders)
    .join('/');
  const base = file.replace(/\.(?:md|markdown)$/i, '');
  return authority === null ? base : `${authorityName(authority)}: ${base}`;
}
