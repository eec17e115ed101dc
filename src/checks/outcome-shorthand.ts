// Outcomes named by number where the set is no longer called by its name: "of the nine, this chapter is meant to move the second",
// "from the nine: 2 and 4". It knows the word that stands for the set, nothing of what the outcomes are.
import type { Sentence } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Numbered, readNumbers } from './outcome-figures.js';
import { isParted, listedOrdinals, ORDINALS, standsAsOrdinal } from './outcome-ordinals.js';
import { setAround } from './outcome-set.js';

const BEFORE = new Set(['the', 'these', 'those', 'our', 'all', 'which']);
/** What may follow "the nine" where it counts something left unsaid. */
const AFTER = new Set(
  'this that these those we it is are was were which what in to by for and here its our has have had'.split(
    ' ',
  ),
);
/** Words of an answer: "Which of the nine? The second." */
const ANSWER = 6;

/** Places where "the nine" stands for the outcomes: the plan speaks of the set, and nothing else of that number nearer by. */
export function shorthandsOf(reading: Reading): readonly Hit[] {
  return reading.remember('outcome-shorthands', 0, () => {
    const isOpen = reading.of('national-outcomes').length > 0;
    const found: Hit[] = [];
    let section = -1;
    let other = false;
    for (const hit of isOpen ? reading.of('the-nine') : []) {
      const passage = reading.passageAt(hit.start);
      if (passage.section !== section) other = false;
      section = passage.section;
      if (!standsAlone(reading, hit)) other = reading.covering('national-outcomes', hit) === null;
      else if (!other && setAround(reading, hit) !== 'other') found.push(hit);
    }
    return found;
  });
}

function standsAlone(reading: Reading, { start, end }: Hit): boolean {
  const { words, breaks } = reading.plan.tokens;
  const before = words[start - 1] ?? '';
  return (
    (BEFORE.has(before) || /['\u2019]s?$/.test(before)) &&
    (end >= reading.sentenceAt(start).endToken || isParted(breaks[end]) || AFTER.has(words[end] ?? ''))
  );
}

/** The outcomes that a sentence with such a word names, or the answer to it. */
export function shorthandNumbers(reading: Reading): Numbered[] {
  const found: Numbered[] = [];
  for (const hit of shorthandsOf(reading)) {
    const sentence = reading.sentenceAt(hit.start);
    found.push(...placesIn(reading, sentence), ...listedFrom(reading, hit.end, sentence.endToken));
    const after = reading.plan.sentences[sentence.index + 1];
    if (after?.passage !== sentence.passage) continue;
    found.push(
      ...placesIn(reading, after)
        .slice(0, 1)
        .filter(({ hit: at }) => opens(after, at)),
    );
    if (sentence.text.trimEnd().endsWith('?') && after.endToken - after.firstToken <= ANSWER)
      found.push(...listedFrom(reading, after.firstToken, after.endToken));
  }
  return found;
}

/** "The third, about dignity, is one of ours." */
function opens({ firstToken }: Sentence, { start }: Hit): boolean {
  return start - firstToken <= 1;
}

function placesIn(reading: Reading, sentence: Sentence): Numbered[] {
  const { words } = reading.plan.tokens;
  const found: Numbered[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const number = ORDINALS.indexOf(words[at] ?? '') + 1;
    if (number > 0 && standsAsOrdinal(reading, at, at + 1, sentence))
      found.push({ number, hit: { start: at, end: at + 1 } });
  }
  return found;
}

/** Numbers or ordinals and nothing else. */
function listedFrom(reading: Reading, from: number, to: number): Numbered[] {
  const { numbers, next } = readNumbers(reading, from, to);
  return next === to && isParted(reading.plan.tokens.breaks[from])
    ? numbers
    : listedOrdinals(reading, from, to);
}
