// Where a line of a plan can be seen in a browser, as the variables of a CI job on GitHub or GitLab tell.
import { fileUri, isRelative } from '../report/file-uri.js';

/** Null outside such a job, and for plans outside its folder. Lines are those of the source, not of the page made from it. */
export function webUrlFrom(env: NodeJS.ProcessEnv): (path: string, line: number) => string | null {
  const root = rootOf(env);
  return (path, line) => {
    const uri = fileUri(path);
    if (root === null || !isRelative(uri) || uri.startsWith('..')) return null;
    return `${root}/${uri}?plain=1#L${line}`;
  };
}

function rootOf({
  GITHUB_SERVER_URL,
  GITHUB_REPOSITORY,
  GITHUB_SHA,
  CI_PROJECT_URL,
  CI_COMMIT_SHA,
}: NodeJS.ProcessEnv): string | null {
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA)
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`;
  if (CI_PROJECT_URL && CI_COMMIT_SHA) return `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}`;
  return null;
}
