// Holds what the check of front matter counts: fields that are there, dated, complete, one for each group; and the order of two dates.
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../src/checks/check.js';
import { datesConsistent } from '../../src/checks/dates-consistent.js';
import { datesInOrder } from '../../src/checks/dates-in-order.js';
import { frontMatter } from '../../src/checks/front-matter.js';
import { readPlan } from '../../src/parse/read-plan.js';
import { Reading } from '../../src/text/reading.js';

function contextOf(yaml: string): CheckContext {
  return {
    reading: new Reading(readPlan(`---\n${yaml}\n---\n\nOur plan.\n`), new Map()),
  } as unknown as CheckContext;
}

const judge = (yaml: string, options: Record<string, unknown>) => frontMatter.run(contextOf(yaml), options);

describe('front-matter', () => {
  it.each([
    ['statement: {url: "https://example.org"}', { field: 'statement', has: ['url'] }, 'met'],
    ['statement: {title: Report}', { field: 'statement', has: ['url'] }, 'review'],
    ['statement: {title: Report}', { field: 'statement', has: [['url', 'title']] }, 'met'],
    ['statement: tbc', { field: 'statement' }, 'gap'],
    ['other: 1', { field: 'statement' }, 'gap'],
    ['steps: {first: 2025-02-28}', { field: 'steps.first', dated: true }, 'met'],
    ['steps: {first: 2025-02-30}', { field: 'steps.first', dated: true }, 'review'],
    ['steps: {first: spring}', { field: 'steps.first', dated: true, short: 'gap' }, 'gap'],
    ['list: [{type: a}, {type: b}]', { field: 'list', where: { type: ['b', 'c'] } }, 'met'],
    ['list: [{type: a}]', { field: 'list', where: { type: 'b' } }, 'gap'],
    ['list: [one]', { field: 'list', least: 2 }, 'review'],
    ['list: [one, two]', { field: 'list', least: 2, met: 'review' }, 'review'],
    ['out: 2025-04-01\npaper: {date: 2025-05-01}', { field: 'paper', notAfter: 'out' }, 'review'],
    ['out: 2025-04-01\npaper: {date: 2025-04-01}', { field: 'paper', notAfter: 'out' }, 'met'],
    ['constructor: 1', { field: 'constructor.name' }, 'gap'],
  ])('judges %s', (yaml, options, verdict) => {
    expect(judge(yaml, options).verdict).toBe(verdict);
  });

  it('points at the entry that it counted', () => {
    const context = contextOf('list:\n  - {type: a}\n  - {type: b}');
    const [place] = frontMatter.run(context, { field: 'list', where: { type: 'b' } }).evidence;
    expect(context.reading.plan.source.slice(place?.start, place?.end)).toBe('{type: b}');
  });

  it('judges a list group by group', () => {
    const options = {
      field: 'members',
      has: ['who'],
      covers: { key: 'group', values: { x: 'Group X', y: 'Group Y' } },
    };
    const result = judge('members: [{group: x, who: chair}, {group: y}]', options);
    expect(result.verdict).toBe('partial');
    expect(result.items).toEqual([
      { name: 'Group X', verdict: 'met' },
      { name: 'Group Y', verdict: 'gap' },
    ]);
  });
});

describe('dates-in-order', () => {
  it.each([
    ['a: 2026-01-01\nb: 2026-04-01', 'met'],
    ['a: 2026-01-01\nb: 2026-04-02', 'review'],
    ['a: 2026-01-01\nb: 2025-12-31', 'gap'],
    ['a: 2026-01-01', 'review'],
    ['b: 2026-01-01', 'review'],
    ['c: 1', 'gap'],
    ['a: 2026-02-30\nb: 2026-04-01', 'review'],
  ])('judges %s', (yaml, verdict) => {
    expect(datesInOrder.run(contextOf(yaml), { first: 'a', then: 'b', days: 90 }).verdict).toBe(verdict);
  });

  it.each([
    ['a: 2026-01-02\nb: 2026-01-01', 'the front matter has b 1 day before a'],
    ['a: 2026-01-01\nb: 2026-04-02', 'the front matter has b 91 days after a; more than 90 needs a reason'],
  ])('tells %s in a sentence', (yaml, reason) => {
    expect(datesInOrder.run(contextOf(yaml), { first: 'a', then: 'b', days: 90 }).reason).toBe(reason);
  });
});

describe('dates-consistent', () => {
  it('names each date that it cannot read once', () => {
    const { reason } = datesConsistent.run(contextOf('a: spring\nb: summer\nc: 2026-01-01'), {
      orders: ['a < b', 'a < c'],
    });
    expect(reason).toBe('the front matter gives a and b, but no day that can be read as 2026-04-01 can');
  });
});
