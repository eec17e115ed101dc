// Two dates of the front matter: the second on or after the first, and within so many days of it. Knows no field by name.
import type { CheckResult } from '../model/report.js';
import { daysBetween, isFullDate } from '../text/calendar.js';
import { type Check, type CheckContext, denialOf, resultOf } from './check.js';
import { isBlank, valueAt } from './front-matter.js';

interface Options {
  readonly first: string;
  readonly then: string;
  readonly days: number;
}

export const datesInOrder: Check = {
  kind: 'dates-in-order',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['first', 'then', 'days'],
    properties: {
      first: { type: 'string', minLength: 1 },
      then: { type: 'string', minLength: 1 },
      days: { type: 'integer', minimum: 0 },
    },
  },
  keys: () => [],
  run: (context, options) => judge(context, options as unknown as Options),
};

/** Both missing, or the wrong way round: gap. One missing, no date, still to come, or too far apart: review. */
function judge({ reading, today }: CheckContext, { first, then, days }: Options): CheckResult {
  const { data, places } = reading.plan.frontMatter;
  const paths = [first, then].filter((path) => !isBlank(valueAt(data, path)));
  const evidence = paths.flatMap((path) => places.get(path) ?? []).reverse();
  if (paths.length === 0) return resultOf('gap', [], `the front matter gives neither ${first} nor ${then}`);
  if (paths.length === 1)
    return resultOf('review', evidence, `the front matter gives no ${paths[0] === first ? then : first}`);
  const [from, to] = [valueAt(data, first), valueAt(data, then)];
  if (!isFullDate(from) || !isFullDate(to))
    return resultOf(
      'review',
      evidence,
      `the front matter's ${isFullDate(from) ? then : first} is no date that can be read`,
    );
  const apart = daysBetween(from, to);
  const distance = `${String(Math.abs(apart))} ${Math.abs(apart) === 1 ? 'day' : 'days'}`;
  if (apart < 0) return denialOf(`the front matter has ${then} ${distance} before ${first}`);
  if (to > today) return resultOf('review', evidence, `${from > today ? first : then} is still to come`);
  return apart <= days
    ? resultOf('met', evidence)
    : resultOf(
        'review',
        evidence,
        `the front matter has ${then} ${distance} after ${first}; more than ${String(days)} needs a reason`,
      );
}
