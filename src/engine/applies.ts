// Does a requirement apply to a plan? Yes, no, or undecided where a fact is not known.
import type { Facts } from '../model/facts.js';
import type { Condition, FactTest } from '../model/rule.js';

export function applies(condition: Condition | undefined, facts: Facts): boolean | null {
  if (condition === undefined) return true;
  let undecided = false;
  for (const [name, test] of Object.entries(condition) as [keyof Facts, FactTest][]) {
    const value = facts[name];
    if (value === null) {
      // An unknown start leaves a dated requirement in force, and no leave that ended by a date.
      if (test.before !== undefined) return false;
      if (test.from === undefined) undecided = true;
      continue;
    }
    if (!holds(test, value as string | boolean)) return false;
  }
  return undecided ? null : true;
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
