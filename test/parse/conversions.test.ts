// What converters leave in a text that its readers never see: signs of typesetting, attributes, headers without words.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

describe('letters that a typesetter set', () => {
  it('are read as the words are spelled, each with its place', () => {
    const source =
      'The o\ufb03ce con\u00adsulted unpaid\u200b carers, [of\ufb01cers\u200b](https://x.test) and the hous\u00ad\ning bodies.';
    const { sentences, tokens, links } = readPlan(source);
    expect(sentences.map(({ text }) => text)).toEqual([
      'The office consulted unpaid carers, officers and the housing bodies.',
    ]);
    const placed = Array.from(tokens.words).map((_, i) => source.slice(tokens.starts[i], tokens.ends[i]));
    expect(placed).toContain('o\ufb03ce');
    expect(placed).toContain('con\u00adsulted');
    expect(placed).toContain('hous\u00ad\ning');
    expect(placed.at(-1)).toBe('bodies');
    expect(links.map(({ text }) => text)).toEqual(['officers']);
  });

  it('are so in tables, headings, code blocks and HTML too', () => {
    const source =
      '# Pro\u00ad\ufb01le\n\n| Con\u00adsulted |\n| --- |\n| sta\ufb00 |\n\n    of\u00adfices\n\n<p>char&shy;ity &#64257;nds</p>';
    expect(readPlan(source).passages.map(({ text }) => text)).toEqual([
      'Profile',
      'Consulted',
      'staff',
      'offices',
      'charity finds',
    ]);
  });

  it('are so where emphasis was broken in a word', () => {
    const source = 'The **Stra****tegic Plan** of **NHS**** Fife** and **NHS** **Forth** is agreed by: ****';
    const { sentences, tokens } = readPlan(source);
    expect(sentences[0]?.text).toBe('The Strategic Plan of NHS Fife and NHS Forth is agreed by: ****');
    expect(source.slice(tokens.starts[1], tokens.ends[1])).toBe('Stra****tegic');
  });

  it('keep two words apart that only a space without width parts', () => {
    expect(readPlan('Our Strategic\u200bPlan').passages[0]?.text).toBe('Our Strategic Plan');
  });
});

describe('attributes after a heading', () => {
  it('are no part of it', () => {
    const source = '## Workforce plan {#workforce-plan .unnumbered key="a b"}\n\n## Sets {a, b}';
    const { sections } = readPlan(source);
    expect(sections.map(({ title }) => title)).toEqual(['', 'Workforce plan', 'Sets {a, b}']);
  });
});

describe('a table whose header row is blank', () => {
  const below = (head: string): string[] =>
    readPlan(
      `|  |  |\n| --- | --- |\n${head}\n| Open the hub in Cupar with four nurses | May 2026 |\n| Hire two cooks for the day centre | June 2026 |`,
    ).passages.map(({ kind, intro }) => `${kind} ${intro.join()}`);

  it('has the row below for its header where that looks like one', () => {
    expect(below('| **Job** | **By** |')).toEqual(['header-row ', 'row 0', 'row 0']);
    expect(below('| Job | By |')).toEqual(['header-row ', 'row 0', 'row 0']);
  });

  it('has one that numbers the rows, or tells a year that the rows do not', () => {
    const source = '|  |  |\n| --- | --- |\n| No. | By 2029 |\n| Falls at home | 94% |\n| Days lost | 12 |';
    expect(readPlan(source).passages[0]?.kind).toBe('header-row');
  });

  it('has none where the first row is like the others', () => {
    expect(below('| Buy a car for the night team | May 2027 |')[0]).toBe('row ');
  });
});

describe('a table with its title in the first row', () => {
  const rows = [
    ['Job', 'By'],
    ['Open the hub in Cupar with four nurses', 'May'],
    ['Hire two cooks for the day', 'June'],
  ];
  const expected = ['row ', 'header-row ', 'row 1,0', 'row 1,0'];
  const shown = (source: string): string[] =>
    readPlan(source).passages.map(({ kind, intro }) => `${kind} ${intro.join()}`);

  it('has the row below for its header', () => {
    const piped = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
    expect(shown(`| Table 1 |  |\n| --- | --- |\n${piped}`)).toEqual(expected);
    expect(shown(`|  |  |\n| --- | --- |\n| Table 1 |  |\n${piped}`)).toEqual(expected);
  });

  it('does so in HTML', () => {
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
    expect(shown(`<table><tr><td colspan="2"><p>Table 1</p></td></tr>${cells.join('')}</table>`)).toEqual(
      expected,
    );
  });
});

describe('a page set in from the margin', () => {
  it('keeps the paragraphs that blank lines part', () => {
    const source =
      'Plan\n\n    Glossary\n\n    Core suite: a national set of indicators.\n    \n    Glasgow City ran a survey\n    and 30 workshops.\r\n\r\n        Who is it for?\n';
    const { passages } = readPlan(source);
    expect(passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: Plan',
      'heading: Glossary',
      'paragraph: Core suite: a national set of indicators.',
      'paragraph: Glasgow City ran a survey and 30 workshops.',
      'paragraph: Who is it for?',
    ]);
    expect(passages.slice(1, 4).map(({ start, end }) => source.slice(start, end))).toEqual([
      'Glossary',
      'Core suite: a national set of indicators.',
      'Glasgow City ran a survey\n    and 30 workshops.',
    ]);
  });
});

describe('lines of a cell', () => {
  it('are one where the first breaks off, though the next begins with a capital', () => {
    const { sentences } = readPlan(
      '| Plan | Tie |\n| --- | --- |\n| Alcohol and<br>Drugs Partnership plan<br>Housing strategy | Act 4 |',
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      'Plan',
      'Tie',
      'Alcohol and Drugs Partnership plan',
      'Housing strategy',
      'Act 4',
    ]);
  });
});

