// What is measured: one function a part, each (bench) => its section of the report. A goal is a line with a ratio and its bound.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyWithTwiceThePhrases } from './double-phrases.mjs';
import { generatePlans } from './generate-plans.mjs';
import { measureInTurn, medianOf, ratioAt, ratioOf } from './measure.mjs';
import { checkBatch, checkOne, hasCache, hasJobs } from './planlint.mjs';
import { SHAPES } from './plans/shapes.mjs';
import { PEER_TOOLS, rumdlCached } from './tools.mjs';

/**
 * @typedef {{work: string, plans: number, growth: number, runs: number, slowRuns: number, sizes: readonly number[],
 *   peers: readonly string[], timeout: number, say: (line: string) => void}} Bench  `sizes` in MB
 * @typedef {{goal: string, measured: string, held: boolean | null}} Goal  `held` is null where it could not be measured
 * @typedef {{title: string, about: string, goals: Goal[], timings?: import('./measure.mjs').Timing[], table?: string[][]}} Section
 * @typedef {Map<string, import('./measure.mjs').Timing>} Timings
 */

const NODE = 'node -e 0';
const SLOW = new Set(['markdownlint-cli2', 'remark-cli', 'eslint', 'textlint']);
const JAVASCRIPT_PEERS = ['markdownlint-cli2', 'remark-cli', 'eslint'];
const stagesOf = fileURLToPath(new URL('stages.mjs', import.meta.url));
const parseAlone = fileURLToPath(new URL('parse-alone.mjs', import.meta.url));

/** @type {Record<string, (bench: Bench) => Promise<Section>>} */
export const PARTS = {
  one: measureOne,
  batch: measureBatch,
  cache: measureCache,
  floor: measureFloor,
  stages: measureStages,
  growth: measureGrowth,
  phrases: measurePhrases,
  curve: measureCurve,
};

async function measureOne(/** @type {Bench} */ bench) {
  const work = plansFor(bench, 'one', 1);
  const timings = await run(
    bench,
    [
      { name: 'planlint', ...checkOne(work.paths[0]) },
      {
        name: NODE,
        argv: [process.execPath, '-e', '0'],
        verify: ({ exit }) => (exit === 0 ? null : `exit code ${exit}`),
      },
      ...peersOver(bench, work),
    ],
    2,
  );
  return {
    title: 'One plan of 100 kB, cold',
    about: 'The report in words, as an officer runs it.',
    goals: [
      holdRatio(
        'One plan takes at most 0.25 of the time of markdownlint-cli2',
        timings,
        'planlint',
        'markdownlint-cli2',
        0.25,
      ),
      holdRatio('One plan takes at most 2.5 times `node -e 0`', timings, 'planlint', NODE, 2.5),
    ],
    timings: [...timings.values()],
  };
}

async function measureBatch(/** @type {Bench} */ bench) {
  const work = plansFor(bench, 'batch', bench.plans);
  const timings = await run(bench, [{ name: 'planlint', ...checkBatch(work) }, ...peersOver(bench, work)]);
  return {
    title: `${bench.plans} plans, cold`,
    about:
      'No cache; every requirement of every plan in the report. rumdl is its native program, which takes all processors.',
    goals: [
      ...JAVASCRIPT_PEERS.map((peer) =>
        holdRatio(`${peer} takes at least 20 times as long`, timings, peer, 'planlint', 20, 'least'),
      ),
      holdRatio('Not slower than rumdl', timings, 'planlint', 'rumdl', 1),
    ],
    timings: [...timings.values()],
  };
}

