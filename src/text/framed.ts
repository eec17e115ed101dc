// What stands under words that deny, ask, claim or doubt it: "Respondents claimed that ...", "He said: '...'", a column headed "You said", a box
// that nobody ticked, "That was not done." Cues are data (the concepts frame-*).
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const FRAMES = [
  ['frame-denied', 'negated'],
  ['frame-claimed', 'wished'],
] as const;

type Framed = (typeof FRAMES)[number][1];

/** Tokens [start, end) and what they are said to be. */
interface Frame extends Hit {
  readonly as: Framed;
}

/** With these a sentence goes on for itself. */
const TURNS = new Set(['but', 'although', 'though', 'whereas', 'however', 'while', 'yet']);
const JOINS = new Set(['and', 'so']);
const OWN = new Set(['we', 'this', 'our', 'so']);
/** Words between quotation marks that are a statement and no title. */
const LEAST_STATEMENT = 6;
/** Words of a sentence that takes back the one before it, beyond those that do so. */
const MOST_BESIDE = 3;
const UNTICKED = '[ ]';

/** What a hit is said to be by the words around it or by the line that opens its list; null where nothing frames it. */
export function framedAs(reading: Reading, hit: Hit, sentence: Sentence): Framed | null {
  const frame = OF_SENTENCE.of(reading, sentence.index).find(
    ({ start, end }) => hit.start >= start && hit.start < end,
  );
  if (frame) return frame.as;
  for (const index of [...reading.passage(sentence.passage).intro].reverse()) {
    const intro = reading.passage(index);
    const over = intro.kind === 'row' ? null : frameOpening(reading, intro);
    if (over) return over;
  }
  return null;
}

/** Is a sentence what somebody asked for, by its column's head ("You said"), or yet to be done, by its box? */
export function isOnlyAsked(reading: Reading, { index, passage }: Sentence): boolean {
  const { kind, intro } = reading.passage(passage);
  return kind === 'row'
    ? intro.length > 0 && ASKED_IN_COLUMN.of(reading, index) === 'asked'
    : kind === 'item' && UNTICKED_ITEM.of(reading, passage) === 'open';
}

/** "Respondents asked that:" over a list. */
function frameOpening(reading: Reading, { endSentence, endToken }: Passage): Framed | null {
  return OF_SENTENCE.of(reading, endSentence - 1).find(({ start }) => start === endToken)?.as ?? null;
}

/** By the number of a sentence. */
const OF_SENTENCE = new Kept((reading: Reading, index): readonly Frame[] => {
  const sentence = reading.sentence(index);
  const { firstToken, endToken } = sentence;
  const frames = FRAMES.flatMap(([key, as]) =>
    reading
      .allWithin(key, firstToken, endToken)
      .map(({ end }) => ({ start: end, end: endOf(reading, end, endToken), as })),
  );
  if (isTakenBack(reading, sentence)) frames.push({ start: firstToken, end: endToken, as: 'negated' });
  const quoted = statementQuoted(reading, sentence);
  return quoted ? [...frames, { ...quoted, as: 'wished' }] : frames;
});

/** A frame ends with its sentence, or where that goes on for itself: ", but we ...", "; ...". */
function endOf({ plan: { tokens } }: Reading, from: number, endToken: number): number {
  const { words, breaks } = tokens;
  for (let i = from + 1; i < endToken; i++) {
    if ((breaks[i] as number) & BREAK.strong || TURNS.has(words[i] ?? '')) return i;
    if (JOINS.has(words[i] ?? '') && OWN.has(words[i + 1] ?? '')) return i;
  }
  return endToken;
}

/** "It ought to be tested twice a year. That was not done." */
function isTakenBack(reading: Reading, { index, passage }: Sentence): boolean {
  const next = reading.plan.sentences[index + 1];
  if (next?.passage !== passage || reading.passage(passage).kind === 'row') return false;
  const words = reading.firstWithin('frame-taken-back', next.firstToken, next.endToken);
  return words?.start === next.firstToken && next.endToken - words.end <= MOST_BESIDE;
}

/** 'A carer told us: "Nobody ever rings."': what another says in quotation marks. */
function statementQuoted(reading: Reading, { firstToken, endToken }: Sentence): Hit | null {
  const { breaks } = reading.plan.tokens;
  for (let start = firstToken; start < endToken; start++) {
    if (((breaks[start] as number) & BREAK.quoteOpen) === 0) continue;
    let end = start + 1;
    while (end < endToken && ((breaks[end] as number) & BREAK.quoteClose) === 0) end++;
    const isBy = (from: number, to: number): boolean =>
      reading.firstWithin('frame-speaker', from, to) !== null;
    if (end - start >= LEAST_STATEMENT && (isBy(firstToken, start) || isBy(end, endToken)))
      return { start, end };
  }
  return null;
}

/** By the number of a sentence in a row. What a later cell says was taken up counts as that cell says. */
const ASKED_IN_COLUMN = new Kept((reading: Reading, index): 'asked' | 'own' => {
  const { cell, passage } = reading.sentence(index);
  const { intro, endSentence } = reading.passage(passage);
  const header = intro.map((i) => reading.passage(i)).find(({ kind }) => kind === 'header-row');
  if (!header) return 'own';
  const isAsked = reading.plan.sentences
    .slice(header.firstSentence, header.endSentence)
    .some(
      (head) => head.cell === cell && reading.firstWithin('frame-column', head.firstToken, head.endToken),
    );
  const isTakenUp = reading.plan.sentences
    .slice(index + 1, endSentence)
    .some(({ firstToken, endToken }) => reading.firstWithin('frame-taken-up', firstToken, endToken));
  return isAsked && !isTakenUp ? 'asked' : 'own';
});

/** By the number of an item's passage. */
const UNTICKED_ITEM = new Kept(({ plan }: Reading, index): 'open' | 'none' =>
  plan.source.startsWith(UNTICKED, plan.passages[index]?.start ?? 0) ? 'open' : 'none',
);