describe('a table drawn with strokes and crosses', () => {
  const rule = '+-------+-------+\n';
  const table = `${rule}| Job   | By    |\n+=======+=======+\n| Open  | May   |\n| a hub | 2026  |\n${rule}| Hire  | June  |\n${rule}`;

  it('keeps its rules however often they come back', () => {
    const { passages } = readPlan(`${table}\n${table}\n${table}`);
    expect(passages.slice(0, 3).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'header-row: Job | By',
      'row: Open a hub | May 2026',
      'row: Hire | June',
    ]);
    expect(passages).toHaveLength(9);
  });
});

describe('lines that strokes or tabs part into as many cells', () => {
  const shown = (source: string): string[] =>
    readPlan(source).passages.map(({ kind, text, intro }) => `${kind} ${intro.join()}: ${text}`);
  const rows = [
    ['Action', 'Lead'],
    ['Open the hub in Cupar with four nurses', 'Head of care'],
    ['Hire two cooks for the day centre', 'Head of care'],
  ];
  const expected = [
    'header-row : Action | Lead',
    'row 0: Open the hub in Cupar with four nurses | Head of care',
    'row 0: Hire two cooks for the day centre | Head of care',
  ];

  it('are rows, under the first where that looks like a header', () => {
    expect(shown(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'))).toEqual(expected);
    expect(shown(rows.map((row) => row.join(' | ')).join('\n'))).toEqual(expected);
    expect(shown(rows.map((row) => row.join('\t')).join('\n'))).toEqual(expected);
  });

  it('are none in a list, or where they are but two', () => {
    expect(shown('1.1\tWe open.\n1.2\tWe hire.\n1.3\tWe ask.').join()).not.toContain('row');
    expect(shown('•\tWe open.\n•\tWe hire.\n•\tWe ask.').join()).not.toContain('row');
    expect(shown('Web | plan.test\nPhone | 01632 960188').join()).not.toContain('row');
  });

  it('may have nothing in the last column', () => {
    const source = 'Duty\tWhat we do\tBy\nCarers Act\tSee action 5\tMay\nRights\tA panel\nFire\tA plan\tMay';
    expect(shown(source).at(2)).toBe('row : Rights | A panel');
  });

  it('are no contents list where their last column is of numbers', () => {
    const source = 'People\tHow\tNumber\nCarers\tTwo evenings\t52\nDoctors\tA round table\t14';
    expect(shown(source)).toEqual([
      'header-row : People | How | Number',
      'row 0: Carers | Two evenings | 52',
      'row 0: Doctors | A round table | 14',
    ]);
    const contents = '1\tWho we are\t4\nPart 2\tWhat we do\t12\nOur money\t17';
    expect(readPlan(contents).passages.map(({ region }) => region)).toEqual(['contents']);
  });

  it('belong to the row above where their first cell is empty', () => {
    expect(
      shown(
        '| Who | Job | By |\n| Anna | Open the hub in Cupar | May |\n|  | Hire two cooks for it | June |',
      ).at(2),
    ).toBe('row 0,1:  | Hire two cooks for it | June');
  });
});

describe('a table with dashes under its header', () => {
  const shown = (source: string): string[] =>
    readPlan(source).passages.map(({ kind, text }) => `${kind}: ${text}`);

  it('has a row a line', () => {
    const source =
      'We will:\n\n  Action     By\n  ---------  -----\n  Open it    May\n  1. Hire    June\n\nThat is all.';
    expect(shown(source)).toEqual([
      'paragraph: We will:',
      'header-row: Action | By',
      'row: Open it | May',
      'row: 1. Hire | June',
      'paragraph: That is all.',
    ]);
  });

  it('has rows of several lines between rules, which are no headings', () => {
    const rule = '  ---------------\n';
    const rows =
      '  Action    By\n            when\n  --------- -----\n  Open the  May\n  new hub\n\n  Hire      June\n';
    const source = `${rule}${rows}${rule}\nThat is all.`;
    expect(shown(source)).toEqual([
      'header-row: Action | By when',
      'row: Open the new hub | May',
      'row: Hire | June',
      'paragraph: That is all.',
    ]);
    const { tokens } = readPlan(source);
    const at = tokens.words.indexOf('hub');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('hub');
  });

  it('is none where the words do not stand in its columns', () => {
    expect(shown('A heading\n--- ---\nWe will open the hub.').join()).not.toContain('row');
    expect(shown('- - -\nWe will open it.\n\n-- --').join()).not.toContain('row');
  });
});

describe('cells that were broken to fit narrow columns', () => {
  const sentences = (rows: readonly string[]): string[] =>
    readPlan(`| Plan | Tie |\n| --- | --- |\n${rows.join('\n')}`).sentences.map(({ text }) => text);

  it('have no lines of their own', () => {
    const read = sentences([
      "| Children and Young<br>People's Services Plan | Action 14 comes from<br>its second aim |",
      '| Alcohol and Drugs<br>Partnership plan | Action 10 is taken<br>from it, and we pay<br>for 70% of its work |',
      '| Carers strategy | Its two promises are<br>action 7 of this plan |',
    ]);
    expect(read).toContain("Children and Young People's Services Plan");
    expect(read).toContain('Alcohol and Drugs Partnership plan');
  });

  it('are told from lists, whose lines begin with capitals or end short', () => {
    const read = sentences([
      '| Head of Nursing<br>Head of Housing<br>Head of Finance<br>Head of Carers | Open the hub<br>Hire cooks |',
      '| Chief Executive<br>Medical Director<br>Clinical Director | Buy two cars<br>Ask carers |',
    ]);
    expect(read).toContain('Head of Housing');
    expect(read).toContain('Medical Director');
  });
});
