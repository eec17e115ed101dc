// Where a name stands and where a tie to it may be told: beside it, after it, in what it heads. Knows nothing of what ties.
import type { Passage, Sentence } from '../model/plan.js';
import { endsAsking } from '../text/asking.js';
import { PERFECT, PRESENT_BE } from '../text/clauses.js';
import { isPastForm } from '../text/inflect.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { startsBefore } from '../text/starts-before.js';
import { answersAfter } from './answers-after.js';
import { isLeader, tellingPart } from './enumeration.js';
import { notesTo, repeats, sentenceNoted, takesFurther } from './places-further.js';
import { stepsAfter } from './steps-after.js';
import type { Place } from './tie.js';
import { CUE, tieCues } from './tie-cues.js';

/** Sentences that may stand between a name and what comes back to it. */
const MOST_APART = 1;
/** The sentence of a name, or its item in an enumeration. */
export function ownPlace(reading: Reading, name: Hit): Place {
  return { ...tellingPart(reading, reading.sentenceAt(name.start), name), headed: false };
}

/** Where else the tie of a name may be told, nearest first; `whole` takes in the rest of its passage; `named` says that it is a document's. */
export function placesBeside(
  reading: Reading,
  passage: Passage,
  name: Hit,
  whole: boolean,
  named: boolean,
): Place[] {
  const { sentences } = reading.plan;
  const sentence = reading.sentenceAt(name.start);
  const places: Place[] = [];
  const add = (i: number, headed: boolean, inRow = false): void => {
    const { firstToken: start, endToken: end, cell } = sentences[i] as Sentence;
    places.push(inRow ? { start, end, headed, cell } : { start, end, headed });
  };
  if (passage.kind === 'row') {
    for (let i = passage.firstSentence; i < passage.endSentence; i++)
      if (sentences[i]?.cell !== sentence.cell) add(i, true, true);
    if (!whole) for (const i of stepsAfter(reading, passage, name)) add(i, false);
    return places;
  }
  const lead = name.start - passage.firstToken < 8 && sentence.index === passage.firstSentence;
  const short = sentence.endToken - sentence.firstToken - (name.end - name.start) < 6;
  const heads =
    lead &&
    (passage.kind === 'item' ||
      isLabel(reading, name) ||
      (short && !isStatement(reading, sentence) && !isLeader(sentence)));
  if (whole) for (let i = passage.firstSentence; i < sentence.index; i++) add(i, false);
  const asked = endsAsking(sentence.text);
  let apart = 0;
  for (let i = sentence.index + 1; i < passage.endSentence; i++) {
    if (gathers(reading, sentence, reading.sentence(i))) break;
    // "The group meets four times a year": told of nothing before it.
    if (isParticular(reading, reading.sentence(i))) continue;
    const comes = apart > 0 && !asked ? beginsBack : comesBack;
    // What follows a question at the head of its passage answers it to the end.
    const open = heads || whole || (asked && sentence.index === passage.firstSentence);
    if (!open && !comes(reading, sentence, reading.sentence(i), named)) {
      if ((!asked && ++apart > MOST_APART) || (named && turnsAway(reading, reading.sentence(i)))) break;
      continue;
    }
    add(i, heads);
  }
  if (reading.firstWithin('looks-back', sentence.firstToken, sentence.endToken) !== null)
    for (let i = Math.max(passage.firstSentence, sentence.index - MOST_BACK); i < sentence.index; i++)
      add(i, false);
  if (endsPassage(reading, passage, sentence))
    for (const i of sentencesAfter(reading, passage)) add(i, false);
  const noted = sentenceNoted(reading, passage);
  if (noted !== null) add(noted, true);
  const answers = answersAfter(reading, passage, sentence);
  for (const i of [...notesTo(reading, sentence.index), ...answers]) add(i, false);
  for (const i of answersInRecord(reading, passage)) add(i, true);
  if (
    (sentence.index === passage.endSentence - 1 && !isClosed(reading, sentence, named)) ||
    passage.kind === 'item'
  )
    for (const item of reading.passagesUnder(passage.index))
      if (item.kind === 'item') for (let i = item.firstSentence; i < item.endSentence; i++) add(i, true);
  if (!whole) for (const i of stepsAfter(reading, passage, name)) add(i, false);
  return places;
}

