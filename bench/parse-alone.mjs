// Parses plans with the fastest parser there is and nothing else: what a whole check is held against. node parse-alone.mjs FOLDER THREADS.
// Every node of every tree is visited: satteri makes its nodes only when they are looked at.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const [folder, threads] = isMainThread ? [process.argv[2], Number(process.argv[3] ?? 1)] : workerData.of;
const fromPeers = createRequire(new URL('peers/package.json', import.meta.url));

/** @returns {Promise<number>} nodes in every `of`-th plan from `first` */
async function parseShare(/** @type {number} */ first, /** @type {number} */ of) {
  const { markdownToMdast } = await import(pathToFileURL(fromPeers.resolve('satteri')).href);
  const count = (/** @type {{children?: any[]}} */ node) =>
    (node.children ?? []).reduce((/** @type {number} */ sum, child) => sum + count(child), 1);
  const paths = readdirSync(folder).filter((name) => name.endsWith('.md'));
  let nodes = 0;
  for (let i = first; i < paths.length; i += of)
    nodes += count(
      markdownToMdast(readFileSync(join(folder, paths[i]), 'utf8'), {
        features: { gfm: true, frontmatter: true },
      }),
    );
  return nodes;
}

if (!isMainThread) {
  parentPort?.postMessage(await parseShare(workerData.share, threads));
} else {
  const workers = Array.from(
    { length: threads - 1 },
    (_, i) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), {
          workerData: { of: [folder, threads], share: i + 1 },
        });
        worker.once('message', resolve).once('error', reject);
      }),
  );
  const shares = await Promise.all([parseShare(0, threads), ...workers]);
  console.log(`${shares.reduce((a, b) => a + b, 0)} nodes`);
}
