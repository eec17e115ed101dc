import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/model/span.js';
import { findRunningLines, isContentsLine } from '../../src/parse/line-looks.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { isDefinition, regionOfHeading, regionOfLead, regionOfTable } from '../../src/parse/regions.js';

describe('the region that a heading opens', () => {
  it.each([
    ['contents', ['Contents', 'Table of contents', 'Contents page', 'List of figures', 'In this plan']],
    [
      'glossary',
      [
        'Glossary of terms',
        'Abbreviations',
        'Jargon buster',
        'Key terms',
        'What the words mean',
        'Words we use',
        ...[
          'Appendix B. Words',
          'Words we could not avoid',
          'Some words you may meet',
          'What some initials stand for',
        ],
      ],
    ],
    [
      'bibliography',
      [
        ...[
          'Bibliography',
          'References',
          'Further reading',
          'List of sources',
          'Background papers',
          'Useful links',
        ],
        ...['Key documents', 'Where to find out more', 'Appendix B: References'],
      ],
    ],
    [
      'foreword',
      [
        ...[
          'Foreword',
          'Forward by the Chair',
          'Welcome',
          'Message from the Chair',
          'Introduction from our Chair',
        ],
        ...['A word from the Chief Officer', 'Executive summary from the Chair', '1. FOREWORD'],
      ],
    ],
    ['appendix', ['Appendix 1: Housing', 'Annex A', 'Schedule of functions', 'Appendices']],
    [
      null,
      [
        'Our priorities',
        'Supporting documents',
        'Related documents',
        'Words and deeds',
        ...['The words you used', 'Words that came up most', 'In other words'],
        'Introduction',
        'Executive summary',
        ...['How we reference carers', 'Terms of reference', 'Sources of income', 'Finding homes', ''],
      ],
    ],
  ])('is %s', (region, titles) => {
    for (const title of titles) expect([title, regionOfHeading(title)]).toEqual([title, region]);
  });
});

describe('a term and what it means', () => {
  it.each([
    ['Delivery plan – a document that sets out who does what and by when.', true],
    ['LHS: Local Housing Strategy; a plan for homes in an area.', true],
    ['Delivery plan – a document that sets out what we do.', false],
    ['Delivery plan: agreed in March, with 40 actions.', false],
    ['Falls: a class in each town from May 2026.', false],
  ])('%j: %s', (text, expected) => expect(isDefinition(text)).toBe(expected));

  it('is left out where it stands alone', () => {
    expect(readPlan('**LHS**: a plan of the council for homes.').passages[0]?.region).toBe('glossary');
  });
});

describe('a part without a heading of its own', () => {
  it.each([
    ['Contents: Foreword 2; Money 9', 'contents'],
    ['What’s inside. Foreword, page 2.', 'contents'],
    ['Useful words. LHS: Local Housing Strategy.', 'glossary'],
    ['Terms of reference: the group meets monthly.', null],
    ['Appendix B: the budget.', null],
    ['Welcome. We fund two hubs.', null],
    ['We fund two hubs: one in each town.', null],
  ])('%j', (text, region) => expect(regionOfLead(text)).toBe(region));

  it.each([
    [['Term', 'What it means'], 'glossary'],
    [['**Acronym**', 'Notes', 'In full'], 'glossary'],
    [['Chapter', 'What it covers', 'Page'], 'contents'],
    [['Term', 'Lead', 'Cost'], null],
    [['Duty', 'Where it is met', 'Page'], null],
    [[], null],
  ])('a table headed %j', (header, region) => expect(regionOfTable(header)).toBe(region));

  it('is of that region down to its items and rows', () => {
    const plan = readPlan(
      'Contents:\n• Money\n• Homes\n\nWe fund hubs.\n\n| Word | Meaning |\n|---|---|\n| Hub | A place |\n',
    );
    expect(plan.passages.map(({ kind, region }) => `${kind} ${region}`)).toEqual([
      'paragraph contents',
      'item contents',
      'item contents',
      'paragraph body',
      'header-row body',
      'row glossary',
    ]);
  });
});

describe('lines of a converted file', () => {
  it.each([
    ['Our priorities ......... 12', true],
    ['Our priorities . . . . 12 ', true],
    ['Our priorities ....', true],
    ['Our priorities…… 3', true],
    ['Our priorities\t12', true],
    ['Our priorities\t12\u00a0', true],
    ['We spent £12', false],
    ['It ends here.', false],
    ['And so on...', false],
    ['', false],
  ])('%j as an entry of a contents list: %s', (line, expected) => {
    expect(isContentsLine(line)).toBe(expected);
  });

  it('are running lines where they come back, with other numbers or often', () => {
    const pages = [1, 2, 3].map(
      (page) =>
        `Fife Plan | ${page}\r\n\r\nA sentence that returns.\n\n  Page ${page} of 3\r\n- an item 1\nHealth and Care\n`,
    );
    const find = (source: string) => [...findRunningLines(source, new LineIndex(source))].toSorted();
    expect(find(pages.join(''))).toEqual(['#page', 'fife plan | #']);
    expect(find(`${pages.join('')}Health and Care`)).toEqual(['#page', 'fife plan | #', 'health and care']);
  });

  it('are no running lines where they head the parts of a list', () => {
    const years = [1, 2, 3].map((year) => `**Year ${year} (202${year})**\n\nMore nurses.\n\n`).join('');
    expect([...findRunningLines(years, new LineIndex(years))]).toEqual([]);
  });
});
