import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/engine/plan-settings.js';
import { digestOf, type Force, ReportCache } from '../../src/run/report-cache.js';

const plan = digestOf('# Plan');
const force: Force = { settings: DEFAULT_SETTINGS, today: '2026-11-21' };
const attestation = { requirement: 'spg-established', verdict: 'met' } as const;

describe('the key of a report', () => {
  const cache = new ReportCache('nowhere', 'rules');
  const key = cache.keyOf(plan, force);

  it('is the same for the same work, wherever the cache lies', () => {
    expect(new ReportCache('elsewhere', 'rules').keyOf(plan, { ...force })).toBe(key);
    expect(cache.keyOf(plan, force)).toBe(key);
  });

  it.each<[string, string]>([
    ['the plan', cache.keyOf(digestOf('# Plan '), force)],
    ['the day', cache.keyOf(plan, { ...force, today: '2026-11-22' })],
    ['the parser', cache.keyOf(plan, { ...force, parser: 'remark' })],
    ['the rules', new ReportCache('nowhere', 'other rules').keyOf(plan, force)],
    ['what fails', cache.keyOf(plan, { ...force, settings: { ...DEFAULT_SETTINGS, failOn: 'may' } })],
    [
      'attestations',
      cache.keyOf(plan, { ...force, settings: { ...DEFAULT_SETTINGS, attestations: [attestation] } }),
    ],
  ])('is another where %s changed', (_, other) => {
    expect(other).not.toBe(key);
  });
});