/** Sentences before "We count it as the first action of ...". */
const MOST_BACK = 2;

/** Is a sentence the last of its passage, or followed there by one that turns to nothing else? */
function endsPassage(reading: Reading, { endSentence }: Passage, { index }: Sentence): boolean {
  if (index === endSentence - 2) return !turnsAway(reading, reading.sentence(endSentence - 1));
  return index === endSentence - 1;
}

/** A label and its colon at the head of an item. */
const LABELLED = /^[\s*_"“]*\p{L}[\p{L} ]{1,24}[*_]*:/u;

/** "- Plan: Moray ADP strategy / - How it links: our nurses carry out two actions": a record of one plan, told as a list. */
function answersInRecord(reading: Reading, { kind, block, index, text }: Passage): number[] {
  if (kind !== 'item' || block === null || !LABELLED.test(text)) return [];
  const items = reading.passagesOfBlock(block);
  if (items[0]?.index !== index) return [];
  return items.slice(1, MOST_ANSWERS).flatMap((item) => {
    if (!LABELLED.test(item.text)) return [];
    const { sentences } = tieCues(reading);
    return ((sentences[item.firstSentence] ?? 0) & CUE.connectingHeader) !== 0 ? [item.firstSentence] : [];
  });
}

/** "Large-scale investigations: five since 2023.": what follows the colon or dash is told of the name. */
function isLabel({ plan: { source, tokens } }: Reading, name: Hit): boolean {
  return /[:–—]/.test(source.slice(tokens.ends[name.end - 1], tokens.starts[name.end] ?? source.length));
}

/** "Our Workforce Plan is being refreshed.": what befalls a document is over with its full stop, and a list below is not of it. */
function isClosed(reading: Reading, { firstToken, endToken, text }: Sentence, named: boolean): boolean {
  return (
    named &&
    /\.["”’)*_]*$/.test(text.trimEnd()) &&
    reading.firstWithin('document-life', firstToken, endToken) !== null &&
    reading.firstWithin('asks-for', firstToken, endToken) === null
  );
}

/** Lines of the record of one plan. */
const MOST_ANSWERS = 12;

/** Words of a paragraph among which it comes back to the one before. */
const LATEST_BACK = 7;

/** Of the next paragraph, what comes back to the last sentence of this one ("4.2 Responsibility for its second priority rests with ..."). */
function sentencesAfter(reading: Reading, { kind, index, section, text }: Passage): number[] {
  const next = reading.plan.passages[index + 1];
  if (kind !== 'paragraph' || next?.kind !== kind || next.section !== section) return [];
  const found: number[] = [];
  const asked = endsAsking(text);
  for (let i = next.firstSentence; i < next.endSentence; i++) {
    const { firstToken: start, endToken: end } = reading.sentence(i);
    const comesBack = reading.firstWithin('back-reference', start, Math.min(end, start + LATEST_BACK));
    // What is asked in one paragraph is answered in the next: "Do you pay into it? / Yes. We put in £64,000 a year."
    if (!asked && comesBack === null) break;
    found.push(i);
  }
  return found;
}

const AFTER_VERB = new Set(['its', 'their', 'the', 'a', 'an', 'our', 'in', 'on', 'by', 'to', 'at']);

/** Verbs of short statements ("Rights matter.", "Their strategy sets targets."), none of which is at home in a title. */
const STATING = new Set(
  'will shall must can may should would could matter matters falls gives takes makes sets comes remains requires says means covers includes belongs applies affects brings costs deserves depends exists goes helps keeps lies needs pays promises puts runs seeks shows sits speaks stands starts tells wants asks closes opens funds supports complies expects underpins underpin include offers guides informs shapes recognises aims'.split(
    ' ',
  ),
);

/** "How we meet the duty" is a title. */
const ASKING = new Set(['how', 'what', 'where', 'why', 'that', 'which', 'duties', 'duty', 'plans']);

/** "The partnership published its plan." is no title of what follows, and a row of points is none. */
function isStatement(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const { words } = reading.plan.tokens;
  for (let i = firstToken; i < endToken; i++) {
    const word = words[i] ?? '';
    if (PRESENT_BE.has(word) || PERFECT.has(word) || STATING.has(word)) return true;
    if (word === 'we' && !ASKING.has(words[i - 1] ?? '')) return true;
    if (isPastForm(word) && AFTER_VERB.has(words[i + 1] ?? '')) return true;
  }
  return false;
}

/** Commas of a sentence that names several things. */
const LEAST_COMMAS = 2;
const TOGETHER = new Set(['they', 'these', 'those', 'all', 'together', 'taken']);

/** "Free care, the carers law, the new contract and choice have changed demand. Together they ...": what is said of them all is said of none. */
function gathers({ plan }: Reading, { text }: Sentence, next: Sentence): boolean {
  return TOGETHER.has(plan.tokens.words[next.firstToken] ?? '') && text.split(',').length > LEAST_COMMAS;
}

/** Is a sentence one of what every plan says of itself and its makers, which is told of nothing beside it? */
export function isParticular(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  return reading.firstWithin('own-particulars', firstToken, endToken) !== null;
}

function comesBack(reading: Reading, sentence: Sentence, next: Sentence, named: boolean): boolean {
  return (
    ((tieCues(reading).sentences[next.index] ?? 0) & CUE.backReference) !== 0 ||
    (next.index === sentence.index + 1 &&
      (isAnswered(reading, sentence, next, named) || (named && takesFurther(reading, next)))) ||
    repeats(reading, sentence, next)
  );
}

/** Of a sentence further on: its later pronouns stand for what it names itself ("Choice matters, and we want more of them to have it"). */
function beginsBack(reading: Reading, _: Sentence, { firstToken: start, endToken: end }: Sentence): boolean {
  return reading.firstWithin('back-reference', start, Math.min(end, start + LATEST_FURTHER_ON)) !== null;
}

const LATEST_FURTHER_ON = 10;

/** "The plan asks for a nurse in every school. We have ten in post" (only a document asks), "Is it safe? We test it": what is asked is answered at once. */
function isAnswered(reading: Reading, asked: Sentence, next: Sentence, named: boolean): boolean {
  return (
    (endsAsking(asked.text) ||
      (named && reading.firstWithin('asks-for', asked.firstToken, asked.endToken) !== null)) &&
    (!named || reading.firstWithin('own-voice', next.firstToken, next.endToken) !== null) &&
    reading.firstWithin('any-document', next.firstToken, next.endToken) === null
  );
}

/** What stands between speaks of another document, or of us with no tie: what comes back after it comes back to that. */
function turnsAway(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const has = (concept: string): boolean => reading.firstWithin(concept, firstToken, endToken) !== null;
  return has('any-document') || (has('own-voice') && !has('connection'));
}

/** "Our work on homelessness" is; "Finance, workforce and human rights" is of other things too. */
export function isWhollyOf(
  reading: Reading,
  { firstToken, endToken }: Passage,
  names: readonly (readonly Hit[])[],
): boolean {
  const { source, tokens } = reading.plan;
  let named = false;
  let other = false;
  for (let i = firstToken; i < endToken; i++) {
    const word = tokens.words[i] ?? '';
    if (names.some((hits) => covers(hits, i))) named = true;
    else if (word.length > 1 && !/^\d/.test(word) && !reading.firstWithin('heading-filler', i, i + 1))
      other = true;
    if (i + 1 < endToken && !/[:–—]/.test(source.slice(tokens.ends[i], tokens.starts[i + 1]))) continue;
    // "Bricks and mortar: what landlords bring": either part of a title may say what it is on.
    if (named && !other) return true;
    named = other = false;
  }
  return false;
}

/** Of hits in the order of the text, none within another. */
function covers(hits: readonly Hit[], token: number): boolean {
  const last = hits[startsBefore(hits, token + 1) - 1];
  return last !== undefined && last.end > token;
}

export function sentencesOf(reading: Reading, passage: Passage): readonly Sentence[] {
  return reading.plan.sentences.slice(passage.firstSentence, passage.endSentence);
}
