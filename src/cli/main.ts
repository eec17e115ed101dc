// Runs one command, catches once, sets the exit code: 0 fine, 1 something fails, 2 usage or input, 3 a bug.
import { ToolError } from '../model/errors.js';
import { plain } from '../report/plain.js';
import { showTrace } from './debug.js';
import { readPlainCheck } from './plain-check.js';
import { runCheck } from './run-check.js';
import { finishOutput } from '../run/open-output.js';
import { areWritten, openStreams, write } from '../run/standard-streams.js';

const EXIT = { usage: 2, bug: 3 } as const;

export async function main(argv: readonly string[]): Promise<void> {
  try {
    const check = readPlainCheck(argv.slice(2));
    if (check) await runCheck(check.inputs, check.options);
    else {
      openStreams();
      const { runProgram } = await import('./program.js');
      if (!(await runProgram(argv))) process.exitCode = EXIT.usage;
    }
    await finishOutput();
  } catch (error) {
    if (error instanceof ToolError) {
      write(
        'stderr',
        `planlint: ${plain(error.message)}${error.hint === undefined ? '' : `\n  ${plain(error.hint)}`}\n`,
      );
      process.exitCode = EXIT.usage;
    } else reportBug(error);
    showTrace(error);
  }
  await areWritten();
  // Taking the heap and the threads of the engine apart would take longer than a short command.
  process.exit();
}

function reportBug(error: unknown): void {
  const [what] = String(error).split('\n');
  write(
    'stderr',
    `planlint: unexpected fault (${plain(what ?? '')}); run again with PLANLINT_DEBUG=1 for the trace\n`,
  );
  process.exitCode = EXIT.bug;
}
