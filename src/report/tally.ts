// What is kept of a run while its plans go by: all verdicts together, and whether it fails.
import { emptySummary, type PlanReport, type Summary } from '../model/report.js';
import { VERDICTS } from '../model/verdict.js';
import { failsRun } from './options.js';

export class Tally {
  readonly summary: Summary = emptySummary();
  #failed = false;
  #unjudged = false;

  add(plan: PlanReport): void {
    for (const verdict of VERDICTS) this.summary[verdict] += plan.summary[verdict];
    this.#unjudged ||= plan.error !== null;
    this.#failed ||= plan.requirements.some((r) => failsRun(r, plan.failOn));
  }

  /** 0 nothing fails, 1 a requirement does, 2 a plan could not be judged. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#unjudged) return 2;
    return this.#failed ? 1 : 0;
  }
}
