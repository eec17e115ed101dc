// `planlint check` as the command-line parser knows it. What it does is run-check.ts's.
import { PARSERS } from '../parse/markdown.js';
import { FORMAT_NAMES, FORMATS } from '../report/index.js';
import { Command, Option } from './command.js';
import { CONFIG_OPTIONS } from './config-options.js';
import { collect, parseCount, parseDay, parseTarget } from './options.js';
import { type CheckOptions, runCheck } from './run-check.js';

/** `run` is another for tests. */
export function checkCommand(
  run: (inputs: readonly string[], options: CheckOptions) => Promise<void> = runCheck,
) {
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
    .action(run);
}

function formatLines(): string {
  const longest = Math.max(...FORMAT_NAMES.map((name) => name.length));
  return FORMAT_NAMES.map((name) => `  ${name.padEnd(longest)}  ${FORMATS[name].about}`).join('\n');
}
