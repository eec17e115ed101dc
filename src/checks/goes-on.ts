// What a passage goes on from, where that does not open a list: the sentence that a footnote hangs on, or the numbered paragraph before one
// that takes up what was said there ("4.2 These were put to the group"). It does not know what is said.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import { Kept } from '../text/kept.js';
import type { Reading } from '../text/reading.js';
import { sentenceNoted } from './places-further.js';

interface GoingOn {
  /** By the number of a passage, what it goes on from. */
  readonly from: ReadonlyMap<number, Hit>;
  /** By the number of a passage, those that go on from it. */
  readonly by: ReadonlyMap<number, readonly Passage[]>;
}

const NO_PASSAGES: readonly Passage[] = [];
const NUMBER = /(?:^|\n)[ \t>]*\d{1,2}(?:\.\d{1,3}){1,2}\.?[ \t]+$/;
/** Characters before a paragraph in which its number stands. */
const NUMBER_REACH = 16;
/** A longer paragraph is gone on from by its last sentence only. */
const MOST_WORDS = 60;
const TAKES_UP = new RegExp(
  [
    '^\\W*(?:it(?! (?:is|was|has been) \\w+(?: \\w+ \\w+)? that\\b| was represented)|this|that|these|those|they|its|their|each|both|neither|having|such|following|accordingly|thereafter)\\b',
    '\\b(?:therefore|thereupon|thereof|therein|thereon|accordingly|in consequence|the same|of both|no such)\\b',
    '\\b(?:on|upon|to|before|about) (?:it|them|these)\\b',
    '\\b(?:that|whether) it (?:be|is|was|should|has|had)\\b',
    '\\bboth[.,;]',
  ].join('|'),
  'i',
);

export function goesOnFrom(reading: Reading, { index }: Passage): Hit | undefined {
  return GOING_ON.of(reading, 0).from.get(index);
}

export function goneOnBy(reading: Reading, index: number): readonly Passage[] {
  return GOING_ON.of(reading, 0).by.get(index) ?? NO_PASSAGES;
}

/** Under key 0, of all passages. */
const GOING_ON = new Kept((reading: Reading): GoingOn => {
  const from = new Map<number, Hit>();
  const by = new Map<number, Passage[]>();
  let numbered = -2;
  for (const passage of reading.plan.passages) {
    const { index, kind } = passage;
    const isNumbered = kind === 'paragraph' && isPoint(reading, passage);
    const place =
      kind === 'note'
        ? placeNoted(reading, passage)
        : isNumbered && numbered === index - 1 && takesUp(reading, passage)
          ? wholeOrLast(reading, index - 1, passage)
          : null;
    if (isNumbered) numbered = index;
    if (place === null) continue;
    from.set(index, place);
    const before = reading.passageAt(place.start).index;
    const known = by.get(before);
    if (known) known.push(passage);
    else by.set(before, [passage]);
  }
  return { from, by };
});

function isPoint({ plan: { source } }: Reading, { start }: Passage): boolean {
  return NUMBER.test(source.slice(Math.max(0, start - NUMBER_REACH), start));
}

function takesUp({ plan }: Reading, { firstSentence, firstToken, endToken }: Passage): boolean {
  return endToken > firstToken && TAKES_UP.test(plan.sentences[firstSentence]?.text ?? '');
}

function wholeOrLast(reading: Reading, before: number, { section }: Passage): Hit | null {
  const { section: its, firstToken, endToken, endSentence } = reading.passage(before);
  if (its !== section || endToken === firstToken) return null;
  const last = reading.sentence(endSentence - 1);
  return { start: endToken - firstToken > MOST_WORDS ? last.firstToken : firstToken, end: endToken };
}

function placeNoted(reading: Reading, note: Passage): Hit | null {
  const index = sentenceNoted(reading, note);
  if (index === null) return null;
  const { firstToken, endToken } = reading.sentence(index);
  return endToken > firstToken ? { start: firstToken, end: endToken } : null;
}
