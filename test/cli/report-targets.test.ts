import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const folder = makeFolder({ 'plan.md': '# Plan\n\nThe strategic planning group will oversee progress.\n' });
symlinkSync('b.json', join(folder.path, 'link.csv'));
afterAll(folder.remove);
const run = (...args: readonly string[]) => runCli(['check', 'plan.md', ...args], { cwd: folder.path });
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

describe('several formats in one run', () => {
  it('writes each to its file, and one to the screen', () => {
    const { out, code } = run('--format', 'sarif=a.sarif', '--format', 'junit=a=b.xml', '--format', 'text');
    expect(code).toBe(1);
    expect(out).toMatch(/^Not ready: /m);
    expect(read('a.sarif')).toMatch(/^\{"\$schema":/);
    expect(read('a=b.xml')).toMatch(/^<\?xml/);
  });

  it('gives --output to the format that names no file', () => {
    const { out } = run('--format', 'json', '--output', 'all.json', '--format', 'csv=all.csv');
    expect(out).toBe('');
    expect(JSON.parse(read('all.json'))).toHaveProperty('documents');
    expect(read('all.csv')).toMatch(/^\ufeffPlan,/);
  });

  it('makes the folder of a report', () => {
    const { err } = run('--format', 'csv=made/by/format/a.csv', '--format', 'text', '--output', 'made/a.txt');
    expect(err).toBe('');
    expect(read('made/by/format/a.csv')).toMatch(/^\ufeffPlan,/);
    expect(read('made/a.txt')).toMatch(/^Not ready: /m);
  });

  it('writes a binary format to standard output as it is', () => {
    expect(run('--format', 'xlsx').out.slice(0, 2)).toBe('PK');
  });

  it.each([
    [['--format', 'json', '--format', 'sarif'], /two formats would be written to standard output/],
    [['--format', 'json=a', '--format', 'sarif=a'], /two formats would be written to a\n/],
    [['--format', 'json=a', '--format', 'csv=./a'], /two formats would be written to \.\/a\n/],
    [['--format', 'json=b.json', '--format', 'csv=link.csv'], /two formats would be written to link\.csv\n/],
    [['--format', 'markdown=./plan.md'], /would be written over \.\/plan\.md, which is to be read\n/],
    [['--format', 'json=a', '--output', 'b'], /no format is left for b: every one names a file of its own/],
    [['--format', 'sarrif=a'], /Did you mean sarif\?/],
    [['--format', 'json='], /Name a file after json=/],
    [['--format', 'junit=plan.md/a.xml'], /cannot write plan\.md\/a\.xml: its folder is a file\n.*--format/],
  ])('refuses %j', (args, message) => {
    const { err, out, code } = run(...args);
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 2]);
    expect(existsSync(join(folder.path, 'a'))).toBe(false);
    expect(read('plan.md')).toMatch(/^# Plan/);
  });
});

describe('a report in a folder of plans', () => {
  const plans = makeFolder({
    'plan.md': '# Plan\n',
    'other.md': '# Other\n',
    'planlint.config.yaml': 'fail-on: must\n',
    'a.yaml': '- {requirement: spg-established, verdict: met, by: Clerk, date: 2026-01-05}\n',
  });
  afterAll(plans.remove);
  const check = (...args: readonly string[]) => runCli(['check', ...args], { cwd: plans.path });
  const text = (name: string) => readFileSync(join(plans.path, name), 'utf8');

  it.each([['.'], ['*.md']])('is written again and again, and is no plan of %s', (input) => {
    const before = check(input, '--format', 'markdown=report.md');
    const first = text('report.md');
    const again = check(input, '--format', 'markdown=report.md');
    expect([before.err, again.err, again.code]).toEqual(['', '', 1]);
    expect(text('report.md')).toBe(first);
    expect(first).toContain('**2 of 2 plans not ready.**');
  });

  it.each([
    [['check', 'plan.md', '-o', 'planlint.config.yaml'], 'planlint.config.yaml'],
    [['check', 'plan.md', '--attestations', 'a.yaml', '-f', 'csv=a.yaml'], 'a.yaml'],
    [['cite', 'plan.md', '-o', 'plan.md'], 'plan.md'],
    [['compare', 'other.md', 'plan.md', '-o', './other.md'], 'other.md'],
  ])('is not written over what is read: %j', (args, file) => {
    const before = text(file);
    const { err, code } = runCli(args, { cwd: plans.path });
    expect(err).toMatch(/^planlint: the report would be written over \S+, which is to be read\n/);
    expect([code, text(file)]).toEqual([2, before]);
  });

  it('is not written over a plan that lies there, nor over what the user names', () => {
    const report = text('report.md');
    for (const args of [
      ['.', '--format', 'markdown=other.md'],
      ['plan.md', 'report.md', '--format', 'markdown=report.md'],
    ]) {
      const { err, code } = check(...args);
      expect(err).toMatch(/^planlint: the report would be written over \w+\.md, which is to be read\n/);
      expect(code).toBe(2);
    }
    expect([text('other.md'), text('report.md')]).toEqual(['# Other\n', report]);
  });
});

describe('progress', () => {
  it('is silent where nobody looks', () => {
    const { err } = runCli(['check', 'plan.md', 'plan.md', '--format', 'json=x.json'], { cwd: folder.path });
    expect(err).toBe('');
  });
});
