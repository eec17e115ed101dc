// "The other five localities": words by which a plan shows, in one place, every item of a list that it has not named there.
import type { CheckResult } from '../model/report.js';
import { NUMBER_NAMES } from '../text/number-words.js';
import type { CheckContext } from './check.js';
import { keyOf } from './check.js';
import { type Clause, CLAUSE_SCHEMA } from './clause.js';
import { judge } from './evidence.js';

export interface Rest {
  /** The words for those that are left. */
  readonly called: string;
  /** What shows them: clauses without `{item}`. */
  readonly shown: readonly Clause[];
}

export const REST_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['called', 'shown'],
  properties: {
    called: { type: 'string', minLength: 1 },
    shown: { type: 'array', minItems: 1, items: CLAUSE_SCHEMA },
  },
};

/** What shows `left` items at once; null where nothing does, or the words count another number of them. */
export function restShown(
  context: Pick<CheckContext, 'reading' | 'facts'>,
  { called, shown }: Rest,
  left: number,
): CheckResult | null {
  const { words } = context.reading.plan.tokens;
  const fits = context.reading.of(keyOf(called)).some(({ start, end }) => {
    const counts = words.slice(start, end).flatMap((word) => {
      const count = /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_NAMES.indexOf(word);
      return count >= 2 ? [count] : [];
    });
    return counts.every((count) => count === left);
  });
  const result = fits ? judge(context, { met: shown }) : null;
  return result?.verdict === 'met' ? result : null;
}
