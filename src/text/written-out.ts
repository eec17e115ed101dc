// What a plan itself says that its acronyms stand for: "baseline service level (BSL)", "BSL (baseline service level)".
// Knows nothing of what anybody else means by them.
import { BREAK } from '../model/plan.js';
import { Kept } from './kept.js';
import { initialsEnd } from './long-forms.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const LETTERS = /^[a-z]{2,6}$/;
/** Words of a long form beyond the letters of its acronym. */
const MOST_MORE_WORDS = 3;

/** The long forms written beside an acronym (in small letters) anywhere in the plan. */
export function longFormsOf(reading: Reading, acronym: string): readonly Hit[] {
  return WRITTEN_OUT.of(reading, 0).get(acronym) ?? NONE;
}

/** Where the plan's own acronyms of some names stand, but for those that are among the names. */
export function shortFormsOf(reading: Reading, names: readonly Hit[]): readonly Hit[] {
  if (names.length === 0) return NONE;
  const covered = (at: Hit): boolean => names.some((n) => n.start < at.end && n.end > at.start);
  const found: Hit[] = [];
  for (const [letters, forms] of WRITTEN_OUT.of(reading, 0))
    if (letters.length >= LEAST_LETTERS && forms.every(covered))
      found.push(...(PLACES.of(reading, 0).get(letters) ?? NONE).filter((at) => !covered(at)));
  return found.sort((a, b) => a.start - b.start);
}
/** Of an acronym that is taken for its long form; two letters mean too many things. */
const LEAST_LETTERS = 3;

const NONE: readonly Hit[] = [];

/** Under key 0. */
const WRITTEN_OUT = new Kept(({ plan: { source, tokens } }: Reading): ReadonlyMap<string, readonly Hit[]> => {
  const { words, breaks } = tokens;
  const found = new Map<string, Hit[]>();
  for (let i = 1; i < words.length; i++) {
    const opens = ((breaks[i] as number) & BREAK.open) !== 0;
    // An acronym is written in capitals.
    if ((((breaks[i - 1] as number) | (breaks[i] as number)) & BREAK.capital) === 0) continue;
    const stands = isEquated(source, tokens.ends[i - 1] as number);
    if (!stands && !opens) continue;
    for (const acronym of [i, i - 1]) {
      const letters = words[acronym] ?? '';
      if (((breaks[acronym] ?? 0) & BREAK.capital) === 0 || !LETTERS.test(letters)) continue;
      const form = acronym === i ? formBefore(words, i, letters) : formAfter(words, i, letters, stands);
      if (!form) continue;
      const known = found.get(letters);
      if (known) known.push(form);
      else found.set(letters, [form]);
    }
  }
  return found;
});

/** "CSP = community safety plan" */
function isEquated(source: string, at: number): boolean {
  let i = at;
  while (source[i] === ' ') i++;
  return source[i] === '=';
}

/** Under key 0, by acronym: where it stands. */
const PLACES = new Kept((reading: Reading): ReadonlyMap<string, readonly Hit[]> => {
  const { words, breaks } = reading.plan.tokens;
  const places = new Map<string, Hit[]>();
  for (const letters of WRITTEN_OUT.of(reading, 0).keys()) places.set(letters, []);
  if (places.size > 0)
    for (let i = 0; i < words.length; i++)
      if (((breaks[i] as number) & BREAK.capital) !== 0)
        places.get(words[i] as string)?.push({ start: i, end: i + 1 });
  return places;
});

/** The words right before a bracket. */
function formBefore(words: readonly string[], open: number, letters: string): Hit | null {
  const first = Math.max(0, open - letters.length - MOST_MORE_WORDS);
  for (let start = open - letters.length; start >= first; start--)
    if (initialsEnd(words, start, open, letters) === open) return { start, end: open };
  return null;
}

/** The words that a bracket begins with, or that follow "=", there after the name of the area at most. */
function formAfter(words: readonly string[], open: number, letters: string, named: boolean): Hit | null {
  for (let start = open; start <= open + (named ? MOST_NAMING : 0); start++) {
    const end = initialsEnd(words, start, start + letters.length + MOST_MORE_WORDS, letters);
    if (end !== null) return { start, end };
  }
  return null;
}
const MOST_NAMING = 2;
