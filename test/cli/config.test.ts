import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const PLAN =
  '# Living well\n\nThe strategic planning group will oversee progress. See the Public Bodies Act.\n';
const folder = makeFolder({
  '.git/HEAD': '',
  'planlint.config.yaml': [
    'extends: shared/base.yaml',
    'profile: published',
    'files: plans',
    'ignore: "*.old.md"',
    'format: [text, json=out/report.json]',
    'requirements:',
    '  localities-divided: {severity: off, reason: Told elsewhere.}',
    'overrides:',
    '  - {files: plans/drafts, profile: draft}',
    '',
  ].join('\n'),
  'shared/base.yaml': 'suppressions: [{requirement: spg-established, reason: Known., by: Clerk}]\n',
  'plans/fife.md': PLAN,
  'plans/drafts/new.md': PLAN,
  'plans/fife.old.md': PLAN,
  'notes.md': PLAN,
  'out/readme.txt': '',
  'bad/planlint.config.yaml': 'fail_on: must\n',
  'bad/plan.md': PLAN,
});
afterAll(folder.remove);
const run = (cwd: string, ...args: string[]) => runCli(args, { cwd: join(folder.path, cwd) });

describe('planlint check under a configuration', () => {
  it('checks what it names, each plan with what is in force for it', () => {
    const { code, out } = run('', 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/Switched off: Told elsewhere\./);
    const report = JSON.parse(readFileSync(join(folder.path, 'out/report.json'), 'utf8')) as Report;
    expect(report.documents.map((d) => [d.path, d.status, d.failOn])).toEqual([
      ['plans/drafts/new.md', 'draft', 'never'],
      ['plans/fife.md', 'published', 'must'],
    ]);
    const [, fife] = report.documents;
    const found = (id: string) => fife?.requirements.find((r) => r.id === id);
    expect(found('localities-divided')).toMatchObject({
      verdict: 'gap',
      severity: 'off',
      severityReason: 'Told elsewhere.',
    });
    expect(found('act-title-correct')).toMatchObject({ severity: 'error' });
    expect(found('spg-established')).toMatchObject({
      suppression: { by: 'configuration', reason: 'Known.' },
    });
  });

  it('is found from a folder below, and does not write where the command line says otherwise', () => {
    const { code, out } = run('plans', 'check', 'drafts', '-f', 'json');
    expect([code, (JSON.parse(out) as Report).documents[0]?.failOn]).toEqual([0, 'never']);
  });

  it('gives way to the command line, and to --no-config', () => {
    const failOn = (...args: string[]) =>
      (JSON.parse(run('', 'check', 'plans/drafts/new.md', '-f', 'json', ...args).out) as Report).documents[0]
        ?.failOn;
    expect(failOn('--fail-on', 'may')).toBe('may');
    expect(failOn('--no-config')).toBe('must');
  });

  it('stops for a configuration at fault, before any plan is read', () => {
    const { code, out, err } = run('bad', 'check', 'plan.md');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'planlint: planlint.config.yaml:1:1: unknown key "fail_on"\n  Did you mean "fail-on"?\n',
    );
  });
});

describe('planlint config', () => {
  it('shows what is in force for a plan, and where each setting comes from', () => {
    const { code, out } = run('', 'config', 'plans/drafts/new.md', '-f', 'json');
    const shown = JSON.parse(out) as { settings: { key: string; value: unknown; from: string }[] };
    const of = (key: string) =>
      shown.settings.filter((s) => s.key === key).map(({ value, from }) => [value, from]);
    expect(code).toBe(0);
    expect(of('profile')).toEqual([['draft', 'planlint.config.yaml:9:27']]);
    expect(of('fail-on')).toEqual([['never', 'profile draft']]);
    expect(of('requirements.localities-divided')).toEqual([['off', 'planlint.config.yaml:7:3']]);
    expect(of('suppressions')).toEqual([['spg-established', 'shared/base.yaml:1:16']]);
  });

  it('shows the same on a terminal, and the defaults where there is no configuration', () => {
    expect(run('', 'config').out).toMatch(/^fail-on +must +profile published$/m);
    expect(run('', 'config').out).toMatch(/^ +Told elsewhere\.$/m);
    expect(run('', 'config', '--no-config').out).toMatch(
      /^No configuration was found.*\n[^]*fail-on +must +default$/m,
    );
  });
});
