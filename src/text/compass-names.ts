// Parts of an area that are named by where they lie ("the north takes in ...; Denny makes up the West"). Knows nothing of rules.
import { BREAK, type Tokens } from '../model/plan.js';
import type { NameRun } from './name-list.js';

const COMPASS = new Set(['north', 'south', 'east', 'west', 'central', 'centre', 'mid']);

/** Each direction once, as tokens, where it is no part of another name ("North Berwick", "East Lothian") nor a way that something lies. */
export function compassNames({ words, breaks, sentences }: Tokens, from: number, to: number): NameRun[] {
  const found = new Map<string, NameRun>();
  for (let start = from; start < to; start++) {
    if (!COMPASS.has(words[start] ?? '')) continue;
    let end = start + 1;
    const goesOn = (): boolean =>
      end < to && sentences[end] === sentences[start] && ((breaks[end] ?? 0) & ~BREAK.capital) === 0;
    while (goesOn() && COMPASS.has(words[end] ?? '')) end++;
    const next = goesOn();
    const namesMore = next && ((breaks[end] ?? 0) & BREAK.capital) !== 0;
    const lies = next && words[end] === 'of';
    const name = words.slice(start, end).join(' ');
    if (!namesMore && !lies && !found.has(name)) found.set(name, { start, end });
    start = end - 1;
  }
  return [...found.values()];
}
