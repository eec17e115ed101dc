// The auxiliary that a verb goes with ("were asked", "has been set"). It does not know what time it gives.
import { PERFECT, PRESENT_BE } from './clauses.js';

/** A subject or relative word with which another verb begins. */
const OTHERS_BEGIN = new Set(['we', 'they', 'who', 'whom']);

function isAuxiliary(word: string): boolean {
  return PERFECT.has(word) || PRESENT_BE.has(word);
}

/** Number of the last one before a word, in its own clause; null where another verb begins between them. */
export function nearestAuxiliary(words: readonly string[], from: number, before: number): number | null {
  for (let i = before - 1; i >= from; i--) {
    const word = words[i] ?? '';
    if (isAuxiliary(word)) return i;
    // "those who are seldom heard we met", "we are grateful to all who came": another verb's.
    if (OTHERS_BEGIN.has(word) && !isAuxiliary(words[i - 1] ?? '')) return null;
  }
  return null;
}

/** "We will write one once the lead has started": the start is waited for. */
export function isAwaitedAfter(
  words: readonly string[],
  from: number,
  start: number,
  aux: number | null,
): boolean {
  const isFinite = isAuxiliary(words[start] ?? '');
  const verb = isFinite ? start : aux;
  return verb !== null && words.slice(from, verb).some((word) => word === 'once' || word === 'when');
}
