// Where a sentence sends its reader elsewhere instead of telling the thing itself: "is set out in the Workforce Plan", "see our plan".
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';

/** Where a thing can be read: "... is set out in the Workforce Plan". */
const POINTING = new Set([
  'given',
  'set',
  'out',
  'contained',
  'described',
  'explained',
  'shown',
  'told',
  'provided',
  'detailed',
  'held',
  'made',
  'published',
  'printed',
  'dealt',
  'covered',
  'discussed',
  'found',
  'available',
  'laid',
]);
const WITHIN = new Set(['in', 'within', 'by', 'under', 'with']);
const DOCUMENTS = new Set(['plan', 'strategy', 'programme', 'report', 'document', 'framework', 'statement']);
/** Words from "in" to the end of the document's name ("in the current Workforce Plan"). */
const MOST_TO_DOCUMENT = 6;

/**
 * "How we train is told in the Workforce Plan": where a thing can be read, and not what is taken from there. The token after the words
 * that say so, or 0; nothing before it is told as done.
 */
export function pointingTo({ plan: { tokens } }: Reading, place: Hit): number {
  const { words } = tokens;
  for (let i = place.start; i < place.end; i++) {
    if (isSentTo(words, i, place)) return i === place.start ? place.end : i;
    if (
      i === place.start ||
      !WITHIN.has(words[i] ?? '') ||
      !POINTING.has(words[i - 1] ?? '') ||
      words[i + 1] === 'this'
    )
      continue;
    if (namesDocument(words, i, place.end)) return i;
  }
  return 0;
}

const ASKING = new Set([
  'how',
  'why',
  'what',
  'where',
  'which',
  'who',
  'whether',
  'for',
  'more',
  'details',
  'information',
]);
const ELSEWHERE = new Set(
  'paper papers report reports documents strategies website webpage minutes leaflet booklet elsewhere separately'.split(
    ' ',
  ),
);
const OF_THIS = /^(?:this|our|chapter|section|annex|appendix|page|part|table|paragraph|here|below)$/;
const TO_READERS = new Set(['may', 'can', 'should', 'could', 'are', 'will', 'must']);

/** "How the two connect is told in other papers", "readers may ask the planning team": a tie is left to another place, and not told. */
export function isLeftToAnother({ plan: { tokens } }: Reading, place: Hit): boolean {
  const words = tokens.words.slice(place.start, place.end);
  if (words.some((word, i) => /^readers?$/.test(word) && TO_READERS.has(words[i + 1] ?? ''))) return true;
  if (!ASKING.has(words[0] ?? '')) return false;
  return words.some((word, i) => {
    if (!POINTING.has(words[i - 1] ?? '') || !(WITHIN.has(word) || word === 'on' || ELSEWHERE.has(word)))
      return false;
    const told = words.slice(i, i + MOST_TO_DOCUMENT);
    return told.some((w) => ELSEWHERE.has(w) || DOCUMENTS.has(w)) && !told.some((w) => OF_THIS.test(w));
  });
}

function namesDocument(words: readonly string[], from: number, end: number): boolean {
  return words.slice(from, Math.min(end, from + MOST_TO_DOCUMENT)).some((word) => DOCUMENTS.has(word));
}

/** "For how we train, please see the Workforce Plan", "See our Workforce Plan for how we train": the reader is sent there. */
const SEEING = new Set(['see', 'consult', 'read']);
const BIDDING = new Set(['please', 'should', 'may', 'also', 'can', 'readers']);
const OWNERS = new Set(['the', 'our', 'its']);
function isSentTo(words: readonly string[], i: number, { start, end }: Hit): boolean {
  if (!SEEING.has(words[i] ?? '') || !bidsReader(words, i, start)) return false;
  return (i === start && OWNERS.has(words[i + 1] ?? '')) || namesDocument(words, i, end);
}
function bidsReader(words: readonly string[], i: number, start: number): boolean {
  if (i === start || BIDDING.has(words[i - 1] ?? '')) return words[i - 2] !== 'we';
  return words[start] === 'for' && words[i - 1] !== 'to' && OWNERS.has(words[i + 1] ?? '');
}
