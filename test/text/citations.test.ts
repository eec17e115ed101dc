import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCitations } from '../../src/engine/list-citations.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { loadRegisters } from '../../src/run/load-registers.js';
import { findCitations } from '../../src/text/citations.js';
import { Reading } from '../../src/text/reading.js';

const registers = loadRegisters();

function citationsIn(source: string) {
  return findCitations(new Reading(readPlan(source), new Map()), registers);
}

/** "instrument provision" of each citation. */
function found(source: string): string[] {
  return citationsIn(source).citations.map((c) =>
    `${c.instrument?.id ?? '?'} ${c.provision?.text ?? ''}`.trim(),
  );
}

const ACT = 'Public Bodies (Joint Working) (Scotland) Act 2014';

describe('instruments', () => {
  it.each([
    [`the ${ACT}`, 'asp-2014-9'],
    ['THE EQUALITY ACT 2010', 'ukpga-2010-15'],
    ['the Public Bodies (Joint Work-\ning) (Scotland) Act 2014', 'asp-2014-9'],
    ['the **Islands (Scotland)** Act 2018', 'asp-2018-12'],
    ['the Homelessness etc. (Scotland) Act 2003', 'asp-2003-10'],
    ['the Equality Act 2010 (Specific Duties) (Scotland) Regulations 2012', 'ssi-2012-162'],
    ['SSI 2014/343', 'ssi-2014-343'],
    ['S.S.I. 2014 No. 343', 'ssi-2014-343'],
    ['2016 asp 9', 'asp-2016-9'],
    ['the Carers Act', 'asp-2016-9'],
    ['FOISA', 'asp-2002-13'],
    ['the Burial and Cremation (Scotland) Act 2016', '?'],
  ])('%s', (said, id) => {
    expect(found(`We act under ${said}.`)).toEqual([id]);
  });

  it('are read over the lines of a box', () => {
    expect(found('> We act under the Carers (Scotland)\n> Act 2016.\n')).toEqual(['asp-2016-9']);
  });

  it.each([
    ['Public Bodies (Joint Working) (Scotland) 2014 Act', ACT],
    ['Carers Act (Scotland) 2016', 'Carers (Scotland) Act 2016'],
    ['Equalities Act 2010', 'Equality Act 2010'],
    ['Equality Act (2010)', 'Equality Act 2010'],
    ['Adult Suport and Protection (Scotland) Act 2007', 'Adult Support and Protection (Scotland) Act 2007'],
    ['Human Rights (Scotland) Act 1998', 'Human Rights Act 1998'],
  ])('%s is a slip', (said, title) => {
    const [mention] = citationsIn(`We act under the ${said}.`).mentions;
    expect(mention).toMatchObject({ form: 'slip', said, instrument: { title } });
  });

  it.each([
    'in 2014 Acton Ward',
    'the Order of St John',
    'an act of kindness in 2014',
    'by order of the Board',
    'our Rules and Regulations',
  ])('%s names none', (said) => {
    expect(found(`We remember ${said}.`)).toEqual([]);
  });
});

describe('provisions', () => {
  it.each([
    [`section 29(2)(a) of the ${ACT}`, 'asp-2014-9 29(2)(a)'],
    [`${ACT}, s.35`, 'asp-2014-9 35'],
    [`ss. 29-39 of the ${ACT}`, 'asp-2014-9 29-39'],
    [`sections 29 to 33 and 37 of the ${ACT}`, 'asp-2014-9 29-33, 37'],
    [`s. 29(2)(za) of the ${ACT}`, 'asp-2014-9 29(2)(za)'],
    [`section 53A of the ${ACT}`, 'asp-2014-9 53A'],
    [`section 31(1)(b)(i) to (xii) of the ${ACT}`, 'asp-2014-9 31(1)(b)(i)-(xii)'],
    [`section 31(1)(a) and (b)(i) to (xii) of the ${ACT}`, 'asp-2014-9 31(1)(a), 31(1)(b)(i)-(xii)'],
    [`section 29(1) to (3) of the ${ACT}`, 'asp-2014-9 29(1)-(3)'],
    [`section 29(2)(a) or (b) or (3)(a) of the ${ACT}`, 'asp-2014-9 29(2)(a), 29(2)(b), 29(3)(a)'],
    ['regulation 3 of SSI 2014/283', 'ssi-2014-283 3'],
    ['paragraph 9 of the Schedule to SSI 2014/343', 'ssi-2014-343 Schedule paragraph 9'],
    ['Part 3 of the Children and Young People (Scotland) Act 2014', 'asp-2014-8 Part 3'],
  ])('%s', (said, cited) => {
    expect(found(`We act under ${said}.`)).toEqual([cited]);
  });

  it('belong to the instrument last named', () => {
    expect(found(`The ${ACT} binds us (section 29). Section 37 asks for a review.`)).toEqual([
      'asp-2014-9',
      'asp-2014-9 29',
      'asp-2014-9 37',
    ]);
  });

  it('belong to an Act named later in the sentence where the duty is said to be under it', () => {
    expect(found(`The ${ACT} binds us. Our section 49 duties under the Equality Act 2010 are met.`)).toEqual([
      'asp-2014-9',
      'ukpga-2010-15 49',
      'ukpga-2010-15',
    ]);
  });

  it('give their number to an officer, who is no citation of an Act that has no such section', () => {
    expect(found(`The ${ACT} binds us. Our Section 95 Officer signs.`)).toEqual(['asp-2014-9']);
  });

  it('belong to the Act that they are inserted into', () => {
    expect(
      found(`Section 18 of the Care Reform (Scotland) Act 2025 inserts section 53A into the ${ACT}.`),
    ).toEqual(['asp-2025-9 18', 'asp-2014-9 53A']);
  });

  it('are read from a column whose header names the instrument', () => {
    const rows = `| Duty | Section of the ${ACT} |\n|---|---|\n| Review | 37 |\n| Directions | 26-27 |\n`;
    expect(found(rows)).toEqual(['asp-2014-9', 'asp-2014-9 37', 'asp-2014-9 26-27']);
  });

  it('are not the chapters of the plan', () => {
    const plan = `# 1. Law\n\nThe ${ACT} is told in section 4 and in section 12 of this plan; see section 10.3.\n\n# 4. Care\n\nText.\n`;
    expect(found(plan)).toEqual(['asp-2014-9']);
  });

  it('are not looked for in what consultees said, or in addresses', () => {
    expect(found('> “Nobody told me of section 29 of the Carers Act.”\n')).toEqual([]);
    expect(found(`The ${ACT} is at <https://www.legislation.gov.uk/asp/2014/9/section/29>.`)).toEqual([
      'asp-2014-9',
    ]);
  });

  it('are read from links that name nothing', () => {
    expect(found('The duty is [set by law](https://www.legislation.gov.uk/asp/2014/9/section/29).')).toEqual([
      'asp-2014-9 29',
    ]);
  });
});

