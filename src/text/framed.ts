// What stands under words that deny, ask, claim or doubt it: "Respondents claimed that ...", "He said: '...'", a column headed "You said", a box
// that nobody ticked, "That was not done." Cues are data (the concepts frame-*).
import { BREAK, type Passage, type Sentence } from '../model/plan.js';
import { clauseAt, SUBJECTS } from './clauses.js';
import { isContradicted } from './contradicted.js';
import { isPastForm } from './inflect.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';

const FRAMES = [
  ['frame-denied', 'negated'],
  ['frame-claimed', 'wished'],
] as const;

/** These stand behind what they frame: "..., which has since closed", "... was one of the options". */
const LATE_FRAMES = [
  ['frame-over', 'negated'],
  ['frame-option', 'wished'],
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
/** "Staff told us that it was unsafe, so it was withdrawn": what came of what was said. */
const IT = new Set(['it', 'they', 'that', 'these']);
const CAME_OF_IT = new Set(['was', 'were', 'has', 'have', 'went']);
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

/** Is a sentence what somebody asked for, by its column's head ("You said") or the heading above, or yet to be done, by its box? */
export function isOnlyAsked(reading: Reading, { index, passage }: Sentence): boolean {
  const { kind, intro } = reading.passage(passage);
  if (kind === 'row') return intro.length > 0 && ASKED_IN_COLUMN.of(reading, index) === 'asked';
  if (kind === 'item' && UNTICKED_ITEM.of(reading, passage) === 'open') return true;
  return ASKED_UNDER_HEADING.of(reading, index) === 'asked';
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
      .map(({ end }) => ({ start: startOf(reading, end), end: endOf(reading, end, endToken), as })),
  );
  for (const [key, as] of LATE_FRAMES) {
    const cue = reading.firstWithin(key, firstToken, endToken);
    if (cue) frames.push({ start: firstToken, end: cue.start, as });
  }
  for (const { start } of reading.allWithin('frame-given-up', firstToken, endToken))
    frames.push({ start: clauseAt(reading, start).start, end: start, as: 'negated' });
  if (reading.firstWithin('frame-unbegun', firstToken, endToken) !== null)
    frames.push({ start: firstToken, end: endToken, as: 'wished' });
  if (isTakenBack(reading, sentence) || isEnded(reading, sentence))
    frames.push({ start: firstToken, end: endToken, as: 'negated' });
  if (isOverturned(reading, sentence) || isContradicted(reading, sentence))
    frames.push({ start: firstToken, end: endToken, as: 'wished' });
  const quoted = statementQuoted(reading, sentence);
  return quoted ? [...frames, { ...quoted, as: 'wished' }] : frames;
});

/** "One day we will open": the modal that ends the words of a frame is the act's own. */
function startOf({ plan: { tokens } }: Reading, end: number): number {
  return MODALS.has(tokens.words[end - 1] ?? '') ? end - 1 : end;
}
const MODALS = new Set(['will', 'shall', 'may', 'might', 'could', 'can', 'should', 'would']);

/**
 * A frame ends with its sentence, or where that goes on for itself: ", but we ...", "; ...". "We were unable to: ...; ..." frames the list
 * after its colon too, but "we were unable to meet, and asked by post" not the verb that stands for itself.
 */
