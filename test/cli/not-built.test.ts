import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';

const folder = makeFolder({
  'package.json': '{"type": "module"}',
  'bin/planlint.js': readFileSync(new URL('../../bin/planlint.js', import.meta.url), 'utf8'),
});
afterAll(folder.remove);

it('says in one line that it is not built, without a trace', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(folder.path, 'bin/planlint.js'), 'check', 'x.md'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(stderr).toContain('Run npm install');
});
