// Worker threads that judge plans. One that crashes, hangs or runs out of memory costs its own plan only; the others go on.
// The only door to piscina, which is loaded when threads pay.
import { join } from 'node:path';
import { ToolError } from '../model/errors.js';
import { openPlan } from '../report/kept-plan.js';
import { type Judged, judgedAsFault, type PlanTask } from './judged.js';
import { PACKAGE_ROOT } from './package-info.js';
import type { WorkerAnswer, WorkerSetting } from './worker.js';

/** Starts from the same kept code as the program does. */
const WORKER = join(PACKAGE_ROOT, 'dist', 'bin', 'start-worker.cjs');
/** What one plan may take: far more than the slowest plan on the slowest machine, so that only a hang is cut short. */
const LIMITS = { seconds: 60, secondsPerMegabyte: 60, megabytesOfMemory: 1024 };

export interface PoolOptions extends WorkerSetting {
  readonly threads: number;
  /** For tests: the module that judges, and what it may take. */
  readonly worker?: string;
  readonly limits?: Partial<typeof LIMITS>;
}

export interface WorkerPool {
  /** Never rejects for the plan's sake. Rejects with `PoolBroken` where no worker can be started. */
  judge(task: PlanTask): Promise<Judged>;
  close(): Promise<void>;
}

export class PoolBroken extends Error {}

export async function openPool({ threads, folders, hash, ...options }: PoolOptions): Promise<WorkerPool> {
  const { Piscina } = await import('piscina');
  const limits = { ...LIMITS, ...options.limits };
  const setting: WorkerSetting = { folders, hash };
  const pool = new Piscina({
    filename: options.worker ?? WORKER,
    minThreads: threads,
    maxThreads: threads,
    workerData: setting,
    // A plan leaves some 20 MB behind. In a nursery of 8 MB much of it is copied before it can be dropped: an eighth more time, for 30 MB less a worker.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytesOfMemory, maxYoungGenerationSizeMb: 48 },
    recordTiming: false,
  });
  const broken = new AbortController();
  pool.on('error', () => broken.abort());
  const free = new Turns(threads);

  return {
    async judge(task) {
      // A plan's time is counted from when a worker takes it, so no more are handed over than there are workers.
      await free.take();
      const seconds = limits.seconds + (limits.secondsPerMegabyte * task.bytes.length) / 1e6;
      const late = AbortSignal.timeout(Math.ceil(seconds * 1000));
      try {
        if (broken.signal.aborted) throw new PoolBroken();
        const signal = AbortSignal.any([late, broken.signal]);
        const answer = (await pool.run(task, { signal })) as WorkerAnswer;
        return { ...answer, report: openPlan(task.path, answer.kept) };
      } catch (error) {
        if (broken.signal.aborted) throw new PoolBroken();
        return judgedAsFault(task, late.aborted ? gaveUp(seconds) : stopped(error, limits.megabytesOfMemory));
      } finally {
        free.giveBack();
      }
    },
    close: () => pool.destroy(),
  };
}

function gaveUp(seconds: number): ToolError {
  return new ToolError('timeout', `planlint gave up on this plan after ${Math.round(seconds)} seconds`, {
    hint: 'Divide the plan, or report it: no plan should take so long.',
  });
}

/** Errors of a plan are told by the worker itself: what arrives here ended the worker. */
function stopped(error: unknown, megabytes: number): unknown {
  if ((error as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new ToolError(
    'out-of-memory',
    `this plan needs more than the ${megabytes} MB of memory that it may take`,
    {
      hint: 'Divide the plan, or report it: no plan should need so much.',
    },
  );
}

/** Lets so many in at a time, the others in the order in which they came. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  giveBack(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}
