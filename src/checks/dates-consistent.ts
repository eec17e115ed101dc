// Do dates of the front matter run in the order that the rule writes down? Knows no field by name; a date that is missing is passed over.
import type { Finding } from '../model/report.js';
import { isFullDate } from '../text/calendar.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { resultOfFindings } from './findings.js';
import { valueAt } from './front-matter.js';

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
    const seen = pairs.flatMap(({ then }) => places.get(then.field) ?? []);
    return resultOfFindings(findings, pairs.length === 0 ? null : seen);
  },
};

interface Dated {
  readonly field: string;
  readonly date: string;
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
