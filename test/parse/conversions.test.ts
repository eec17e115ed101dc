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

  it('has none where the first row is like the others', () => {
    expect(below('| Buy a car for the night team | May 2027 |')[0]).toBe('row ');
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
