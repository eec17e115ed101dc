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
