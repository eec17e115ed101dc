// Puts the program into few files with its packages, and keeps beside them what V8 made of them, so that a start compiles nothing.
// Run by `npm run build` after the compiler. Native packages stay outside.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { keepProgramHash } from '../dist/run/program-hash.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}dist/bin/`;
/** With all that they import: what every check needs, in the main thread and in workers; and what those need that judge a plan. */
const CORE = /dist\/(?:cli\/run-check|report\/ndjson)\.js$/;
const ENGINE = /dist\/run\/judge-plan\.js$/;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const bundle = await rolldown({
  input: { main: `${root}dist/cli/main.js`, worker: `${root}dist/run/worker.js` },
  platform: 'node',
  external: [/^piscina$/],
  preserveEntrySignatures: 'allow-extension',
  logLevel: 'warn',
});
// All in one folder: the program finds its package two folders above any of its files.
await bundle.write({
  dir: folder,
  format: 'cjs',
  exports: 'named',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: {
    groups: [
      { name: 'core', test: CORE, priority: 2 },
      { name: 'engine', test: ENGINE, priority: 1 },
    ],
  },
  // Code that V8 keeps cannot import(), only require().
  dynamicImportInCjs: false,
  minify: false,
});
await bundle.close();
for (const name of readdirSync(folder))
  writeFileSync(`${folder}${name}`, toAscii(readFileSync(`${folder}${name}`, 'utf8'), name));
for (const name of ['start.cjs', 'start-worker.cjs']) copyFileSync(`${root}tools/${name}`, `${folder}${name}`);
keepProgramHash();

const sample = ['check', '--no-config', '--no-cache', `${root}fixtures/plans/plain-language.md`];
for (const format of ['text', 'ndjson']) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${root}bin/planlint.js`, ...sample, '--format', format],
    { env: { ...process.env, PLANLINT_KEEP_CODE: '1' }, encoding: 'utf8' },
  );
  if (status !== null && status <= 1) continue;
  console.error(stderr);
  process.exitCode = 1;
}

/** The same code in ASCII, which a start reads without decoding. */
function toAscii(code, name) {
  // After a backslash, or in a raw template, an escape would mean something else.
  const [odd] = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(code) ?? [];
  if (odd !== undefined) throw new Error(`${name} cannot be written in ASCII: ${odd}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
