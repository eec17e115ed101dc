// Tables and boxes that a converter left as gaps of spaces.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function rowsOf(source: string): string[] {
  return readPlan(source)
    .passages.filter(({ kind }) => kind === 'row' || kind === 'header-row')
    .map(({ kind, text }) => `${kind === 'row' ? '' : '# '}${text}`);
}

describe('columns told by gaps', () => {
  it('are rows, a paragraph each where the cells are wrapped', () => {
    const source = [
      'You told us                   We have',
      '',
      'Lunch at the day centre       put the cook back on',
      'comes cold                    the rota from May 2025',
      '',
      'Nobody rings back             named a worker for',
      'when they say                 each family',
    ].join('\n');
    expect(rowsOf(source)).toEqual([
      '# You told us | We have',
      'Lunch at the day centre comes cold | put the cook back on the rota from May 2025',
      'Nobody rings back when they say | named a worker for each family',
    ]);
  });

  it('are rows, a line each, with lines that go on joined to them', () => {
    const source = [
      '                              2025     2028',
      'Falls per 1,000               24.1       21',
      'Days from asking to the',
      'first visit                     19        7',
      'Folk in post                   410      455',
    ].join('\n');
    expect(rowsOf(source)).toEqual([
      '#  | 2025 | 2028',
      'Falls per 1,000 | 24.1 | 21',
      'Days from asking to the first visit | 19 | 7',
      'Folk in post | 410 | 455',
    ]);
  });

  it('are rows where most lines go on in the last column, and the head stands a little to the left', () => {
    const source = [
      '              People     What is planned',
      'Yell             960     a bus that runs on',
      '                         Sundays; a nurse',
      '                         who lives there',
      'Unst             630     a second car for',
      '                         the home carers',
    ].join('\n');
    expect(rowsOf(source)).toEqual([
      '#  | People | What is planned',
      'Yell | 960 | a bus that runs on Sundays; a nurse who lives there',
      'Unst | 630 | a second car for the home carers',
    ]);
  });

  it('are joined by a word that no cell ends with', () => {
    const source = [
      'Task                      Lead              By',
      'Keep the centre in        Care manager      2026',
      'Kirriemuir',
      'Open a clinic             Nurse lead        2027',
      'Montrose',
    ].join('\n');
    expect(rowsOf(source).slice(1)).toEqual([
      'Keep the centre in Kirriemuir | Care manager | 2026',
      'Open a clinic | Nurse lead | 2027',
      'Montrose |  | ',
    ]);
  });

  it('keep the place of each word in the source', () => {
    const source =
      'Option             Chosen by\nStay as we are     nobody at all\nMove to Wick       nine in ten';
    const { passages, tokens } = readPlan(source);
    expect(passages.map(({ kind }) => kind)).toEqual(['header-row', 'row', 'row']);
    const at = tokens.words.indexOf('ten');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('ten');
  });

  it('are texts of their own where a box stands beside a list', () => {
    const source = [
      'The board gives its orders in        Care homes',
      'writing to the council and to        Nursing at home',
      'the health board, who hire the       Day care',
      'staff and carry them out.            Equipment',
    ].join('\n');
    expect(readPlan(source).passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: The board gives its orders in writing to the council and to the health board, who hire the staff and carry them out.',
      'item: Care homes',
      'item: Nursing at home',
      'item: Day care',
      'item: Equipment',
    ]);
  });

  it('are none in prose with one gap, in a list or under a numbered title', () => {
    expect(rowsOf('We met in   Wick.\nFolk came from all of the\nislands and from the town.')).toEqual([]);
    expect(rowsOf('3   Our promises\n\nWe will ring back.\n\n4   Our money\n\nWe have little.')).toEqual([]);
    expect(rowsOf('•  one     two\n•  three   four\n•  five    six')).toEqual([]);
  });
});

describe('page furniture', () => {
  it('is told by numbers that rise, and not by the cells of a lost table', () => {
    const regions = (source: string): string[] => readPlan(source).passages.map(({ region }) => region);
    const page = (n: number): string => `We met in hall ${'abcde'.charAt(n)}.\n\n${String(n)}\n\n`;
    expect(regions([1, 2, 3, 4].map(page).join('')).filter((r) => r === 'running')).toHaveLength(4);
    expect(regions('Falls\n\n24\n\n21\n\n19\n\n40\n').filter((r) => r === 'running')).toEqual([]);
    const serves = (n: number): string =>
      `## Job ${String(n)}\n\n*This helps with goal ${String(n)}.*\n\nWe open clinics.\n\n`;
    expect(regions([1, 2, 3, 4].map(serves).join('')).filter((r) => r === 'running')).toEqual([]);
  });

  it('is the same line whatever the space before its number', () => {
    const source = [1, 9, 10, 100]
      .map(
        (n) =>
          `Near at Hand${' '.repeat(40 - String(n).length)}Page ${String(n)}\n\nText ${'x'.repeat(n % 7)} here.\n\n`,
      )
      .join('');
    expect(readPlan(source).passages.filter(({ region }) => region === 'running')).toHaveLength(4);
  });
});

describe('a line in capitals', () => {
  it('is a heading over the text right under it', () => {
    const { passages } = readPlan(
      'NORTH ISLES\nA new ferry nurse starts in May.\n\nHARRIS\nTwo vans for home care.',
    );
    expect(passages.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  });

  it('is none where the sentence goes on', () => {
    expect(readPlan('NHS FIFE\nand the council agreed this plan.').passages[0]?.kind).toBe('paragraph');
  });
});
