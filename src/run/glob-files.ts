// Files that fit a glob. The only door to the package that searches for them, which is loaded when there is a glob.
import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

export function isGlob(text: string): boolean {
  return isDynamicPattern(text);
}

/** Absolute paths, sorted. `glob` has / between folders and counts from `cwd`. */
export function globFiles(glob: string, cwd: string): string[] {
  const found = globSync([glob], {
    cwd,
    absolute: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    onlyFiles: true,
    expandDirectories: false,
  });
  return found.map((path) => resolve(path)).sort();
}
