// Arithmetic of ISO dates that may be known only in part: 2026, 2026-04 or 2026-04-01. Knows nothing of language or of the clock.
import { isDigit } from './letters.js';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1-12) of a year. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** An ISO date as precise as what is given, or null for a date that does not exist. */
export function isoDate(year: number, month?: number, day?: number): string | null {
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  if (month < 1 || month > 12) return null;
  const m = `${y}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return m;
  return day >= 1 && day <= daysIn(year, month) ? `${m}-${String(day).padStart(2, '0')}` : null;
}

/** "2026-04-01", were there such a day or not. */
export function hasFormOfDay(value: string): boolean {
  if (value.length !== 10) return false;
  for (let i = 0; i < 10; i++)
    if (i === 4 || i === 7 ? value[i] !== '-' : !isDigit(value.charCodeAt(i))) return false;
  return true;
}

/** True for a full ISO date that exists. */
export function isFullDate(value: unknown): value is string {
  if (typeof value !== 'string' || !hasFormOfDay(value)) return false;
  return isoDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))) !== null;
}

/** True for an ISO date that exists, as precise as it is: a year, a month or a day. */
export function isDate(value: unknown): value is string {
  return typeof value === 'string' && [4, 7, 10].includes(value.length) && isFullDate(firstDay(value));
}

/** First day that a date known in part can mean. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** Last day that a date known in part can mean. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
  return date;
}

/** Days from one full date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A date moved by months, as precise as before; the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  if (date.length === 4) return String(Number(date) + Math.round(months / 12));
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = date.length === 7 ? undefined : Math.min(Number(date.slice(8)), daysIn(year, month));
  return isoDate(year, month, day) ?? date;
}

/** A full date moved by days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Can both mean the same day? "2024" and "2024-04-01" can. */
export function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
