// Puts the program into one file with its packages, and keeps beside it what V8 made of it, so that a start compiles nothing.
// Run by `npm run build` after the compiler. Native packages and the worker stay outside.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { keepProgramHash } from '../dist/run/program-hash.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}dist/bin/`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const bundle = await rolldown({
  input: { main: `${root}dist/cli/main.js` },
  platform: 'node',
  external: [/^piscina$/],
  // Parts that are loaded when they are asked for may use what the entry holds; so all of that stays in one file.
  preserveEntrySignatures: 'allow-extension',
  logLevel: 'warn',
});
// All in one folder: the program finds its package two folders above any of its files.
await bundle.write({
  dir: folder,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Code that V8 keeps cannot import(), only require().
  dynamicImportInCjs: false,
  minify: false,
});
await bundle.close();
copyFileSync(`${root}tools/start.cjs`, `${folder}start.cjs`);
keepProgramHash();

const { status, stderr } = spawnSync(
  process.execPath,
  [`${root}bin/planlint.js`, 'check', '--no-config', `${root}fixtures/plans/plain-language.md`],
  { env: { ...process.env, PLANLINT_KEEP_CODE: '1' }, encoding: 'utf8' },
);
if (status === null || status > 1) {
  console.error(stderr);
  process.exitCode = 1;
}
