// What `planlint check` does: finds the plans, judges each, reports, and sets the exit code. Knows no command-line parser.
import { ToolError } from '../model/errors.js';
import type { PlanReport } from '../model/report.js';
import type { ParserName } from '../parse/markdown.js';
import { Tally } from '../report/tally.js';
import { checkFiles, reportHead } from '../run/check-files.js';
import { describeWork } from '../run/describe-work.js';
import { STDIN } from '../run/find-files.js';
import { IdleConfigured } from '../run/idle-configured.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { terminalAt } from '../run/standard-streams.js';
import { listenForStop, neverListens } from '../run/stop.js';
import { readShard } from '../run/shard.js';
import { settingsInForce } from '../run/settings-for.js';
import {
  type ConfigurationOptions,
  filesBeside,
  findPlans,
  findTargets,
  holdsAllPlans,
  readConfiguration,
  ruleFolders,
} from './configuration.js';
import { writeTrace } from './debug.js';
import { type CacheOptions, openCache } from './open-cache.js';
import { reportOptionsFor, type StyleOptions } from './report-options.js';
import { earlierReports, refuseOverwriting, ReportSet, type Target } from './report-targets.js';
import { findDone, type PartOptions, refuseWithParts } from './resume.js';
import { today } from './today.js';
import { type BaselineOptions, finishBaseline, openBaseline, tellIdle } from './use-baseline.js';
import { writeReports } from './write-reports.js';

export interface CheckOptions
  extends ConfigurationOptions,
    CacheOptions,
    StyleOptions,
    PartOptions,
    BaselineOptions {
  readonly format?: readonly Target[];
  readonly output?: string;
  /** ISO date. */
  readonly today?: string;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly parser?: ParserName;
}

export async function runCheck(inputs: readonly string[], options: CheckOptions): Promise<void> {
  const cwd = process.cwd();
  const configuration = readConfiguration(options, cwd);
  const targets = findTargets(options, configuration);
  const paths = await findPlans(inputs, configuration, cwd, earlierReports(targets));
  if (options.stdinFilename !== undefined && !paths.includes(STDIN))
    throw new ToolError('usage', '--stdin-filename names a plan on standard input, which is not read', {
      hint: 'Name - for standard input, or leave the option out.',
    });
  const folders = ruleFolders(configuration);
  const rules = await loadRuleSet(folders);
  const { ruleSet } = rules;
  const name = options.stdinFilename;
  const day = options.today ?? today();
  const jobs = options.jobs ?? configuration.run.jobs?.value;
  const cache = openCache(options, configuration.run.cache?.value, {
    plans: paths.length,
    rules: ruleSet.hash,
  });
  const inForce = settingsInForce(configuration.config, ruleSet.rules, cwd);
  const idle = new IdleConfigured(inForce, holdsAllPlans(inputs, configuration, cwd));
  const file = options.baseline ?? configuration.run.baseline?.value;
  refuseWithParts(options, { baseline: file !== undefined, stdin: paths.includes(STDIN) });
  refuseOverwriting(targets, [
    ...paths,
    ...filesBeside(configuration),
    ...(file === undefined ? [] : [file]),
  ]);
  const baseline = await openBaseline({ ...options, baseline: file });
  const { parser } = options;
  const shard = options.shard === undefined ? {} : { shard: readShard(options.shard, process.env) };
  const share = describeWork(paths, inForce.settingsFor, {
    ...shard,
    ...(parser === undefined ? {} : { parser }),
  });
  const head = reportHead(ruleSet, day);
  const done = findDone(options, targets, head, share.run);
  const reports = await ReportSet.open(targets, head, reportOptionsFor(options, rules, share.run), {
    atomic: options.shard !== undefined || options.resume === true,
  });
  const stop = paths.includes(STDIN) || share.paths.length <= 1 ? neverListens() : listenForStop();
  const judge = (left: readonly string[]): AsyncIterable<PlanReport> =>
    checkFiles(left, rules, {
      today: day,
      folders,
      settingsFor: inForce.settingsFor,
      onFault: writeTrace,
      stop: stop.signal,
      ...(jobs === undefined ? {} : { jobs }),
      ...(cache === null ? {} : { cache }),
      ...(name !== undefined && paths.includes(STDIN) ? { stdinName: name } : {}),
      ...(parser === undefined ? {} : { parser }),
    });
  const plans = goOn(share.paths, done?.plans ?? [], judge);
  const tally = new Tally({ strict: options.strictSuppressions ?? false });
  const seen = (plan: PlanReport): PlanReport => {
    const held = baseline?.hold(plan) ?? plan;
    idle.add(held);
    return held;
  };
  const stopped = await writeReports(plans, {
    seen,
    onScreen: terminalAt('stdout') !== null && targets.some((target) => target.file === undefined),
    reports,
    tally,
    plans: share.paths.length,
    stop: stop.signal,
    goesOnUnread: baseline !== null,
    // --resume and a baseline do not go together.
    ...(baseline === null && targets.some((target) => target.format === 'ndjson' && target.file !== undefined)
      ? { howToGoOn: 'the same command with --resume goes on' }
      : {}),
  });
  stop.release();
  if (stopped) return;
  done?.forget();
  // What a share does not use, another may.
  if (options.shard !== undefined) return;
  tellIdle(idle.names, tally);
  if (baseline) finishBaseline(baseline, tally);
  process.exitCode = tally.exitCode;
}

/** The plans that are done, then those that are left. */
async function* goOn(
  paths: readonly string[],
  done: Iterable<PlanReport>,
  judge: (paths: readonly string[]) => AsyncIterable<PlanReport>,
): AsyncGenerator<PlanReport, void, undefined> {
  let count = 0;
  for (const plan of done) {
    count++;
    yield plan;
  }
  yield* judge(paths.slice(count));
}
