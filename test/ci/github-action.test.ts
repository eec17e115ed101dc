// The GitHub Action: fits GitHub's own schema, and its steps do in bash what they promise.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTION_FILE, makeRunner, readAction, runStep } from '../support/run-action.js';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'fixtures', 'plan-repository');
const CHECK = 'Check the plans';

function findSchemaFaults(...files: string[]): string[] {
  const script = join(root, 'test', 'support', 'github-schema.mjs');
  const run = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as string[];
}

let temp: ReturnType<typeof makeFolder>;
let repository: ReturnType<typeof makeFolder>;
beforeEach(() => {
  temp = makeFolder({});
  repository = makeFolder({});
  cpSync(example, repository.path, { recursive: true });
});
afterEach(() => {
  temp.remove();
  repository.remove();
});

describe('action.yml', () => {
  it("fits GitHub's schema, as does the workflow of the example", () => {
    expect(findSchemaFaults(ACTION_FILE, join(example, '.github', 'workflows', 'plan.yml'))).toEqual([]);
  });

  it('would be refused with a fault in it', () => {
    const text = readFileSync(ACTION_FILE, 'utf8').replace(/^ {6}shell: bash\n/m, '');
    const broken = makeFolder({ 'action.yml': text });
    expect(findSchemaFaults(join(broken.path, 'action.yml')).join()).toContain('shell');
    broken.remove();
  });

  it('never writes an input into a script, where it could run', () => {
    for (const { run } of readAction().runs.steps) expect(run).not.toContain('${{');
  });

  it('is used by the example with inputs that it has', () => {
    const workflow = readFileSync(join(example, '.github', 'workflows', 'plan.yml'), 'utf8');
    const inputs = /uses: owner\/planlint@\S+\n\s+with:\n((?: {10}.*\n)+)/.exec(workflow)?.[1] ?? '';
    const names = [...inputs.matchAll(/^ {10}([\w-]+):/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(Object.keys(readAction().inputs)).toContain(name);
  });
});

describe('the check of the action', () => {
  const check = (inputs: Record<string, string> = {}) =>
    runStep(CHECK, { inputs, workspace: repository.path, temp: makeRunner(temp.path) });

  it('passes the example, whose old gaps stand in its baseline', () => {
    const run = check();
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(run.outputs).toEqual({ 'exit-code': '0', sarif: './planlint.sarif' });
    expect(run.summary).toMatch(/^#+ /m);
    const sarif = JSON.parse(readFileSync(join(repository.path, 'planlint.sarif'), 'utf8')) as {
      version: string;
    };
    expect(sarif.version).toBe('2.1.0');
  });

  it('fails a plan with a new gap, marks it in the file and tells it in the summary', () => {
    const plan = join(repository.path, 'plans', 'worse.md');
    cpSync(join(root, 'fixtures', 'plans', 'draft.md'), plan);
    const run = check({
      paths: 'plans/strategic-plan-2026-29.md\nplans/worse.md\n',
      format: 'json=report.json\n',
    });
    expect(run.code).toBe(1);
    expect(run.outputs['exit-code']).toBe('1');
    expect(run.out).toMatch(/^::error .*file=plans\/worse\.md/m);
    expect(run.summary).toContain('worse.md');
    const report = JSON.parse(readFileSync(join(repository.path, 'report.json'), 'utf8')) as {
      documents: unknown[];
    };
    expect(report.documents).toHaveLength(2);
  });

  it('does without what is not wanted', () => {
    const run = check({ annotations: 'false', summary: 'false', sarif: '', 'fail-on': 'never' });
    expect(run.code).toBe(0);
    expect(run.out).not.toContain('::');
    expect(run.summary).toBe('');
    expect(run.outputs).toEqual({ 'exit-code': '0' });
  });

  it('takes names with spaces and marks of the shell as names', () => {
    const name = 'plans/a plan; $(touch harm) `touch harm`.md';
    cpSync(join(repository.path, 'plans', 'strategic-plan-2026-29.md'), join(repository.path, name));
    const run = check({ paths: name, 'fail-on': 'never', annotations: 'false' });
    expect(run.code).toBe(0);
    expect(run.out).toContain('$(touch harm)');
  });

  it('fails with the code of a set-up at fault', () => {
    const run = check({ config: 'gone.yaml' });
    expect(run.code).toBe(2);
    expect(run.outputs['exit-code']).toBe('2');
    expect(run.err).toContain('gone.yaml');
  });

  it('runs in a folder of the repository', () => {
    const run = runStep(CHECK, {
      inputs: { 'working-directory': 'plans', paths: '.', 'fail-on': 'never' },
      workspace: repository.path,
      temp: makeRunner(temp.path),
    });
    expect(run.code).toBe(0);
    expect(run.outputs['sarif']).toBe('plans/planlint.sarif');
  });

  it('names plans from the root of the repository, in whatever folder it runs', () => {
    cpSync(join(root, 'fixtures', 'plans', 'draft.md'), join(repository.path, 'plans', 'worse.md'));
    const run = runStep(CHECK, {
      inputs: { 'working-directory': 'plans', paths: 'worse.md', format: 'gitlab=quality.json' },
      workspace: repository.path,
      temp: makeRunner(temp.path),
      env: {
        GITHUB_WORKSPACE: repository.path,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'ijb/plans',
        GITHUB_SHA: 'abc',
      },
    });
    const written = (name: string) => readFileSync(join(repository.path, 'plans', name), 'utf8');
    expect(run.out).toMatch(/^::error .*file=plans\/worse\.md/m);
    expect(run.summary).toContain('https://github.com/ijb/plans/blob/abc/plans/worse.md?plain=1#L');
    expect(written('planlint.sarif')).toContain('"uri":"plans/worse.md"');
    expect(written('quality.json')).toContain('"path":"plans/worse.md"');
  });
});

describe('the installation of the action', () => {
  it('installs a packed planlint that runs', () => {
    const pack = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', temp.path], {
      cwd: root,
      encoding: 'utf8',
    });
    const tarball = join(temp.path, pack.stdout.trim().split('\n').at(-1) ?? '');
    const run = runStep('Install planlint', {
      inputs: { package: tarball },
      workspace: repository.path,
      temp: temp.path,
      env: { npm_config_prefer_offline: 'true' },
    });
    expect(run.code, run.err).toBe(0);
    const checked = runStep(CHECK, { workspace: repository.path, temp: temp.path });
    expect(checked.code, checked.err).toBe(0);
  }, 120_000);

  it('says what to do where Node is too old', () => {
    const old = makeFolder({ node: '#!/bin/sh\nexec "$REAL_NODE" -r "$OLD" "$@"\n' });
    const shim = makeFolder({
      'old.cjs':
        "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } });\n",
    });
    spawnSync('chmod', ['+x', join(old.path, 'node')]);
    const run = runStep('Install planlint', {
      workspace: repository.path,
      temp: temp.path,
      env: {
        PATH: `${old.path}:${process.env['PATH'] ?? ''}`,
        REAL_NODE: process.execPath,
        OLD: join(shim.path, 'old.cjs'),
      },
    });
    expect(run.code).toBe(2);
    expect(run.out).toMatch(/^::error::planlint needs Node 20\.19 or later/m);
    old.remove();
    shim.remove();
  });
});
