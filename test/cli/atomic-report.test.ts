import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliRun, makeFolder, runCli } from '../support/run-cli.js';

const PLAN = '# Plan\n\nWe asked unpaid carers what matters to them.\n';
const bin = fileURLToPath(new URL('../../bin/planlint.js', import.meta.url));
let folder: ReturnType<typeof makeFolder>;

beforeEach(() => {
  folder = makeFolder({ 'plan.md': PLAN });
});
afterEach(() => {
  folder.remove();
});

const at = (name: string): string => join(folder.path, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const check = (...more: string[]): CliRun =>
  runCli(['check', 'plan.md', '--today', '2026-11-21', '--shard', '1/1', ...more], { cwd: folder.path });

describe('a report that is there when it is complete', () => {
  it('goes through a pipe as it comes', async () => {
    expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0);
    const reader = spawn('sh', ['-c', 'cat pipe > got'], { cwd: folder.path });
    const ended = once(reader, 'exit');
    check('--format', 'ndjson=pipe', '--format', 'ndjson=file');
    await ended;
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    expect(read('got')).toBe(read('file'));
  });

  it.each([['--shard'], ['--resume']])('is written where a link leads to, with %s', (option) => {
    mkdirSync(at('parts'));
    symlinkSync(join('parts', '1.ndjson'), at('link'));
    for (const _ of ['absent', 'there']) {
      expect(check(...(option === '--resume' ? [option] : []), '--format', 'ndjson=link').err).toBe('');
      expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
      expect(read('parts/1.ndjson')).toMatch(/\{"end":.*\}\n$/);
    }
    expect(readdirSync(at('parts'))).toEqual(['1.ndjson']);
  });

  it('says so where it grows larger than a file may be', () => {
    const limited = ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, bin, 'check', 'plan.md'];
    const { status, stderr } = spawnSync('sh', [...limited, '--no-cache', '--format', 'ndjson=part'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      'planlint: cannot write part: it would be larger than a file may be',
    ]);
  });

  it('takes no folder for it', () => {
    mkdirSync(at('parts'));
    for (const more of [[], ['--resume']]) {
      const { code, err } = check(...more, '--format', 'ndjson=parts');
      expect([code, err.split('\n')[0]]).toEqual([2, 'planlint: cannot write parts: it is a folder']);
    }
    expect(existsSync(at('parts.partial'))).toBe(false);
  });
});
