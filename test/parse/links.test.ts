import { expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

it('links are told with their text, their place and where they lead', () => {
  const source =
    'See [the *plan*\n  of Fife](a.md), [it][ref] &amp; [![a picture](b.png)](c.md "d").\n\n[ref]: e.md\n';
  const { links, passages } = readPlan(source);
  expect(
    links.map(({ text, url, passage, start, end }) => [text, url, passage, source.slice(start, end)]),
  ).toEqual([
    ['the plan of Fife', 'a.md', 0, '[the *plan*\n  of Fife](a.md)'],
    ['it', 'e.md', 0, '[it][ref]'],
    ['', 'c.md', 0, '[![a picture](b.png)](c.md "d")'],
  ]);
  expect(passages.map((passage) => passage.text)).toEqual(['See the plan of Fife, it & .']);
});

it('a link of HTML in a line is one', () => {
  const source =
    'See <a class="b" href="a.md">the *plan*</a>, <a id="top"></a> and [it](e.md). <a href="x">Open';
  const { links, passages } = readPlan(source);
  expect(
    links.map(({ text, url, passage, start, end }) => [text, url, passage, source.slice(start, end)]),
  ).toEqual([
    ['the plan', 'a.md', 0, '<a class="b" href="a.md">the *plan*</a>'],
    ['it', 'e.md', 0, '[it](e.md)'],
  ]);
  expect(passages[0]?.text).toBe('See the plan,  and it. Open');
});

it('a paragraph of links alone is read in time that grows with its length', () => {
  const { links } = readPlan('[our plan](a.md) '.repeat(40_000));
  expect(links).toHaveLength(40_000);
  expect(links.at(-1)?.text).toBe('our plan');
});
