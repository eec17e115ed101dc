import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliRun, makeFolder, runCli } from '../support/run-cli.js';

const bin = fileURLToPath(new URL('../../bin/planlint.js', import.meta.url));
const COUNT = 60;
const LONG = `# Plan\n\n${'We asked unpaid carers, and people who use services, what matters to them in 2024.\n\n'.repeat(60)}`;
let folder: ReturnType<typeof makeFolder>;

beforeEach(() => {
  const plans = Array.from({ length: COUNT }, (_, i) => [
    `plans/${String(i).padStart(3, '0')}.md`,
    `${LONG}${i}`,
  ]);
  folder = makeFolder(Object.fromEntries(plans) as Record<string, string>);
});
afterEach(() => {
  folder.remove();
});

const SETTING = ['check', 'plans', '--today', '2026-11-21', '--no-cache', '--jobs', '1', '--quiet'];
const at = (name: string): string => join(folder.path, name);
const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const stopCheck = (args: readonly string[], signal: NodeJS.Signals, file: string): Promise<CliRun> =>
  stopRun([...SETTING, ...args], signal, file);

/** Starts planlint and sends it a signal once some of the file is written. */
async function stopRun(args: readonly string[], signal: NodeJS.Signals, file: string): Promise<CliRun> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder.path });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = once(child, 'close');
  while (size(at(file)) < 1000 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return { code, out, err };
}

const run = (...args: string[]): CliRun => runCli([...SETTING, ...args], { cwd: folder.path });

it('while it waits for a plan on standard input it ends at once', async () => {
  const child = spawn(process.execPath, [bin, 'check', '-'], { cwd: folder.path });
  const ended = once(child, 'close');
  const again = setInterval(() => child.kill('SIGINT'), 500);
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  clearInterval(again);
  expect(signal).toBe('SIGINT');
}, 20_000);

it('while it judges a single plan it ends at once', async () => {
  writeFileSync(at('long.md'), LONG.repeat(100));
  const args = ['check', 'long.md', '--no-cache', '--jobs', '1', '--format', 'json=long.json'];
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder.path });
  const ended = once(child, 'close');
  const again = setInterval(() => child.kill('SIGINT'), 1000);
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  clearInterval(again);
  expect(signal).toBe('SIGINT');
  expect(existsSync(at('long.json'))).toBe(false);
}, 20_000);

describe('a run whose reader goes early', () => {
  const leave = async (...args: string[]): Promise<CliRun> => {
    const child = spawn(process.execPath, [bin, ...SETTING, '--format', 'ndjson', ...args], {
      cwd: folder.path,
    });
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: '', err };
  };

  it('judges no more', async () => {
    expect(await leave()).toEqual({ code: 141, out: '', err: '' });
  });

  it('judges all the same for what is written besides', async () => {
    expect((await leave('--format', 'ndjson=report.ndjson')).code).toBe(1);
    expect(readFileSync(at('report.ndjson'), 'utf8')).toContain('{"end":');
    expect((await leave('--baseline', 'known.json', '--write-baseline')).code).toBe(0);
    expect(readFileSync(at('known.json'), 'utf8')).toContain('059.md');
  });
});

