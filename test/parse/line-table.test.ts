// Tables that a converter wrote cell after cell, and words and cells that it parted with line ends.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const passagesOf = (source: string): string[] =>
  readPlan(source).passages.map(({ kind, text }) => `${kind}: ${text}`);

describe('a table written cell after cell', () => {
  it('is rows where each cell is a paragraph, as far as the next sentence', () => {
    const cells = ['**Action**', '**Lead**', '**By when**', 'Open the hub', 'Head of care', 'May 2026'];
    const more = ['Train carers\nof the town', 'Nurse lead', 'June 2026', 'We will tell you how it goes.'];
    const source = [...cells, ...more].join('\n\n');
    expect(passagesOf(source)).toEqual([
      'header-row: Action | Lead | By when',
      'row: Open the hub | Head of care | May 2026',
      'row: Train carers of the town | Nurse lead | June 2026',
      'paragraph: We will tell you how it goes.',
    ]);
    const { tokens, passages } = readPlan(source);
    expect(passages[1]?.intro).toEqual([0]);
    const at = tokens.words.indexOf('town');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('town');
  });

  it('is rows where each cell is a line', () => {
    expect(passagesOf('Locality\nWhat we will do\n\nNorth\nA clinic\n\nSouth\nA bus\n\nIt is so.')).toEqual([
      'header-row: Locality | What we will do',
      'row: North | A clinic',
      'row: South | A bus',
      'paragraph: It is so.',
    ]);
  });

  it('is none where the cells do not come out even, or the dates stand elsewhere', () => {
    const uneven = 'Action\n\nBy when\n\nOpen the hub\n\nMay 2026\n\nTrain the carers';
    expect(passagesOf(uneven).some((text) => text.startsWith('row'))).toBe(false);
    const shifted = 'Action\nBy when\n\nMay 2026\nOpen the hub\n\nJune 2026\nTrain the carers';
    expect(passagesOf(shifted).some((text) => text.startsWith('row'))).toBe(false);
    expect(passagesOf('Action\n\nWe will act on it.').some((text) => text.startsWith('row'))).toBe(false);
  });
});

describe('what a line end parts', () => {
  it('is one word where the hyphen was put in, and keeps a hyphen of its own', () => {
    const source =
      'The coun-\ncil funds long-\nterm care, and the commis-\nsioning of self-\ndirected support.';
    expect(passagesOf(source)).toEqual([
      'paragraph: The council funds long-term care, and the commissioning of self-directed support.',
    ]);
    const { tokens } = readPlan(source);
    const at = tokens.words.indexOf('council');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('coun-\ncil');
  });

  it('follows how the plan writes the word elsewhere', () => {
    expect(passagesOf('Out-\nreach is ours.\n\nWe like out-reach and set-\nback and setback.')).toEqual([
      'paragraph: Out-reach is ours.',
      'paragraph: We like out-reach and setback and setback.',
    ]);
  });

  it('is a list also where the lines end with a mark or a tag', () => {
    for (const end of ['\\\n', '  \n', '<br>', '<br/>\n'])
      expect(passagesOf(`Sent to:${end}NHS Fife${end}The Council${end}A hospice`)).toEqual([
        'paragraph: Sent to:',
        'item: NHS Fife',
        'item: The Council',
        'item: A hospice',
      ]);
  });

  it('are sentences of one cell', () => {
    const { sentences } = readPlan(
      '| Place | What |\n|---|---|\n| Yell | • a bus<br>• a nurse who<br>lives there<br>Two cars |',
    );
    expect(sentences.map(({ text, cell }) => [text.replace(/\s+/g, ' '), cell]).slice(2)).toEqual([
      ['Yell', 0],
      ['a bus', 1],
      ['a nurse who lives there', 1],
      ['Two cars', 1],
    ]);
  });
});
