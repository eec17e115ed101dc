// Lists, terms and tables that converters write with signs of their own.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const passagesOf = (source: string): string[] =>
  readPlan(source).passages.map(({ kind, text }) => `${kind}: ${text}`);

describe('lines that are items', () => {
  it('by the signs of word processors, also within a list', () => {
    expect(passagesOf('We spoke with:\n\n§ nurses\n\n\uf0b7 cooks\n\no   porters\n\na) cleaners')).toEqual([
      'paragraph: We spoke with:',
      'item: nurses',
      'item: cooks',
      'item: porters',
      'item: cleaners',
    ]);
    expect(passagesOf('-   Staff\n\n    o   nurses\n    o   cooks')).toEqual([
      'item: Staff',
      'item: nurses',
      'item: cooks',
    ]);
  });

  it('by signs that no space follows, and by signs that come back', () => {
    expect(passagesOf('We will:\n•Open the hub\n•Hire nurses')).toEqual([
      'paragraph: We will:',
      'item: Open the hub',
      'item: Hire nurses',
    ]);
    expect(passagesOf('We will:\n\n\uf0b7Open the hub\n\n•Hire\ncooks')).toEqual([
      'paragraph: We will:',
      'item: Open the hub',
      'item: Hire cooks',
    ]);
    for (const sign of ['-', '–', 'o '])
      expect(passagesOf(`${sign}Open the hub\nin Cupar\n${sign}Hire nurses`)).toEqual([
        'item: Open the hub in Cupar',
        'item: Hire nurses',
      ]);
    expect(passagesOf('We spoke with\n-a nurse\n-two cooks;')).toHaveLength(1);
    expect(passagesOf('We spoke with:\n-a nurse\n-two cooks;')).toHaveLength(3);
    expect(passagesOf('o two cooks')).toEqual(['item: two cooks']);
    expect(passagesOf('The ferry goes to the Mull\no Kintyre on Mondays.')).toHaveLength(1);
    expect(passagesOf('-Anne Reid, Chair')).toEqual(['paragraph: -Anne Reid, Chair']);
  });

  it('by the colon of a term that is told', () => {
    const { passages } = readPlan('The bus\n\n:   It stood in nine villages.\n\nOnline\n:   Two sessions.');
    expect(passages.map(({ kind, text, intro }) => [kind, text, intro])).toEqual([
      ['paragraph', 'The bus', []],
      ['item', 'It stood in nine villages.', [0]],
      ['paragraph', 'Online', []],
      ['item', 'Two sessions.', [2]],
    ]);
  });

  it('by numbers that rise', () => {
    expect(
      passagesOf('1  People live well\n2  People live at home,\nor like it\n3  People are safe'),
    ).toEqual([
      'item: 1  People live well',
      'item: 2  People live at home, or like it',
      'item: 3  People are safe',
    ]);
    expect(passagesOf('We counted\n4  Homes and\n12 Flats in\n31 Streets')).toHaveLength(1);
  });

  it('by names under a line that asks for them', () => {
    expect(
      passagesOf('Sent to:\n\nThe Council\nStaff, in their teams\nThe service users’\nforum\nA hospice'),
    ).toEqual([
      'paragraph: Sent to:',
      'item: The Council',
      'item: Staff, in their teams',
      'item: The service users’ forum',
      'item: A hospice',
    ]);
    const wrapped =
      'We sent the draft to:\n\nEverybody in Angus who had written to us about the\nPlan before this one, and to the people in\nForfar and Brechin whom they had named as having\nViews on care.';
    expect(passagesOf(wrapped)).toHaveLength(2);
  });

  it('and a paragraph is without its number', () => {
    const { passages } = readPlan('2.14 The Board met.\n\n3.1.2 It met again.\n\n2.5 million pounds went.');
    expect(passages.map(({ text }) => text)).toEqual([
      'The Board met.',
      'It met again.',
      '2.5 million pounds went.',
    ]);
  });
});

describe('a table drawn with crosses and strokes', () => {
  const source = [
    '+---------+--------+',
    '| What    | When   |',
    '+=========+========+',
    '| Nurses  | 2027   |',
    '| and GPs |        |',
    '+---------+--------+',
    '| Beds    | 2026   |',
    '+---------+--------+',
  ].join('\n');

  it('is rows with a header', () => {
    expect(passagesOf(source)).toEqual([
      'header-row: What | When',
      'row: Nurses and GPs | 2027',
      'row: Beds | 2026',
    ]);
  });

  it('keeps each word in its place', () => {
    const { tokens } = readPlan(source);
    const at = tokens.words.indexOf('gps');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('GPs');
  });
});
