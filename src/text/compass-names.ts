// Parts of an area that are named by where they lie ("the north takes in ...; Denny makes up the West"). Knows nothing of rules.
import { BREAK, type Tokens } from '../model/plan.js';
import type { NameRun } from './name-list.js';

const COMPASS = new Set(['north', 'south', 'east', 'west', 'central', 'centre', 'mid']);

/** Words that are read, at most. */
const MOST_WORDS = 1000;

/** Each direction once, as tokens, where it is no part of another name ("North Berwick", "East Lothian") nor a way that something lies. */
export function compassNames({ words, breaks, sentences }: Tokens, from: number, end: number): NameRun[] {
  const to = Math.min(end, from + MOST_WORDS);
  const found = new Map<string, NameRun>();
  for (let start = from; start < to; start++) {
    if (!COMPASS.has(words[start] ?? '')) continue;
    let after = start + 1;
    const goesOn = (): boolean =>
      after < to && sentences[after] === sentences[start] && ((breaks[after] ?? 0) & ~BREAK.capital) === 0;
    while (goesOn() && COMPASS.has(words[after] ?? '')) after++;
    const next = goesOn();
    const namesMore = next && ((breaks[after] ?? 0) & BREAK.capital) !== 0;
    const lies = next && words[after] === 'of';
    const name = words.slice(start, after).join(' ');
    if (!namesMore && !lies && !found.has(name)) found.set(name, { start, end: after });
    start = after - 1;
  }
  return [...found.values()];
}
