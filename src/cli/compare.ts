// `planlint compare OLD NEW`: what the later plan lost and gained against the earlier one, requirement by requirement.
import { comparePlans, countChanges, type PlanToCompare } from '../engine/compare.js';
import { sectionTrails } from '../engine/section-trail.js';
import { ToolError } from '../model/errors.js';
import { readPlan } from '../parse/read-plan.js';
import { COMPARISON_FORMAT_NAMES, COMPARISON_FORMATS } from '../report/compare-formats.js';
import type { ComparedPlan, Comparison } from '../report/comparison.js';
import { reportHead } from '../run/check-files.js';
import { judgePlan } from '../run/judge-plan.js';
import { type LoadedRules, loadRuleSet } from '../run/load-rule-set.js';
import { writeOutput } from '../run/open-output.js';
import { type Edition, readEdition } from '../run/read-edition.js';
import { decodeSource } from '../run/read-source.js';
import { type InForce, settingsInForce } from '../run/settings-for.js';
import { Command, Option } from './command.js';
import { CONFIG_OPTIONS } from './config-options.js';
import { readConfiguration, ruleFolders } from './configuration.js';
import { writeTrace } from './debug.js';
import { collect, parseDay } from './options.js';
import { refuseOverwriting } from './report-targets.js';
import { today } from './today.js';
import { columns, wantsColour } from './terminal.js';

export function compareCommand() {
  return new Command('compare')
    .description('tell what a plan lost and gained against an earlier one; exit 1 where something was lost')
    .argument('<old>', 'the earlier plan: a file, or a revision in git such as HEAD~1:plan.md')
    .argument('<new>', 'the later plan: a file or a revision')
    .addOption(
      new Option('-f, --format <format>', 'how to report')
        .choices(COMPARISON_FORMAT_NAMES)
        .default('text' as const),
    )
    .option('-o, --output <file>', 'write the comparison to a file')
    .option('-v, --verbose', 'show also what moved or changed without being lost or gained')
    .option('--no-color', 'write without colour (as NO_COLOR does)')
    .option('--today <date>', 'judge as on this day, YYYY-MM-DD', parseDay)
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .addOption(CONFIG_OPTIONS.assumeStatus)
    .addOption(CONFIG_OPTIONS.profile)
    .addOption(CONFIG_OPTIONS.config)
    .addOption(CONFIG_OPTIONS.noConfig)
    .action(async (old, now, options) => {
      refuseOverwriting([{ file: options.output }], [old, now]);
      const cwd = process.cwd();
      const configuration = readConfiguration(options, cwd);
      const editions = [await readEdition(old, cwd), await readEdition(now, cwd)] as const;
      const rules = await loadRuleSet(ruleFolders(configuration));
      const day = options.today ?? today();
      const { settingsFor } = settingsInForce(configuration.config, rules.ruleSet.rules, cwd);
      const [before, after] = editions.map((edition) => judge(edition, rules, settingsFor, day));
      if (!before || !after) return;
      const requirements = comparePlans(before, after);
      const comparison: Comparison = {
        ...reportHead(rules.ruleSet, day),
        before: headOf(before),
        after: headOf(after),
        requirements,
        summary: countChanges(requirements),
      };
      const format = await COMPARISON_FORMATS[options.format]();
      const text = format(comparison, {
        colour: options.output === undefined && wantsColour(options.color),
        width: columns(),
        verbose: options.verbose ?? false,
        rules: new Map(rules.ruleSet.rules.map((rule) => [rule.id, rule])),
      });
      writeOutput(text, options.output);
      process.exitCode = requirements.some((r) => r.fails) ? 1 : 0;
    });
}

/** Throws a ToolError for a plan that cannot be judged: half a comparison would mislead. */
function judge(
  { name, path, bytes }: Edition,
  rules: LoadedRules,
  settingsFor: InForce['settingsFor'],
  day: string,
): PlanToCompare {
  const { report, trace } = judgePlan({ path, bytes, settings: settingsFor(path), today: day }, rules);
  if (trace !== undefined) writeTrace(trace);
  if (report.error) {
    const { code, message, hint, line } = report.error;
    const place = line === undefined ? name : `${name}:${line}`;
    throw new ToolError(code, `${place}: ${message}`, hint === undefined ? {} : { hint });
  }
  return { report: { ...report, path: name }, sectionOf: sectionTrails(readPlan(decodeSource(bytes))) };
}

function headOf({ report: { path, title, authority, status, summary } }: PlanToCompare): ComparedPlan {
  return { path, title, authority, status, summary };
}