describe('a run that is stopped', () => {
  it('ends its reports well, says how far it came, and is gone on with to the same bytes', async () => {
    const formats = ['ndjson', 'json', 'text', 'markdown', 'html', 'xlsx'].flatMap((format) => [
      '--format',
      `${format}=report.${format}`,
    ]);
    const stopped = await stopCheck(formats, 'SIGINT', 'report.ndjson');
    expect(stopped.code).toBe(130);
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as {
      documents: unknown[];
      stopped: { judged: number; plans: number };
    };
    const judged = report.documents.length;
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThan(COUNT);
    expect(report.stopped).toEqual({ judged, plans: COUNT });
    expect(stopped.err).toBe(
      `planlint: stopped after ${judged} of ${COUNT} plans, which the report holds; the same command with --resume goes on\n`,
    );
    const said = `Not complete: the run was stopped after ${judged} of ${COUNT} plans.`;
    for (const format of ['text', 'markdown', 'html'])
      expect(readFileSync(at(`report.${format}`), 'utf8')).toContain(said);
    const matrix = read(readFileSync(at('report.xlsx'))).Sheets['Matrix'] ?? {};
    expect(utils.sheet_to_json<string[]>(matrix, { header: 1 }).at(-1)).toEqual([said]);
    const lines = readFileSync(at('report.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'head',
      ...Array<string>(judged).fill('plan'),
    ]);

    const other = run(...formats, '--resume', '--fail-on', 'should');
    expect([other.code, other.err]).toEqual([
      2,
      'planlint: cannot go on with report.ndjson: it is of other plans, settings, rules or another version\n' +
        '  Run with the same options as before, or remove the file to begin anew.\n',
    ]);

    // What a kill leaves of the line that was being written is no plan.
    writeFileSync(at('report.ndjson'), '{"plan":{"path":"plans/0', { flag: 'a' });
    // Plans that are done are not judged again.
    writeFileSync(at('plans/000.md'), 'changed since');
    const resumed = run(...formats, '--resume');
    writeFileSync(at('plans/000.md'), `${LONG}0`);
    const whole = run('--format', 'ndjson=whole.ndjson', '--format', 'json=whole.json');
    expect(resumed).toEqual(whole);
    for (const end of ['ndjson', 'json'])
      expect(readFileSync(at(`report.${end}`)).equals(readFileSync(at(`whole.${end}`))), end).toBe(true);
    expect(['report.ndjson.partial', 'report.ndjson.before'].filter((name) => existsSync(at(name)))).toEqual(
      [],
    );
  });

  it('leaves no share that looks complete, and is gone on with after it was killed too', async () => {
    const share = ['--shard', '1/1', '--format', 'ndjson=part.ndjson'];
    const stopped = await stopCheck(share, 'SIGTERM', 'part.ndjson.partial');
    expect(stopped.code).toBe(130);
    expect(existsSync(at('part.ndjson'))).toBe(false);
    const before = size(at('part.ndjson.partial'));
    await stopCheck([...share, '--resume'], 'SIGKILL', 'part.ndjson.before');
    expect(existsSync(at('part.ndjson'))).toBe(false);
    expect(size(at('part.ndjson.before'))).toBe(before);
    const whole = run('--shard', '1/1', '--format', 'ndjson=whole.ndjson');
    expect(run(...share, '--resume')).toEqual(whole);
    expect(readFileSync(at('part.ndjson')).equals(readFileSync(at('whole.ndjson')))).toBe(true);
    expect(existsSync(at('part.ndjson.before'))).toBe(false);
  });

  it('hears of it also while it reads plans that are judged already', async () => {
    const formats = (name: string): string[] =>
      ['json', 'html', 'sarif'].flatMap((format) => ['--format', `${format}=${name}.${format}`]);
    run('--format', 'ndjson=whole.ndjson');
    const [head = '', ...plans] = readFileSync(at('whole.ndjson'), 'utf8').trimEnd().split('\n').slice(0, -1);
    writeFileSync(at('new.ndjson'), [head, ...plans.slice(0, -1), ''].join('\n'));
    const resume = [...formats('new'), '--resume', '--format', 'ndjson=new.ndjson'];
    const resumed = await stopCheck(resume, 'SIGTERM', 'new.json.partial');
    expect([resumed.code, resumed.err]).toEqual([130, expect.stringMatching(/after [1-5]?\d of 60 plans/)]);

    const many = Array.from({ length: 10 }, () => plans).flat();
    const end = JSON.stringify({ end: { plans: many.length, summary: {} } });
    const whole = [head.replace(`"plans":${COUNT}`, `"plans":${many.length}`), ...many, end, ''];
    writeFileSync(at('many.ndjson'), whole.join('\n'));
    const merge = ['merge', 'many.ndjson', ...formats('merged')];
    const merged = await stopRun(merge, 'SIGINT', 'merged.json.partial');
    expect([merged.code, merged.err]).toEqual([130, expect.stringMatching(/after \d+ of 600 plans/)]);
    expect(existsSync(at('merged.json'))).toBe(false);
  });

  it('promises no --resume that would be refused', async () => {
    const baseline = ['--baseline', 'known.json', '--write-baseline'];
    const { code, err } = await stopCheck(
      ['--format', 'ndjson=report.ndjson', ...baseline],
      'SIGINT',
      'report.ndjson',
    );
    expect(code).toBe(130);
    expect(err).toMatch(/^planlint: stopped after \d+ of 60 plans, which the report holds\n$/);
    expect(existsSync(at('known.json'))).toBe(false);
  });

  it('goes on with what is left of its own work, whatever else lies there', () => {
    const resume = ['--resume', '--format', 'ndjson=new.ndjson'];
    const whole = run('--format', 'ndjson=whole.ndjson');
    const lines = readFileSync(at('whole.ndjson'), 'utf8').split('\n');
    // A disk that was full, or a kill, left less than the head.
    writeFileSync(at('new.ndjson.partial'), lines[0]?.slice(0, 50) ?? '');
    expect(run(...resume)).toEqual(whole);

    const upTo = (plans: number): string => `${lines.slice(0, plans + 1).join('\n')}\n`;
    writeFileSync(at('new.ndjson.partial'), upTo(9).replace('2026-11-21', '2026-11-20'));
    writeFileSync(at('new.ndjson'), upTo(1));
    expect(run(...resume)).toEqual(whole);
    expect(readFileSync(at('new.ndjson')).equals(readFileSync(at('whole.ndjson')))).toBe(true);
    expect(existsSync(at('new.ndjson.partial'))).toBe(false);
  });

  it.each([
    ['--resume needs a report that can be gone on with', ['--resume']],
    ['--baseline and --shard do not go together', ['--shard', '1/2', '--baseline', 'b.json']],
    ['--shard 3/2: there is no such share', ['--shard', '3/2']],
  ])('says in one line: %s', (fault, args) => {
    const { code, err } = run(...args);
    expect([code, err.split('\n')[0]]).toEqual([2, `planlint: ${fault}`]);
  });
});
