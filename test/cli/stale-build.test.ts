import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree = makeFolder({ 'plan.md': '# Plan\n' });
afterAll(tree.remove);
for (const name of ['bin', 'data', 'dist', 'package.json', 'rules', 'schema'])
  cpSync(join(root, name), join(tree.path, name), { recursive: true, preserveTimestamps: true });
symlinkSync(join(root, 'node_modules'), join(tree.path, 'node_modules'));

it('says in one line that it compiles the rules, where they are newer than the build', {
  timeout: 180_000,
}, () => {
  const check = () =>
    spawnSync(process.execPath, ['bin/planlint.js', 'check', 'plan.md', '--quiet'], {
      cwd: tree.path,
      encoding: 'utf8',
    });
  const built = check();
  expect([built.status, built.stderr]).toEqual([1, '']);
  appendFileSync(join(tree.path, 'rules/act/spg-established.yaml'), '# Changed\n');
  const stale = check();
  expect([stale.status, stale.stdout]).toEqual([1, built.stdout]);
  expect(stale.stderr).toMatch(/^planlint: the rules are newer than their build, .*npm run build .*\n$/);
});
