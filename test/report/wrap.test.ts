import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, readable } from '../../src/report/plain.js';
import { trim, widthOf, wrap } from '../../src/report/wrap.js';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ mode: 'sentences' }));

describe('wrap', () => {
  it('keeps to the width and loses nothing but white space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (words, width) => {
        const lines = wrap(words, width);
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    );
  });
});

describe('trim', () => {
  it('keeps to the width and marks what it leaves out', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), fc.integer({ min: 20, max: 60 }), (words, width) => {
        const short = trim(words, width);
        expect(widthOf(short)).toBeLessThanOrEqual(width);
        expect(short === words || short.endsWith(' …')).toBe(true);
      }),
    );
  });
});

describe('plain', () => {
  it('leaves nothing that steers a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(plain(words)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u,
        );
      }),
    );
    expect(plain('a\u001b[31mb\u202ec\r\nd')).toBe('a\ufffd[31mbc d');
    expect(plain('Ràidh – “é” 😀')).toBe('Ràidh – “é” 😀');
  });
});

describe('readable', () => {
  it('takes the marks of Markdown out of a quotation', () => {
    expect(readable('| 1.1 **Open** a [hub](https://x.example/a) | March |')).toBe('1.1 Open a hub | March');
    expect(readable('a [b] (c) * d')).toBe('a [b] (c) * d');
  });
});
