// The day by whose law a plan is judged: when it was approved or began, where it says so; else today.
import type { CheckContext } from './check.js';

/** ISO date. Drafts are judged by today's law. */
export function planDate({ reading, facts, today }: CheckContext): string {
  if (facts.status === 'draft' || facts.status === 'consultation') return today;
  const data = reading.plan.frontMatter.data ?? {};
  const given = [data['approved_date'], data['published_date'], facts.plan_start].find(
    (value) => typeof value === 'string' && /^\d{4}/.test(value),
  );
  const date =
    typeof given === 'string'
      ? given
      : yearInTitle(reading.plan.sections.find((section) => section.index > 0)?.title ?? '');
  return date !== null && date < today ? date.padEnd(10, '-12-31'.slice(date.length - 4)) : today;
}

/** "Strategic Plan 2019-22": the year in which it begins. */
function yearInTitle(title: string): string | null {
  return /\b(20\d\d)\s?(?:[-–/]|to)\s?(?:20)?\d\d\b/.exec(title)?.[1] ?? null;
}
