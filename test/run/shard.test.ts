import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/engine/plan-settings.js';
import { describeWork } from '../../src/run/describe-work.js';
import { readShard, shardOf } from '../../src/run/shard.js';

describe('shares', () => {
  it('hold every plan of any list once, and each plan in the share that its path alone gives', () => {
    const paths = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 9 }), (all, count) => {
        const shares = Array.from({ length: count }, (_, i) =>
          describeWork(all, () => DEFAULT_SETTINGS, { shard: { index: i + 1, count } }),
        );
        const places = shares.flatMap(({ run }) => run.shard?.places ?? []);
        expect([...places].sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        for (const { paths: own, run } of shares) {
          expect(own).toEqual(run.shard?.places.map((place) => all[place]));
          expect(own.every((path) => shardOf(path, count) === run.shard?.index)).toBe(true);
          expect(run.work).toEqual(shares[0]?.run.work);
        }
      }),
    );
  });

  it('are told by hand, or by an array job', () => {
    const slurm = (id: number, min: number, max: number, count: number) => ({
      SLURM_ARRAY_TASK_ID: String(id),
      SLURM_ARRAY_TASK_MIN: String(min),
      SLURM_ARRAY_TASK_MAX: String(max),
      SLURM_ARRAY_TASK_COUNT: String(count),
    });
    expect(readShard('2/8', {})).toEqual({ index: 2, count: 8 });
    expect(readShard('auto', slurm(3, 1, 8, 8))).toEqual({ index: 3, count: 8 });
    expect(readShard('auto', slurm(0, 0, 7, 8))).toEqual({ index: 1, count: 8 });
    expect(readShard('auto/8', slurm(7, 3, 7, 2))).toEqual({ index: 7, count: 8 });
    expect(readShard('auto/8', { JOB_COMPLETION_INDEX: '7' })).toEqual({ index: 8, count: 8 });
    expect(() => readShard('auto', slurm(7, 3, 7, 2))).toThrow('leave gaps');
    expect(() => readShard('auto', { JOB_COMPLETION_INDEX: '7' })).toThrow('no array job says');
    expect(() => readShard('auto/3', { JOB_COMPLETION_INDEX: '3' })).toThrow(
      '--shard auto/3: JOB_COMPLETION_INDEX is 3, which is no share of 3',
    );
    expect(() => readShard('auto/8', { SLURM_ARRAY_TASK_ID: '0' })).toThrow(
      '--shard auto/8: SLURM_ARRAY_TASK_ID is 0, which is no share of 8',
    );
    for (const wrong of ['', '0/8', '9/8', '1', '1/0', '-1/8', 'a/b', '1/8/2'])
      expect(() => readShard(wrong, {}), wrong).toThrow('there is no such share');
  });
});
