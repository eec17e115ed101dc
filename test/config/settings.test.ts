import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings, type Settings } from '../../src/config/settings.js';

const traced = <T>(value: fc.Arbitrary<T>) => fc.record({ value, from: fc.constantFrom('a:1:1', 'b:2:1') });
const words = fc.constantFrom('x', 'y', 'z');
const severity = fc.record({
  value: fc.record({ severity: fc.constantFrom('error', 'warning', 'note') }),
  from: words,
  key: words,
});
const settings = fc.record(
  {
    profile: traced(words),
    failOn: traced(fc.constantFrom('must', 'never')),
    requirements: fc.dictionary(fc.constantFrom('x', 'y', '__proto__'), severity, { minKeys: 1 }),
    ignore: fc.array(traced(words), { minLength: 1, maxLength: 3 }),
    rules: fc.array(traced(words), { minLength: 1, maxLength: 3 }),
    files: traced(fc.array(words)),
    jobs: traced(fc.nat()),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Settings>;

describe('putting settings together', () => {
  it('does not depend on where one begins', () => {
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        expect(mergeSettings(mergeSettings(a, b), c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
      }),
    );
  });

  it('leaves a set as it is beside an empty one', () => {
    fc.assert(
      fc.property(settings, (a) => {
        expect(mergeSettings(a, {})).toEqual(a);
        expect(mergeSettings({}, a)).toEqual(a);
      }),
    );
  });

  it('lets the upper win where both say one thing, and adds where both list', () => {
    fc.assert(
      fc.property(settings, settings, (lower, upper) => {
        const merged = mergeSettings(lower, upper);
        expect(merged.failOn).toEqual(upper.failOn ?? lower.failOn);
        expect(merged.files).toEqual(upper.files ?? lower.files);
        expect(merged.ignore ?? []).toEqual([...(lower.ignore ?? []), ...(upper.ignore ?? [])]);
        for (const [id, given] of Object.entries(upper.requirements ?? {}))
          expect(Object.entries(merged.requirements ?? {})).toContainEqual([id, given]);
      }),
    );
  });
});
