// All commands, for whatever is more than a plain check: the command-line parser reads the arguments and runs one of them.
import { plain } from '../report/plain.js';
import { readVersion } from '../run/package-info.js';
import { cacheCommand } from './cache.js';
import { checkCommand } from './check.js';
import { citeCommand } from './cite.js';
import { Command, CommanderError } from './command.js';
import { compareCommand } from './compare.js';
import type { Program } from './completion.js';
import { configCommand } from './config.js';
import { evalCommand } from './eval.js';
import { explainCommand } from './explain.js';
import { mergeCommand } from './merge.js';
import { rulesCommand } from './rules.js';

const COMPLETION = 'print the script that completes commands in bash, zsh, fish or powershell';

/** False where the arguments make no sense, which has been said. */
export async function runProgram(argv: readonly string[]): Promise<boolean> {
  try {
    const program = createProgram();
    if (argv[2] === 'complete' || argv[2] === 'completion')
      await (await import('./completion.js')).addCompletion(program as unknown as Program);
    // For the help; the package behind it is not loaded for that.
    else program.addCommand(new Command('completion').argument('<shell>').description(COMPLETION));
    await program.parseAsync(argv);
    return true;
  } catch (error) {
    // Help and version are no fault; the rest commander has told already.
    if (error instanceof CommanderError) return error.exitCode === 0;
    throw error;
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
