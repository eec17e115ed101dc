// The GitLab template: fits GitLab's own schema, and its job, as GitLab would put it together, runs in a shell.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'fixtures', 'plan-repository');
const gitlabCiLocal = createRequire(import.meta.url).resolve('gitlab-ci-local/package.json');

interface Job {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: {
    readonly paths: readonly string[];
    readonly reports: { readonly codequality: string; readonly junit: string };
  };
}

describe('templates/planlint.yml', () => {
  let repository: ReturnType<typeof makeFolder>;
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, {
      cwd: repository.path,
      encoding: 'utf8',
      env: { ...process.env, npm_config_prefer_offline: 'true', NO_COLOR: '1' },
    });
  const runGitlab = (...args: string[]) =>
    run(process.execPath, [join(dirname(gitlabCiLocal), 'dist', 'index.js'), ...args]);

  beforeAll(() => {
    repository = makeFolder({});
    cpSync(example, repository.path, { recursive: true });
    cpSync(join(root, 'templates', 'planlint.yml'), join(repository.path, 'planlint.yml'));
    const pack = spawnSync(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', repository.path],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    // The example's own pipeline, with the template and the package at hand instead of far away.
    const pipeline = readFileSync(join(example, '.gitlab-ci.yml'), 'utf8')
      .replace(/remote: \S+/, 'local: planlint.yml')
      .replace(/package: \S+/, `package: ./${pack.stdout.trim().split('\n').at(-1) ?? ''}`);
    writeFileSync(join(repository.path, '.gitlab-ci.yml'), pipeline);
    for (const args of [
      ['init', '--quiet', '--initial-branch=main'],
      ['remote', 'add', 'origin', 'git@gitlab.example:owner/plans.git'],
      ['add', '.'],
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message=Add'],
    ])
      expect(run('git', args).status).toBe(0);
  });
  afterAll(() => repository.remove());

  it("fits GitLab's schema, with one job", () => {
    const list = runGitlab('--list-csv');
    expect(list.stderr).not.toMatch(/invalid|error/i);
    expect(list.status).toBe(0);
    expect(list.stdout).toMatch(/^planlint;/m);
  });

  it('is held against the schema', () => {
    const path = join(repository.path, 'planlint.yml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('when: always', 'when: whenever'));
    const list = runGitlab('--list-csv');
    writeFileSync(path, text);
    expect(list.status).not.toBe(0);
  });

  it('runs: installs planlint, checks the plan, and leaves its reports', () => {
    const { planlint: job } = parse(runGitlab('--preview').stdout) as { planlint: Job };
    const script = spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
      cwd: repository.path,
      encoding: 'utf8',
      env: { ...process.env, ...job.variables, npm_config_prefer_offline: 'true', NO_COLOR: '1' },
    });
    expect(script.status, script.stdout + script.stderr).toBe(0);
    expect(script.stdout).toContain('No duty is missing');
    const read = (file: string) => readFileSync(join(repository.path, file), 'utf8');
    expect(JSON.parse(read(job.artifacts.reports.codequality))).toBeInstanceOf(Array);
    expect(read(job.artifacts.reports.junit)).toMatch(/<testsuites?\b/);
    for (const path of job.artifacts.paths) expect(read(path)).toMatch(/^<!doctype html>/i);
  }, 120_000);
});
