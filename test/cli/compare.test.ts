import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/report/comparison.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const TEXT = readFileSync(new URL('../../fixtures/plans/complete.md', import.meta.url), 'utf8');
const WITHOUT = TEXT.replace(/^### 10\.1 Effect[^]*?(?=^### )/m, '');
const HOUSING = /^### 10\.3 Housing[^]*?(?=^### )/m.exec(TEXT)?.[0] ?? '';
const MOVED = `${TEXT.replace(HOUSING, '')}\n## Annex on housing\n\n${HOUSING}`;
const folder = makeFolder({
  'sub/plan.md': TEXT,
  'sub/odd:name.md': TEXT,
  'sub/-x.md': TEXT,
  'sub/bad.md': new Uint8Array([0xff, 0x0a]),
});
const sub = join(folder.path, 'sub');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@x', ...args], { cwd: sub, stdio: 'pipe' });
git('init', '-q');
git('add', 'plan.md');
git('commit', '-q', '-m', 'First');
writeFileSync(join(sub, 'plan.md'), WITHOUT);
writeFileSync(join(sub, 'moved.md'), MOVED);
const bare = makeFolder({ 'plan.md': TEXT });
afterAll(() => {
  folder.remove();
  bare.remove();
});
const run = (...args: string[]) => runCli(['compare', ...args, '--today', '2026-11-21'], { cwd: sub });

describe('planlint compare', () => {
  it('says what a plan lost against an earlier revision, and exits with 1', () => {
    const { code, out } = run('HEAD:plan.md', 'plan.md');
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}LOST .*other-authorities-effect\n +met → (?:gap|review)$/m);
    expect(out).toMatch(/Was: HEAD:plan\.md:\d+ \(10\. Working with others › 10\.1 Effect/);
    expect(out).toMatch(/^\d+ lost · .*\n.*shown less well than before\.$/m);
  });

  it('says what it gained, the other way round, and exits with 0', () => {
    const { code, out } = run('plan.md', 'HEAD:plan.md', '-f', 'json');
    const { summary, requirements } = JSON.parse(out) as Comparison;
    expect([code, summary.lost]).toEqual([0, 0]);
    expect(requirements.find((r) => r.id === 'other-authorities-effect')?.change).toBe('gained');
  });

  it('knows what only moved, in JSON that fits its schema', () => {
    const { code, out } = run('HEAD:plan.md', 'moved.md', '-f', 'json');
    const schema = JSON.parse(
      readFileSync(new URL('../../schema/compare.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const comparison = JSON.parse(out) as Comparison;
    expect([validate(comparison), validate.errors]).toEqual([true, null]);
    expect([code, comparison.summary.lost]).toEqual([0, 0]);
    const statement = comparison.requirements.find((r) => r.id === 'housing-contribution-statement');
    expect(statement).toMatchObject({
      change: 'moved',
      before: { verdict: 'met' },
      after: { verdict: 'met' },
    });
    expect(statement?.moved[0]?.after.section).toEqual([
      'Annex on housing',
      expect.stringContaining('Housing'),
    ]);
  });

  it('writes a table for a pull request, and a page', () => {
    const markdown = run('HEAD:plan.md', 'plan.md', '-f', 'markdown').out;
    expect(markdown).toMatch(
      /^\| lost \| .* \(`other-authorities-effect`\) \| Duty \| met → (?:gap|review) \|$/m,
    );
    const page = run('HEAD:plan.md', 'plan.md', '-f', 'html').out;
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('id="other-authorities-effect"');
    expect(page).toContain('Content-Security-Policy');
  });

  it('takes a file with a colon in its name for what it is', () => {
    expect(run('odd:name.md', 'odd:name.md').out).toMatch(/\n133 the same\nNothing is lost\.\n$/);
  });

  it.each([
    [['nope:plan.md', 'plan.md'], /^planlint: nope:plan\.md: there is no revision nope\n {2}\S.*\n$/],
    [['HEAD~7:plan.md', 'plan.md'], /there is no revision HEAD~7\n/],
    [
      ['HEAD:absent.md', 'plan.md'],
      /^planlint: HEAD:absent\.md: there is no absent\.md in HEAD\n {2}\S.*\n$/,
    ],
    [['HEAD:.', 'plan.md'], /^planlint: HEAD:\.: /],
    [['HEAD:../../plan.md', 'plan.md'], /is not a file of this repository\n/],
    [['--', '--help:plan.md', 'plan.md'], /a revision cannot begin with a hyphen\n/],
    [['$(touch x):plan.md', 'plan.md'], /there is no revision \$\(touch x\)\n/],
    [['absent.md', 'plan.md'], /^planlint: absent\.md: there is no such file\n {2}\S.*\n$/],
    [['plan.md', 'bad.md'], /^planlint: bad\.md:1: line 1 is not UTF-8 text\n {2}\S.*\n$/],
    [['plan.md'], /^planlint: missing required argument 'new'\n$/],
  ])('refuses %j with one line', (args, line) => {
    const { code, out, err } = runCli(['compare', ...args], { cwd: sub });
    expect(err).toMatch(line);
    expect([code, out]).toEqual([2, '']);
  });

  it('says so where there is no repository, and no git', () => {
    const none = { GIT_CEILING_DIRECTORIES: bare.path };
    const outside = runCli(['compare', 'HEAD:plan.md', 'plan.md'], { cwd: bare.path, env: none });
    expect(outside.err).toMatch(/this folder is in no git repository\n/);
    const without = runCli(['compare', 'HEAD:plan.md', 'plan.md'], { cwd: sub, env: { PATH: bare.path } });
    expect(without.err).toMatch(/git is not there to read it from\n/);
  });
});