async function measureCache(/** @type {Bench} */ bench) {
  const goal = 'Unchanged plans, warm cache: not slower than rumdl with its cache';
  const about = 'Every plan was checked once before and has not changed.';
  const title = `${bench.plans} plans, warm cache`;
  if (!hasCache) return { title, about, goals: [{ goal, measured: 'this build has no cache', held: null }] };
  const work = plansFor(bench, 'batch', bench.plans);
  const caches = join(bench.work, 'caches');
  rmSync(caches, { recursive: true, force: true });
  const planlint = checkBatch(work, {
    cached: true,
    more: ['--cache', '--cache-location', join(caches, 'planlint')],
  });
  const rumdl = rumdlCached(work, join(caches, 'rumdl'));
  // The first round fills the caches: it is measured apart and thrown away.
  await run({ ...bench, runs: 1 }, [
    { name: 'planlint, filling', ...planlint },
    { name: 'rumdl, filling', ...rumdl },
  ]);
  const timings = await run(bench, [
    { name: 'planlint', ...planlint },
    { name: 'rumdl', ...rumdl },
  ]);
  return {
    title,
    about,
    goals: [holdRatio(goal, timings, 'planlint', 'rumdl', 1)],
    timings: [...timings.values()],
  };
}

async function measureFloor(/** @type {Bench} */ bench) {
  const work = plansFor(bench, 'batch', bench.plans);
  const threads = hasJobs ? [1, 2] : [1];
  const timings = await run(
    bench,
    threads.flatMap((n) => [
      { name: `planlint, ${n} thread${n === 1 ? '' : 's'}`, ...checkBatch(work, { jobs: n }) },
      {
        name: `satteri, ${n} thread${n === 1 ? '' : 's'}`,
        argv: [process.execPath, parseAlone, work.folder, String(n)],
        verify: (/** @type {import('./measure.mjs').Run} */ { exit, out }) =>
          exit === 0 && /[1-9]\d* nodes/.test(out) ? null : `exit code ${exit}`,
      },
    ]),
  );
  return {
    title: 'The limit: parsing alone',
    about:
      'satteri, the fastest parser with exact positions, reads the same files, makes the tree and visits every node; and does nothing else.',
    goals: threads.map((n) => {
      const how = `${n} thread${n === 1 ? '' : 's'}`;
      return holdRatio(
        `The whole check takes at most twice the parser alone (${how})`,
        timings,
        `planlint, ${how}`,
        `satteri, ${how}`,
        2,
      );
    }),
    timings: [...timings.values()],
  };
}

