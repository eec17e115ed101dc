// Lines that signs part: "Owner: planning | Effective from: 1 April 2026", "2025 We begin → 2028 The plan ends". It knows signs, not words.
import { BREAK, type Sentence } from '../model/plan.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const PARTED = /\s(?:[|•·\u2192\u21d2\u27f6]|[-=]>)\s/;

/** Between the signs that part a line, where it has any, what holds the date. */
export function partOfLine(
  { plan: { tokens, source } }: Reading,
  { firstToken, endToken, text }: Sentence,
  at: Hit,
): { firstToken: number; endToken: number } | null {
  if (!PARTED.test(text)) return null;
  const isParted = (i: number): boolean =>
    PARTED.test(source.slice(tokens.ends[i - 1] ?? 0, tokens.starts[i] ?? 0));
  let first = at.start;
  while (first > firstToken && !isParted(first)) first--;
  let end = at.end;
  while (end < endToken && !isParted(end)) end++;
  return { firstToken: first, endToken: end };
}

/** Does a period fill a part of such a line ("Strategic Plan · 2026–2029 · Approved in March"), or end one after a comma or dash? */
export function fillsPart(reading: Reading, sentence: Sentence, at: Hit): boolean {
  const part = partOfLine(reading, sentence, at);
  if (part !== null) return part.firstToken === at.start && part.endToken === at.end;
  const before = reading.plan.tokens.breaks[at.start] ?? 0;
  return at.end === sentence.endToken && (before & (BREAK.comma | BREAK.strong)) !== 0;
}
