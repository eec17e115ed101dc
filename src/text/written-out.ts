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

const NONE: readonly Hit[] = [];

/** Under key 0. */
const WRITTEN_OUT = new Kept(({ plan: { tokens } }: Reading): ReadonlyMap<string, readonly Hit[]> => {
  const { words, breaks } = tokens;
  const found = new Map<string, Hit[]>();
  for (let i = 1; i < words.length; i++) {
    if (((breaks[i] ?? 0) & BREAK.open) === 0) continue;
    for (const acronym of [i, i - 1]) {
      const letters = words[acronym] ?? '';
      if (((breaks[acronym] ?? 0) & BREAK.capital) === 0 || !LETTERS.test(letters)) continue;
      const form = acronym === i ? formBefore(words, i, letters) : formAfter(words, i, letters);
      if (!form) continue;
      const known = found.get(letters);
      if (known) known.push(form);
      else found.set(letters, [form]);
    }
  }
  return found;
});

/** The words right before a bracket. */
function formBefore(words: readonly string[], open: number, letters: string): Hit | null {
  const first = Math.max(0, open - letters.length - MOST_MORE_WORDS);
  for (let start = open - letters.length; start >= first; start--)
    if (initialsEnd(words, start, open, letters) === open) return { start, end: open };
  return null;
}

/** The words that a bracket begins with. */
function formAfter(words: readonly string[], open: number, letters: string): Hit | null {
  const end = initialsEnd(words, open, open + letters.length + MOST_MORE_WORDS, letters);
  return end === null ? null : { start: open, end };
}
