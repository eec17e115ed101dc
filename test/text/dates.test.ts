// Holds that dates are read as people in Britain write them, that none is invented, and that places are exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn } from '../../src/text/calendar.js';
import { findDates } from '../../src/text/dates.js';
import { findDurations } from '../../src/text/durations.js';
import { findPeriods } from '../../src/text/periods.js';

const read = (text: string): string[] =>
  findPeriods(text).map((d) => (d.from === d.to ? d.from : `${d.from}..${d.to}`));

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('findDates', () => {
  it.each([
    ['on 1 April 2025', ['2025-04-01']],
    ['1st April 2025', ['2025-04-01']],
    ['the 1st of April 2025', ['2025-04-01']],
    ['the twenty-first of April 2025', ['2025-04-21']],
    ['the last day of February 2028', ['2028-02-29']],
    ['the final day of March, 2031', ['2031-03-31']],
    ['last day in Leith', []],
    ['the first day of April 2025', ['2025-04-01']],
    ['April 1st, 2025', ['2025-04-01']],
    ['01/04/2025', ['2025-04-01']],
    ['1.4.25', ['2025-04-01']],
    ['2025-04-01', ['2025-04-01']],
    ['in April 2025', ['2025-04']],
    ['Sept 2024', ['2024-09']],
    ['April ’25', ['2025-04']],
    ['Spring 2024', ['2024-03..2024-05']],
    ['winter 2024/25', ['2024-12..2025-02']],
    ['2023-26', ['2023..2026']],
    ['2023–2026', ['2023..2026']],
    ['2023/24', ['2023..2024']],
    ['2023 to 2026', ['2023..2026']],
    ['2023/24 to 2025/26', ['2023..2026']],
    ['April 2024 to March 2027', ['2024-04..2027-03']],
    ['between May and December 2025', ['2025-05..2025-12']],
    ['November to January 2025', ['2024-11..2025-01']],
    ['1 April to 30 June 2025', ['2025-04-01..2025-06-30']],
    ['3-28 March 2025', ['2025-03-03..2025-03-28']],
    ['from Tuesday 1 April 2025 until Friday 31 March 2028', ['2025-04-01..2028-03-31']],
    ['from 1 April 2025 to the end of March 2028', ['2025-04-01..2028-03']],
    ['(1.4.2025-31.3.2028)', ['2025-04-01..2028-03-31']],
    ['begins on 1 April 2025 and ends on 31 March 2028', ['2025-04-01..2028-03-31']],
    ['three years from 1 April 2025', ['2025-04-01..2028-03-31']],
    ['for the three years to 31 March 2028', ['2025-04-01..2028-03-31']],
    ['from April 2025 for three years', ['2025-04..2028-03']],
    ['by 30 September 2028.', ['2028-09-30']],
    ['in 2024 and 2026', ['2024', '2026']],
    ['between 2024 and 2026', ['2024..2026']],
    ['the first day of April two thousand and twenty-six', ['2026-04-01']],
    ['in the year two thousand and thirty', ['2030']],
    ['twenty twenty-five to twenty thirty', ['2025..2030']],
    ['APRIL 2025 – MARCH 2028', ['2025-04..2028-03']],
    ['April the first, 2026', ['2026-04-01']],
    ['2025 → 2028', ['2025..2028']],
    ['2025 -> 2028', ['2025..2028']],
    ['from April 2025 right through to March 2028', ['2025-04..2028-03']],
  ])('reads %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    'we march in the sun and may go far',
    '31 April 2025',
    '29/02/2025',
    'the Equality Act 2010 and the 2014 Act',
    '£2025 or 2,025 people or 2025%',
    'see 1.4.25.3 and section 29(3)',
    'https://example.org/2024/03/plan-2024-27.pdf',
    '30 of 40 people in May',
    'two thousand and twenty-five people took part',
    'twenty twenty-minute visits and twenty-twenty vision',
  ])('finds no date in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('reads every day that exists, in every form, and gives its place', () => {
    const day = fc
      .record({
        y: fc.integer({ min: 1950, max: 2099 }),
        m: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 31 }),
      })
      .filter(({ y, m, d }) => d <= daysIn(y, m));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4 }), ({ y, m, d }, form) => {
        const two = (n: number): string => String(n).padStart(2, '0');
        const written =
          [
            `${d} ${MONTHS[m - 1]} ${y}`,
            `${d}/${m}/${y}`,
            `${two(d)}.${two(m)}.${y}`,
            `${y}-${two(m)}-${two(d)}`,
            `${MONTHS[m - 1]} ${d}, ${y}`,
          ][form] ?? '';
        const [found] = findDates(`We met on ${written}, as agreed.`);
        expect(found).toMatchObject({
          from: `${y}-${two(m)}-${two(d)}`,
          start: 10,
          end: 10 + written.length,
        });
      }),
    );
  });

  it('gives, for any text, places in order that lie within it and dates that exist', () => {
    const piece = fc.constantFrom(
      '1',
      '31',
      '2024',
      '2025',
      '/',
      '-',
      '–',
      '.',
      ' ',
      'April',
      'Feb',
      'to',
      'and',
      'between',
      'st',
      'years',
      'three',
      'spring',
      '£',
      ',',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          let reach = 0;
          for (const { start, end, from, to } of findDates(text)) {
            expect(start).toBeGreaterThanOrEqual(reach);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            for (const date of [from, to]) {
              const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
              expect(d >= 1 && d <= daysIn(y, m)).toBe(true);
            }
            reach = end;
          }
        },
      ),
    );
  });
});

