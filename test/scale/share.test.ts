import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const folder = makeFolder({
  'plans/a.md': '# Plan\n\nWe asked unpaid carers.\n',
  'plans/b.md': Buffer.from([0xff, 0xfe]),
});
afterAll(folder.remove);

function share(today: string): { status: number | null; stderr: string } {
  return spawnSync('sh', [pathOf('bench/scale/share.sh'), '1', '1'], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, PLANLINT: `${process.execPath} ${pathOf('bin/planlint.js')}`, TODAY: today },
  });
}

it('is done whatever the plans lack, also when it runs again, and not by a part of another day or other plans', () => {
  expect(share('2026-11-20').status).toBe(0);
  expect(share('2026-11-20').status).toBe(0);
  for (const _ of ['first', 'again']) {
    const { status, stderr } = share('2026-11-21');
    expect(status).not.toBe(0);
    expect(stderr).toContain('it is of another day, 2026-11-20');
    expect(existsSync(join(folder.path, 'parts/1-of-1.ndjson'))).toBe(false);
  }
  expect(share('2026-11-20').status).toBe(0);
  writeFileSync(join(folder.path, 'plans/c.md'), '# Plan');
  expect(share('2026-11-20').status).not.toBe(0);
});
