// What was measured of each part, kept between runs, so that parts can be measured one by one. Only what belongs together is read again:
// of the same program, and over the same number of plans.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planlint.mjs';

/**
 * @typedef {import('./parts.mjs').Section & {when: string, load: number, seconds: number}} Measured  `load` when it began
 * @typedef {{folder: string, plans: number}} Kept  `plans` tells one size of work from another
 */

/** Changes with each change of the program. */
const readProgram = () => readFileSync(join(ROOT, 'dist', 'program.hash'), 'utf8');
const fileOf = (/** @type {Kept} */ { folder, plans }, /** @type {string} */ part) =>
  join(folder, `${part}-${plans}.json`);

export function keepSection(
  /** @type {Kept} */ kept,
  /** @type {string} */ part,
  /** @type {Measured} */ section,
) {
  mkdirSync(kept.folder, { recursive: true });
  writeFileSync(fileOf(kept, part), JSON.stringify({ program: readProgram(), section }));
}

/** @param {Kept} kept @param {readonly string[]} parts @returns {Measured[]} in the order of `parts` */
export function readSections(kept, parts) {
  const program = readProgram();
  return parts.flatMap((part) => {
    if (!existsSync(fileOf(kept, part))) return [];
    const read = JSON.parse(readFileSync(fileOf(kept, part), 'utf8'));
    return read.program === program ? [read.section] : [];
  });
}
