// Reports of plans that were judged before, found by all that a report depends on: the plan's bytes, what is in force for it, the rules,
// the program and the day. Not by its path: a plan that was moved or copied is known again.
import { join } from 'node:path';
import type { PlanReport } from '../model/report.js';
import { type KeptPlan, keepPlan, openPlan } from '../report/kept-plan.js';
import { type Bounds, FileStore } from './file-store.js';
import { STDIN } from './find-files.js';
import type { PlanTask } from './judged.js';
import { KnownPlans } from './known-plans.js';
import { readProgramHash } from './program-hash.js';
import { readPlanBytes } from './read-source.js';
import { createSha256 } from './sha256.js';

/** A report is found on the day that it was made for alone, so that most are of no use after it. */
const BOUNDS: Bounds = { days: 7, bytes: 1e9 };
const HEAD_LENGTH = 4;
const PLANS = 'plans';

/** All but the plan itself. */
export type Force = Omit<PlanTask, 'path' | 'bytes'>;

/** A report, or what is needed to make it and to keep it. */
export type Found = { readonly report: PlanReport } | { readonly key: string; readonly bytes: Uint8Array };

export class ReportCache {
  readonly #store: FileStore;
  readonly #plans: FileStore;
  readonly #known: KnownPlans;
  readonly #about: string;
  /** The last one asked for: it is that of most plans. */
  #force: { readonly settings: object; readonly rest: string; readonly digest: string } | null = null;

  /** `rules` is the hash of the rule set. */
  constructor(folder: string, rules: string) {
    this.#store = new FileStore(folder);
    this.#plans = new FileStore(join(folder, PLANS));
    this.#known = new KnownPlans(this.#plans);
    this.#about = JSON.stringify([rules, readProgramHash(), process.platform, process.arch]);
  }

  /** The plan is read where it may have changed since it was read last. Throws a ToolError where it cannot be. */
  find(file: string, path: string, force: Force): Found {
    const known = file === STDIN ? null : this.#known.digestOf(file);
    const unread = known === null ? null : this.#get(this.keyOf(known, force), path);
    if (unread !== null) return { report: unread };
    const bytes = readPlanBytes(file);
    const digest = digestOf(bytes);
    if (file !== STDIN && digest !== known) this.#known.learn(file, digest);
    const key = this.keyOf(digest, force);
    const report = this.#get(key, path);
    return report === null ? { key, bytes } : { report };
  }

  /** `digest` is that of the plan's bytes. */
  keyOf(digest: string, { settings, today, parser }: Force): string {
    const rest = JSON.stringify([today, parser ?? null]);
    if (this.#force?.settings !== settings || this.#force.rest !== rest) {
      const all = `${this.#about}\n${JSON.stringify(settings)}\n${rest}`;
      this.#force = { settings, rest, digest: digestOf(all) };
    }
    return digest + this.#force.digest.slice(0, 32);
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
    this.#known.close();
    this.#store.prune(BOUNDS);
    this.#plans.prune(BOUNDS);
  }

  /** Removes all that any cache has kept in a folder. False where none has kept anything there. Throws where it may not. */
  static clear(folder: string): boolean {
    const plans = new FileStore(join(folder, PLANS)).clear();
    return new FileStore(folder).clear() || plans;
  }

  #get(key: string, path: string): PlanReport | null {
    const entry = this.#store.get(key);
    if (entry === null) return null;
    const body = HEAD_LENGTH + entry.readUInt32LE(0);
    return openPlan(path, {
      head: entry.toString('utf8', HEAD_LENGTH, body),
      body: entry.subarray(body),
    });
  }
}

export function digestOf(data: string | Uint8Array): string {
  return createSha256().update(data).digest('hex');
}
