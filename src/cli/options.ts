// Values of options that several commands share: days, counts, formats. Faults become usage errors of one line.
import { InvalidArgumentError } from './command.js';
import { readTarget, type Target, TargetFault } from './report-targets.js';

/** A day that exists, as YYYY-MM-DD. */
export function parseDay(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!real) throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD, such as 2026-04-01.');
  return value;
}

/** A whole number from 1. */
export function parseCount(value: string): number {
  const count = /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0;
  if (count === 0) throw new InvalidArgumentError('Write a whole number from 1.');
  return count;
}

export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** `--format`, which may be given again. */
export function parseTarget(value: string, before: readonly Target[] | undefined): Target[] {
  try {
    return [...(before ?? []), readTarget(value)];
  } catch (error) {
    throw error instanceof TargetFault ? new InvalidArgumentError(error.message) : error;
  }
}
