// From what was asked for on the command line (files, folders, globs, "-") to the plans to read, in a fixed order, each once.
import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { ToolError } from '../model/errors.js';
import { walkFolder } from './walk-folder.js';

export const STDIN = '-';
/** In letters of any size: Windows names files so. */
const PLAN = /\.(?:md|markdown)$/i;

export interface Search {
  /** Folder that the inputs count from, where it is another than `cwd`. */
  readonly from?: string;
  /** Leaves out files of folders and globs, by their paths relative to `base`. */
  readonly ignored?: (path: string) => boolean;
  readonly base?: string;
}

/**
 * Paths as a reader would write them (relative to `cwd` where below it, with `/`). Files come in the order asked for,
 * those of a folder or glob sorted. Throws a ToolError for what is not there and for a folder or glob without plans.
 */
export async function findFiles(
  inputs: readonly string[],
  cwd: string,
  search: Search = {},
): Promise<string[]> {
  if (inputs.length === 0)
    throw new ToolError('no-input', 'no plan to check', {
      hint: 'Name files, folders or globs, or - for standard input; or list them under files in planlint.config.yaml.',
    });
  const found = new Map<string, string>();
  for (const input of inputs) {
    const paths = input === STDIN ? [STDIN] : await expand(input, search.from ?? cwd, search);
    const files = paths.map(realPath);
    // Of the names that a folder has for one file, that which is no way round through a link.
    const own = new Set(paths.filter((path, i) => path === files[i]));
    for (const [i, path] of paths.entries()) {
      const file = files[i] ?? path;
      if (found.has(file) || (file !== path && own.has(file))) continue;
      found.set(file, path === STDIN ? STDIN : shown(path, cwd));
    }
  }
  return [...found.values()];
}

/** Absolute paths. */
async function expand(input: string, cwd: string, { ignored, base = cwd }: Search): Promise<string[]> {
  const kept = (paths: readonly string[]): string[] =>
    ignored === undefined ? [...paths] : paths.filter((one) => !ignored(withSlashes(relative(base, one))));
  // An unset variable in quotes; it would name the folder that one is in.
  if (input === '')
    throw new ToolError('not-found', 'an empty name was given for a plan', {
      hint: 'Name files, folders or globs; is a variable unset?',
    });
  const path = resolve(cwd, input);
  const stats = statOf(path);
  if (stats?.isDirectory()) {
    const plans = kept(walkFolder(path, PLAN));
    if (plans.length > 0) return plans;
    throw new ToolError('no-plans', `no plans in the folder ${input}`, {
      hint: `Plans are files that end in .md or .markdown${ignored === undefined ? '' : ', and are not under ignore'}.`,
    });
  }
  if (stats !== null) return [path];
  const { globFiles, isGlob } = await import('./glob-files.js');
  if (isGlob(input)) {
    const matches = kept(globFiles(withSlashes(input), cwd));
    if (matches.length > 0) return matches;
    throw new ToolError('no-plans', `no file matches ${input}`, {
      hint: 'Check the pattern, and put it in quotes.',
    });
  }
  throw new ToolError('not-found', `${input}: there is no such file or folder`, {
    hint: 'Check the spelling and the folder that you are in.',
  });
}

/** Without links; as it is where nothing is there. */
function realPath(path: string): string {
  try {
    return path === STDIN ? path : realpathSync.native(path);
  } catch {
    return path;
  }
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // A file in the place of a folder, a name that is too long: not there.
    return null;
  }
}

function shown(path: string, cwd: string): string {
  const here = cwd + sep;
  if (path.startsWith(here)) return withSlashes(path.slice(here.length));
  const below = relative(cwd, path);
  const plain = below === '' || below.startsWith('..') || isAbsolute(below) ? path : below;
  return withSlashes(plain);
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
