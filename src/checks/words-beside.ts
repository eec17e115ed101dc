// Plain words for a subject or a document, which count only where others of the subject stand beside them. Knows nothing of what ties.
import { BREAK } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { keyOf } from './check.js';
import { hitsOf, unionOf } from './tie.js';

/** A document told without its name: a word for a document in a passage on its subject. */
export interface Told {
  readonly document: readonly string[];
  readonly subject: readonly string[];
}

/** Everyday words that mean a subject only beside others of it: "petrol" where cars are to plug in. */
export interface Hint {
  readonly words: readonly string[];
  readonly beside: readonly string[];
}

/** Sentences on either side of a document told in which its subject may stand. */
const SUBJECT_REACH = 1;
/** The same for an everyday word and what backs it. */
const HINT_REACH = 1;

/** Words for a document where its passage or a heading above is on the subject. */
export function documentsTold(reading: Reading, { document, subject }: Told): Hit[] {
  return wordsBeside(reading, document, subject, SUBJECT_REACH, true).filter(
    (hit) => !isNamed(reading, hit) && !isOnOther(reading, hit, subject),
  );
}

/** What a document is about follows it after one of these. */
const ABOUT = new Set(['for', 'on', 'about', 'against', 'around', 'concerning']);
/** Words after it in which its subject stands. */
const MOST_TO_SUBJECT = 9;

/** "for everyone in their shoes" says nothing that the passage does not say. */
const VAGUE = new Set(['their', 'them', 'those', 'these', 'such', 'us', 'all']);

/** "The council's six-year plan for houses": says itself what it is on, and it is not this subject. */
function isOnOther(reading: Reading, hit: Hit, subject: readonly string[]): boolean {
  const { words } = reading.plan.tokens;
  const { endToken } = reading.sentenceAt(hit.start);
  let from = hit.start + 1;
  while (from <= hit.end && !ABOUT.has(words[from] ?? '')) from++;
  if (from > hit.end || from >= endToken) return false;
  const to = Math.min(endToken, from + MOST_TO_SUBJECT);
  if (words.slice(from, to).some((word) => VAGUE.has(word))) return false;
  return !subject.some((ref) => reading.firstWithin(keyOf(ref), from, to) !== null);
}

/** Everyday words where others of the subject stand in their sentence or the next, or in the heading above: no word backs itself ("what it costs"). */
export function hintsBacked(reading: Reading, { words, beside }: Hint): Hit[] {
  return wordsBeside(reading, words, beside, HINT_REACH, false);
}

/** Hits of words that have one of others within so many sentences of their passage, or in the nearest heading; `shared` where their own words count. */
function wordsBeside(
  reading: Reading,
  words: readonly string[],
  others: readonly string[],
  reach: number,
  shared: boolean,
): Hit[] {
  const found = unionOf(reading, words);
  const beside = found.length === 0 ? [] : hitsOf(reading, others);
  if (beside.length === 0) return [];
  const { plan } = reading;
  const { sentences } = plan.tokens;
  const about = new Map<number, Hit[]>();
  for (const hits of beside)
    for (const hit of hits) {
      const index = sentences[hit.start] ?? 0;
      const there = about.get(index);
      if (there) there.push(hit);
      else about.set(index, [hit]);
    }
  return found.filter((hit) => {
    const index = sentences[hit.start] ?? 0;
    const isAbout = (from: number, end: number): boolean => {
      for (let i = from; i < end; i++)
        if (about.get(i)?.some((other) => shared || other.end <= hit.start || other.start >= hit.end))
          return true;
      return false;
    };
    const passage = reading.passageAt(hit.start);
    const from = Math.max(passage.firstSentence, index - reach);
    if (isAbout(from, Math.min(passage.endSentence, index + reach + 1))) return true;
    const heading = reading.headingsAbove(passage)[0];
    return heading !== undefined && isAbout(heading.firstSentence, heading.endSentence);
  });
}

/** "the Language Plan": capitals make it the name of some other document. */
function isNamed(reading: Reading, hit: Hit): boolean {
  const { breaks } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  const capital = (i: number): boolean => i > firstToken && ((breaks[i] ?? 0) & BREAK.capital) !== 0;
  const named = /^\d/.test(reading.plan.tokens.words[hit.start] ?? '');
  return capital(hit.end - 1) || (!named && capital(hit.start - 1));
}
