// Coverage through the whole core: a rule of its own over lists of its own, plans in, verdicts and items out.
import { describe, expect, it } from 'vitest';
import type { RequirementReport } from '../../src/model/report.js';
import { ruleOnTrial } from '../support/rule-on-trial.js';

const CONCEPTS = `
fruit-apple: [apple, "cox (orange)? pippin"]
fruit-pear: [pear]
bought: ["~buy", "~order"]
`;
const LISTS = `
fruit:
  - {name: Apples, slug: apples, key: <fruit-apple>}
  - {name: Pears, slug: pears, key: <fruit-pear>}
`;

function judge(options: string, plan: string): RequirementReport | undefined {
  return ruleOnTrial({ kind: 'coverage', options, concepts: CONCEPTS, lists: LISTS })(plan);
}

const EACH = "{items: fruit, each: [{all: ['{item}', '<bought>!']}], review: [{all: ['{item}']}]}";
const WHOLE =
  "{items: fruit, each: [{all: ['{item}', '<bought>!']}], whole: [{all: ['every fruit', '<bought>!']}], wholeReview: [{all: [shopping list]}]}";
const FRONT =
  "{items: fruit, each: [{all: ['{item}', '<bought>!']}], frontMatter: {list: basket, field: fruit}}";
const LOCALITIES = "{items: localities, each: [{all: ['<bought>!'], about: ['{item}']}]}";

const COLUMNS =
  "{items: fruit, each: [{all: ['{item}', '<bought>!'], none: ['{others}']}], columns: {any: ['<bought>'], none: [rotten]}}";

describe('coverage', () => {
  it.each([
    ['every item shown', EACH, 'We bought apples. We bought pears.', 'met', ['met', 'met']],
    [
      'one shown, one only spoken of',
      EACH,
      'We bought apples. Pears are nice.',
      'partial',
      ['met', 'review'],
    ],
    ['one promised, one absent', EACH, 'We will buy apples.', 'review', ['review', 'gap']],
    ['one denied, one absent', EACH, 'We did not buy any apples.', 'gap', ['gap', 'gap']],
    ['all at once', WHOLE, 'We bought every fruit there was.', 'met', ['met', 'met']],
    ['shown elsewhere', WHOLE, 'See the shopping list.', 'review', ['review', 'review']],
    [
      'one here, one elsewhere',
      WHOLE,
      'We bought pears. See the shopping list.',
      'partial',
      ['review', 'met'],
    ],
    ['nothing', WHOLE, 'We like music.', 'gap', ['gap', 'gap']],
    [
      'recorded by slug',
      FRONT,
      '---\nbasket:\n  - {fruit: pears}\n---\nWe bought apples.',
      'met',
      ['met', 'met'],
    ],
    [
      'several in one field',
      FRONT,
      '---\nbasket:\n  - {fruit: [pears, Apples]}\n---\n',
      'met',
      ['met', 'met'],
    ],
    [
      'by columns',
      COLUMNS,
      '| Shop | Apples | Pears |\n|---|---|---|\n| First | bought six | bought rotten ones |\n| Second | none | bought two |',
      'met',
      ['met', 'met'],
    ],
    [
      'by one column',
      COLUMNS,
      '| Shop | Apples | Pears |\n|---|---|---|\n| First | bought six | will see |',
      'partial',
      ['met', 'gap'],
    ],
    ['recorded badly', FRONT, '---\nbasket: pears\n---\n', 'gap', ['gap', 'gap']],
  ])('%s', (_, options, plan, verdict, items) => {
    const report = judge(options, plan);
    expect(report?.verdict).toBe(verdict);
    expect(report?.items.map((item) => item.verdict)).toEqual(items);
  });

  it('shows for each item where it stands, and says what is missing', () => {
    const report = judge(EACH, 'Welcome.\n\nWe bought a Cox pippin.');
    expect(report?.evidence.map(({ start, note }) => [start.line, note])).toEqual([[3, 'Apples']]);
    expect(report?.message).toContain('Pears');
  });

  it("goes through the plan's own localities, each by the passages under its name", () => {
    const plan = `---
localities: [East, North Coast & Cumbraes]
---
## East locality
We bought a van.
## North Coast and Cumbraes
It is a fine place, further east.
`;
    const report = judge(LOCALITIES, plan);
    expect(report?.items).toEqual([
      { name: 'East', verdict: 'met' },
      { name: 'North Coast & Cumbraes', verdict: 'gap' },
    ]);
    expect(report?.verdict).toBe('partial');
  });

  it('refuses a list that does not exist', () => {
    expect(() => judge("{items: veg, each: [{all: ['{item}']}]}", 'Plan.')).toThrow('veg');
  });
});
