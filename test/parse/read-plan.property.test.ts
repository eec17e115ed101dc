import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { SCOTS } from '../../src/text/scots.js';
import { spelled } from '../../src/text/spelled.js';
import { normaliseWord } from '../../src/text/tokens.js';

const FRAGMENTS = [
  '# ',
  '## Heading\n',
  '**bold**',
  '*it',
  '_',
  '`code`',
  '```\n',
  '> ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '  \n',
  '| a | b |\n|---|---|\n',
  '| c | d |\n',
  '|',
  '[link](url)',
  '[',
  '](',
  '![alt](x.png)',
  '[^1]',
  '[^1]: note\n',
  '<br>',
  '<!-- ',
  '-->',
  '&amp;',
  '&nbsp;',
  '&#x41;',
  '\\*',
  '\\',
  'carers’',
  "board's ",
  '£1.5m',
  '12%',
  ' 1 April 2026',
  'NHS',
  '---\n',
  '===\n',
  'title: x\n',
  '\t',
  '\r\n',
  '\r',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u202e',
  'é',
  'e\u0301',
  '😀',
  '\ud83d',
  '\ude00',
  'عربي',
  '. ',
  '• item\n',
  '.......... 12\n',
  'İ',
  'ß',
  'ﬁ',
  'con\u00ad\nsult',
  '\u00ad',
  '<div>\n',
  '</div>\n',
  'http://x.y',
  '&copy',
  '&#0;',
  '&bogus;',
  '<a href="b">',
  '<table>\n',
  '<tr><td>',
  '</td><th rowspan="2">',
  '<p>&pound;5',
  '<li>',
  '</h2>',
  '+---+---+\n| a | b |\n+---+---+\n',
  'o   porters\n',
  'a draft that was sent in May to the council and to\n\n---\n\n',
];
const fragments = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 2, arbitrary: fc.constantFrom('our ', 'plan ', 'we consulted ', 'people ') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const sources = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fragments);

/** A word as it is numbered. */
function english(word: string): string {
  return SCOTS.get(word) ?? word;
}

describe('readPlan', () => {
  it('never throws, and every place is exact', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const plan = readPlan(source);
        const { words, starts, ends } = plan.tokens;
        words.forEach((word, i) => {
          const slice = spelled(source.slice(starts[i], ends[i]));
          if (/^[\p{L}\p{M}\d£%.,'’]+$/u.test(slice))
            expect([i, english(normaliseWord(slice))]).toEqual([i, word]);
          // Written with marks within the word, it is longer in the source but begins and ends with it.
          else if (!slice.includes('&'))
            expect([slice, holdsInOrder(normaliseWord(slice), word)]).toEqual([slice, true]);
        });
        for (const list of [plan.passages, plan.sentences]) {
          const begins = list.map((one) => one.start);
          expect(begins).toEqual(begins.toSorted((a, b) => a - b));
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(source.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  return Array.from(letters).every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}
