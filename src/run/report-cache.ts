// Reports of plans that were judged before, found by all that a report depends on: the plan's bytes, what is in force for it, the rules,
// the program and the day. Not by its path: a plan that was moved or copied is known again.
import type { PlanReport } from '../model/report.js';
import { type KeptPlan, keepPlan, openPlan } from '../report/kept-plan.js';
import { type Bounds, FileStore } from './file-store.js';
import type { PlanTask } from './judge-plan.js';
import { readProgramHash } from './program-hash.js';
import { createSha256 } from './sha256.js';

/** A report is found on the day that it was made for alone, so that most are of no use after it. */
const BOUNDS: Bounds = { days: 7, bytes: 1e9 };
const HEAD_LENGTH = 4;

export class ReportCache {
  readonly #store: FileStore;
  readonly #about: string;

  /** `rules` is the hash of the rule set. */
  constructor(folder: string, rules: string) {
    this.#store = new FileStore(folder);
    this.#about = JSON.stringify([rules, readProgramHash(), process.platform, process.arch]);
  }

  keyOf({ bytes, settings, today, parser }: PlanTask): string {
    const force = JSON.stringify([settings, today, parser ?? null]);
    return createSha256().update(`${this.#about}\n${force}\n`).update(bytes).digest('hex');
  }

  has(key: string): boolean {
    return this.#store.get(key) !== null;
  }

  get(key: string, path: string): PlanReport | null {
    const entry = this.#store.get(key);
    if (entry === null) return null;
    const body = HEAD_LENGTH + entry.readUInt32LE(0);
    return openPlan(path, {
      head: entry.toString('utf8', HEAD_LENGTH, body),
      body: entry.subarray(body),
    });
  }

  /** Plans that could not be judged are not kept: the next run may have better luck. */
  put(key: string, report: PlanReport, kept: KeptPlan = keepPlan(report)): void {
    if (report.error !== null) return;
    const head = Buffer.from(kept.head);
    const length = Buffer.alloc(HEAD_LENGTH);
    length.writeUInt32LE(head.length);
    this.#store.put(key, [length, head, kept.body]);
  }

  close(): void {
    this.#store.prune(BOUNDS);
  }
}
