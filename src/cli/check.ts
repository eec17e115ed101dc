// `planlint check`: finds the plans, judges each, reports, and sets the exit code.
import { Command, Option } from './command.js';
import type { Report } from '../model/report.js';
import { FORMAT_NAMES, FORMATS } from '../report/index.js';
import { FAIL_LEVELS, failsRun } from '../report/options.js';
import { checkFiles } from '../run/check-files.js';
import { findFiles, STDIN } from '../run/find-files.js';
import { loadAttestations } from '../run/load-attestations.js';
import { loadRuleSet } from '../run/load-rule-set.js';
import { showTrace } from './debug.js';
import { collect, parseDay, today } from './options.js';
import { columns, wantsColour, writeOutput } from './terminal.js';

const STATUSES = ['draft', 'consultation', 'final', 'published'] as const;

export function checkCommand() {
  return new Command('check')
    .description('judge plans: Markdown files, folders of them, globs, or - for standard input')
    .argument('[paths...]', 'files, folders or globs; - reads one plan from standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to report').choices(FORMAT_NAMES).default('text' as const),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <force>', 'fail when a requirement of this force or above is a gap')
        .choices(FAIL_LEVELS)
        .default('must' as const),
    )
    .option('-q, --quiet', 'report only what fails')
    .option('-v, --verbose', 'report also what is met, with all its evidence')
    .option('--no-color', 'write without colour (as NO_COLOR does)')
    .option('--today <date>', 'judge as on this day, YYYY-MM-DD', parseDay)
    .option('--stdin-filename <name>', 'name in the report of the plan on standard input')
    .option('--rules <folder>', 'also use the rules in this folder (repeatable)', collect)
    .option('--attestations <file>', 'what people vouch for: a YAML list')
    .addOption(new Option('--assume-status <status>', 'status of plans that give none').choices(STATUSES))
    .addHelpText(
      'after',
      '\nExamples:\n  planlint check plan.md\n  planlint check plans/ --format json --output report.json\n  planlint check "plans/**/*.md" --fail-on should',
    )
    .action((inputs, options) => {
      const paths = findFiles(inputs, process.cwd());
      const { ruleSet, authorities, basisText } = loadRuleSet(options.rules);
      const name = options.stdinFilename;
      const report = checkFiles(paths, ruleSet, {
        authorities,
        basisText,
        today: options.today ?? today(),
        onFault: showTrace,
        ...(name !== undefined && paths.includes(STDIN) ? { stdinName: name } : {}),
        ...(options.attestations === undefined
          ? {}
          : { filed: loadAttestations(options.attestations, [...ruleSet.ids]) }),
        ...(options.assumeStatus === undefined ? {} : { assumedStatus: options.assumeStatus }),
      });
      const text = FORMATS[options.format](report, {
        colour: options.output === undefined && wantsColour(options.color),
        width: columns(),
        failOn: options.failOn,
        quiet: options.quiet ?? false,
        verbose: options.verbose ?? false,
        rules: new Map(ruleSet.rules.map((rule) => [rule.id, rule])),
      });
      writeOutput(text, options.output);
      process.exitCode = exitCodeOf(report, options.failOn);
    });
}

function exitCodeOf({ documents }: Report, failOn: (typeof FAIL_LEVELS)[number]): number {
  if (documents.some((plan) => plan.error !== null)) return 2;
  return documents.some((plan) => plan.requirements.some((r) => failsRun(r, failOn))) ? 1 : 0;
}
