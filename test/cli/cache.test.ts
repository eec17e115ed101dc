import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli, type CliRun } from '../support/run-cli.js';

const plan = (name: string): string => `# Plan of ${name}\n\nWe asked unpaid carers what matters to them.\n`;
let folder: ReturnType<typeof makeFolder>;

beforeEach(() => {
  folder = makeFolder({ 'plans/a.md': plan('A'), 'plans/b.md': plan('B') });
});
afterEach(() => {
  folder.remove();
});

function check(...more: string[]): CliRun {
  const setting = ['--today', '2026-11-21', '--format', 'json', '--cache-location', 'kept'];
  return runCli(['check', 'plans', ...setting, ...more], { cwd: folder.path });
}

function entries(): string[] {
  const root = join(folder.path, 'kept', 'entries');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the cache', () => {
  it('gives the same bytes, and is filled once', () => {
    const without = check('--no-cache');
    expect(entries()).toEqual([]);
    expect(check()).toEqual(without);
    const kept = entries();
    expect(kept).toHaveLength(2);
    expect(check()).toEqual(without);
    expect(entries()).toEqual(kept);
  });

  it('knows a plan by its content and the day, whatever its name, and judges again what changed', () => {
    check();
    writeFileSync(join(folder.path, 'plans', 'moved.md'), plan('A'));
    const { documents } = JSON.parse(check().out) as { documents: { path: string; title: string }[] };
    expect(documents.map(({ path, title }) => [path, title])).toEqual([
      ['plans/a.md', 'Plan of A'],
      ['plans/b.md', 'Plan of B'],
      ['plans/moved.md', 'Plan of A'],
    ]);
    expect(entries()).toHaveLength(2);
    writeFileSync(join(folder.path, 'plans', 'a.md'), plan('AA'));
    check();
    expect(entries()).toHaveLength(3);
    check('--today', '2026-11-22');
    expect(entries()).toHaveLength(6);
  });

  it('takes a damaged entry for none', () => {
    const sound = check();
    const [first = ''] = entries();
    const bytes = readFileSync(first);
    bytes.write('met', bytes.length - 200);
    writeFileSync(first, bytes);
    expect(check()).toEqual(sound);
  });

  it('is cleaned by a command', () => {
    check();
    const { code } = runCli(['cache', 'clean', '--cache-location', 'kept'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(existsSync(join(folder.path, 'kept'))).toBe(false);
    expect(runCli(['cache', 'folder'], { env: { XDG_CACHE_HOME: '/here' } }).out).toBe('/here/planlint\n');
  });

  it('is cleaned and shown where the configuration puts it', () => {
    writeFileSync(join(folder.path, 'planlint.config.yaml'), 'cache: kept\n');
    runCli(['check', 'plans'], { cwd: folder.path });
    expect(entries()).toHaveLength(2);
    const { out } = runCli(['cache', 'folder'], { cwd: folder.path });
    expect(out).toBe(`${join(realpathSync(folder.path), 'kept')}\n`);
    runCli(['cache', 'clean'], { cwd: folder.path });
    expect(existsSync(join(folder.path, 'kept'))).toBe(false);
  });

  it('is cleaned of what check has kept, and of nothing else', () => {
    const clean = (): CliRun => runCli(['cache', 'clean', '--cache-location', 'mine'], { cwd: folder.path });
    const own = join(folder.path, 'mine', 'entries', 'fife.md');
    expect(clean()).toEqual({ code: 0, out: '', err: '' });
    mkdirSync(join(own, '..'), { recursive: true });
    writeFileSync(own, '# Plan');
    const { code, err } = clean();
    expect(code).toBe(2);
    expect(err).toMatch(/mine is no cache of planlint; nothing was removed\n/);
    check('--cache-location', 'mine');
    expect(clean().code).toBe(0);
    expect(readdirSync(join(folder.path, 'mine'), { recursive: true }).sort()).toEqual([
      'entries',
      join('entries', 'fife.md'),
    ]);
  });

  it('is left alone for one plan', () => {
    const one = ['check', 'plans/a.md', '--cache-location', 'kept'];
    runCli(one, { cwd: folder.path });
    expect(entries()).toEqual([]);
    runCli([...one, '--cache'], { cwd: folder.path });
    expect(entries()).toHaveLength(1);
  });
});
