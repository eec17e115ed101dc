// Finds the configuration that is for a folder: in it or above it, up to the root of its repository or of the disk.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolError } from '../model/errors.js';

export const CONFIG_NAMES = [
  'planlint.config.yaml',
  'planlint.config.yml',
  'planlint.config.json',
  '.planlintrc',
  '.planlintrc.yaml',
  '.planlintrc.yml',
  '.planlintrc.json',
] as const;

/** Null where there is none. Throws a ToolError where a folder holds two, since only one could count. */
export function findConfig(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const [first, second] = CONFIG_NAMES.filter((name) => isFile(join(at, name)));
    if (first !== undefined && second !== undefined)
      throw new ToolError('config', `${at} holds both ${first} and ${second}`, {
        hint: 'Keep one of them, or name it with --config.',
      });
    if (first !== undefined) return join(at, first);
    if (exists(join(at, '.git')) || dirname(at) === at) return null;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