function endOf({ plan: { source, tokens } }: Reading, from: number, endToken: number): number {
  const { words, breaks, starts, ends } = tokens;
  const isInfinitive = words[from - 1] === 'to';
  let lists = false;
  for (let i = from + 1; i < endToken; i++) {
    const word = words[i] ?? '';
    const flags = breaks[i] as number;
    if (flags & BREAK.strong) {
      const mark = source.slice(ends[i - 1], starts[i]);
      lists ||=
        isInfinitive &&
        mark.includes(':') &&
        !words.slice(i, Math.min(endToken, i + SOON)).some((w) => FINITE.has(w));
      if (!lists || !/[:;]/.test(mark)) return i;
    }
    if (TURNS.has(word)) return i;
    if (!JOINS.has(word)) {
      if (isInfinitive && flags & BREAK.comma && SUBJECTS.has(word)) return i;
      continue;
    }
    const next = words[i + 1] ?? '';
    if (isOwnAfter(words, i, flags) || (word === 'so' && IT.has(next) && CAME_OF_IT.has(words[i + 2] ?? '')))
      return i;
    if (isInfinitive && (isPastForm(next) || FINITE.has(next))) return i;
  }
  return endToken;
}
/** Of "and" or "so": does what follows speak for this plan, as in ", and the final version has three"? */
function isOwnAfter(words: readonly string[], join: number, flags: number): boolean {
  const next = words[join + 1] ?? '';
  return (
    OWN.has(next) || (next === 'the' && (flags & BREAK.comma) !== 0 && OUR_TEXT.has(words[join + 2] ?? ''))
  );
}
const OUR_TEXT = new Set([
  'plan',
  'final',
  'finished',
  'published',
  'adopted',
  'draft',
  'board',
  'ijb',
  'new',
]);

/** Words after a colon within which a statement has its verb: "we do not mean to let it rest: in May the Board will ask". */
const SOON = 8;
const FINITE = new Set(['is', 'are', 'will', 'shall', 'has', 'have', "we'll"]);

/** "The forum met from 2016. It was wound up.": what is told of as over is no arrangement. */
function isEnded(reading: Reading, { index, passage }: Sentence): boolean {
  const next = reading.plan.sentences[index + 1];
  if (next?.passage !== passage || reading.passage(passage).kind === 'row') return false;
  return reading.firstWithin('frame-ended', next.firstToken, next.endToken)?.start === next.firstToken;
}

/** "A grants fund was asked for. The Board turned it down." */
function isOverturned(reading: Reading, { index, passage }: Sentence): boolean {
  const next = reading.plan.sentences[index + 1];
  if (next?.passage !== passage || reading.passage(passage).kind === 'row') return false;
  return reading.firstWithin('frame-overturned', next.firstToken, next.endToken)?.start === next.firstToken;
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
  if (!ASKED_COLUMNS.of(reading, header.index).has(cell)) return 'own';
  const isTakenUp = reading.plan.sentences
    .slice(index + 1, endSentence)
    .some(({ firstToken, endToken }) => reading.firstWithin('frame-taken-up', firstToken, endToken));
  return isTakenUp ? 'own' : 'asked';
});

/** By the number of a header row: its columns that hold what others asked for. */
const ASKED_COLUMNS = new Kept(
  (reading: Reading, index): ReadonlySet<number> =>
    new Set(
      reading.plan.sentences
        .slice(reading.passage(index).firstSentence, reading.passage(index).endSentence)
        .filter(({ firstToken, endToken }) => reading.firstWithin('frame-column', firstToken, endToken))
        .map(({ cell }) => cell),
    ),
);

/** By the number of a sentence: "A nurse in every village", under "What people asked us for", unless it speaks of us. */
const ASKED_UNDER_HEADING = new Kept((reading: Reading, index): 'asked' | 'own' => {
  const { firstToken, endToken, passage } = reading.sentence(index);
  const [heading] = reading.headingsAbove(reading.passage(passage));
  const says = (key: string, { start, end }: Hit): boolean => reading.firstWithin(key, start, end) !== null;
  return heading &&
    says('frame-heading', { start: heading.firstToken, end: heading.endToken }) &&
    !says('actor-own', { start: firstToken, end: endToken })
    ? 'asked'
    : 'own';
});

/** By the number of an item's passage. */
const UNTICKED_ITEM = new Kept(({ plan }: Reading, index): 'open' | 'none' =>
  plan.source.startsWith(UNTICKED, plan.passages[index]?.start ?? 0) ? 'open' : 'none',
);
