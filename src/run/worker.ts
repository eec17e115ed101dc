// What a worker thread runs: plans in, reports out as JSON. An entry of its own, which the main program never imports: a bundle has to
// keep it as a file of its own (worker-pool.ts says where).
import { workerData } from 'node:worker_threads';
import { ToolError } from '../model/errors.js';
import { type KeptPlan, keepPlan } from '../report/kept-plan.js';
import { judgePlan } from './judge-plan.js';
import { type Judged, judgedAsFault, type PlanTask } from './judged.js';
import { type LoadedRules, loadRuleSet } from './load-rule-set.js';

export interface WorkerSetting {
  /** The user's rule folders. */
  readonly folders: readonly string[];
  /** Of the rule set that the main thread judges by. */
  readonly hash: string;
}

const { folders, hash } = workerData as WorkerSetting;
let rules: Promise<LoadedRules> | undefined;

/** Kept JSON crosses threads faster than objects do, and most of it is never looked into. */
export interface WorkerAnswer {
  readonly kept: KeptPlan;
  readonly trace?: string;
}

export default async function judgeTask(task: PlanTask): Promise<WorkerAnswer> {
  const { report, ...rest } = await judge(task);
  return { ...rest, kept: keepPlan(report) };
}

async function judge(task: PlanTask): Promise<Judged> {
  try {
    return judgePlan(task, await (rules ??= load()));
  } catch (error) {
    return judgedAsFault(task, error);
  }
}

async function load(): Promise<LoadedRules> {
  const loaded = await loadRuleSet(folders);
  if (loaded.ruleSet.hash !== hash)
    throw new ToolError('rules-changed', 'the rules were changed while plans were being judged', {
      hint: 'Run again.',
    });
  return loaded;
}
