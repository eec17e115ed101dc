import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/report/html/surroundings.js';

/** Where the words stand in the text, as a report says it. */
function placeOf(source: string, words: string) {
  const from = source.indexOf(words);
  const at = (offset: number) => {
    const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
  return { start: at(from), end: at(from + words.length), quote: words.replace(/\s+/g, ' ') };
}

function around(source: string, words: string) {
  return new SourceText(source).around(placeOf(source, words));
}

describe('what stands around a place', () => {
  it.each(['\n', '\r\n', '\r'])(
    'is the rest of its paragraph and the heading above (line ends %j)',
    (end) => {
      const text = [
        '# Plan',
        '',
        '## How we **asked** ##',
        '',
        'First we met. We asked',
        'carers. Then we *wrote*.',
        '',
        'Other.',
      ];
      expect(around(text.join(end), `We asked${end}carers.`)).toEqual({
        heading: 'How we asked',
        before: 'First we met.',
        after: 'Then we *wrote*.',
      });
    },
  );

  it('is found at once below a heading that holds many spaces', () => {
    const started = performance.now();
    const wide = `# a${' '.repeat(100_000)}b #`;
    const text = `${wide}\n\nWe asked carers.\n\na${' '.repeat(100_000)}b\n===\n\nWe met.`;
    expect(around(text, 'We asked')?.heading).toBe('a b');
    expect(around(text, 'We met')?.heading).toBe('a b');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is the item of a list, without its mark', () => {
    const list = 'Localities\n==========\n\n- North. It has a hub.\n- South. It has none.\n';
    expect(around(list, 'It has a hub.')).toEqual({ heading: 'Localities', before: 'North.', after: '' });
  });

  it('is no more than the heading for a row of a table', () => {
    const table = '# Money\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(around(table, '| 1 | 2 |')).toEqual({ heading: 'Money', before: '', after: '' });
  });

  it('is nothing in the front matter, or where the text says something else by now', () => {
    const text = '---\ntitle: A plan\n---\n\n# Head\n\nWords of the plan.\n';
    expect(around(text, 'title: A plan')).toBeNull();
    const place = placeOf(text, 'Words of the plan.');
    expect(new SourceText(text.replace('Words', 'Terms')).around(place)).toBeNull();
    expect(new SourceText('').around(place)).toBeNull();
  });

  it('is cut at a word where it is long', () => {
    const long = 'word '.repeat(200);
    const found = around(`# H\n\n${long}Here it is. ${long}\n`, 'Here it is.');
    expect(found?.before).toMatch(/^… word( word)+$/);
    expect(found?.after).toMatch(/^(word )+…$/);
    expect(found?.before.length).toBeLessThan(250);
  });
});
