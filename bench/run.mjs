// `npm run bench`: makes the plans, runs planlint and its peers over them, and writes one table of goals and ratios. --help lists the options.
// Parts may be measured one by one: what was measured of the same program and work is gathered in one table.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireGnuTime } from './measure.mjs';
import { PARTS } from './parts.mjs';
import { keepSection, readSections } from './sections.mjs';
import { PEER_TOOLS, PEERS_FOLDER } from './tools.mjs';
import { writeResults } from './write-results.mjs';

const HELP = `npm run bench -- [options]

  --quick          a small version, in about two minutes; printed, not written
  --parts a,b      only these: ${Object.keys(PARTS).join(', ')}
  --peers a,b      only these: ${Object.keys(PEER_TOOLS).join(', ')}
  --plans N        plans in the batch (300)
  --runs N         counted runs of each command (5; more where they are short, 2 over thousands of plans)
  --slow-runs N    the same for peers that take a minute and more over a batch (1)
  --timeout N      seconds after which a run is stopped (1800)
  --work FOLDER    where the plans, the caches and what was measured go (in the folder for temporary files)
  --out FILE       where the table goes (bench/results.md)
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    parts: { type: 'string' },
    peers: { type: 'string' },
    plans: { type: 'string' },
    runs: { type: 'string' },
    'slow-runs': { type: 'string' },
    timeout: { type: 'string', default: '1800' },
    work: { type: 'string', default: join(tmpdir(), 'planlint-bench') },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else
  await bench().catch((error) => {
    console.error(`bench: ${error.message}`);
    process.exitCode = 2;
  });

async function bench() {
  const quick = values.quick;
  const parts = choose(
    '--parts',
    values.parts,
    Object.keys(PARTS),
    quick ? ['one', 'batch', 'cache', 'floor', 'phrases'] : undefined,
  );
  const peers = choose(
    '--peers',
    values.peers,
    Object.keys(PEER_TOOLS),
    quick ? Object.keys(PEER_TOOLS).filter((name) => name !== 'textlint') : undefined,
  );
  const settings = {
    work: resolve(values.work),
    plans: wholeNumber('--plans', values.plans, quick ? 10 : 300),
    growth: 10,
    runs: wholeNumber('--runs', values.runs, quick ? 1 : 5),
    slowRuns: wholeNumber('--slow-runs', values['slow-runs'], 1),
    sizes: quick ? [0.1, 0.5] : [0.1, 0.5, 1, 2, 5],
    timeout: wholeNumber('--timeout', values.timeout, 1800),
    peers,
    say: (/** @type {string} */ line) => process.stderr.write(`  ${line}\n`),
  };
  requireGnuTime();
  installPeers();
  mkdirSync(settings.work, { recursive: true });

  const kept = { folder: join(settings.work, 'measured'), plans: settings.plans };
  const out = values.out ?? (quick ? undefined : fileURLToPath(new URL('results.md', import.meta.url)));
  let results = '';
  for (const part of parts) {
    process.stderr.write(`${part}\n`);
    const load = loadavg()[0];
    const began = Date.now();
    // A part that cannot be measured is told in the table, and the others go on.
    const section = await PARTS[part](settings).catch((error) => ({
      title: part,
      about: `Not measured: ${error.message.trim()}`,
      goals: [{ goal: `The part "${part}"`, measured: error.message.trim().split('\n')[0], held: null }],
    }));
    const seconds = Math.round((Date.now() - began) / 1000);
    keepSection(kept, part, { ...section, when: new Date(began).toISOString(), load, seconds });
    // After each part, so that nothing is lost where the next is broken off.
    results = writeResults(readSections(kept, Object.keys(PARTS)), { versions: peerVersions() });
    if (out !== undefined) writeFileSync(out, results);
  }
  process.stdout.write(results);
}

/** The peers are the benchmark's alone and live in its own folder. */
function installPeers() {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '.package-lock.json'))) return;
  process.stderr.write('installing the peers (once)\n');
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['install', '--ignore-scripts'], {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 2, 2],
    shell,
  });
  if (status !== 0) throw new Error('the peers could not be installed: npm install failed in bench/peers');
}

function peerVersions() {
  const { dependencies } = JSON.parse(readFileSync(join(PEERS_FOLDER, 'package.json'), 'utf8'));
  const shown = [
    'markdownlint-cli2',
    'remark-cli',
    'eslint',
    '@eslint/markdown',
    'textlint',
    'rumdl',
    'satteri',
  ];
  return Object.fromEntries(shown.map((name) => [name, dependencies[name]]));
}

function choose(
  /** @type {string} */ option,
  /** @type {string | undefined} */ given,
  /** @type {string[]} */ known,
  usual = known,
) {
  const chosen = given?.split(',') ?? usual;
  const unknown = chosen.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${option} has no "${unknown}"; there are ${known.join(', ')}`);
  return chosen;
}

function wholeNumber(
  /** @type {string} */ option,
  /** @type {string | undefined} */ given,
  /** @type {number} */ usual,
) {
  const number = given === undefined ? usual : Number(given);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${option} takes a whole number from 1, not "${given}"`);
  return number;
}
