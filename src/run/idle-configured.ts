// Suppressions of the configuration that suppressed nothing in any plan of a run: seen only when all plans have gone by.
import type { PlanReport } from '../model/report.js';
import type { Suppression } from '../model/suppression.js';
import type { InForce } from './settings-for.js';

export class IdleConfigured {
  readonly #inForce: InForce;
  /** Where each was set, and whether something came of it. */
  readonly #seen = new Map<Suppression, { readonly from: string; used: boolean }>();

  /** Those of which no plan came yet that they are for, where all plans will come. */
  readonly #unfit: Map<Suppression, string>;

  /** `all` says that the run has all plans that there are: one that is for none of them is idle too. */
  constructor(inForce: InForce, all: boolean) {
    this.#inForce = inForce;
    const { suppressions = [] } = inForce.traced(null);
    this.#unfit = new Map(all ? suppressions.map(({ value, from }) => [value, from]) : []);
  }

  add({ path, error, suppressions = [] }: PlanReport): void {
    const { suppressions: traced = [] } = this.#inForce.traced(path);
    if (traced.length === 0) return;
    const here = new Set(this.#inForce.settingsFor(path).suppressions);
    for (const { value, from } of traced) {
      if (!here.has(value)) continue;
      this.#unfit.delete(value);
      if (error !== null) continue;
      const seen = this.#seen.get(value) ?? { from, used: false };
      this.#seen.set(value, seen);
      seen.used ||= suppressions.some(
        (s) => s.by === 'configuration' && s.requirement === value.requirement && s.reason === value.reason,
      );
    }
  }

  /** Those that could have counted, each as "requirement (where it was set)". */
  get names(): string[] {
    const unused = [...this.#seen]
      .filter(([, { used }]) => !used)
      .map(([one, { from }]) => [one, from] as const);
    return [...this.#unfit, ...unused].map(([{ requirement }, from]) => `${requirement} (${from})`);
  }
}
