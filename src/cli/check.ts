// `planlint check`: finds the plans, judges each, reports, and sets the exit code.
import { Command, Option } from './command.js';
import type { PlanReport } from '../model/report.js';
import { PARSERS } from '../parse/markdown.js';
import { FORMAT_NAMES, FORMATS } from '../report/index.js';
import { Tally } from '../report/tally.js';
import { checkFiles, reportHead } from '../run/check-files.js';
import { describeWork } from '../run/describe-work.js';
import { STDIN } from '../run/find-files.js';
import { IdleConfigured } from '../run/idle-configured.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { listenForStop } from '../run/stop.js';
import { readShard } from '../run/shard.js';
import { settingsInForce } from '../run/settings-for.js';
import { CONFIG_OPTIONS, findPlans, findTargets, readConfiguration, ruleFolders } from './configuration.js';
import { writeTrace } from './debug.js';
import { openCache } from './open-cache.js';
import { collect, parseCount, parseDay, today } from './options.js';
import { reportOptionsFor } from './report-options.js';
import { parseTarget, ReportSet } from './report-targets.js';
import { findDone, refuseWithParts } from './resume.js';
import { finishBaseline, openBaseline, tellIdle } from './use-baseline.js';
import { writeReports } from './write-reports.js';

export function checkCommand() {
  return new Command('check')
    .description('judge plans: Markdown files, folders of them, globs, or - for standard input')
    .argument(
      '[paths...]',
      'files, folders or globs; - reads one plan from standard input (default: files of the configuration)',
    )
    .option(
      '-f, --format <format>',
      'how to report (see below); FORMAT=FILE writes it to a file (repeatable)',
      parseTarget,
    )
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(CONFIG_OPTIONS.failOn)
    .option('-q, --quiet', 'report only what fails')
    .option('-v, --verbose', 'report also what is met, with all its evidence')
    .option('--no-color', 'write without colour (as NO_COLOR does)')
    .option('--today <date>', 'judge as on this day, YYYY-MM-DD', parseDay)
    .option('--stdin-filename <name>', 'name in the report of the plan on standard input')
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .option('-j, --jobs <number>', 'worker threads; 1 for none (left out: as many as pay)', parseCount)
    .option('--cache', 'keep reports, and use those of unchanged plans (so it is for folders)')
    .option('--no-cache', 'judge every plan, and keep nothing')
    .option('--cache-location <folder>', 'folder to keep them in')
    .option('--shard <k/n>', 'judge share k of n alone; auto takes k and n from an array job')
    .option('--resume', 'go on with --format ndjson=FILE where a run of the same work was stopped')
    .option('--attestations <file>', 'what people vouch for: a YAML list')
    .addOption(CONFIG_OPTIONS.assumeStatus)
    .addOption(CONFIG_OPTIONS.profile)
    .addOption(CONFIG_OPTIONS.config)
    .addOption(CONFIG_OPTIONS.noConfig)
    .option('--baseline <file>', 'do not fail for what is known in this file')
    .option('--write-baseline', 'write to it all that is open now')
    .option('--prune-baseline', 'take out of it what is mended')
    .option('--strict-suppressions', 'fail for suppressions and baseline entries that suppress nothing')
    .addOption(
      new Option('--parser <name>', 'read the Markdown with the fast parser or with the reference').choices(
        PARSERS,
      ),
    )
    .addHelpText(
      'after',
      `\nFormats:\n${formatLines()}\n\nExamples:\n  planlint check plan.md\n  planlint check plans/ --format json --output report.json\n  planlint check "plans/**/*.md" --fail-on should`,
    )
    .action(async (inputs, options) => {
      const cwd = process.cwd();
      const configuration = readConfiguration(options, cwd);
      const targets = findTargets(options, configuration);
      const paths = findPlans(inputs, configuration, cwd);
      const folders = ruleFolders(configuration);
      const rules = loadRuleSet(folders);
      const { ruleSet } = rules;
      const name = options.stdinFilename;
      const day = options.today ?? today();
      const jobs = options.jobs ?? configuration.run.jobs?.value;
      const cache = openCache(options, configuration.run.cache?.value, {
        plans: paths.length,
        rules: ruleSet.hash,
      });
      const inForce = settingsInForce(configuration.config, ruleSet.rules, cwd);
      const idle = new IdleConfigured(inForce);
      const file = options.baseline ?? configuration.run.baseline?.value;
      refuseWithParts(options, { baseline: file !== undefined, stdin: paths.includes(STDIN) });
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
      const stop = listenForStop();
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
        onScreen: process.stdout.isTTY && targets.some((target) => target.file === undefined),
        reports,
        tally,
        plans: share.paths.length,
        stop: stop.signal,
        ...(targets.some((target) => target.format === 'ndjson' && target.file !== undefined)
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
    });
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

function formatLines(): string {
  const longest = Math.max(...FORMAT_NAMES.map((name) => name.length));
  return FORMAT_NAMES.map((name) => `  ${name.padEnd(longest)}  ${FORMATS[name].about}`).join('\n');
}
