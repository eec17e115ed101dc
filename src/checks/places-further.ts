// Where else than beside a name its tie may be told: in the sentence that a footnote belongs to, in what takes up a word of the sentence
// before. Knows nothing of what is named.
import type { Passage, Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import { CUE, tieCues } from './tie-cues.js';

const POINTING = new Set(['that', 'those', 'this', 'these', 'same', 'such']);
/** Words after "that" in which what it points to stands ("the same two goals"). */
const MOST_TO_NOUN = 2;
/** "this plan" is the plan at hand, whatever was named before. */
const AT_HAND = new Set(
  'plan plans strategic strategy strategies document board partnership chapter section page area year years time commissioning'.split(
    ' ',
  ),
);
const LEAST_LETTERS = 4;

/** "Two limits are set by the strategy. We keep to those limits": does a sentence point to something by a word of the one before? */
export function repeats({ plan: { tokens } }: Reading, before: Sentence, next: Sentence): boolean {
  const { words } = tokens;
  let known: Set<string> | undefined;
  for (let i = next.firstToken; i < next.endToken; i++) {
    if (!POINTING.has(words[i] ?? '')) continue;
    for (let j = i + 1; j <= i + MOST_TO_NOUN && j < next.endToken; j++) {
      const word = words[j] ?? '';
      if (AT_HAND.has(word)) break;
      if (word.length < LEAST_LETTERS) continue;
      known ??= new Set(words.slice(before.firstToken, before.endToken).map(baseOf));
      if (known.has(baseOf(word))) return true;
    }
  }
  return false;
}

function baseOf(word: string): string {
  return word.replace(/(?:e?s|ed|ing)$/, '');
}

/** "Under the strategy she trained while paid. This plan pays for fifty more like her": this plan, and what it takes further. */
export function takesFurther(reading: Reading, { firstToken, endToken, index }: Sentence): boolean {
  return (
    ((tieCues(reading).sentences[index] ?? 0) & CUE.ownVoice) !== 0 &&
    reading.firstWithin('taken-further', firstToken, endToken) !== null
  );
}

const LABEL = /\[\^[^\]\s]{1,24}\]/g;
const NOTE_ONLY =
  /^\W*(?:see|cf|compare|source|available|published at|as required|required|under|pursuant|established|made)\b/i;
/** A note that is only the title of a law, with its year and perhaps a section, tells nothing. */
const CITES = /^[^;.]*\b(?:act|regulations|order)\)?,? \d{4}\b[^;.]{0,24}\W*$/i;
const LONGEST_CITATION = 160;

interface Notes {
  /** By the number of a note's passage, the sentence that it belongs to. */
  readonly sentences: ReadonlyMap<number, number>;
  /** By the number of a sentence, the passages of its notes. */
  readonly notes: ReadonlyMap<number, readonly number[]>;
}

/** Under key 0, the plan's footnotes and where they belong. */
const NOTES = new Kept((reading: Reading): Notes => {
  const { plan } = reading;
  const sentences = new Map<number, number>();
  const notes = new Map<number, number[]>();
  const labels = new Map<string, number>();
  for (const { kind, start, index } of plan.passages) {
    if (kind !== 'note') continue;
    const label = /\[\^[^\]\s]{1,24}\](?=:\s*$)/.exec(plan.source.slice(Math.max(0, start - 32), start))?.[0];
    if (label !== undefined) labels.set(label, index);
  }
  if (labels.size === 0) return { sentences, notes };
  let sentence = 0;
  for (const { 0: label, index: at } of plan.source.matchAll(LABEL)) {
    const note = labels.get(label);
    if (note === undefined || plan.source[at + label.length] === ':') continue;
    const passage = plan.passages[reading.passageFrom(at + 1) - 1];
    if (!passage || passage.kind === 'note') continue;
    // Labels come in order: the sentence of the one before is where to go on from.
    sentence = Math.max(sentence, passage.firstSentence);
    while (sentence + 1 < passage.endSentence && reading.sentence(sentence + 1).start < at) sentence++;
    if (!sentences.has(note)) sentences.set(note, sentence);
    const known = notes.get(sentence);
    if (known) known.push(note);
    else notes.set(sentence, [note]);
  }
  return { sentences, notes };
});

/** The sentence that a footnote belongs to, unless the note only says where something can be read; null elsewhere. */
export function sentenceNoted(reading: Reading, { kind, index, text }: Passage): number | null {
  if (kind !== 'note' || NOTE_ONLY.test(text) || (text.length < LONGEST_CITATION && CITES.test(text)))
    return null;
  return NOTES.of(reading, 0).sentences.get(index) ?? null;
}

/** The sentences of the footnotes to a sentence. */
export function notesTo(reading: Reading, sentence: number): number[] {
  return (NOTES.of(reading, 0).notes.get(sentence) ?? []).flatMap((note) => {
    const { firstSentence, endSentence } = reading.passage(note);
    return Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i);
  });
}
