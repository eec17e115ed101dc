// The command line of each tool, and how to see that it did the work. Every tool runs with the settings that its own documentation
// begins with; line length is not judged anywhere, for plans are not wrapped at 80.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PEERS_FOLDER = fileURLToPath(new URL('peers/', import.meta.url));
const CONFIG = join(PEERS_FOLDER, 'config');
const fromPeers = createRequire(join(PEERS_FOLDER, 'package.json'));

/** @typedef {{paths: readonly string[], folder: string}} Work  the plans, and the folder that holds just these */

const peerBin = (/** @type {string} */ name) => join(PEERS_FOLDER, 'node_modules', '.bin', name);
const exits =
  (/** @type {number[]} */ ...good) =>
  (/** @type {import('./measure.mjs').Run} */ { exit, err }) =>
    good.includes(exit ?? -1) ? null : `exit code ${exit}: ${err.trim().split('\n')[0] ?? ''}`;
/** Fails unless the exit code is good and `count` gives the number of plans. */
const sawAll =
  (
    /** @type {readonly string[]} */ paths,
    /** @type {(run: import('./measure.mjs').Run) => number} */ count,
    /** @type {number[]} */ ...good
  ) =>
  (/** @type {import('./measure.mjs').Run} */ run) => {
    const seen = count(run);
    return (
      exits(...good)(run) ?? (seen === paths.length ? null : `${seen} of ${paths.length} plans were seen`)
    );
  };
const matches = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  text.match(pattern)?.length ?? 0;
const firstNumber = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  Number(pattern.exec(text)?.[1] ?? 0);

/** rumdl's native program, without the Node script that npm starts it by. */
function rumdlProgram() {
  const wrapper = createRequire(fromPeers.resolve('rumdl/package.json'));
  const { optionalDependencies } = wrapper('./package.json');
  for (const name of Object.keys(optionalDependencies)) {
    try {
      return join(
        dirname(wrapper.resolve(`${name}/package.json`)),
        process.platform === 'win32' ? 'rumdl.exe' : 'rumdl',
      );
    } catch {
      // Built for another platform, so not installed.
    }
  }
  throw new Error('no native rumdl is installed for this platform');
}

/**
 * Name -> what to run over the work and how to see that it was done. They run in a folder above the plans.
 * @type {Record<string, (work: Work) => Pick<import('./measure.mjs').Case, 'argv' | 'verify'>>}
 */
export const PEER_TOOLS = {
  'markdownlint-cli2': ({ paths, folder }) => ({
    argv: [
      peerBin('markdownlint-cli2'),
      '--config',
      join(CONFIG, '.markdownlint-cli2.yaml'),
      paths.length === 1 ? paths[0] : `${folder}/*.md`,
    ],
    verify: sawAll(paths, ({ out }) => firstNumber(out, /Linting: (\d+) file/), 0, 1),
  }),
  'remark-cli': ({ paths, folder }) => ({
    argv: [
      peerBin('remark'),
      '--rc-path',
      join(CONFIG, 'remarkrc.json'),
      '--no-config',
      '--no-color',
      '--no-stdout',
      paths.length === 1 ? paths[0] : folder,
    ],
    verify: sawAll(paths, ({ err }) => matches(err, /^\S.*\.md(?::| |$)/gm), 0, 1),
  }),
  eslint: ({ paths, folder }) => ({
    argv: [
      peerBin('eslint'),
      '--config',
      join(CONFIG, 'eslint-markdown.mjs'),
      '--format',
      join(CONFIG, 'eslint-count.mjs'),
      paths.length === 1 ? paths[0] : folder,
    ],
    verify: sawAll(paths, ({ out }) => firstNumber(out, /(\d+) files/), 0, 1),
  }),
  textlint: ({ paths, folder }) => ({
    argv: [
      peerBin('textlint'),
      '--config',
      join(CONFIG, 'textlintrc.json'),
      '--format',
      'json',
      ...(paths.length === 1 ? paths : [`${folder}/*.md`]),
    ],
    verify: sawAll(paths, ({ out }) => JSON.parse(out).length, 0, 1),
  }),
  rumdl: (work) => rumdl(work, ['--no-cache']),
};

/** @param {Work} work @param {string} cache a folder of its own for the cache */
export const rumdlCached = (work, cache) => rumdl(work, ['--cache-dir', cache]);

function rumdl(/** @type {Work} */ { paths, folder }, /** @type {readonly string[]} */ cacheOptions) {
  const config = ['--config', join(CONFIG, 'rumdl.toml')];
  return {
    argv: [rumdlProgram(), 'check', ...cacheOptions, ...config, paths.length === 1 ? paths[0] : folder],
    verify: sawAll(paths, ({ out }) => firstNumber(out, /in (?:\d+\/)?(\d+) files?/), 0, 1),
  };
}
