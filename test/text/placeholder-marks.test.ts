import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrackets, findMarks } from '../../src/text/placeholder-marks.js';

const found = (text: string): string[] => findMarks(text).map(({ start, end }) => text.slice(start, end));

describe('findMarks', () => {
  it.each([
    ['about XX people', ['XX']],
    ['£XXm a year', ['£XXm']],
    ['£x million', ['£x million']],
    ['by x% a year', ['x%']],
    ['in ?? care homes', ['??']],
    ['{{name}} and <<date>>', ['{{name}}', '<<date>>']],
    ['see Error! Bookmark not defined.', ['Error! Bookmark not defined']],
    ['Commented [AB12]: check', ['Commented [AB12]:']],
    ['pages xi to xx', []],
    ['chapter XX', []],
    ['see appendix XX', ['XX']],
    ['Really?? Yes', []],
    ['EXXON and XXL', []],
    ['on 2 x 4 boards', []],
  ])('%s', (text, marks) => {
    expect(found(text)).toEqual(marks);
  });
});

describe('findBrackets', () => {
  it('leaves links, footnotes and tick boxes out', () => {
    const text = '[link](url) [ref][a] [^1] [x] [ ] \\[date\\] [two\nlines]';
    expect(findBrackets(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '\\[date\\]',
      '[two\nlines]',
    ]);
  });

  it('gives places within the text, never empty', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      'X',
      'XX',
      '?',
      '<!--',
      '-->',
      '\\',
      '\n',
      ' ',
      'date',
      '£',
      '%',
      '{{',
      '}}',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of [...findMarks(text), ...findBrackets(text)])
          expect(start >= 0 && end > start && end <= text.length).toBe(true);
      }),
    );
  });
});
