// Builds dist/ once before any test, because tests that start the real command or a worker run the build.
// Knows nothing of the tests themselves.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Compiles src/ to dist/; throws with the compiler's own words when it does not compile. */
export default function build(): void {
  const result = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`The build failed, so no test was run.\n${result.stdout}`);
}
