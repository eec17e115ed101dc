// Does a requirement apply to a plan? Yes, no, or undecided where a fact is not known.
import type { FactName, Facts } from '../model/facts.js';
import type { Condition, FactTest } from '../model/rule.js';

export function applies(condition: Condition | undefined, facts: Facts): boolean | null {
  if (factsThatAnswer(false, condition, facts).length > 0) return false;
  return factsThatAnswer(null, condition, facts).length > 0 ? null : true;
}

/** The facts of a condition that hold, do not hold, or leave it undecided. */
export function factsThatAnswer(
  answer: boolean | null,
  condition: Condition | undefined,
  facts: Facts,
): FactName[] {
  const tests = Object.entries(condition ?? {}) as [FactName, FactTest][];
  return tests.filter(([name, test]) => answerOf(test, facts[name]) === answer).map(([name]) => name);
}

function answerOf(test: FactTest, value: Facts[FactName]): boolean | null {
  if (value !== null) return holds(test, value as string | boolean);
  // An unknown start leaves a dated requirement in force, and no leave that ended by a date.
  if (test.before !== undefined) return false;
  return test.from === undefined ? null : true;
}

function holds(test: FactTest, value: string | boolean): boolean {
  const among = (list: NonNullable<FactTest['is']>): boolean =>
    (typeof list === 'object' ? list : [list]).includes(value);
  if (test.is !== undefined && !among(test.is)) return false;
  if (test.not !== undefined && among(test.not)) return false;
  if (test.before !== undefined && typeof value === 'string' && value.padEnd(10, '~') >= test.before)
    return false;
  // "2026-04" means some day of that month: compared as its last, so that a requirement in doubt applies.
  return test.from === undefined || typeof value !== 'string' || value.padEnd(10, '~') >= test.from;
}
