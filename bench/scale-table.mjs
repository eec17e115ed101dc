// Measures what a plan costs here and works out what many plans take on several machines: node bench/scale-table.mjs [--count N] [--write].
// --write puts the tables into docs/scale.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatePlans } from './generate-plans.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const GUIDE = join(root, 'docs', 'scale.md');
const MANY = 100_000;
const MACHINES = [1, 2, 4, 8, 16, 32];
/** Judging threads of a machine that do not slow one another; with two processors that is one. */
const THREADS = [1, 6];
/** Seconds that an array job or ssh takes to start a share, on the safe side. */
const LAUNCH = 5;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100' }, write: { type: 'boolean', default: false } },
});
const count = Number(values.count);
const work = mkdtempSync(join(tmpdir(), 'planlint-scale-'));
try {
  generatePlans({ out: join(work, 'plans'), count });
  generatePlans({ out: join(work, 'one'), count: 1, bytes: 1000 });
  const [idle] = [0, 1, 2].map(() => seconds('one', ['--jobs', '1'])).sort((a, b) => a - b);
  const alone = seconds('plans', ['--jobs', '1']);
  const together = seconds('plans', ['--jobs', String(availableParallelism())]);
  seconds('plans', ['--cache', '--cache-location', join(work, 'cache')]);
  const warm = seconds('plans', ['--cache', '--cache-location', join(work, 'cache')]);
  const table = tables({
    idle,
    plan: (alone - idle) / count,
    together: together / count,
    warm: warm / count,
  });
  if (values.write) {
    const [before, , after] = readFileSync(GUIDE, 'utf8').split(/(?<=<!-- scale -->\n)|(?=<!-- \/scale -->)/);
    writeFileSync(GUIDE, `${before}${table}${after}`);
  } else console.log(table);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function seconds(folder, options) {
  const start = performance.now();
  const cache = options.includes('--cache') ? [] : ['--no-cache'];
  const args = ['check', folder, '--format', 'ndjson=report.ndjson', ...cache, ...options];
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'planlint.js'), ...args], { cwd: work });
  if (status !== 0 && status !== 1) throw new Error(`planlint ended with ${status}`);
  return (performance.now() - start) / 1000;
}

function tables({ idle, plan, together, warm }) {
  const ms = (s) => `${(s * 1000).toFixed(1)} ms`;
  const lines = [
    '| cost | measured |',
    '|---|---|',
    `| to start | ${ms(idle)} |`,
    `| a plan of 100 kB, one thread | ${ms(plan)} |`,
    `| the same, ${availableParallelism()} worker threads on ${availableParallelism()} processors, start included | ${ms(together)} |`,
    `| the same, unchanged, from the cache | ${ms(warm)} |`,
    '',
    `| machines | ${THREADS.map((n) => `${n === 1 ? '1 thread' : `${n} threads`} each`).join(' | ')} |`,
    `|---|${THREADS.map(() => '---').join('|')}|`,
    ...MACHINES.map(
      (machines) =>
        `| ${machines} | ${THREADS.map((n) => span(LAUNCH + idle + (MANY * plan) / (machines * n))).join(' | ')} |`,
    ),
    '',
  ];
  return `${lines.join('\n')}`;
}

function span(s) {
  if (s < 120) return `${Math.ceil(s)} s`;
  return s < 7200 ? `${Math.ceil(s / 60)} min` : `${(s / 3600).toFixed(1)} h`;
}
