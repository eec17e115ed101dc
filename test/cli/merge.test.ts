import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeParts } from '../../src/run/merge-parts.js';
import { reportHead } from '../../src/run/check-files.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import { type CliRun, makeFolder, runCli } from '../support/run-cli.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const plan = (name: string): string => `# Plan of ${name}\n\nWe asked unpaid carers what matters to them.\n`;
const COUNT = 3;
const bin = fileURLToPath(new URL('../../bin/planlint.js', import.meta.url));
let folder: ReturnType<typeof makeFolder>;
let whole: CliRun;

beforeAll(() => {
  folder = makeFolder({
    ...Object.fromEntries(NAMES.map((name) => [`plans/${name}.md`, plan(name)])),
    'plans/not-text.md': Buffer.from([0xff, 0xfe, 0]),
  });
  for (let k = 1; k <= COUNT; k++) check('--shard', `${k}/${COUNT}`, '--format', `ndjson=${k}.ndjson`);
  whole = check('--format', 'ndjson', '--verbose');
});
afterAll(() => {
  folder.remove();
});

function run(...args: string[]): CliRun {
  return runCli(args, { cwd: folder.path });
}

function check(...more: string[]): CliRun {
  return run('check', 'plans', '--today', '2026-11-21', ...more);
}

const parts = (...numbers: number[]): string[] => numbers.map((k) => join(folder.path, `${k}.ndjson`));

describe('merge', () => {
  it('gives the bytes and the exit code of one process, in any format', () => {
    expect(whole.code).toBe(2);
    expect(run('merge', '3.ndjson', '1.ndjson', '2.ndjson', '--format', 'ndjson')).toEqual(whole);
    const formats = ['--format', 'json', '--format', 'text=merged.txt'];
    const merged = run('merge', '1.ndjson', '2.ndjson', '3.ndjson', ...formats);
    expect(merged).toEqual(check('--format', 'json', '--format', 'text=whole.txt'));
    const text = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    expect(text('merged.txt')).toBe(text('whole.txt'));
  });

  it('takes the parts in any order, and what is whole already', async () => {
    const head = reportHead((await loadRuleSet()).ruleSet, '');
    const shown = (paths: string[]): string[] => [...mergeParts(paths, head).plans].map(({ path }) => path);
    const inOrder = shown(parts(1, 2, 3));
    expect(inOrder).toEqual([...NAMES, 'not-text'].map((name) => `plans/${name}.md`));
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: COUNT }), (order) => {
        expect(shown(parts(...order))).toEqual(inOrder);
      }),
    );
    writeFileSync(join(folder.path, 'whole.ndjson'), whole.out);
    expect(shown([join(folder.path, 'whole.ndjson')])).toEqual(inOrder);
  });

  it('leaves no part behind that is not complete', () => {
    const { code, err } = check('--shard', '1/3', '--format', 'ndjson=plans/a.md/1.ndjson');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'planlint: cannot write plans/a.md/1.ndjson: its folder is a file',
    ]);
  });

  it.each<[string, () => string[], string]>([
    ['a part that is not there', () => parts(1, 2, 4), '4.ndjson is missing'],
    ['a share too few', () => parts(1, 3), 'share 2 of 3 is missing'],
    ['a share twice', () => [...parts(1, 2, 3), copy(2, 'again', (text) => text)], 'are both share 2 of 3'],
    ['a folder', () => [folder.path], 'is a folder'],
    ['an empty head', () => [text('headless', '{"head":{"work":{}}}\n')], 'is no report that planlint wrote'],
    ['what is no part', () => [join(folder.path, 'plans/a.md')], 'a.md is no report that planlint wrote'],
    [
      'a part that was cut off',
      () => [...parts(1, 2), copy(3, 'cut', (text) => text.slice(0, text.lastIndexOf('{"end"')))],
      'cut.ndjson is not complete',
    ],
    [
      'a part that lost a plan',
      () => [...parts(1, 2), copy(3, 'lost', (text) => text.replace(/\n\{"plan".*/, ''))],
      'lost.ndjson is not complete',
    ],
    [
      'another version',
      () => changed('"version":"0.1.0"', '"version":"0.0.9"'),
      'by planlint 0.0.9, this is',
    ],
    ['other rules', () => changed(/"hash":"\w+"/, '"hash":"0"'), 'was judged by other rules'],
    ['another day', () => changed('2026-11-21', '2026-11-20'), 'was judged as on 2026-11-20'],
    ['another number of shares', () => changed('"count":3', '"count":4'), 'is one of 4 shares'],
    [
      'other plans or settings',
      () => changed(/(work.*?"hash":)"\w+"/, '$1"0"'),
      'is of other plans or other settings',
    ],
  ])('refuses %s', async (_, given, fault) => {
    const head = reportHead((await loadRuleSet()).ruleSet, '');
    expect(() => [...mergeParts(given(), head).plans]).toThrow(fault);
  });

  it.each<[string, (text: string) => string]>([
    ['was cut off', (text) => text.slice(0, -200)],
    ['lost a plan', (text) => text.replace(/\n\{"plan".*/, '')],
  ])('writes no report of a part that %s, and keeps the former one', (_, change) => {
    const short = copy(3, 'short', change);
    const former = join(folder.path, 'former.csv');
    writeFileSync(former, 'good');
    const formats = ['--format', `csv=${former}`, '--format', 'json=new.json'];
    const { code, err } = run('merge', '1.ndjson', '2.ndjson', short, ...formats);
    expect([code, err]).toEqual([
      2,
      `planlint: ${short} is not complete\n  Run its command again with --resume.\n`,
    ]);
    expect(readFileSync(former, 'utf8')).toBe('good');
    const left = readdirSync(folder.path).filter((name) => /^(?:former|new)\./.test(name));
    expect(left).toEqual(['former.csv']);
  });

  it('says where there are more parts than files may be open', () => {
    const limited = ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, bin, 'merge'];
    const { status, stderr } = spawnSync('sh', [...limited, ...Array<string>(100).fill('1.ndjson')], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      2,
      'planlint: 1.ndjson is one file more than may be open at a time\n' +
        '  All parts are read side by side: allow as many open files and some more, as with ulimit -n.\n',
    ]);
  });

  it('is not written over a part, by whatever name', () => {
    const part = copy(1, 'kept', (text) => text);
    symlinkSync(part, join(folder.path, 'link.ndjson'));
    const before = readFileSync(part, 'utf8');
    for (const target of ['kept.ndjson', './link.ndjson']) {
      const { code, err } = run('merge', part, '2.ndjson', '3.ndjson', '--format', `ndjson=${target}`);
      expect([code, err.split('\n')[0]]).toEqual([
        2,
        `planlint: the report would be written over ${target}, which is to be read`,
      ]);
    }
    expect(readFileSync(part, 'utf8')).toBe(before);
  });

  it('says so in one line', () => {
    const { code, out, err } = run('merge', '1.ndjson', '2.ndjson');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'planlint: share 3 of 3 is missing\n  Run check with --shard 3/3 and name the file that it writes.\n',
    );
  });
});

