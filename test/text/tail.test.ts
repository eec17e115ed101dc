import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutTail } from '../../src/text/tail.js';

describe('A text without its tail', () => {
  it('is what a pattern anchored at the end leaves', () => {
    const texts = fc.string({ unit: fc.constantFrom(' ', '.', '…', 'a', '1', '\n', '│', '-') });
    fc.assert(
      fc.property(texts, fc.constantFrom('[\\s.…]', '\\d', '[\\s│-]'), (text, mark) => {
        expect(withoutTail(text, new RegExp(mark))).toBe(text.replace(new RegExp(`${mark}+$`), ''));
      }),
    );
  });

  it('is told at once where the marks before it are many', () => {
    const text = `One${' '.repeat(1_000_000)}x`;
    expect(withoutTail(text, /\s/)).toBe(text);
  });
});
