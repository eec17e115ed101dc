// Where a name stands and where a tie to it may be told: beside it, after it, in what it heads. Knows nothing of what ties.
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { keyOf } from './check.js';
import { type Place, unionOf } from './tie.js';

/** A document told without its name: a word for a document in a passage on its subject. */
export interface Told {
  readonly document: readonly string[];
  readonly subject: readonly string[];
}

/** Sentences that may stand between a name and what comes back to it. */
const MOST_APART = 1;
/** Sentences on either side of a document told in which its subject may stand. */
const SUBJECT_REACH = 2;

/** Where the tie of a name may be told, nearest first; `whole` takes in the rest of its passage; `named` says that it is a document's. */
export function placesBeside(
  reading: Reading,
  passage: Passage,
  name: Hit,
  whole: boolean,
  named: boolean,
): Place[] {
  const sentence = reading.sentenceAt(name.start);
  if (passage.kind === 'row') {
    const cells = sentencesOf(reading, passage).filter((s) => s.cell !== sentence.cell);
    return [
      { start: sentence.firstToken, end: sentence.endToken, headed: false },
      ...cells.map((s) => ({ start: s.firstToken, end: s.endToken, headed: true, cell: s.cell })),
    ];
  }
  const places: Place[] = [{ start: sentence.firstToken, end: sentence.endToken, headed: false }];
  const lead = name.start - passage.firstToken < 8 && sentence.index === passage.firstSentence;
  const short = sentence.endToken - sentence.firstToken - (name.end - name.start) < 6;
  const heads = lead && (passage.kind === 'item' || short);
  if (whole)
    for (const s of sentencesOf(reading, passage))
      if (s.index < sentence.index) places.push({ start: s.firstToken, end: s.endToken, headed: false });
  let apart = 0;
  for (const next of sentencesOf(reading, passage).slice(sentence.index - passage.firstSentence + 1)) {
    const back =
      reading.firstWithin('back-reference', next.firstToken, next.endToken) !== null ||
      (next.index === sentence.index + 1 && isAnswered(reading, sentence, next));
    if (!heads && !back && !whole) {
      if (++apart > MOST_APART || (named && turnsAway(reading, next))) break;
      continue;
    }
    places.push({ start: next.firstToken, end: next.endToken, headed: heads });
  }
  const opens = reading.passagesUnder(passage.index).filter((p) => p.kind === 'item');
  if (sentence.index === passage.endSentence - 1 || passage.kind === 'item')
    for (const item of opens)
      for (const s of sentencesOf(reading, item))
        places.push({ start: s.firstToken, end: s.endToken, headed: true });
  return places;
}

/** "The plan asks for a nurse in every school. We have ten in post": what is asked is answered at once. */
function isAnswered(reading: Reading, asked: Sentence, next: Sentence): boolean {
  return (
    reading.firstWithin('asks-for', asked.firstToken, asked.endToken) !== null &&
    reading.firstWithin('own-voice', next.firstToken, Math.min(next.endToken, next.firstToken + 2)) !== null
  );
}

/** What stands between speaks of another document, or of us with no tie: what comes back after it comes back to that. */
function turnsAway(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const has = (concept: string): boolean => reading.firstWithin(concept, firstToken, endToken) !== null;
  return has('any-document') || (has('own-voice') && !has('connection'));
}

/** Words for a document where its passage or a heading above is on the subject. */
export function documentsTold(reading: Reading, told: Told): Hit[] {
  return unionOf(reading, told.document).filter((hit) => {
    if (isNamed(reading, hit)) return false;
    const passage = reading.passageAt(hit.start);
    const heading = reading.headingsAbove(passage)[0];
    const { index } = reading.sentenceAt(hit.start);
    const near = sentencesOf(reading, passage).filter((s) => Math.abs(s.index - index) <= SUBJECT_REACH);
    return [...near, ...(heading ? [heading] : [])].some((place) =>
      told.subject.some((ref) => reading.firstWithin(keyOf(ref), place.firstToken, place.endToken) !== null),
    );
  });
}

/** "the Language Plan": capitals make it the name of some other document. */
function isNamed(reading: Reading, hit: Hit): boolean {
  const { breaks } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  const capital = (i: number): boolean => i > firstToken && ((breaks[i] ?? 0) & BREAK.capital) !== 0;
  return capital(hit.end - 1) || capital(hit.start - 1);
}

/** "Our work on homelessness" is; "Finance, workforce and human rights" is of other things too. */
export function isWhollyOf(reading: Reading, heading: Passage, names: readonly Hit[]): boolean {
  for (let i = heading.firstToken; i < heading.endToken; i++) {
    const word = reading.plan.tokens.words[i] ?? '';
    if (!names.some((name) => i >= name.start && i < name.end) && !/^\d/.test(word) && word.length > 1) {
      if (!reading.firstWithin('heading-filler', i, i + 1)) return false;
    }
  }
  return true;
}

export function sentencesOf(reading: Reading, passage: Passage): Reading['plan']['sentences'] {
  return reading.plan.sentences.slice(passage.firstSentence, passage.endSentence);
}
