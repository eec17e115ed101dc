import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from '../../src/text/suggest.js';

describe('suggest', () => {
  const ids = ['spg-established', 'spg-nominees', 'best-value', 'climate-change', 'carers'];

  it.each([
    ['spg-establishd', ['spg-established']],
    ['value-best', ['best-value']],
    ['climate', ['climate-change']],
    ['Carres', ['carers']],
    ['budget', []],
    ['', []],
  ])('for %j gives %j', (word, near) => {
    expect(suggest(word, ids)).toEqual(near);
  });

  it('counts a swap of neighbours as one change', () => {
    expect(editDistance('title', 'titel')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });
});
