// The path of a plan from the root of its repository, which is what the sites of GitHub and GitLab take for its name, in whatever folder
// of the checkout the job runs.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Paths stay as they are outside a CI job, and for plans outside its checkout. */
export function repositoryPathFrom(
  { GITHUB_WORKSPACE, CI_PROJECT_DIR }: NodeJS.ProcessEnv,
  folder = process.cwd(),
): (path: string) => string {
  const checkout = GITHUB_WORKSPACE || CI_PROJECT_DIR;
  if (!checkout || !existsSync(checkout)) return (path) => path;
  const root = rootWithin(realpathSync(checkout), folder);
  return (path) => {
    const inner = relative(root, resolve(folder, path));
    return isInside(inner) ? inner.split(sep).join('/') : path;
  };
}

/** A job may check its repository out into a folder of its workspace. */
function rootWithin(checkout: string, folder: string): string {
  if (!isInside(relative(checkout, folder))) return checkout;
  for (let at = folder; at !== checkout; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
  return checkout;
}

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path;
}
