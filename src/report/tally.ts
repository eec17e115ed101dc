// What is kept of a run while its plans go by: all verdicts together, and whether it fails.
import { emptySummary, type PlanReport, type Summary } from '../model/report.js';
import { VERDICTS } from '../model/verdict.js';
import { failsRun } from './options.js';

export class Tally {
  readonly summary: Summary = emptySummary();
  #failed = false;
  #unjudged = false;
  #idle = false;
  readonly #strict: boolean;

  /** `strict`: a suppression that suppresses nothing, or is not well put, fails the run too. */
  constructor({ strict = false }: { readonly strict?: boolean } = {}) {
    this.#strict = strict;
  }

  add(plan: PlanReport): void {
    for (const verdict of VERDICTS) this.summary[verdict] += plan.summary[verdict];
    this.#unjudged ||= plan.error !== null;
    for (const { fault } of plan.suppressions ?? []) if (fault) this.addIdle();
    this.#failed ||= plan.requirements.some((r) => failsRun(r, plan.failOn));
  }

  addIdle(): void {
    this.#idle = true;
  }

  /** 0 nothing fails, 1 a requirement (or, where strict, a suppression) does, 2 a plan could not be judged. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#unjudged) return 2;
    return this.#failed || (this.#strict && this.#idle) ? 1 : 0;
  }
}
