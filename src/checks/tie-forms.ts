// The form of a sentence that may tie a name: an order, a title, a condition, a pronoun that stands for this plan. Knows no names.
import { BREAK, type Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { above } from './around.js';
import { CUE, tieCues } from './tie-cues.js';

/** Words that an order holds beside the act and the name. */
const LEAST_BIDDING = 4;
/** Words after "preventing homelessness" that tell how. */
const LEAST_AFTER_TITLE = 3;

/** "Carry out the two actions of the strategy on short breaks": an action of this plan, told as an order. */
export function bids(reading: Reading, place: Hit, act: Hit, name: Hit): boolean {
  const { words } = reading.plan.tokens;
  const rest = place.end - place.start - (name.end - name.start) - (act.end - act.start);
  const code = /^[a-z]{0,2}\d/.test(words[place.start] ?? '') ? 1 : 0;
  return (
    act.start === place.start + code && rest >= LEAST_BIDDING && !/(?:ed|ing|s)$/.test(words[act.start] ?? '')
  );
}

/** "Preventing homelessness.": what a passage is about, not what is done. */
export function isTitle(reading: Reading, place: Hit, act: Hit, name: Hit): boolean {
  return (
    act.start === place.start &&
    act.end === name.start &&
    place.end - name.end < LEAST_AFTER_TITLE &&
    /ing$/.test(reading.plan.tokens.words[act.start] ?? '')
  );
}

/** "the Board's Moving Forward Together programme": capitals in the middle of a sentence make a name of what reads as an act. */
export function isPartOfName(reading: Reading, { end }: Hit): boolean {
  const { breaks, sentences } = reading.plan.tokens;
  const capital = (i: number): boolean => ((breaks[i] ?? 0) & BREAK.capital) !== 0;
  return (
    capital(end - 1) &&
    capital(end) &&
    sentences[end] === sentences[end - 1] &&
    sentences[end - 2] === sentences[end - 1] &&
    /^[a-z]+ing$/.test(reading.plan.tokens.words[end - 1] ?? '')
  );
}

const AWAITING = new Set(['when', 'once', 'if', 'until', 'unless', 'after']);
const MODALS = new Set(['will', 'shall', 'must', "we'll"]);

/** "When regulations are made we will ...": what a coming act waits for is no undertaking. */
export function isAwaited({ plan: { tokens } }: Reading, start: number, act: Hit): boolean {
  return (
    AWAITING.has(tokens.words[start] ?? '') && !tokens.words.slice(start, act.end).some((w) => MODALS.has(w))
  );
}

const OCCASIONS = new Set(['when', 'whenever', 'if', 'unless']);

/** "When we buy care we have regard to the principles": when something is done, and not what is done. */
export function isOccasion({ plan: { tokens } }: Reading, act: Hit): boolean {
  const { words } = tokens;
  return OCCASIONS.has(words[act.start - (words[act.start - 1] === 'we' ? 2 : 1)] ?? '');
}

const MAY = new Set(['may', 'might', 'could']);
/** Words from a name to what says that it is still to be made. */
const MOST_TO_PROMISE = 9;

/**
 * "A workforce plan for the next three years will be developed", "work on a new one begins in May": there is none yet that anything could
 * be tied to. "The convention might lead us to look again": nothing has come of it yet.
 */
export function isYetToBeMade(reading: Reading, name: Hit): boolean {
  const { words } = reading.plan.tokens;
  if (MAY.has(words[name.end] ?? '') && words[name.end + 1] !== 'be') return true;
  const article = [name.start - 1, name.start - 2].find((i) => /^an?$/.test(words[i] ?? ''));
  if (article === undefined) return false;
  if (words[article - 1] === 'on' && /^work(?:ing)?$/.test(words[article - 2] ?? '')) return true;
  const promise = reading.firstWithin(
    'promise-only',
    name.end,
    Math.min(name.end + MOST_TO_PROMISE, reading.sentenceAt(name.start).endToken),
  );
  if (promise === null) return false;
  // "A new one will be prepared": the words that promise may begin after "will".
  return words.slice(name.end, promise.start + 1).some((word) => /^(?:will|shall|to)$/.test(word));
}

/**
 * "The strategy is being reviewed", "we published our strategy", "the board was shown the strategy", "among the papers that came to the
 * board was the strategy": what befalls the named document itself.
 */
export function isOfDocument(reading: Reading, name: Hit, act: Hit): boolean {
  const isItsLife = (): boolean => reading.covering('document-life', act) !== null;
  if (act.end <= name.start)
    return name.start - act.end <= MOST_TO_NAME
      ? reading.firstWithin('document-made', act.start, act.end) !== null
      : /^(?:that|which)$/.test(reading.plan.tokens.words[act.start - 1] ?? '') && isItsLife();
  const apart = act.start - name.end;
  return apart >= 0 && apart <= MOST_TO_VERB && isItsLife();
}
/** Words between a document's name and the verb of which it is the subject. */
const MOST_TO_VERB = 3;
/** The same where the verb comes first. */
const MOST_TO_NAME = 2;

/** What follows "it" where it tells what befell it. */
const BEFALLS = new Set(['is', 'was', 'has', 'had', 'will', 'should', 'can', 'may', 'must']);

/** "This plan does not say it again. It takes three targets over ...", "The Board is one of the partners. It leads ...": what the sentence before began with. */
export function isThisPlan(reading: Reading, place: Hit): boolean {
  const { words } = reading.plan.tokens;
  const it = pronounOf(reading, place);
  if (words[it] !== 'it' || BEFALLS.has(words[it + 1] ?? '')) return false;
  const sentence = reading.sentenceAt(place.start);
  if (sentence.firstToken !== place.start || sentence.index === 0) return false;
  const before = reading.sentence(sentence.index - 1);
  if (before.passage !== sentence.passage && !goesOn(reading, before.passage, sentence.passage)) return false;
  const firstToken = before.firstToken + (/^\d/.test(words[before.firstToken] ?? '') ? 1 : 0);
  return (
    (words[firstToken] === 'this' || words[firstToken] === 'the') &&
    reading.covering('actor-own', { start: firstToken, end: firstToken + 2 }) !== null
  );
}

/** "In discharge of that role it funds ...": the pronoun stands after what the sentence begins with. */
function pronounOf({ plan: { tokens } }: Reading, { start, end }: Hit): number {
  const number = /^\d/.test(tokens.words[start] ?? '') ? 1 : 0;
  if (!OPENING.has(tokens.words[start + number] ?? '')) return start;
  for (let i = start + number; i < Math.min(end, start + MOST_TO_PRONOUN); i++)
    if (tokens.words[i] === 'it') return i;
  return start;
}
const OPENING = new Set(['in', 'under', 'as', 'by', 'for', 'to', 'through', 'accordingly', 'pursuant']);
const MOST_TO_PRONOUN = 9;

/** Are two passages, one right after the other, paragraphs or items of one section? */
function goesOn(reading: Reading, before: number, after: number): boolean {
  const [one, two] = [reading.passage(before), reading.passage(after)];
  return (
    one.kind === two.kind && (one.kind === 'paragraph' || one.kind === 'item') && one.section === two.section
  );
}

/** What the marks in this plan's own tables mean: "C = shared with the Council Plan" under "Key to the table of actions". */
export function isUnderKey(reading: Reading, { start }: Hit): boolean {
  const passage = reading.passageAt(start);
  return [{ start: passage.firstToken, end: passage.endToken }, ...above(reading, passage)].some(
    (over) =>
      reading.firstWithin('key-title', over.start, Math.min(over.end, over.start + MOST_KEY_WORDS)) !== null,
  );
}
/** Words at the head of a passage in which it may be named a key. */
const MOST_KEY_WORDS = 12;

/** "We wrote a shared target into the council's housing strategy": an act that begins well before the name and takes it in. */
export function reachesOver(reading: Reading, act: Hit, name: Hit): boolean {
  return (
    act.start + LEAST_BEFORE <= name.start &&
    act.end >= name.end &&
    reading.firstWithin('document-made', act.start, name.start) === null &&
    reading.firstWithin('document-connection', act.start, act.end) !== null
  );
}
const LEAST_BEFORE = 2;

/** "Nine psychologists", "£900,000": a cell that says how many or how much, and no year. */
export function isCountOnly({ plan: { tokens } }: Reading, { start, end }: Hit): boolean {
  const word = tokens.words[start] ?? '';
  if (end - start > 2 || /^(?:19|20)\d\d$/.test(word)) return false;
  return /^£?\d[\d,.]+/.test(word) || (end - start === 2 && (/^\d/.test(word) || COUNTS.has(word)));
}
const COUNTS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred'.split(
    ' ',
  ),
);

/** Words of "Lead officer: to be confirmed." */
const MOST_IN_LABEL = 7;

/** "Deliver the workforce plan. Lead: tbc. Date: tbc.": an action of which it is yet to be said who does it, or when. */
export function isLeftOpen(reading: Reading, { kind, endSentence }: Passage, name: Hit): boolean {
  if (kind === 'row') return false;
  for (let i = reading.sentenceAt(name.start).index + 1; i < endSentence; i++) {
    const { firstToken, endToken, text } = reading.sentence(i);
    if (endToken - firstToken > MOST_IN_LABEL || !text.includes(':')) continue;
    if (((tieCues(reading).sentences[i] ?? 0) & CUE.placeholder) !== 0) return true;
  }
  return false;
}
