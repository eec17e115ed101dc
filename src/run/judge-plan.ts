// Judges one plan from its bytes, in the main thread and in workers alike. Whatever goes wrong with it becomes its report's error.
import { checkPlan } from '../engine/check-plan.js';
import { weighPlan } from '../engine/plan-settings.js';
import { type Judged, judgedAsFault, type PlanTask } from './judged.js';
import type { LoadedRules } from './load-rule-set.js';
import { decodeSource } from './read-source.js';

export function judgePlan(task: PlanTask, { ruleSet, authorities, basisText }: LoadedRules): Judged {
  const { bytes, settings, ...options } = task;
  try {
    const given = { ...options, ...settings, authorities, basisText };
    return { report: weighPlan(checkPlan(decodeSource(bytes), ruleSet, given), settings) };
  } catch (error) {
    return judgedAsFault(task, error);
  }
}
