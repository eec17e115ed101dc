import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReport } from '../../src/model/report.js';
import { checkFiles } from '../../src/run/check-files.js';
import { chooseJobs, type JudgesOptions } from '../../src/run/judges.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const plan = (name: string): string => `# Plan of ${name}\n\nWe asked unpaid carers what matters to them.\n`;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const worker = join(import.meta.dirname, '../support/bad-worker.mjs');
let folder: ReturnType<typeof makeFolder>;

beforeAll(() => {
  const names = [...NAMES, 'crash', 'hang', 'memory'];
  folder = makeFolder(Object.fromEntries(names.map((name) => [`${name}.md`, plan(name)])));
});
afterAll(() => {
  folder.remove();
});

async function judge(
  names: readonly string[],
  options: Omit<JudgesOptions, 'folders'>,
): Promise<PlanReport[]> {
  const paths = names.map((name) => join(folder.path, `${name}.md`));
  const batch = { today: '2026-11-21', folders: [], ...options };
  const reports: PlanReport[] = [];
  for await (const report of checkFiles(paths, await loadRuleSet(), batch)) reports.push(report);
  return reports;
}

describe('chooseJobs', () => {
  it('starts no threads that would not pay, and never more than there are plans', () => {
    expect(chooseJobs({ plans: 1, bytes: () => 20_000_000 }, undefined, 8)).toBe(1);
    expect(chooseJobs({ plans: 3, bytes: () => 300_000 }, undefined, 8)).toBe(1);
    expect(chooseJobs({ plans: 3000, bytes: () => 300_000_000 }, undefined, 8)).toBe(7);
    expect(chooseJobs({ plans: 3000, bytes: () => 300_000_000 }, undefined, 2)).toBe(1);
    expect(chooseJobs({ plans: 3000, bytes: () => 300_000_000 }, 3, 8)).toBe(3);
    expect(chooseJobs({ plans: 2, bytes: () => 300 }, 16, 8)).toBe(2);
  });
});

describe('workers', () => {
  it('change no byte of the report, however many they are', () => {
    const run = (jobs: number): string => {
      const paths = NAMES.map((name) => `${name}.md`);
      const { out, err } = runCli(['check', ...paths, '--format', 'json', '--jobs', String(jobs)], {
        cwd: folder.path,
      });
      expect(err).toBe('');
      return out;
    };
    const alone = run(1);
    expect(alone).toContain('"path": "f.md"');
    expect(run(2)).toBe(alone);
    expect(run(4)).toBe(alone);
  });

  it('that crash or run out of memory cost their own plan alone', async () => {
    const names = ['a', 'crash', 'b', 'memory', 'c', 'd'];
    const reports = await judge(names, { jobs: 2, pool: { worker, limits: { megabytesOfMemory: 200 } } });
    const sound = await judge(['a', 'b', 'c', 'd'], { jobs: 1 });
    expect(reports.filter((report) => report.error === null)).toEqual(sound);
    expect(reports.map((report) => report.error?.code ?? null)).toEqual([
      null,
      'internal',
      null,
      'out-of-memory',
      null,
      null,
    ]);
    expect(reports[1]?.error?.message).toMatch(/^planlint failed on this plan \(.*worker.*7\)$/);
    expect(reports[3]?.error?.message).toBe(
      'this plan needs more than the 200 MB of memory that it may take',
    );
  });

  it('that hang are ended, and the plans after theirs are judged', async () => {
    const reports = await judge(['hang', 'hang', 'a'], { jobs: 2, pool: { worker, limits: { seconds: 8 } } });
    const late = 'planlint gave up on this plan after 8 seconds';
    expect(reports.map((report) => report.error?.message ?? null)).toEqual([late, late, null]);
  });
});
