// A sentence that goes on from the one before by its pronoun: "It runs ...", "Once agreed, it ...", "From 1 April 2026 it ...".
import { BREAK, type Sentence } from '../model/plan.js';
import type { Reading } from './reading.js';

export function opensWithPronoun({ plan }: Reading, { firstToken, endToken }: Sentence): boolean {
  const { words, breaks } = plan.tokens;
  // "If approved it will govern ...", "Once agreed, it runs ..."
  const opening = CONDITIONAL.has(words[firstToken] ?? '') ? firstToken + 2 : firstToken;
  if (PRONOUNS.has(words[opening] ?? '')) return true;
  // "From 1 April 2026 it ...", "We did: it ..."
  const at = words.slice(firstToken, Math.min(endToken, firstToken + MOST_OPENING)).indexOf('it');
  if (at < 1) return false;
  return (
    /^\d+$/.test(words[firstToken + at - 1] ?? '') || ((breaks[firstToken + at] ?? 0) & BREAK.strong) !== 0
  );
}
const PRONOUNS = new Set(['it', 'this', "it's"]);
const CONDITIONAL = new Set(['if', 'once', 'when', 'as', 'where', 'unless']);

/** Words of a date or a label before "it". */
const MOST_OPENING = 6;
