// What stands right below a list or table and speaks of all of it.
import type { Passage } from '../model/plan.js';
import type { Reading } from '../text/reading.js';

const CLOSING = new Set(['all', 'each', 'everything', 'these', 'those', 'every']);

/** Does a paragraph speak of all of the list or table before it: "All of these are ours to plan.", "This is how we listened."? */
function isClosing(reading: Reading, passage: Passage): boolean {
  const { words } = reading.plan.tokens;
  return (
    passage.kind === 'paragraph' &&
    (CLOSING.has(words[passage.firstToken] ?? '') || isTitleAfter(reading, passage))
  );
}

const POINTING = new Set(['these', 'those', 'this', 'that', 'such']);
const BEING = new Set(['is', 'are', 'was', 'were']);

/** "These were the main points." below a list is its title. */
function isTitleAfter({ plan: { tokens } }: Reading, { kind, firstToken }: Passage): boolean {
  return (
    kind === 'paragraph' &&
    POINTING.has(tokens.words[firstToken] ?? '') &&
    BEING.has(tokens.words[firstToken + 1] ?? '')
  );
}

/** The lines right below a list that say what it holds. */
export function titleAfter(reading: Reading, passage: Passage): Passage[] {
  return closingOf(reading, passage).filter((after) => isTitleAfter(reading, after));
}

/** The paragraphs right below a list or table that speak of all of it. */
export function closingOf(reading: Reading, passage: Passage): Passage[] {
  if (passage.block === null) return [];
  return reading
    .besideBlock(passage.block)
    .filter((p) => p.index > passage.index && p.section === passage.section && isClosing(reading, p));
}