describe('findDurations', () => {
  it.each([
    ['three years', 36, 'length'],
    ['a 5-year plan', 60, 'length'],
    ['every three years', 36, 'every'],
    ['every other year', 24, 'every'],
    ['every third year', 36, 'every'],
    ['annually', 12, 'every'],
    ['twice a year', 12, 'every'],
    ['quarterly', 3, 'every'],
    ['within 18 months', 18, 'within'],
    ['no later than three years after', 36, 'within'],
    ['by the end of year two', 24, 'within'],
    ['half-way through', null, 'midway'],
    ['midpoint', null, 'midway'],
    ['Three-Year', 36, 'length'],
    ['three years’', 36, 'length'],
    ['twenty-four months', 24, 'length'],
    ['once in every four weeks', 0.92, 'every'],
    ['three times a year', 12, 'every'],
    ['per financial year', 12, 'every'],
    ['six-monthly', 6, 'every'],
    ['half-yearly', 6, 'every'],
    ['year on year', 12, 'every'],
    ['within the first three years', 36, 'within'],
    ['no later than the end of the first 18 months', 18, 'within'],
    ['before the end of the second year', 24, 'within'],
    ['on its 5th anniversary', 60, 'within'],
    ["by the end of the plan's second year", 24, 'within'],
    ['during the plan’s third year', 36, 'within'],
    ['in years two', 24, 'within'],
  ] as const)('reads %s', (text, months, kind) => {
    expect(findDurations(text)).toMatchObject([{ months, kind }]);
  });

  it.each([
    '£3 years',
    'yearlings',
    'a monthlyish thing',
    '1.3 years',
    '0 weeks',
    'three,years',
    'every third anniversary',
    'each month2',
  ])('finds none in %s', (text) => {
    expect(findDurations(text)).toEqual([]);
  });

  it('gives, for any text, places in order that hold a word of time', () => {
    const word = fc.constantFrom(
      ...'every each within the end of first next 3 18 three a year years yearly month six-monthly half way mid term through annual , . é’'.split(
        ' ',
      ),
    );
    const glue = fc.constantFrom(' ', ' ', '-', '', '  ', '\n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, glue)).map((pairs) => pairs.flat().join('')),
        (text) => {
          let reach = 0;
          for (const { start, end, months } of findDurations(text)) {
            expect(start).toBeGreaterThanOrEqual(reach);
            expect(text.slice(start, end)).toMatch(/year|month|annual|half|mid/);
            expect(text.slice(start - 1, start) + text.slice(end, end + 1)).not.toMatch(/[\p{L}\d]/u);
            expect(months ?? 1).toBeGreaterThan(0);
            reach = end;
          }
        },
      ),
    );
  });
});
