// The prose of suppressions and baselines: beside wording.ts, so that each of the two can be read at once.
import type { SuppressionMark } from '../model/suppression.js';
import { count } from './wording.js';

/** Why something is suppressed, and where that is said: "reason (line 12 of the plan)". */
export function suppressionText({ by, reason, line, role, until }: SuppressionMark): string {
  const told = role === undefined ? '' : ` by ${role}`;
  const last = until === undefined ? '' : ` until ${until}`;
  const where = {
    plan: line === undefined ? 'in the plan' : `line ${line} of the plan`,
    configuration: `in the configuration${told}${last}`,
    baseline: '',
  }[by];
  return where === '' ? reason : `${reason} (${where})`;
}

export const BASELINE = {
  written: (file: string, entries: number, plans: number): string =>
    `wrote ${file}: ${count(entries, 'known entry', 'known entries')} of ${count(plans, 'plan')}`,
  pruned: (file: string, removed: number, changed: boolean): string =>
    changed
      ? `took what is mended out of ${file}: ${count(removed, 'entry', 'entries')} fewer`
      : `nothing to take out of ${file}`,
  gone: (file: string, plans: readonly string[]): string =>
    `${file} holds ${count(plans.length, 'plan')} no longer there (${plans.slice(0, 3).join(', ')}${plans.length > 3 ? ', ...' : ''}); --prune-baseline takes ${plans.length === 1 ? 'it' : 'them'} out`,
} as const;

export function idleConfigured(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${count(names.length, 'suppression')} of the configuration ${names.length === 1 ? 'suppresses' : 'suppress'} nothing in these plans: ${names.slice(0, 3).join(', ')}${more}`;
}
