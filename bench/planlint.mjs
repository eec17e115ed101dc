// planlint's own command lines, with whichever of its options this build has, and how to see that every plan was judged.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REQUIREMENTS = 133;

/** The options that `check --help` lists. */
function readOptions() {
  const help = spawnSync(process.execPath, [join(ROOT, 'bin', 'planlint.js'), 'check', '--help'], {
    encoding: 'utf8',
  });
  if (help.status !== 0) throw new Error(`planlint does not start: ${help.stderr.trim().split('\n')[0]}`);
  return new Set(help.stdout.match(/--[a-z][a-z-]+|\bndjson\b/g));
}
const options = readOptions();

export const hasJobs = options.has('--jobs');
export const hasCache = options.has('--cache') || options.has('--no-cache');
const format = options.has('ndjson') ? 'ndjson' : 'json';
const withoutCache = options.has('--no-cache') ? ['--no-cache'] : [];

/**
 * Checks a batch and reports every requirement of every plan, for a machine.
 * @param {import('./tools.mjs').Work} work
 * @param {{root?: string, jobs?: number, cached?: boolean, more?: readonly string[], requirements?: number}} [how]
 */
export function checkBatch(
  { paths, folder },
  { root = ROOT, jobs, cached = false, more = [], requirements = REQUIREMENTS } = {},
) {
  return {
    argv: [
      ...planlint(root),
      ...['--format', format],
      ...(cached ? [] : withoutCache),
      ...(jobs === undefined || !hasJobs ? [] : ['--jobs', String(jobs)]),
      ...more,
      paths.length === 1 ? paths[0] : folder,
    ],
    verify: (/** @type {import('./measure.mjs').Run} */ run) => findFault(run, paths.length, requirements),
  };
}

/** Checks one plan as a person does: the report in words. */
export function checkOne(/** @type {string} */ path) {
  return {
    argv: [...planlint(ROOT), ...withoutCache, path],
    verify: (/** @type {import('./measure.mjs').Run} */ { exit, out, err }) =>
      exit !== 0 && exit !== 1
        ? `exit code ${exit}: ${err.trim().split('\n')[0]}`
        : / met · /.test(out)
          ? null
          : 'no line of totals',
  };
}

const planlint = (/** @type {string} */ root) => [
  process.execPath,
  join(root, 'bin', 'planlint.js'),
  'check',
];

async function findFault(
  /** @type {import('./measure.mjs').Run} */ run,
  /** @type {number} */ plans,
  /** @type {number} */ requirements,
) {
  let seen = 0;
  for await (const plan of readPlans(run)) {
    if (plan.error) return `${basename(plan.path)}: ${plan.error.message ?? plan.error}`;
    if (plan.requirements.length < requirements)
      return `${basename(plan.path)}: ${plan.requirements.length} requirements`;
    seen++;
  }
  if (run.exit !== 0 && run.exit !== 1) return `exit code ${run.exit}: ${run.err.trim().split('\n')[0]}`;
  return seen === plans ? null : `${seen} of ${plans} plans were judged`;
}

/** The reports of the plans: of a report in JSON, or of one with a line for each. */
async function* readPlans(/** @type {import('./measure.mjs').Run} */ run) {
  if (format === 'json') return yield* run.out === '' ? [] : JSON.parse(run.out).documents;
  for await (const line of createInterface(createReadStream(run.outFile))) {
    const { plan } = JSON.parse(line);
    if (plan !== undefined) yield plan;
  }
}
