// Times whole processes from cold: wall by the clock, CPU and peak memory by GNU time, which is small enough not to count itself.
// Cases are run in turn, so that a machine that slows down slows all of them.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';

const GNU_TIME = '/usr/bin/time';

/**
 * @typedef {{name: string, argv: readonly string[], cwd: string, runs: number, timeout?: number,
 *   prepare?: () => void, verify: (run: Run) => string | null | Promise<string | null>}} Case
 * `verify` gives what is wrong with a run that did not do its work. `timeout` in seconds.
 * @typedef {{exit: number | null, outFile: string, readonly out: string, readonly err: string}} Run  `out` and `err` are what was written,
 *   read when asked for; `outFile` holds the first where it may be too long for that
 * @typedef {{wall: number, cpu: number, mib: number}} Figures  seconds, seconds, MiB of the largest process
 * @typedef {{name: string, runs: Figures[], fault: string | null}} Timing
 */

export function requireGnuTime() {
  if (!existsSync(GNU_TIME))
    throw new Error(`${GNU_TIME} is missing: install GNU time (Debian: apt-get install time).`);
}

/**
 * A first run that takes under five seconds warms the machine and is not counted. A case that fails is not run again.
 * @param {readonly Case[]} cases @param {{scratch: string, say: (line: string) => void}} options
 * @returns {Promise<Map<string, Timing>>}
 */
export async function measureInTurn(cases, { scratch, say }) {
  mkdirSync(scratch, { recursive: true });
  const timings = new Map(
    cases.map(({ name }) => [name, /** @type {Timing} */ ({ name, runs: [], fault: null })]),
  );
  const warmed = new Set();
  for (let open = [...cases]; open.length > 0; ) {
    for (const one of open) {
      const timing = /** @type {Timing} */ (timings.get(one.name));
      one.prepare?.();
      const { figures, fault } = await runOnce(one, scratch);
      timing.fault = fault;
      if (!warmed.has(one.name) && figures.wall < 5 && fault === null) warmed.add(one.name);
      else timing.runs.push(figures);
      say(`${one.name}: ${figures.wall.toFixed(2)} s${fault === null ? '' : `: ${fault}`}`);
    }
    open = open.filter((one) => {
      const timing = timings.get(one.name);
      return timing?.fault === null && timing.runs.length < one.runs;
    });
  }
  return timings;
}

/** @param {Case} one @param {string} scratch @returns {Promise<{figures: Figures, fault: string | null}>} */
async function runOnce({ argv, cwd, timeout = 1800, verify }, scratch) {
  const [out, err, figuresFile] = ['out', 'err', 'time'].map((name) => join(scratch, `last.${name}`));
  const files = [openSync(out, 'w'), openSync(err, 'w')];
  const began = process.hrtime.bigint();
  const child = spawn(GNU_TIME, ['-q', '-f', '%U %S %M', '-o', figuresFile, ...argv], {
    cwd,
    detached: true,
    stdio: ['ignore', ...files],
    env: { ...process.env, NO_COLOR: '1', CI: '' },
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, timeout * 1000);
  const exit = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  clearTimeout(timer);
  files.forEach((file) => closeSync(file));
  if (late) return { figures: { wall, cpu: wall, mib: 0 }, fault: `not done after ${timeout} s` };
  const [user, sys, kib] = readFileSync(figuresFile, 'utf8').trim().split(/\s+/).map(Number);
  /** @type {Run} */
  const run = {
    exit,
    outFile: out,
    get out() {
      return readFileSync(out, 'utf8');
    },
    get err() {
      return readFileSync(err, 'utf8');
    },
  };
  const figures = { wall, cpu: user + sys, mib: kib / 1024 };
  try {
    return { figures, fault: await verify(run) };
  } catch (error) {
    return { figures, fault: `its output cannot be read: ${error.message.split('\n')[0]}` };
  }
}

export const medianOf = (/** @type {readonly number[]} */ values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** How many times longer `a` took than `b`: the median of the pairs where both were run as often, else of the medians. */
export function ratioOf(
  /** @type {Timing} */ a,
  /** @type {Timing} */ b,
  /** @type {'wall' | 'cpu'} */ figure = 'wall',
) {
  const [left, right] = [a, b].map(({ runs }) => runs.map((run) => run[figure]));
  return left.length === right.length
    ? medianOf(left.map((value, i) => value / right[i]))
    : medianOf(left) / medianOf(right);
}

/** Of the ratios of CPU times in the same round, the one below which this share of them lies. */
export function ratioAt(/** @type {Timing} */ a, /** @type {Timing} */ b, /** @type {number} */ share) {
  const ratios = a.runs.flatMap((run, i) => (b.runs[i] ? [run.cpu / b.runs[i].cpu] : []));
  return ratios.sort((x, y) => x - y)[Math.round(share * (ratios.length - 1))];
}
