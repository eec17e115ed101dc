// What became of the items of a requirement that is judged one by one: those shown, unclear and missing, by name.
import type { ItemResult, RequirementReport } from '../model/report.js';
import { WORDS } from './wording.js';

export interface ItemGroup {
  readonly label: string;
  readonly names: readonly string[];
}

/** Groups that nothing falls into are left out, and missing items where the message names each already. */
export function itemGroups({ items, message }: Pick<RequirementReport, 'items' | 'message'>): ItemGroup[] {
  const shown = items.filter((i) => i.verdict === 'met');
  const unclear = items.filter((i) => i.verdict === 'review' || i.verdict === 'partial');
  const missing = items.filter((i) => i.verdict === 'gap');
  const told = missing.every((i) => message.includes(i.name));
  return [
    group(WORDS.shown, shown),
    group(WORDS.unclear, unclear),
    group(WORDS.missing, told ? [] : missing),
  ].filter(({ names }) => names.length > 0);
}

function group(label: string, items: readonly ItemResult[]): ItemGroup {
  return { label, names: items.map((i) => i.name) };
}
