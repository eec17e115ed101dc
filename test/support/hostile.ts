// A plan and file names that try to break out of every report format, and how to report on them. Knows nothing of what a test expects.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, runCli } from './run-cli.js';

export const REAL_PLAN = fileURLToPath(new URL('../../fixtures/plans/typical.md', import.meta.url));

const BAD =
  '\u001b[31m\u0007\u202e]]> --> <script>alert(1)</script> %0A::error::x | "q" \'q\' & @octocat #1 =cmd|x';

export const HOSTILE_PLAN = `---
title: "=cmd|' /C calc'!A0 \\u0000 \\ud800 \\u202e <b>"
authority: fife
status: draft
---
# ${BAD}

The strategic planning group ${BAD} will oversee progress.

## =1+1 ]]> <img src=x onerror=alert(1)> @octocat | \u0085 \u2028

## \u{1f600} Localities [a](javascript:alert(1)) \`x\`
`;

/** Names that a file may have on Linux. */
const NAMES = ['=1+1,a b%0A;::c.md', 'a"<&>\'|.md', 'line\nend.md', 'größe/plan.md'];

/** A folder with the plan under each name, a plan that cannot be read, and one that can. */
export function makeHostileFolder() {
  return makeFolder({
    ...Object.fromEntries(NAMES.map((name) => [name, HOSTILE_PLAN])),
    'broken <x>.md': new Uint8Array([0x23, 0x20, 0xff, 0x0a]),
  });
}

/** The report in each of these formats, of hostile files and of a real plan, by one run. */
export function reportsOn<T extends string>(
  folder: string,
  formats: readonly T[],
  ...more: readonly string[]
): Record<T, Buffer> {
  const out = makeFolder({});
  const targets = formats.flatMap((format) => ['--format', `${format}=${join(out.path, format)}`]);
  const { err, code } = runCli(['check', folder, REAL_PLAN, ...targets, '--today', '2026-11-21', ...more], {
    cwd: folder,
  });
  if (err !== '' || code !== 2) throw new Error(`the run went wrong (${code}): ${err}`);
  const read = formats.map((format) => [format, readFileSync(join(out.path, format))] as const);
  out.remove();
  return Object.fromEntries(read) as Record<T, Buffer>;
}

/** Characters of a text that steer a terminal, turn the line round or are no text at all; line ends are not among them. */
export function findUnsafe(text: string): string[] {
  const unsafe =
    /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
  return [...new Set(text.match(unsafe))];
}

/** Every string in a JSON value, keys too. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...stringsOf(one)]);
}
