import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repositoryPathFrom } from '../../src/cli/repository-path.js';
import { makeFolder } from '../support/run-cli.js';

const checkout = makeFolder({ 'sub/plan.md': '', 'other/.git/HEAD': '', 'other/plans/plan.md': '' });
const elsewhere = makeFolder({});
afterAll(() => {
  checkout.remove();
  elsewhere.remove();
});
const folder = realpathSync(checkout.path);
const inJob = (cwd: string) => repositoryPathFrom({ GITHUB_WORKSPACE: checkout.path }, cwd);

describe('repositoryPathFrom', () => {
  it('counts from the root of the checkout, on GitHub and on GitLab', () => {
    expect(inJob(join(folder, 'sub'))('plan.md')).toBe('sub/plan.md');
    expect(inJob(join(folder, 'sub'))('../plan.md')).toBe('plan.md');
    expect(inJob(folder)('./..plan.md')).toBe('..plan.md');
    expect(inJob(folder)(join(folder, 'sub', 'plan.md'))).toBe('sub/plan.md');
    const gitlab = repositoryPathFrom({ CI_PROJECT_DIR: checkout.path }, join(folder, 'sub'));
    expect(gitlab('plan.md')).toBe('sub/plan.md');
  });

  it('counts from a repository that is checked out in a folder of the workspace', () => {
    expect(inJob(join(folder, 'other', 'plans'))('plan.md')).toBe('plans/plan.md');
  });

  it('finds the checkout behind a link', () => {
    const link = join(elsewhere.path, 'link');
    symlinkSync(checkout.path, link);
    expect(repositoryPathFrom({ GITHUB_WORKSPACE: link }, join(folder, 'sub'))('plan.md')).toBe(
      'sub/plan.md',
    );
  });

  it('leaves paths outside the checkout, and outside a job, as they are', () => {
    expect(inJob(folder)('../plan.md')).toBe('../plan.md');
    expect(inJob(elsewhere.path)('plan.md')).toBe('plan.md');
    expect(repositoryPathFrom({}, folder)('./plan.md')).toBe('./plan.md');
    expect(repositoryPathFrom({ GITHUB_WORKSPACE: '/not/there' }, folder)('plan.md')).toBe('plan.md');
  });
});
