import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenList } from '../../src/text/token-list.js';
import { SCOTS } from '../../src/text/scots.js';
import { normaliseWord, readTokens, tokenise } from '../../src/text/tokens.js';

const WORD = /£?\d+(?:[.,]\d+)*%?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "carers'",
          'Board’s',
          "O'Neill’s",
          '’s',
          '£1.5m',
          '12,000%',
          '3rd',
          'é',
          'É',
          'ª',
          'ÿ',
          'µ',
          'ß',
          'İ',
        ],
        ...[
          'e\u0301',
          'ﬁ',
          'عربي',
          '😀',
          '𝒜',
          '\ud83d',
          '١٢',
          'ς',
          'Σ',
          'ij',
          '\u0130',
          'ﬅ',
          '×',
          '÷',
          '£',
          '%',
        ],
        ...[
          ' ',
          '-',
          '–',
          ', ',
          '. ',
          ' (',
          ') ',
          '"',
          '“',
          '”',
          '/',
          ' - ',
          ' – ',
          "'",
          '’',
          '\u00a0',
          '\t',
        ],
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
      fc.constantFrom('we', 'Will', 'CARERS', 'plan', 'consult'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** A word as it is numbered. */
function english(word: string): string {
  return SCOTS.get(word) ?? word;
}

describe('words of a text', () => {
  it('are those that one pattern finds, each in small letters', () => {
    fc.assert(
      fc.property(texts, (given) => {
        // A hyphen and a space may stand for a line's end within a word, and an ampersand for a word.
        const text = given.replaceAll('- ', '-').replaceAll('&', '+');
        const plain = [...text.matchAll(WORD)].map(({ 0: raw, index }) => ({
          word: english(normaliseWord(raw)),
          start: index,
          end: index + raw.length,
        }));
        expect(tokenise(text).map(({ word, start, end }) => ({ word, start, end }))).toEqual(plain);
      }),
      { numRuns: 3000 },
    );
  });

  it('are English where they are written in Scots', () => {
    const words = tokenise('Oor bairns dinna bide there, nor wir ain folk').map((token) => token.word);
    expect(words.join(' ')).toBe("our children don't live there nor our own folk");
  });

  it('tell what an arrow between two figures says', () => {
    const said = (text: string) => tokenise(text).map((token) => token.word);
    expect(said('Delays: 64 → 30, 18%→£4')).toEqual([
      'delays',
      '64',
      'becomes',
      '30',
      '18%',
      'becomes',
      '£4',
    ]);
    expect(said('Plan → do → 3')).toEqual(['plan', 'do', '3']);
  });

  it('read a year in two figures in full, after a month or a season', () => {
    const said = (text: string) => tokenise(text).map((token) => token.word);
    expect(said("Held in October '23 and spring ’24")).toEqual([
      'held',
      'in',
      'october',
      '2023',
      'and',
      'spring',
      '2024',
    ]);
    expect(said("the '24 hour' line, the music of the '90s, October '230")).not.toContain('2024');
    const year = tokenise("March '99").at(-1);
    expect(year).toMatchObject({ word: '1999', start: 6, end: 9 });
  });

  it('take an ampersand between two words for "and", at its own place', () => {
    const words = tokenise('Health & Social Care at A&E, R &D');
    expect(words.map((token) => token.word)).toEqual([
      'health',
      'and',
      'social',
      'care',
      'at',
      'a',
      'e',
      'r',
      'd',
    ]);
    expect(words[1]).toMatchObject({ start: 7, end: 8 });
  });

  it('read from the middle of a text are those of the piece alone', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        const list = new TokenList();
        readTokens(
          `${before} ${text} ${after}`,
          before.length + 1,
          before.length + 1 + text.length,
          7,
          3,
          list,
        );
        const { words, starts, ends, breaks, sentences } = list.finish();
        const shift = before.length + 8;
        expect(
          words.map((word, i) => ({
            word,
            start: (starts[i] ?? 0) - shift,
            end: (ends[i] ?? 0) - shift,
            breaks: breaks[i],
          })),
        ).toEqual(tokenise(text));
        expect(sentences.every((sentence) => sentence === 3)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('have one number and one string each', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), (sentences) => {
        const list = new TokenList();
        sentences.forEach((text, i) => readTokens(text, 0, text.length, 0, i, list));
        const { words, ids, vocabulary } = list.finish();
        expect(Array.from(ids, (id) => vocabulary[id])).toEqual(words);
        expect(new Set(vocabulary).size).toBe(vocabulary.length);
      }),
    );
  });

  it.each([
    ['guid- ance', ['guidance']],
    ['long- term', ['long', 'term']],
    ['health- and care', ['health', 'and', 'care']],
    ['Guid- ance- ment', ['guidancement']],
  ])('parted at the end of a line are put together: %s', (text, words) => {
    expect(tokenise(text).map((token) => token.word)).toEqual(words);
  });

  it('stay words, however many halves follow one another', () => {
    const words = tokenise('guid- '.repeat(10_000)).map((token) => token.word);
    expect(words.length).toBeGreaterThan(300);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThan(110);
  });
});
