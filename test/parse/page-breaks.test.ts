// Sentences and lists that go on after the foot of a page.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const foot = (page: number): string => `Plan of the Board | 2025-28\n\n${page}`;
const document = (...pages: string[]): string =>
  [...pages, 'The end of it.', 'More.', 'Last.'].map((page, i) => `${page}\n\n${foot(i + 1)}`).join('\n\n');
const shown = (source: string): string[] =>
  readPlan(source)
    .passages.filter(({ region }) => region !== 'running')
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('what the foot of a page parts', () => {
  it('is one sentence where it goes on in small letters', () => {
    const source = document(
      'The draft was sent in September to the council and to',
      'every carer whom we know. They replied.',
    );
    const { sentences } = readPlan(source);
    expect(sentences[0]?.text).toBe(
      'The draft was sent in September to the council and to every carer whom we know.',
    );
    expect(source.slice(sentences[0]?.start, sentences[0]?.end)).toMatch(/^The draft .* know\.$/s);
    expect(sentences[1]?.text).toBe('They replied.');
  });

  it('is one sentence where its line is full, though it goes on in a capital', () => {
    const first = 'In the first year of this plan we used the\nnational Framework for Community Health in';
    const full = `${first.replace(/ in$/, '')} and Social Care\nIntegrated`;
    expect(
      shown(document(full.replace('\nIntegrated', ''), 'Integrated Services to set\nthe four priorities.')),
    ).toContain(
      'paragraph: In the first year of this plan we used the national Framework for Community Health and Social Care Integrated Services to set the four priorities.',
    );
    expect(
      shown(document('We spoke with people in the north of our\narea', 'Nurses were there\nwith us.')),
    ).toHaveLength(5);
  });

  it('stays two where the first is finished, or the second begins anew', () => {
    expect(
      shown(document('The draft was sent to the council and the board.', 'every carer replied.')),
    ).toContain('paragraph: every carer replied.');
    expect(
      shown(document('The draft was sent to the council and the board', 'Every carer replied.')),
    ).toContain('paragraph: Every carer replied.');
  });

  it('stays two paragraphs where nothing stands between and the first may be a line of a list', () => {
    expect(
      shown('new homes for older people in all five towns\n\nnew homes for families in the same towns'),
    ).toHaveLength(2);
  });

  it('is one table of columns, whose header speaks for the rows over the page', () => {
    const source = document(
      'Task                    Lead            By\nOpen the hub            Nurse lead      2026\nHire two cooks          Manager         2027',
      'Train the carers        Care manager    2026\nBuy a third car         Manager         2028',
    );
    const { passages } = readPlan(source);
    const rows = passages.filter(({ kind }) => kind === 'row');
    expect(rows.map(({ text }) => text)).toContain('Buy a third car | Manager | 2028');
    expect(rows.map(({ block, intro }) => [block, intro])).toEqual(rows.map(() => [0, [0]]));
  });

  it('is one list', () => {
    const source = document(
      'It was sent to:\n\nThe Council\nThe health board\nCarers Centre',
      'Scottish Care\nHousing associations\nThe hospice',
    );
    expect(shown(source).slice(0, 7)).toEqual([
      'paragraph: It was sent to:',
      'item: The Council',
      'item: The health board',
      'item: Carers Centre',
      'item: Scottish Care',
      'item: Housing associations',
      'item: The hospice',
    ]);
    const items = readPlan(source).passages.filter(({ kind }) => kind === 'item');
    expect(new Set(items.map(({ block }) => block)).size).toBe(1);
    expect(items.every(({ intro }) => intro[0] === 0)).toBe(true);
  });
});

describe('a text of which each line is a paragraph', () => {
  const prose =
    'We asked the people who live on the islands what matters to them most in old age. They told us that the ferry matters more than the clinic does, and that nobody had asked them before. The Board agreed in March that a nurse will live on each of the four islands.';
  const wrapped = (text: string, width: number): string[] => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const line = lines.at(-1) as string;
      if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  };

  it('has the paragraphs whose lines are full', () => {
    const told = ['islands', 'skerries', 'holms'].map((name) => prose.replaceAll('islands', name));
    const source = told.flatMap((text) => ['Our islands', ...wrapped(text, 60), '• a bus']).join('\n\n');
    expect(shown(source)).toEqual(
      told.flatMap((text) => ['paragraph: Our islands', `paragraph: ${text}`, 'item: a bus']),
    );
  });

  it('is none where few sentences go on', () => {
    const source = ['The draft was sent in March to the new council', 'members, all of them.', 'Yes.'].join(
      '\n\n',
    );
    expect(shown(source)).toHaveLength(3);
  });
});
