// `planlint merge`: puts the shares of one piece of work together into the report that one run would have written.
import type { PlanReport } from '../model/report.js';
import { Tally } from '../report/tally.js';
import { reportHead } from '../run/check-files.js';
import { IdleConfigured } from '../run/idle-configured.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { mergeParts } from '../run/merge-parts.js';
import { settingsInForce } from '../run/settings-for.js';
import { listenForStop } from '../run/stop.js';
import { Command } from './command.js';
import { CONFIG_OPTIONS } from './config-options.js';
import { readConfiguration, ruleFolders } from './configuration.js';
import { collect, parseTarget } from './options.js';
import { reportOptionsFor } from './report-options.js';
import { placeTargets, refuseOverwriting, ReportSet } from './report-targets.js';
import { tellIdle } from './use-baseline.js';
import { writeReports } from './write-reports.js';

export function mergeCommand() {
  return new Command('merge')
    .description('put the reports of all shares (check --shard) together into one, the same as of one run')
    .argument('<parts...>', 'what check --shard k/n --format ndjson=FILE has written, in any order')
    .option(
      '-f, --format <format>',
      'how to report, as in check; FORMAT=FILE writes it to a file (repeatable)',
      parseTarget,
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('-q, --quiet', 'report only what fails')
    .option('-v, --verbose', 'report also what is met, with all its evidence')
    .option('--no-color', 'write without colour (as NO_COLOR does)')
    .option('--rules <folder>', 'rule folders that the plans were judged by (repeatable)', collect)
    .addOption(CONFIG_OPTIONS.config)
    .addOption(CONFIG_OPTIONS.noConfig)
    .option('--strict-suppressions', 'fail for suppressions that suppress nothing')
    .action(async (paths, options) => {
      const targets = placeTargets(options.format ?? [], options.output);
      refuseOverwriting(targets, paths);
      const cwd = process.cwd();
      const configuration = readConfiguration({ rules: options.rules, config: options.config }, cwd);
      const rules = await loadRuleSet(ruleFolders(configuration));
      const idle = new IdleConfigured(settingsInForce(configuration.config, rules.ruleSet.rules, cwd), false);
      const { head, run, plans } = mergeParts(paths, reportHead(rules.ruleSet, ''));
      const reports = await ReportSet.open(targets, head, reportOptionsFor(options, rules, run), {
        atomic: true,
      });
      const tally = new Tally({ strict: options.strictSuppressions ?? false });
      const stop = listenForStop();
      let stopped;
      try {
        const seen = (plan: PlanReport): PlanReport => {
          idle.add(plan);
          return plan;
        };
        stopped = await writeReports(plans, {
          seen,
          reports,
          tally,
          plans: run.work.plans,
          stop: stop.signal,
        });
      } catch (error) {
        reports.discard();
        throw error;
      }
      stop.release();
      if (stopped) return;
      tellIdle(idle.names, tally);
      process.exitCode = tally.exitCode;
    });
}
