import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsLetters, hasLongForm } from '../../src/text/long-forms.js';

describe('fitsLetters', () => {
  it.each([
    ['multidisciplinary team', 'mdt', true],
    ['community planning partnership', 'cpp', true],
    ['scottish index of multiple deprivation', 'simd', true],
    ['nurses meet every week', 'mdt', false],
    ['the team', 'mdt', false],
  ])('%s as %s', (words, letters, fits) => {
    expect(fitsLetters(words.split(' '), letters)).toBe(fits);
  });

  it('finds every acronym made of first letters', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) =>
        fitsLetters(words, words.map((w) => w.charAt(0)).join('')),
      ),
    );
  });
});

describe('hasLongForm', () => {
  const at = (text: string, letters: string): boolean => {
    const words = text.split(' ');
    return hasLongForm(words, 0, words.length, words.indexOf(letters), letters);
  };
  it.each([
    ['the sds or self directed support', 'sds', true],
    ['self directed support is far from here and long after comes sds', 'sds', true],
    ['ot stands for occupational therapy', 'ot', true],
    ['ot was the subject of a long and old talk', 'ot', false],
    ['the sds team', 'sds', false],
  ])('%s', (text, letters, has) => {
    expect(at(text, letters)).toBe(has);
  });
});