describe('merge under a configuration', () => {
  const rule = readFileSync(new URL('../../rules/act/spg-established.yaml', import.meta.url), 'utf8');
  const own = makeFolder({
    'planlint.config.yaml': 'rules: own\nsuppressions:\n  - {requirement: no-placeholders, reason: Known.}\n',
    'own/act/demo-rule.yaml': rule.replace('id: spg-established', 'id: demo-rule'),
    'plans/a.md': plan('a'),
    'plans/b.md': plan('b'),
  });
  afterAll(own.remove);
  const inOwn = (...args: string[]): CliRun => runCli(args, { cwd: own.path });

  it('goes by its rules, and fails as one process does for what it suppresses in vain', () => {
    const work = ['check', 'plans', '--today', '2026-11-21', '--fail-on', 'never'];
    for (const k of [1, 2]) inOwn(...work, '--shard', `${k}/2`, '--format', `ndjson=${k}.ndjson`);
    const strict = ['--strict-suppressions', '--format', 'json'];
    const one = inOwn(...work, ...strict);
    expect([one.code, one.err]).toEqual([1, expect.stringContaining('no-placeholders')]);
    expect(inOwn('merge', '1.ndjson', '2.ndjson', ...strict)).toEqual(one);
    expect(inOwn('merge', '1.ndjson', '2.ndjson', '--no-config').err).toContain('by other rules than these');
  });
});

function text(name: string, content: string): string {
  const path = join(folder.path, `${name}.ndjson`);
  writeFileSync(path, content);
  return path;
}

function copy(part: number, name: string, change: (text: string) => string): string {
  const path = join(folder.path, `${name}.ndjson`);
  writeFileSync(path, change(readFileSync(join(folder.path, `${part}.ndjson`), 'utf8')));
  return path;
}

function changed(what: string | RegExp, to: string): string[] {
  return [...parts(1, 2), copy(3, 'changed', (text) => text.replace(what, to))];
}
