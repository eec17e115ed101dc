// The everyday `planlint check PLAN`, read without the command-line parser, which takes longer to load than all else that a start does.
import type { CheckOptions } from './run-check.js';

/** Options without a value, as the parser would give them. */
const FLAGS: Readonly<Record<string, Partial<CheckOptions>>> = {
  '--no-cache': { cache: false },
  '--no-color': { color: false },
  '--no-config': { config: false },
  '--quiet': { quiet: true },
  '--verbose': { verbose: true },
  '-q': { quiet: true },
  '-v': { verbose: true },
};

/** Null for other commands and for options that are not among these. `args` are those after the name of the program. */
export function readPlainCheck(
  args: readonly string[],
): { readonly inputs: readonly string[]; readonly options: CheckOptions } | null {
  if (args[0] !== 'check') return null;
  const inputs: string[] = [];
  let options: CheckOptions = { color: true };
  for (const arg of args.slice(1)) {
    const flag = Object.hasOwn(FLAGS, arg) ? FLAGS[arg] : undefined;
    if (flag) options = { ...options, ...flag };
    else if (arg.startsWith('-') && arg !== '-') return null;
    else inputs.push(arg);
  }
  return { inputs, options };
}
