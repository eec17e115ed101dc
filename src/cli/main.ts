// Parses the command line, runs one command, catches once, sets the exit code: 0 fine, 1 something fails, 2 usage or input, 3 a bug.
import { Command, CommanderError } from './command.js';
import { ToolError } from '../model/errors.js';
import { plain } from '../report/plain.js';
import { readVersion } from '../run/package-info.js';
import { cacheCommand } from './cache.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import type { Program } from './completion.js';
import { configCommand } from './config.js';
import { citeCommand } from './cite.js';
import { showTrace } from './debug.js';
import { evalCommand } from './eval.js';
import { explainCommand } from './explain.js';
import { mergeCommand } from './merge.js';
import { rulesCommand } from './rules.js';
import { ignoreClosedPipe } from './terminal.js';

const COMPLETION = 'print the script that completes commands in bash, zsh, fish or powershell';
const EXIT = { usage: 2, bug: 3 } as const;

export async function main(argv: readonly string[]): Promise<void> {
  ignoreClosedPipe();
  try {
    const program = createProgram();
    if (argv[2] === 'complete' || argv[2] === 'completion')
      (await import('./completion.js')).addCompletion(program as unknown as Program);
    // For the help; the package behind it is not loaded for that.
    else program.addCommand(new Command('completion').argument('<shell>').description(COMPLETION));
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are no fault; the rest commander has told already.
      if (error.exitCode !== 0) process.exitCode = EXIT.usage;
    } else if (error instanceof ToolError) {
      process.stderr.write(
        `planlint: ${plain(error.message)}${error.hint === undefined ? '' : `\n  ${plain(error.hint)}`}\n`,
      );
      process.exitCode = EXIT.usage;
    } else reportBug(error);
    if (process.exitCode !== undefined) showTrace(error);
  }
}

function createProgram() {
  return new Command('planlint')
    .description(
      'Says, requirement by requirement, what a strategic plan for health and social care shows of what the law and guidance ask of it.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) })
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing fails, 1 something does, 2 the command or the input is at fault, 3 planlint is.',
    )
    .exitOverride()
    .addCommand(inherit(checkCommand()))
    .addCommand(inherit(explainCommand()))
    .addCommand(inherit(citeCommand()))
    .addCommand(inherit(compareCommand()))
    .addCommand(inherit(configCommand()))
    .addCommand(inherit(rulesCommand()))
    .addCommand(inherit(evalCommand()))
    .addCommand(inherit(mergeCommand()))
    .addCommand(inherit(cacheCommand()));
}

/** Commands made apart do not take over how errors are told. */
function inherit<
  T extends { exitOverride(): unknown; configureOutput(o: object): unknown; commands: readonly unknown[] },
>(command: T): T {
  command.exitOverride();
  command.configureOutput({
    outputError: (text: string, write: (text: string) => void) => write(oneLine(text)),
  });
  for (const child of command.commands) inherit(child as T);
  return command;
}

/** "error: unknown option '--x'\n(Did you mean --y?)" in one line, in our own name. */
function oneLine(text: string): string {
  return `planlint: ${plain(
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replace(/^error: /, ''),
  )}\n`;
}

function reportBug(error: unknown): void {
  const [what] = String(error).split('\n');
  process.stderr.write(
    `planlint: unexpected fault (${plain(what ?? '')}); run again with PLANLINT_DEBUG=1 for the trace\n`,
  );
  process.exitCode = EXIT.bug;
}
