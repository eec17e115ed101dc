// What a worker thread runs: plans in, reports out as JSON. An entry of its own, which the main program never imports: a bundle has to
// keep it as a file of its own (worker-pool.ts says where).
import { workerData } from 'node:worker_threads';
import { ToolError } from '../model/errors.js';
import { judgePlan, judgedAsFault, type PlanTask } from './judge-plan.js';
import { type LoadedRules, loadRuleSet } from './load-rule-set.js';

export interface WorkerSetting {
  /** The user's rule folders. */
  readonly folders: readonly string[];
  /** Of the rule set that the main thread judges by. */
  readonly hash: string;
}

const { folders, hash } = workerData as WorkerSetting;
let rules: LoadedRules | undefined;

/** A `Judged` as JSON: text crosses threads faster than objects do. */
export default function judgeTask(task: PlanTask): string {
  try {
    return JSON.stringify(judgePlan(task, (rules ??= load())));
  } catch (error) {
    return JSON.stringify(judgedAsFault(task, error));
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
