// Holds that the plain range of letters is that of Unicode wherever plans are written.
import { describe, expect, it } from 'vitest';
import { isDigit, isLetter } from '../../src/text/letters.js';

/** Where the letters of Latin script end, and marks begin. */
const END_OF_LATIN = 0x02c2;

describe('isLetter', () => {
  it('knows all letters of Latin script, and what is none', () => {
    for (let code = 0; code < END_OF_LATIN; code++) {
      const char = String.fromCharCode(code);
      expect([char, isLetter(code)]).toEqual([char, /\p{L}/u.test(char)]);
    }
  });

  it.each('α Ж א ب 中 あ 한 ḃ ạ ﬁ'.split(' '))('takes %s for a letter', (char) => {
    expect(isLetter(char.charCodeAt(0))).toBe(true);
  });

  it.each(['0', ' ', ...'£ € – — ‘ ’ “ ” … • → √ ■ ☐ 。 \u0301 \u200b 😀'.split(' ')])(
    'takes %s for none',
    (char) => {
      expect(isLetter(char.charCodeAt(0))).toBe(false);
    },
  );

  it('takes the place after the end of a text for none', () => {
    expect([isLetter(Number.NaN), isDigit(Number.NaN)]).toEqual([false, false]);
  });
});
