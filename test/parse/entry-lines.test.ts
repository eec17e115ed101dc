import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

const kindsOf = (source: string): [string, string][] =>
  readPlan(source).passages.map(({ kind, text }) => [kind, text]);

describe('lines that each tell when or of whom, and then what', () => {
  it('are items, and the line over them opens their list', () => {
    const { passages } = readPlan('Who came to the day\nStaff: 40\nCarers: 12\nTenants: 9');
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Who came to the day'],
      ['item', 'Staff: 40'],
      ['item', 'Carers: 12'],
      ['item', 'Tenants: 9'],
    ]);
    expect(passages[2]?.intro).toEqual([0]);
  });

  it('may begin with a date or end with a number', () => {
    const dated = 'Feb 2025 – four town halls\nMar 2025 – two surveys\nApr 2025 – approval';
    expect(kindsOf(dated).map(([kind]) => kind)).toEqual(['item', 'item', 'item']);
    const counted = 'By letter 18\nBy phone 41\nBy web form 612';
    expect(kindsOf(counted).map(([kind]) => kind)).toEqual(['item', 'item', 'item']);
  });

  it('are not made of lines that a converter wrapped', () => {
    const wrapped =
      'We asked people: what matters to you, and what would you\nChange first? Their answers, all 412\nof them, are given below.';
    expect(kindsOf(wrapped).map(([kind]) => kind)).toEqual(['paragraph']);
    expect(kindsOf('Staff: 40\nCarers: 12').map(([kind]) => kind)).toEqual(['paragraph']);
  });
});
