// Suppressions of the configuration that suppressed nothing in any plan of a run: seen only when all plans have gone by.
import type { PlanReport } from '../model/report.js';
import type { Suppression } from '../model/suppression.js';
import type { InForce } from './settings-for.js';

export class IdleConfigured {
  readonly #inForce: InForce;
  /** Where each was set, and whether something came of it. */
  readonly #seen = new Map<Suppression, { readonly from: string; used: boolean }>();

  constructor(inForce: InForce) {
    this.#inForce = inForce;
  }

  add({ path, error, suppressions = [] }: PlanReport): void {
    const { suppressions: traced = [] } = this.#inForce.traced(path);
    if (error !== null || traced.length === 0) return;
    const here = new Set(this.#inForce.settingsFor(path).suppressions);
    for (const { value, from } of traced) {
      if (!here.has(value)) continue;
      const seen = this.#seen.get(value) ?? { from, used: false };
      this.#seen.set(value, seen);
      seen.used ||= suppressions.some(
        (s) => s.by === 'configuration' && s.requirement === value.requirement && s.reason === value.reason,
      );
    }
  }

  /** Those that could have counted, each as "requirement (where it was set)". */
  get names(): string[] {
    return [...this.#seen]
      .filter(([, { used }]) => !used)
      .map(([{ requirement }, { from }]) => `${requirement} (${from})`);
  }
}
