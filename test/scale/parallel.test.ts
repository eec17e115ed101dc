import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const recipe = fileURLToPath(new URL('../../bench/scale/try-parallel.sh', import.meta.url));
const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const installed = has('parallel') && existsSync('/usr/sbin/sshd');

it.skipIf(!installed)(
  'GNU parallel over ssh gives the bytes of one process, also when a host is killed (needs parallel and openssh-server)',
  { timeout: 240_000 },
  () => {
    const { status, stderr } = spawnSync('bash', [recipe], {
      encoding: 'utf8',
      env: { ...process.env, PLANS: '12', SHARES: '4' },
    });
    expect(stderr).toContain('killing the second node');
    expect(stderr).toContain('the same bytes as one process: 12 plans in 4 shares');
    expect(status).toBe(0);
  },
);
