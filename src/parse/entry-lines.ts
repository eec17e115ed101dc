// Lines of one paragraph that each tell when or of whom, and then what, or are a name: a list that carries no signs. It does not know what they tell.
import type { TextLine } from './text-lines.js';

const LEAST = 3;
const LONGEST = 160;
/** "Feb 2025 – four town halls", "Members of staff: 118", "By phone 41". */
const ENTRY = /^\s*[\p{Lu}\d"“‘(][^.;!?]{1,48}?(?::\s|\s[–—-]\s)\S|^\s*\p{Lu}[^.;:!?]{2,60}\s\d[\d,]*%?\s*$/u;
/** "Glasgow Council for the Voluntary Sector": capitals but for the words that join them. */
const NAME =
  /^\s*(?:[Tt]he\s)?\p{Lu}[\p{L}'’.-]*(?:\s(?:for|of|and|the|in|to|with|&|\p{Lu}[\p{L}'’.-]*)){0,8}(?:\s\([^)]{1,40}\))?$/u;

export function isEntry(line: string): boolean {
  return line.length <= LONGEST && (ENTRY.test(line) || NAME.test(line));
}

/** Are all of three lines or more such, but perhaps the first, which may say what they are? */
export function areEntries(lines: readonly TextLine[]): boolean {
  return lines.length >= LEAST && lines.slice(1).every(({ text }) => isEntry(text));
}

const LONGEST_NAME_LINE = 75;
const LEAST_UNLED = 4;
const WIDEST_UNLED = 45;

/**
 * Are the lines names of bodies or people, one under another ("Social work staff, through team meetings")? A line in small letters goes on
 * from the one before it. What a converter wrapped has lines of a length; `led` tells that a colon stands before them.
 */
export function areNames(lines: readonly TextLine[], led: boolean): boolean {
  const own = led ? lines : lines.slice(lines[0]?.text.endsWith(':') ? 1 : 0);
  const isLed = led || own.length < lines.length;
  const least = isLed ? LEAST : LEAST_UNLED;
  if (own.length < least) return false;
  let [opened, longest, whole] = [0, 0, 0];
  for (const [i, { text }] of own.entries()) {
    if (text.length > LONGEST_NAME_LINE || /[.!?]\s+\p{Lu}|\S {3,}\S/u.test(text)) return false;
    const last = i === own.length - 1;
    if (!last && /[.!?:]\s*$/.test(text)) return false;
    if (/^\s*\p{Lu}|^\s*\d/u.test(text)) opened++;
    longest = Math.max(longest, text.length);
    whole += text.length;
  }
  if (opened < least || opened < own.length * (isLed ? 0.6 : 1)) return false;
  const short = own.slice(0, -1).filter(({ text }) => text.length < longest * 0.8).length;
  return short * (isLed ? 3 : 2) >= own.length - 1 && (isLed || whole <= WIDEST_UNLED * own.length);
}
