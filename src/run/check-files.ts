// A batch of plans: each is read and judged alone, so that a fault of one becomes its own error and the others are still reported.
import { checkPlan, type CheckPlanOptions } from '../engine/check-plan.js';
import { ToolError } from '../model/errors.js';
import { DEFAULT_SETTINGS, type PlanSettings, weighPlan } from '../engine/plan-settings.js';
import { emptySummary, type PlanReport, type ReportError } from '../model/report.js';
import type { ReportHead } from '../report/format.js';
import type { RuleSet } from '../rules/rule-set.js';
import { STDIN } from './find-files.js';
import { readVersion } from './package-info.js';
import { readSource } from './read-source.js';

export interface BatchOptions extends Omit<CheckPlanOptions, 'path' | 'assumedStatus' | 'attestations'> {
  /** Path in the report of the plan that comes on standard input. */
  readonly stdinName?: string;
  /** What is in force for the plan that is shown as this path. */
  readonly settingsFor?: (path: string) => PlanSettings;
  /** Told of faults that are planlint's own. */
  readonly onFault?: (error: unknown) => void;
}

/** The plans' reports in the order of their paths. Never throws for a plan's sake: look at each document's `error`. */
export function* checkFiles(
  paths: readonly string[],
  ruleSet: RuleSet,
  options: BatchOptions,
): Generator<PlanReport, void, undefined> {
  for (const path of paths) yield checkFile(path, ruleSet, options);
}

export function reportHead(ruleSet: RuleSet, today: string): ReportHead {
  return {
    version: 1,
    tool: { name: 'planlint', version: readVersion() },
    ruleSet: { edition: ruleSet.edition, hash: ruleSet.hash },
    today,
  };
}

function checkFile(
  path: string,
  ruleSet: RuleSet,
  { stdinName, onFault, settingsFor = () => DEFAULT_SETTINGS, ...options }: BatchOptions,
): PlanReport {
  const shown = path === STDIN ? (stdinName ?? '<stdin>') : path;
  const settings = settingsFor(shown);
  try {
    const report = checkPlan(readSource(path), ruleSet, { ...options, ...settings, path: shown });
    return weighPlan(report, settings);
  } catch (error) {
    if (!(error instanceof ToolError)) onFault?.(error);
    return {
      path: shown,
      title: null,
      authority: null,
      status: null,
      error: describe(error),
      failOn: settings.failOn,
      requirements: [],
      summary: emptySummary(),
    };
  }
}

function describe(error: unknown): ReportError {
  if (error instanceof ToolError) {
    const { code, message, hint, line } = error;
    return {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(line === undefined ? {} : { line }),
    };
  }
  const [what] = String(error).split('\n');
  return {
    code: 'internal',
    message: `planlint failed on this plan (${what ?? 'unknown fault'})`,
    hint: 'This is a fault of planlint: run again with PLANLINT_DEBUG=1 for the trace, and report it.',
  };
}
