// A baseline in use: each plan is held to it once it is judged, and it is written or pruned when all have gone by.
// Reports that are cached or come from a worker know nothing of it.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type BaselineEntry, entriesOf, holdToBaseline, pruneEntries } from '../engine/baseline.js';
import { ToolError } from '../model/errors.js';
import type { PlanReport } from '../model/report.js';
import { BASELINE } from '../report/wording-suppression.js';
import { type BaselineData, baselineText, readBaselineFile, writeBaselineFile } from './baseline-file.js';

/** `write` takes in all that is open now; `prune` only takes out what is mended. */
export type BaselineUse = 'hold' | 'write' | 'prune';

export class Baseline {
  readonly #path: string;
  readonly use: BaselineUse;
  readonly #before: BaselineData;
  readonly #after = new Map<string, readonly BaselineEntry[]>();

  private constructor(path: string, use: BaselineUse, before: BaselineData) {
    this.#path = path;
    this.use = use;
    this.#before = before;
  }

  /** Throws a ToolError for a file that is not there, unless it is to be written, or that is no baseline. */
  static async open(path: string, use: BaselineUse): Promise<Baseline> {
    const before = await readBaselineFile(path);
    if (before === null && use !== 'write')
      throw new ToolError('baseline', `there is no baseline ${path}`, {
        hint: `Make it: the same command with --write-baseline.`,
      });
    return new Baseline(path, use, before ?? new Map());
  }

  /** The report of a plan, with what is known marked. One that could not be judged stays as it is, and so do its entries. */
  hold(plan: PlanReport): PlanReport {
    const key = this.#keyOf(plan.path);
    const entries = this.#before.get(key) ?? [];
    const kept =
      plan.error !== null || this.use === 'hold'
        ? entries
        : this.use === 'write'
          ? entriesOf(plan)
          : pruneEntries(plan, entries);
    this.#after.set(key, kept);
    return plan.error === null ? holdToBaseline(plan, kept) : plan;
  }

  /** Plans with entries that are neither among those judged nor on disk. */
  get gone(): string[] {
    const folder = dirname(resolve(this.#path));
    return [...this.#before.keys()].filter(
      (key) => !this.#after.has(key) && !existsSync(resolve(folder, key)),
    );
  }

  /** Writes what is to be written; says in a line or two what was done or wants doing, empty for nothing. */
  finish(): string {
    const { gone } = this;
    if (this.use === 'hold') return gone.length === 0 ? '' : BASELINE.gone(this.#path, gone);
    const rest = [...this.#before].filter(([key]) => !this.#after.has(key) && !gone.includes(key));
    const data = new Map([...rest, ...this.#after]);
    const changed = baselineText(data) !== baselineText(this.#before);
    if (changed || this.use === 'write') writeBaselineFile(this.#path, data);
    const removed = countEntries(this.#before) - countEntries(data);
    return this.use === 'write'
      ? BASELINE.written(
          this.#path,
          countEntries(data),
          [...data.values()].filter((e) => e.length > 0).length,
        )
      : BASELINE.pruned(this.#path, removed, changed);
  }

  #keyOf(path: string): string {
    return relative(dirname(resolve(this.#path)), resolve(path))
      .split(sep)
      .join('/')
      .normalize('NFC');
  }
}

function countEntries(data: BaselineData): number {
  return [...data.values()].reduce((sum, entries) => sum + entries.length, 0);
}
