// Contents lists of converted files: where they end, and what they say of the lines after them.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const PLAN = `IN THIS PLAN

Hello from us            3
2. Who we are            4
Money                   27

Hello from us

This is a plan.

Who we are

We are a board, and this is what we do.

People who like Money

Spent on care.
`;

function headings(text: string): string[] {
  return readPlan(text)
    .sections.slice(1)
    .map((section) => section.title);
}

describe('a contents list without marks', () => {
  it('gives the bare lines after it that are its entries for headings, and no others', () => {
    expect(headings(PLAN)).toEqual(['IN THIS PLAN', 'Hello from us', 'Who we are']);
  });

  it('holds its entries and nothing after the next heading', () => {
    const { passages } = readPlan(PLAN);
    expect(passages.filter((p) => p.region === 'contents' && p.kind !== 'heading')).toHaveLength(1);
    expect(passages.find((p) => p.text.startsWith('We are a board'))?.region).toBe('body');
  });

  it.each([
    ['a marked heading', '## Contents'],
    ['a line in capitals', 'TABLE OF CONTENTS'],
  ])('ends at the first ordinary text below %s', (_, heading) => {
    const { passages } = readPlan(
      `${heading}\n\nAims 2\n\nThis text has no heading of its own, and yet it is an ordinary part of the plan, as anyone can see.\n\nShort line\n`,
    );
    expect(passages.map((p) => p.region)).toEqual(['contents', 'contents', 'body', 'body']);
  });

  it('takes figures at the end of lines for page numbers only where a contents list was announced', () => {
    expect(readPlan('Beds in Elgin   12\nBeds in Forres   4\n').passages[0]?.region).toBe('body');
  });
});

describe('links to places in the text, and nothing else', () => {
  it('are a contents list, as paragraphs and as items', () => {
    const regions = readPlan(
      '[Climate change 7](#_Toc1)\n\n- [Carers](#carers) .... 8\n- We have [targets](#targets)\n\n[Fife](https://x.test)',
    ).passages.map(({ region }) => region);
    expect(regions).toEqual(['contents', 'contents', 'body', 'body']);
  });
});

describe('a bare line that names a theme by its number', () => {
  it('is a heading, where it is no sentence', () => {
    expect(
      headings(
        'Theme 1   Starting well\n\nText.\n\nTheme 2 is about work.\n\nText.\n\nPriority two\n\nText.\n',
      ),
    ).toEqual(['Theme 1 Starting well']);
  });
});

describe('a name alone on a line', () => {
  const pages = [1, 2, 3].map((n) => `Plan for Moray | Page ${String(n)}`);

  it('is a heading in a file converted from pages', () => {
    expect(headings(`${pages.join('\n\n')}\n\nForres\n\nA new clinic.\n\nPeople 9,000\n\nText.\n`)).toEqual([
      'Forres',
    ]);
  });

  it('is none where headings are marked, or where there are no pages', () => {
    expect(headings(`# Plan\n\n${pages.join('\n\n')}\n\nForres\n\nA new clinic.\n`)).toEqual(['Plan']);
    expect(headings('Forres\n\nA new clinic.\n')).toEqual([]);
  });
});
