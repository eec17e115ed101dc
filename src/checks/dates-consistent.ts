// Do dates of the front matter run in the order that the rule writes down? Knows no field by name; a date that is missing is passed over,
// and one that cannot be read leaves its order unknown.
import type { Finding } from '../model/report.js';
import { isFullDate } from '../text/calendar.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { resultOfFindings } from './findings.js';
import { isBlank, valueAt } from './front-matter.js';

interface Options {
  /** Fields in their order, as "first_draft <= second_draft < approved". */
  readonly orders: readonly string[];
}

export const datesConsistent: Check = {
  kind: 'dates-consistent',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['orders'],
    properties: {
      orders: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', pattern: '^[a-z_.]+( <=? [a-z_.]+)+$' },
      },
    },
  },
  keys: () => [],
  run: (context, options) => {
    const { data, places } = context.reading.plan.frontMatter;
    if (data === null) return resultOf('not-applicable');
    const { orders } = options as unknown as Options;
    const pairs = orders.flatMap((order) => pairsOf(context, order));
    const findings = pairs.flatMap(({ first, then, strictly }): Finding[] => {
      const right = strictly ? first.date < then.date : first.date <= then.date;
      const place = places.get(then.field);
      if (right || !place) return [];
      return [
        {
          start: place.start,
          end: place.end,
          message: `${then.field} (${then.date}) should be ${strictly ? 'after' : 'on or after'} ${first.field} (${first.date}).`,
          suggestion: 'Look up both days, and mend the one that is wrong.',
        },
      ];
    });
    // A field may stand in several orders.
    const unread = [...new Set(orders.flatMap((order) => unreadOf(data, order)))];
    if (findings.length === 0 && unread.length > 0)
      return resultOf(
        'review',
        unread.flatMap((field) => places.get(field) ?? []),
        `the front matter gives ${unread.join(' and ')}, but no day that can be read as 2026-04-01 can`,
      );
    const seen = pairs.flatMap(({ then }) => places.get(then.field) ?? []);
    return resultOfFindings(findings, pairs.length === 0 ? null : seen);
  },
};

interface Dated {
  readonly field: string;
  readonly date: string;
}

/** Of an order of which two dates or more are given, those that are no days. */
function unreadOf(data: unknown, order: string): string[] {
  const given = order.split(/ <=? /).filter((field) => !isBlank(valueAt(data, field)));
  return given.length < 2 ? [] : given.filter((field) => !isFullDate(valueAt(data, field)));
}

/** Each date with the nearest one before it in the order that the front matter gives. */
function pairsOf(
  { reading }: CheckContext,
  order: string,
): { first: Dated; then: Dated; strictly: boolean }[] {
  const pairs: { first: Dated; then: Dated; strictly: boolean }[] = [];
  let first: Dated | null = null;
  let strictly = false;
  for (const part of order.split(' ')) {
    if (part === '<' || part === '<=') {
      strictly ||= part === '<';
      continue;
    }
    const date = valueAt(reading.plan.frontMatter.data, part);
    if (!isFullDate(date)) continue;
    const then = { field: part, date };
    if (first) pairs.push({ first, then, strictly });
    first = then;
    strictly = false;
  }
  return pairs;
}
