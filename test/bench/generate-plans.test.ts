// The plans of the benchmark: the same bytes for the same seed, and such as planlint judges without an error.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const script = fileURLToPath(new URL('../../bench/generate-plans.mjs', import.meta.url));
const generate = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

describe('bench/generate-plans.mjs', () => {
  let folder: ReturnType<typeof makeFolder>;
  beforeAll(() => (folder = makeFolder({})));
  afterAll(() => folder.remove());

  const readPlans = (name: string) =>
    readdirSync(join(folder.path, name))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(folder.path, name, file), 'utf8'));

  it('writes the same bytes for the same seed, and others for another', () => {
    for (const [name, seed] of [
      ['a', '3'],
      ['b', '3'],
      ['c', '4'],
    ] as const) {
      const run = generate(
        '--out',
        join(folder.path, name),
        '--count',
        '3',
        '--bytes',
        '20000',
        '--seed',
        seed,
      );
      expect(run.stderr).toBe('');
    }
    const [a, b, c] = ['a', 'b', 'c'].map(readPlans);
    expect(a).toHaveLength(3);
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
    expect(new Set(a).size).toBe(3);
  });

  it('writes plans that are judged without an error, with evidence in each', () => {
    generate('--out', join(folder.path, 'judged'), '--count', '2', '--bytes', '30000');
    const run = runCli(['check', join(folder.path, 'judged'), '--format', 'json', '--fail-on', 'never']);
    const report = JSON.parse(run.out) as Report;
    expect(report.documents).toHaveLength(2);
    for (const plan of report.documents) {
      expect(plan.error).toBeNull();
      expect(plan.authority).not.toBeNull();
      expect(plan.summary.met).toBeGreaterThan(40);
      expect(plan.summary.gap).toBeGreaterThan(0);
    }
  });

  it('writes one plan of each shape, of the size that was asked for', () => {
    const shapes = generate('--out', 'x', '--shape', '?')
      .stderr.replace(/.*there are /s, '')
      .trim()
      .split(', ');
    expect(shapes).toContain('citations');
    for (const shape of shapes) {
      generate('--out', join(folder.path, shape), '--shape', shape, '--bytes', '50000');
      const [plan = '', ...more] = readPlans(shape);
      expect(more).toEqual([]);
      expect(Math.abs(plan.length - 50_000), shape).toBeLessThan(5_000);
    }
  });

  it('says in one line what is wrong with its options', () => {
    const run = generate('--count', '0', '--out', 'x');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^generate-plans: .*whole numbers.*\n$/);
  });
});
