// A batch of plans: each is read and judged alone, so that a fault of one becomes its own error and the others are still reported.
import { statSync } from 'node:fs';
import { DEFAULT_SETTINGS, type PlanSettings } from '../engine/plan-settings.js';
import type { PlanReport } from '../model/report.js';
import type { ParserName } from '../parse/markdown.js';
import type { ReportHead } from '../report/format.js';
import type { RuleSet } from '../rules/rule-set.js';
import { STDIN } from './find-files.js';
import { inOrder } from './in-order.js';
import { type Judged, judgedAsFault, type PlanTask } from './judged.js';
import { Judges, type JudgesOptions } from './judges.js';
import type { LoadedRules } from './load-rule-set.js';
import { readVersion } from './package-info.js';
import { readPlanBytes } from './read-source.js';
import type { ReportCache } from './report-cache.js';

/** Plans that are looked up before the first is judged, to tell whether workers would pay. */
const SAMPLE = 16;

export interface BatchOptions extends JudgesOptions {
  /** ISO date. */
  readonly today: string;
  readonly parser?: ParserName;
  /** Path in the report of the plan that comes on standard input. */
  readonly stdinName?: string;
  /** What is in force for the plan that is shown as this path. */
  readonly settingsFor?: (path: string) => PlanSettings;
  /** Asked before a plan is judged, and told what came of it. */
  readonly cache?: ReportCache;
  /** No plan is begun or waited for once this is aborted. */
  readonly stop?: AbortSignal;
  /** Told the trace of faults that are planlint's own. */
  readonly onFault?: (trace: string) => void;
}

/** The plans' reports in the order of their paths, whoever judges them. Never throws for a plan's sake: look at each document's `error`. */
export async function* checkFiles(
  paths: readonly string[],
  rules: LoadedRules,
  options: BatchOptions,
): AsyncGenerator<PlanReport, void, undefined> {
  const { cache, stop } = options;
  const judges = new Judges(
    rules,
    { plans: paths.length, bytes: () => bytesToJudge(paths, options) },
    options,
  );
  const begin = (path: string): Promise<Judged> => checkFile(path, judges, options);
  try {
    for await (const { report, trace } of inOrder(paths, {
      begin,
      ahead: judges.ahead,
      ...(stop === undefined ? {} : { stop }),
    })) {
      if (trace !== undefined) options.onFault?.(trace);
      yield report;
      if (stop?.aborted) break;
    }
  } finally {
    cache?.close();
    await judges.close();
  }
}

export function reportHead(ruleSet: RuleSet, today: string): ReportHead {
  return {
    version: 1,
    tool: { name: 'planlint', version: readVersion() },
    ruleSet: { edition: ruleSet.edition, hash: ruleSet.hash },
    today,
  };
}

async function checkFile(file: string, judges: Judges, options: BatchOptions): Promise<Judged> {
  const task = taskFor(file, options);
  const { cache } = options;
  try {
    if (cache === undefined) return await judges.judge({ ...task, bytes: readPlanBytes(file) });
    const found = cache.find(file, task.path, task);
    if ('report' in found) return found;
    const judged = await judges.judge({ ...task, bytes: found.bytes });
    cache.put(found.key, judged.report, judged.kept);
    return judged;
  } catch (error) {
    return judgedAsFault(task, error);
  }
}

function taskFor(file: string, options: BatchOptions): Omit<PlanTask, 'bytes'> {
  const { stdinName, settingsFor = () => DEFAULT_SETTINGS, today, parser } = options;
  const path = file === STDIN ? (stdinName ?? '<stdin>') : file;
  return { path, settings: settingsFor(path), today, ...(parser === undefined ? {} : { parser }) };
}

/** What is likely to be left to judge. What cannot be looked at counts for nothing: reading it will say why. */
function bytesToJudge(paths: readonly string[], options: BatchOptions): number {
  const bytes = paths.map((path) => (path === STDIN ? 0 : sizeOf(path)));
  return bytes.reduce((sum, size) => sum + size, 0) * shareUnknown(paths, options);
}

/** Of plans that the cache does not know, by a sample of some. */
function shareUnknown(paths: readonly string[], options: BatchOptions): number {
  const { cache } = options;
  if (cache === undefined || paths.length <= SAMPLE) return 1;
  const sample = Array.from(
    { length: SAMPLE },
    (_, i) => paths[Math.floor((i * paths.length) / SAMPLE)] ?? '',
  );
  const unknown = sample.filter((file) => {
    const task = taskFor(file, options);
    try {
      return !('report' in cache.find(file, task.path, task));
    } catch {
      return false;
    }
  });
  return unknown.length / sample.length;
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
