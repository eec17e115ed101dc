// Builds dist/ once before any test, because tests that start the real command or a worker run the build.
// Knows nothing of the tests themselves.
import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** As `npm run build` does; throws with the compiler's own words when it does not compile. */
export default function build(): void {
  execSync('npm run --silent build', {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