describe('names that the plan gives', () => {
  it.each([
    `The ${ACT} (“the Act”) binds us. The Act asks for a plan.`,
    `The ${ACT}, referred to below as the Act, binds us. The Act asks for a plan.`,
    `By “the Act” we mean the ${ACT}. The Act asks for a plan.`,
    `The Act asks for a plan.\n\n## Glossary\n\n- The Act: ${ACT}\n`,
    `| Term | Meaning |\n|---|---|\n| the Act | ${ACT} |\n\nThe Act asks for a plan.`,
    `The Act[^1] asks for a plan.\n\n[^1]: “The Act” means the ${ACT}.\n`,
  ])('%s', (plan) => {
    const { mentions, definitions } = citationsIn(plan);
    expect(definitions).toMatchObject([{ term: 'act', instrument: { id: 'asp-2014-9' } }]);
    const names = mentions.filter((m) => m.term === 'act').map((m) => m.instrument?.id);
    expect(new Set(names)).toEqual(new Set(['asp-2014-9']));
  });

  it('point back with "that"', () => {
    expect(found('The Islands (Scotland) Act 2018 helps. That Act has 32 sections.')).toEqual([
      'asp-2018-12',
      'asp-2018-12',
    ]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'the',
    'Act',
    'Acts',
    'Regulations',
    'Order',
    '2014',
    '(Scotland)',
    'section',
    's.',
    'ss',
    '29',
    '29(2)',
    '(',
    ')',
    '“',
    '”',
    '-',
    'to',
    'and',
    ',',
    '.',
    '|',
    '\n',
    '\n\n',
    '> ',
    '# ',
    '[^1]',
    '[^1]: ',
    '**',
    'Equality',
    'Carers',
    'asp',
    'SSI',
    '2014/343',
    'means',
    'Part',
    'Schedule',
    'https://x.y/',
    '\u00ad',
    '&amp;',
    'é',
  );

  it('is read without a fault, in order, with offsets inside it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(' ', ''), (words, glue) => {
        const source = words.join(glue);
        const { citations } = citationsIn(source);
        let last = 0;
        for (const citation of citations) {
          expect(citation.start).toBeGreaterThanOrEqual(last);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(source.length);
          last = citation.start;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the table of authorities', () => {
  it('tells place, meaning, heading and address', () => {
    expect(listCitations(`# Law\n\nSee section 37(1) of the ${ACT}.\n`, registers)).toMatchObject([
      {
        start: { line: 3, column: 5 },
        quote: `section 37(1) of the ${ACT}`,
        instrument: { id: 'asp-2014-9', title: ACT },
        provision: 'section 37(1)',
        heading: 'Review of strategic plan',
        url: 'https://www.legislation.gov.uk/asp/2014/9/section/37',
        resolvedBy: 'attached',
        right: true,
      },
    ]);
  });

  it('marks a wrong title, and links no section that is not there', () => {
    const [cited] = listCitations('See section 90 of the Carers Act (Scotland) 2016.', registers);
    expect(cited).toMatchObject({
      right: false,
      heading: null,
      url: 'https://www.legislation.gov.uk/asp/2016/9',
    });
  });
});
