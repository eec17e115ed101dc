import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { sentenceEnds } from '../../src/text/sentence-ends.js';
import { splitSentences } from '../../src/text/sentences.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

function endsBySegmenter(text: string): number[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.length).slice(0, -1);
}

const common = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...[
            '.',
            '.',
            '. ',
            '!',
            '?',
            ' ',
            'a',
            'B',
            '1',
            ')',
            '(',
            '"',
            '“',
            '”',
            '’',
            '\n',
            '\r\n',
            '\r',
            '\t',
          ],
          ...[
            '-',
            ',',
            ';',
            ':',
            '–',
            '—',
            '…',
            'e.g. ',
            's.29',
            'Dr. ',
            '•',
            '£',
            'é',
            'É',
            '\u00a0',
            '«',
            '¿',
          ],
        ),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)) },
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

describe('ends of sentences in common characters', () => {
  it('are where the segmenter tells them', () => {
    fc.assert(
      fc.property(common, (text) => {
        const ends = sentenceEnds(text);
        if (/[\u0085\u00ad]/.test(text)) expect(ends).toBeNull();
        else expect(ends).toEqual(endsBySegmenter(text));
      }),
      { numRuns: 10_000 },
    );
  });

  it('are so beside every character, or left to the segmenter', () => {
    const contexts = ['a?B', 'a.?B', 'a. ?b', 'a! ?b', 'a?. B', '1.?1', '?.B', 'a.)?C', 'a?\n?b'];
    const wrong: string[] = [];
    let told = 0;
    for (let code = 0; code < 0x10000; code++)
      for (const context of contexts) {
        const text = context.replaceAll('?', String.fromCharCode(code));
        const ends = sentenceEnds(text);
        if (ends === null) break;
        told++;
        if (ends.join() !== endsBySegmenter(text).join()) wrong.push(text);
      }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(contexts.length * 400);
  });

  it('are so in every text of the repository', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const path of globSync(['*.md', 'docs/**/*.md', 'fixtures/**/*.md'], { cwd: root }))
      for (const { text } of readPlan(readFileSync(`${root}${path}`, 'utf8')).passages) {
        const ends = sentenceEnds(text);
        if (ends === null) continue;
        told++;
        if (ends.join() !== endsBySegmenter(text).join()) wrong.push(text);
      }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(5000);
  });
});

describe('sentences', () => {
  it.each([
    ['Carers were asked. They answered.', ['Carers were asked.', 'They answered.']],
    [
      'See s. 29 of the Act, e.g. the plan. It is done.',
      ['See s. 29 of the Act, e.g. the plan.', 'It is done.'],
    ],
    ['Mr. A. Smith, Chair. Yes!', ['Mr. A. Smith, Chair.', 'Yes!']],
    ['1. We will act. 2. We will ask.', ['1. We will act.', '2. We will ask.']],
    ['It ends on 31 March 2028. We then begin.', ['It ends on 31 March 2028.', 'We then begin.']],
    ['“Ask us.” they said. (It was noted.) then', ['“Ask us.” they said.', '(It was noted.) then']],
    [
      'It is at ref. 4.2 of theirs. Arts. 3 and 12 apply.',
      ['It is at ref. 4.2 of theirs.', 'Arts. 3 and 12 apply.'],
    ],
    ['Approx. 12 people (paras. 3 and 4) came. ', ['Approx. 12 people (paras. 3 and 4) came.']],
    [
      'Our "How are we doing?" sheet goes to each hall.',
      ['Our "How are we doing?" sheet goes to each hall.'],
    ],
    ['"Do you cook?" asked the nurse.', ['"Do you cook?"', 'asked the nurse.']],
    ['Это план. Мы спросили. Да.', ['Это план.', 'Мы спросили.', 'Да.']],
    [' \n', []],
  ])('are found in %j', (text, sentences) => {
    const ranges = splitSentences(text);
    expect(ranges.length % 2).toBe(0);
    const found = ranges.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, ranges[i + 1])] : []));
    expect(found).toEqual(sentences);
  });

  it('are the same in a text longer than the segmenter is given at a time', () => {
    const piece = 'Здесь план. Мы спросили людей 1.5 раза. ';
    const text = piece.repeat(400).trim();
    expect(splitSentences(text)).toHaveLength(2 * 800);
  });

  it('are cut at a word where they never end, and lose nothing', () => {
    const text = 'we met the carers of Leith '.repeat(2000).trim();
    const ranges = splitSentences(text);
    const found = ranges.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, ranges[i + 1])] : []));
    expect(found.length).toBeGreaterThan(3);
    expect(found.join(' ')).toBe(text);
  });
});
