// What a worker thread runs: plans in, reports out as JSON. An entry of its own, which the main program never imports: a bundle has to
// keep it as a file of its own (worker-pool.ts says where).
import { workerData } from 'node:worker_threads';
import { ToolError } from '../model/errors.js';
import { type KeptPlan, keepPlan } from '../report/kept-plan.js';
import { type Judged, judgePlan, judgedAsFault, type PlanTask } from './judge-plan.js';
import { type LoadedRules, loadRuleSet } from './load-rule-set.js';

export interface WorkerSetting {
  /** The user's rule folders. */
  readonly folders: readonly string[];
  /** Of the rule set that the main thread judges by. */
  readonly hash: string;
}

const { folders, hash } = workerData as WorkerSetting;
let rules: LoadedRules | undefined;

/** Kept JSON crosses threads faster than objects do, and most of it is never looked into. */
export interface WorkerAnswer {
  readonly kept: KeptPlan;
  readonly trace?: string;
}

export default function judgeTask(task: PlanTask): WorkerAnswer {
  const { report, ...rest } = judge(task);
  return { ...rest, kept: keepPlan(report) };
}

function judge(task: PlanTask): Judged {
  try {
    return judgePlan(task, (rules ??= load()));
  } catch (error) {
    return judgedAsFault(task, error);
  }
}

function load(): LoadedRules {
  const loaded = loadRuleSet(folders);
  if (loaded.ruleSet.hash !== hash)
    throw new ToolError('rules-changed', 'the rules were changed while plans were being judged', {
      hint: 'Run again.',
    });
  return loaded;
}
