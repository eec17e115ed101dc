import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/engine/plan-settings.js';
import type { PlanTask } from '../../src/run/judge-plan.js';
import { ReportCache } from '../../src/run/report-cache.js';

const task: PlanTask = {
  path: 'plan.md',
  bytes: Buffer.from('# Plan'),
  settings: DEFAULT_SETTINGS,
  today: '2026-11-21',
};
const attestation = { requirement: 'spg-established', verdict: 'met' } as const;

describe('the key of a report', () => {
  const cache = new ReportCache('nowhere', 'rules');
  const key = cache.keyOf(task);

  it('is the same for the same work, wherever the plan lies', () => {
    expect(new ReportCache('elsewhere', 'rules').keyOf({ ...task, path: 'moved.md' })).toBe(key);
  });

  it.each<[string, string]>([
    ['the plan', cache.keyOf({ ...task, bytes: Buffer.from('# Plan ') })],
    ['the day', cache.keyOf({ ...task, today: '2026-11-22' })],
    ['the parser', cache.keyOf({ ...task, parser: 'remark' })],
    ['the rules', new ReportCache('nowhere', 'other rules').keyOf(task)],
    ['what fails', cache.keyOf({ ...task, settings: { ...DEFAULT_SETTINGS, failOn: 'may' } })],
    [
      'attestations',
      cache.keyOf({ ...task, settings: { ...DEFAULT_SETTINGS, attestations: [attestation] } }),
    ],
  ])('is another where %s changed', (_, other) => {
    expect(other).not.toBe(key);
  });
});
