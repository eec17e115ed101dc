// How the sources of the compiled rules are known again without reading them: by the names in their folders, their lengths and their age.
import { readdirSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { PACKAGE_ROOT } from './package-info.js';

/** Paths are those in the package, with /. */
export interface SourceRecord {
  /** Folders whose every file is a source, with all names in them. */
  readonly folders: readonly (readonly [path: string, names: readonly string[]])[];
  /** With lengths in bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

/** `files` are paths on this machine; those in `folders` are all that these hold. */
export function recordSources(files: readonly string[], folders: readonly string[]): SourceRecord {
  const holding = new Set(folders);
  for (const file of files)
    for (let at = dirname(file); folders.some((folder) => at.startsWith(folder + sep)); at = dirname(at))
      holding.add(at);
  return {
    folders: [...holding].map((folder) => [inPackage(folder), namesIn(folder)]),
    files: files.map((file) => [inPackage(file), statSync(file).size]),
  };
}

/** False also where a source is younger than `made`, in milliseconds, or cannot be looked at. */
export function areUnchanged({ folders, files }: SourceRecord, made: number): boolean {
  const root = `${PACKAGE_ROOT}/`;
  try {
    for (const [path, names] of folders) if (namesIn(root + path).join('/') !== names.join('/')) return false;
    for (const [path, bytes] of files) {
      const { size, mtimeMs } = statSync(root + path);
      if (size !== bytes || mtimeMs > made) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** What editors leave beside a file while they are open counts for nothing. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function inPackage(path: string): string {
  return relative(PACKAGE_ROOT, path).replaceAll(sep, '/');
}
