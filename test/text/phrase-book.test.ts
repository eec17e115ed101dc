import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { Lexicon } from '../../src/text/lexicon.js';
import { compilePhraseBook, withFurther } from '../../src/text/phrase-book.js';

const WORDS = ['carer', 'carers', 'plan', 'board', 'group', 'met'];
const CONCEPTS = ['carer', 'board'].map((id) => ({ id, phrases: [`${id} group`], includes: [], unless: [] }));
const phrase = fc
  .array(fc.constantFrom(...WORDS, '..2 plan'), { minLength: 1, maxLength: 3 })
  .map((words) => ['the', ...words].join(' '));
const phrases = fc.array(fc.oneof(phrase, fc.constantFrom(...WORDS)), { maxLength: 6 });
const text = fc
  .array(fc.constantFrom(...WORDS, 'the', '.'), { maxLength: 40 })
  .map((words) => words.join(' '));

describe('phrases of rules that come later', () => {
  it('are found as if they had been compiled with the others', () => {
    fc.assert(
      fc.property(phrases, phrases, text, (first, later, source) => {
        const plan = readPlan(source);
        const together = new Lexicon(compilePhraseBook(CONCEPTS, [...first, ...later])).scan(plan);
        const apart = new Lexicon(withFurther(compilePhraseBook(CONCEPTS, first), later)).scan(plan);
        for (const key of ['carer', 'board', ...first, ...later])
          expect(apart.get(key)).toEqual(together.get(key));
      }),
    );
  });

  it('find a thing that only they name', () => {
    const plan = readPlan('The tea party met.');
    const book = withFurther(compilePhraseBook(CONCEPTS, ['met']), ['tea party', 'met']);
    const hits = new Lexicon(book).scan(plan);
    expect(hits.get('tea party')).toEqual([{ start: 1, end: 3 }]);
    expect(hits.get('met')).toEqual([{ start: 3, end: 4 }]);
  });
});
