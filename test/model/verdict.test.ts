import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, VERDICTS } from '../../src/model/verdict.js';

const verdict = fc.constantFrom(...VERDICTS);
const how = fc.constantFrom('any' as const, 'all' as const, 'items' as const);

describe('combine', () => {
  it.each([
    [['met', 'gap'], 'any', 'met'],
    [['review', 'gap'], 'any', 'review'],
    [['met', 'gap'], 'all', 'review'],
    [['met', 'met'], 'all', 'met'],
    [['met', 'gap'], 'items', 'partial'],
    [['review', 'gap'], 'items', 'review'],
    [['gap', 'not-applicable'], 'all', 'gap'],
    [['not-applicable'], 'any', 'not-applicable'],
    [[], 'all', 'not-applicable'],
  ] as const)('%j, %s: %s', (verdicts, way, result) => {
    expect(combine(verdicts, way)).toBe(result);
  });

  it('does not depend on order', () => {
    fc.assert(
      fc.property(fc.array(verdict), how, (list, way) => {
        expect(combine([...list].reverse(), way)).toBe(combine(list, way));
      }),
    );
  });

  it('says met of several that are all needed only when each is met', () => {
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1 }), (list) => {
        const live = list.filter((v) => v !== 'not-applicable');
        expect(combine(list, 'all') === 'met').toBe(live.length > 0 && live.every((v) => v === 'met'));
      }),
    );
  });

  it('never makes a gap of what holds something better', () => {
    fc.assert(
      fc.property(fc.array(verdict), how, (list, way) => {
        if (combine(list, way) === 'gap')
          expect(list.every((v) => v === 'gap' || v === 'not-applicable')).toBe(true);
      }),
    );
  });
});