/** What a plan cannot cost less than: each stage alone, hot, beside what starting costs, cold. No goal is held against it. */
async function measureStages(/** @type {Bench} */ bench) {
  const work = plansFor(bench, 'phrases', Math.min(bench.plans, 60));
  const empty = emptyPlan(bench);
  const { stdout, stderr, status } = spawnSync(process.execPath, [stagesOf, work.folder], {
    encoding: 'utf8',
    timeout: bench.timeout * 1000,
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? 'the stages were not measured');
  const stages = Object.entries(/** @type {Record<string, number>} */ (JSON.parse(stdout)));
  const sum = stages.reduce((all, [, ms]) => all + ms, 0);
  const timings = await run(
    bench,
    [
      { name: NODE, argv: [process.execPath, '-e', '0'], verify: () => null },
      { name: 'planlint, an empty plan', ...checkOne(empty) },
      { name: 'planlint, a plan of 100 kB', ...checkOne(plansFor(bench, 'one', 1).paths[0]) },
    ],
    2,
  );
  return {
    title: 'Where the time goes',
    about: `A plan of 100 kB: first whole processes, cold; then one thread over ${work.paths.length} plans until all is hot, in milliseconds a plan. Collecting garbage is part of each stage.`,
    goals: [],
    timings: [...timings.values()],
    table: [
      ['stage', 'ms a plan', 'share'],
      ...stages.map(([stage, ms]) => [stage, ms.toFixed(1), `${((100 * ms) / sum).toFixed(0)} %`]),
      ['all', sum.toFixed(1), ''],
    ],
  };
}

async function measureGrowth(/** @type {Bench} */ bench) {
  const names = [`${bench.plans} plans`, `${bench.plans * bench.growth} plans`];
  const few = plansFor(bench, 'batch', bench.plans);
  const many = plansFor(bench, 'growth', bench.plans * bench.growth);
  const timings = await run(
    { ...bench, runs: Math.min(bench.runs, 2) },
    [few, many].map((work, i) => ({ name: names[i], ...checkBatch(work) })),
  );
  const most = bench.growth * 1.05;
  return {
    title: `Growth: ${names.join(' and ')}`,
    about: 'Cold. Memory is the peak of the process, with its threads.',
    goals: [
      holdRatio(
        `${names[1]} take at most ${most} times as long as ${names[0]}`,
        timings,
        names[1],
        names[0],
        most,
      ),
      ...names.map((name) => holdMemory(timings, name, 250)),
    ],
    timings: [...timings.values()],
  };
}

async function measurePhrases(/** @type {Bench} */ bench) {
  // Many short runs in turn tell a difference of a few hundredths; a few long ones do not.
  const plans = Math.min(bench.plans, 60);
  const work = plansFor(bench, 'phrases', plans);
  bench.say('building a copy with twice the phrases');
  const { root, added, rules } = copyWithTwiceThePhrases(join(bench.work, 'twice'));
  const timings = await run(
    bench,
    [
      { name: 'as it is', ...checkBatch(work, { jobs: 1 }) },
      { name: 'twice the phrases', ...checkBatch(work, { root, jobs: 1, requirements: 133 + rules }) },
    ],
    4,
  );
  return {
    title: 'Twice as many phrases',
    about: `${plans} plans in one thread. ${added} phrases more, each a phrase of the rules that goes on with a word of another trade, asked for by ${rules} rules; compiled ahead like the others. CPU time decides, since the difference is smaller than the noise of the clock.`,
    goals: [
      holdCpuRatio('Twice the phrases add at most 5 %', timings, 'twice the phrases', 'as it is', 1.05),
    ],
    timings: [...timings.values()],
  };
}

async function measureCurve(/** @type {Bench} */ bench) {
  const empty = emptyPlan(bench);
  const works = SHAPES.flatMap((shape) =>
    bench.sizes.map((mb) => {
      const folder = join(bench.work, 'curve', `${shape}-${mb}`);
      return {
        shape,
        mb,
        name: `${shape} ${mb} MB`,
        work: { folder, paths: generatePlans({ out: folder, bytes: mb * 1e6, shape }) },
      };
    }),
  );
  const timings = await run({ ...bench, runs: Math.min(bench.runs, 3) }, [
    { name: 'empty', ...checkBatch({ folder: empty, paths: [empty] }) },
    ...works.map(({ name, work }) => ({ name, ...checkBatch(work) })),
  ]);
  const base = wallOf(timings, 'empty') ?? 0;
  const net = (/** @type {string} */ name) => {
    const wall = wallOf(timings, name);
    return wall === null ? null : wall - base;
  };
  const [small, large] = [bench.sizes.at(-1) === 5 ? 0.5 : bench.sizes[0], bench.sizes.at(-1) ?? 1];
  const most = (large / small) * 1.1;
  const growth = SHAPES.map((shape) => {
    const [a, b] = [net(`${shape} ${small} MB`), net(`${shape} ${large} MB`)];
    return { shape, ratio: a === null || b === null ? null : b / a };
  });
  return {
    title: 'One plan, larger and larger',
    about: `Seconds beyond those for an empty plan (${base.toFixed(2)} s), for plans that have much of one thing. "Growth" is ${large} MB over ${small} MB: ${large / small} where time is in proportion to size.`,
    goals: growth.map(({ shape, ratio }) => ({
      goal: `${shape}: ${large} MB takes at most ${most.toFixed(1)} times ${small} MB`,
      measured:
        ratio === null ? (timings.get(`${shape} ${large} MB`)?.fault ?? 'not measured') : ratio.toFixed(1),
      held: ratio === null ? false : ratio <= most,
    })),
    table: [
      ['shape', ...bench.sizes.map((mb) => `${mb} MB`), 'growth'],
      ...growth.map(({ shape, ratio }) => [
        shape,
        ...bench.sizes.map((mb) => net(`${shape} ${mb} MB`)?.toFixed(2) ?? 'refused'),
        ratio?.toFixed(1) ?? '-',
      ]),
    ],
  };
}

/** @returns {import('./tools.mjs').Work} */
function plansFor(/** @type {Bench} */ bench, /** @type {string} */ name, /** @type {number} */ count) {
  const folder = join(bench.work, `${name}-${count}`);
  return { folder, paths: generatePlans({ out: folder, count }) };
}

function emptyPlan(/** @type {Bench} */ bench) {
  const path = join(bench.work, 'empty.md');
  writeFileSync(path, '# Plan\n\nNothing yet.\n');
  return path;
}

const peersOver = (/** @type {Bench} */ bench, /** @type {import('./tools.mjs').Work} */ work) =>
  bench.peers.map((name) => ({ name, ...PEER_TOOLS[name](work) }));

/** @returns {Promise<Timings>} */
function run(
  /** @type {Bench} */ bench,
  /** @type {Pick<import('./measure.mjs').Case, 'name' | 'argv' | 'verify'>[]} */ cases,
  moreRuns = 1,
) {
  return measureInTurn(
    cases.map((one) => ({
      ...one,
      cwd: bench.work,
      timeout: bench.timeout,
      runs: SLOW.has(one.name) && moreRuns === 1 ? bench.slowRuns : bench.runs * moreRuns,
    })),
    { scratch: join(bench.work, 'last'), say: bench.say },
  );
}

function wallOf(/** @type {Timings} */ timings, /** @type {string} */ name) {
  const timing = timings.get(name);
  return timing === undefined || timing.fault !== null ? null : medianOf(timing.runs.map(({ wall }) => wall));
}

/** The time of `a` over that of `b`, held against `bound`: at most so much, or at least. @returns {Goal} */
function holdRatio(
  /** @type {string} */ goal,
  /** @type {Timings} */ timings,
  /** @type {string} */ a,
  /** @type {string} */ b,
  /** @type {number} */ bound,
  side = 'most',
) {
  const [left, right] = [timings.get(a), timings.get(b)];
  if (left === undefined || right === undefined) return { goal, measured: 'not run', held: null };
  const fault = left.fault ?? right.fault;
  if (fault !== null) return { goal, measured: fault, held: null };
  const ratio = ratioOf(left, right);
  return {
    goal,
    measured: `${ratio.toPrecision(3)} (CPU ${ratioOf(left, right, 'cpu').toPrecision(3)})`,
    held: side === 'most' ? ratio <= bound : ratio >= bound,
  };
}

/** The same by CPU time alone, with the middle half of the pairs beside the median. @returns {Goal} */
function holdCpuRatio(
  /** @type {string} */ goal,
  /** @type {Timings} */ timings,
  /** @type {string} */ a,
  /** @type {string} */ b,
  /** @type {number} */ most,
) {
  const [left, right] = [timings.get(a), timings.get(b)];
  const fault = left?.fault ?? right?.fault;
  if (left === undefined || right === undefined || fault)
    return { goal, measured: fault ?? 'not run', held: null };
  const [low, ratio, high] = [0.25, 0.5, 0.75].map((share) => ratioAt(left, right, share));
  return {
    goal,
    measured: `CPU ${ratio.toPrecision(3)} (${low.toPrecision(3)} to ${high.toPrecision(3)})`,
    held: ratio <= most,
  };
}

/** @returns {Goal} */
function holdMemory(/** @type {Timings} */ timings, /** @type {string} */ name, /** @type {number} */ most) {
  const timing = timings.get(name);
  const goal = `Peak memory at most ${most} MB: ${name}`;
  if (timing === undefined || timing.fault !== null)
    return { goal, measured: timing?.fault ?? 'not run', held: null };
  const mb = (Math.max(...timing.runs.map(({ mib }) => mib)) * 1024 * 1024) / 1e6;
  return { goal, measured: `${mb.toFixed(0)} MB`, held: mb <= most };
}
