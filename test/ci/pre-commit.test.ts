// The pre-commit hook, by pre-commit itself where it is installed: its manifest is valid, and a commit with a gap is stopped.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, runCli } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'fixtures', 'plan-repository');
const isInstalled = spawnSync('pre-commit', ['--version']).status === 0;
if (!isInstalled)
  console.warn('pre-commit is not installed: its tests are left out (Debian: apt-get install pre-commit)');

it('takes options as `args`, which pre-commit puts between the entry and the files', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [{ entry: string }];
  const [program, ...words] = hook.entry.split(' ');
  const plan = join('plans', 'strategic-plan-2026-29.md');
  const { code, err } = runCli([...words, '--quiet', plan], { cwd: example });
  expect([program, code, err]).toEqual(['planlint', 0, '']);
});

describe.skipIf(!isInstalled)('.pre-commit-hooks.yaml (where pre-commit is installed)', () => {
  let work: ReturnType<typeof makeFolder>;
  let repository: ReturnType<typeof makeFolder>;
  const run = (command: string, args: readonly string[], cwd = repository.path) =>
    spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRE_COMMIT_HOME: join(work.path, 'home'),
        npm_config_prefer_offline: 'true',
        NO_COLOR: '1',
      },
    });
  const commit = (folder: string) => {
    for (const args of [
      ['init', '--quiet', '--initial-branch=main'],
      ['add', '--all', '--force', '.'],
      [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.org',
        'commit',
        '--quiet',
        '--no-verify',
        '--message=Add',
      ],
    ])
      expect(run('git', args, folder).status).toBe(0);
  };

  beforeAll(() => {
    work = makeFolder({});
    repository = makeFolder({});
    // The hook's repository: what is packed, already built, so that installing it needs no compiler.
    const hook = join(work.path, 'planlint');
    for (const name of ['bin', 'dist', 'rules', 'data', 'schema', '.pre-commit-hooks.yaml'])
      cpSync(join(root, name), join(hook, name), { recursive: true });
    const {
      devDependencies: _,
      scripts: __,
      ...manifest
    } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(hook, 'package.json'), JSON.stringify(manifest));
    commit(hook);
    const rev = run('git', ['rev-parse', 'HEAD'], hook).stdout.trim();

    cpSync(example, repository.path, { recursive: true });
    const config = readFileSync(join(example, '.pre-commit-config.yaml'), 'utf8')
      .replace(/repo: \S+/, `repo: ${hook}`)
      .replace(/rev: \S+/, `rev: ${rev}`);
    // Node from nodejs.org cannot be had everywhere: the one that runs this test is used.
    writeFileSync(
      join(repository.path, '.pre-commit-config.yaml'),
      `default_language_version:\n  node: system\n${config}`,
    );
    commit(repository.path);
  });
  afterAll(() => {
    work.remove();
    repository.remove();
  });

  it('is a valid manifest, and the example uses it validly', () => {
    expect(run('pre-commit', ['validate-manifest', join(root, '.pre-commit-hooks.yaml')]).status).toBe(0);
    expect(run('pre-commit', ['validate-config', join(example, '.pre-commit-config.yaml')]).status).toBe(0);
  });

  it('passes the example and stops a plan that loses a duty', () => {
    const clean = run('pre-commit', ['run', '--all-files']);
    expect(clean.stdout + clean.stderr).toMatch(/planlint\.+Passed/);
    expect(clean.status).toBe(0);

    const plan = join(repository.path, 'plans', 'strategic-plan-2026-29.md');
    writeFileSync(
      plan,
      readFileSync(plan, 'utf8')
        .replace(/^localities:\n(?: {2}-.*\n)+/m, '')
        .replace(/## Our localities[^]*?(?=## What we will do)/, ''),
    );
    run('git', ['add', '.']);
    const worse = run('pre-commit', ['run']);
    expect(worse.status).toBe(1);
    expect(worse.stdout).toMatch(/planlint\.+Failed/);
    expect(worse.stdout).toContain('localities-arrangements-separate');
  }, 180_000);
});
