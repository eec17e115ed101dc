// The everyday `planlint check PLAN`, read without the command-line parser, which takes longer to load than all else that a start does.
import { isDay } from '../model/day.js';
import { readCount } from './option-values.js';
import { readTarget } from './report-targets.js';
import type { CheckOptions } from './run-check.js';

/** Options without a value, as the parser would give them. */
const FLAGS: Readonly<Record<string, Partial<CheckOptions>>> = {
  '--cache': { cache: true },
  '--no-cache': { cache: false },
  '--no-color': { color: false },
  '--no-config': { config: false },
  '--quiet': { quiet: true },
  '--verbose': { verbose: true },
  '-q': { quiet: true },
  '-v': { verbose: true },
};

/** Null for a value that does not fit. */
type Read = (value: string, before: CheckOptions) => Partial<CheckOptions> | null;

const format: Read = (value, { format: before = [] }) => {
  try {
    return { format: [...before, readTarget(value)] };
  } catch {
    return null;
  }
};
const output: Read = (value) => ({ output: value });
const jobs: Read = (value) => {
  const count = readCount(value);
  return count === null ? null : { jobs: count };
};

/** Options with a value, in the next argument. */
const VALUED: Readonly<Record<string, Read>> = {
  '--cache-location': (value) => ({ cacheLocation: value }),
  '--format': format,
  '--jobs': jobs,
  '--output': output,
  '--today': (value) => (isDay(value) ? { today: value } : null),
  '-f': format,
  '-j': jobs,
  '-o': output,
};

export interface PlainCheck {
  readonly inputs: readonly string[];
  readonly options: CheckOptions;
}

/** Null for other commands and for all that is not among these: the parser reads it, or says what is wrong. `args` are those after the name of the program. */
export function readPlainCheck(args: readonly string[]): PlainCheck | null {
  if (args[0] !== 'check') return null;
  const inputs: string[] = [];
  let options: CheckOptions = { color: true };
  const readValue = (name: string, value?: string): Partial<CheckOptions> | null | undefined =>
    Object.hasOwn(VALUED, name) && value !== undefined ? VALUED[name]?.(value, options) : null;
  for (let at = 1; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '-' || !arg.startsWith('-')) {
      inputs.push(arg);
      continue;
    }
    const more = Object.hasOwn(FLAGS, arg) ? FLAGS[arg] : readValue(arg, args[++at]);
    if (!more) return null;
    options = { ...options, ...more };
  }
  return { inputs, options };
}
