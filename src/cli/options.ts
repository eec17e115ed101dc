// Values of options that several commands share: days, counts, formats. Faults become usage errors of one line.
import { InvalidArgumentError } from './command.js';
import { isDay } from '../model/day.js';
import { readCount } from './option-values.js';
import { readTarget, type Target, TargetFault } from './report-targets.js';

export function parseDay(value: string): string {
  if (!isDay(value))
    throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD, such as 2026-04-01.');
  return value;
}

export function parseCount(value: string): number {
  const count = readCount(value);
  if (count === null) throw new InvalidArgumentError('Write a whole number from 1 to 9999.');
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
