// Writes made-up strategic plans to measure with: node bench/generate-plans.mjs --out FOLDER [--count N] [--bytes N] [--seed N] [--shape NAME].
// The same options give the same bytes on every machine.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makePlan } from './plans/make-plan.mjs';
import { makeShape, SHAPES } from './plans/shapes.mjs';

/** Bytes of one plan; the plans of a batch lie between half and one and a half times this. */
const BYTES = 100_000;

/**
 * Writes `count` plans; does nothing where the folder holds just these already.
 * @param {{out: string, count?: number, bytes?: number, seed?: number, shape?: string}} options
 * @returns {string[]} their paths, in order
 */
export function generatePlans({ out, count = 1, bytes = BYTES, seed = 1, shape }) {
  const made = JSON.stringify({ count, bytes, seed, shape, version: 1 });
  const paths = Array.from({ length: count }, (_, i) =>
    join(out, `${shape ?? 'plan'}-${String(i + 1).padStart(5, '0')}.md`),
  );
  const stamp = join(out, '.made');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return paths;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  paths.forEach((path, i) => {
    const own = seed * 1_000_003 + i;
    // Batches hold shorter and longer plans; a lone plan has the size that was asked for.
    const share = count === 1 ? 1 : 0.5 + ((i * 0.618034) % 1);
    const options = { seed: own, bytes: Math.round(bytes * share) };
    writeFileSync(path, shape === undefined ? makePlan(options) : makeShape(shape, options));
  });
  writeFileSync(stamp, made);
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      count: { type: 'string', default: '1' },
      bytes: { type: 'string', default: String(BYTES) },
      seed: { type: 'string', default: '1' },
      shape: { type: 'string' },
    },
  });
  const [count, bytes, seed] = [values.count, values.bytes, values.seed].map(Number);
  const fault =
    values.out === undefined
      ? 'give a folder to write to: --out FOLDER'
      : values.shape !== undefined && !SHAPES.includes(values.shape)
        ? `no shape "${values.shape}"; there are ${SHAPES.join(', ')}`
        : [count, bytes, seed].some((n) => !Number.isSafeInteger(n) || n < 1)
          ? '--count, --bytes and --seed are whole numbers from 1'
          : null;
  if (fault !== null || values.out === undefined) {
    console.error(`generate-plans: ${fault}`);
    process.exitCode = 2;
  } else {
    const { out, shape } = values;
    const paths = generatePlans({ out, count, bytes, seed, ...(shape === undefined ? {} : { shape }) });
    console.log(`${paths.length} plans in ${out}`);
  }
}
