// Who judges the plans: this thread, or workers once there is enough to do for them to pay. The reports are the same either way.
import { availableParallelism } from 'node:os';
import type { Judged, PlanTask } from './judged.js';
import type { LoadedRules } from './load-rule-set.js';
import { openPool, PoolBroken, type PoolOptions, type WorkerPool } from './worker-pool.js';

/** Bytes of plans for which a worker more is worth its start. */
const BYTES_A_WORKER = 2_000_000;

export interface JudgesOptions {
  /** Number of workers; 1 judges in this thread. Left out: what is likely to be fastest for the work. */
  readonly jobs?: number;
  readonly folders: readonly string[];
  /** For tests. */
  readonly pool?: Pick<PoolOptions, 'worker' | 'limits'>;
}

export interface Work {
  readonly plans: number;
  /** Asked for only where something depends on it. */
  readonly bytes: () => number;
}

/** 1 where threads would not pay. */
export function chooseJobs(
  { plans, bytes }: Work,
  jobs?: number,
  processors = availableParallelism(),
): number {
  // One thread of judging keeps the threads of the engine busy too: with two processors two workers took a fifth longer than none.
  const paying = processors <= 2 ? 1 : processors - 1;
  const most = Math.min(jobs ?? paying, plans);
  const wanted =
    jobs !== undefined || most <= 1 ? most : Math.min(most, Math.floor(bytes() / BYTES_A_WORKER));
  return Math.max(1, wanted);
}

export class Judges {
  readonly #rules: LoadedRules;
  readonly #options: JudgesOptions;
  readonly #threads: number;
  #pool: Promise<WorkerPool> | null = null;

  constructor(rules: LoadedRules, work: Work, options: JudgesOptions) {
    this.#rules = rules;
    this.#options = options;
    this.#threads = chooseJobs(work, options.jobs);
  }

  /** How many plans to hand over before the first of them is done. */
  get ahead(): number {
    return this.#threads === 1 ? 0 : 3 * this.#threads;
  }

  /** Never rejects. */
  async judge(task: PlanTask): Promise<Judged> {
    if (this.#threads === 1) return this.#judgeHere(task);
    try {
      const pool = await (this.#pool ??= this.#open());
      return await pool.judge(task);
    } catch (error) {
      // A machine that gives no threads still gets its reports.
      if (error instanceof PoolBroken) return this.#judgeHere(task);
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#pool) await (await this.#pool).close();
  }

  /** A run whose plans are all known never loads what judges. */
  async #judgeHere(task: PlanTask): Promise<Judged> {
    const { judgePlan } = await import('./judge-plan.js');
    return judgePlan(task, this.#rules);
  }

  #open(): Promise<WorkerPool> {
    const { folders, pool } = this.#options;
    return openPool({ threads: this.#threads, folders, hash: this.#rules.ruleSet.hash, ...pool });
  }
}
