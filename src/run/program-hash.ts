// Tells one build of the program from another, so that a change in the code alone is seen too.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-info.js';
import { createSha256 } from './sha256.js';

const DIST = join(PACKAGE_ROOT, 'dist');
const KEPT = join(DIST, 'program.hash');
/** Written by the compiler whenever it compiles something; no part of the package. */
const COMPILED = join(DIST, '.tsbuildinfo');

/** As the build has kept it, or anew where something was compiled since. */
export function readProgramHash(): string {
  const kept = timeOf(KEPT);
  return kept !== null && kept >= (timeOf(COMPILED) ?? 0) ? readFileSync(KEPT, 'utf8') : hashProgram();
}

/** The last step of the build. */
export function keepProgramHash(): void {
  writeFileSync(KEPT, hashProgram());
}

function hashProgram(): string {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createSha256().update(readFileSync(join(PACKAGE_ROOT, 'package.json')));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
