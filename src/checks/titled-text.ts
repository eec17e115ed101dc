// Text under a title that names a thing, where the title is no heading or its text is yet to be written. Knows nothing of what is named.
import type { Passage } from '../model/plan.js';
import { endsAsking } from '../text/asking.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { CUE, cuesAt } from './tie-cues.js';

/** Words of a passage that may be no more than a note that the text is to come. */
const MOST_IN_NOTE = 20;
/** Words of a title that stands at the head of its own paragraph or item. */
const LONGEST_TITLE = 14;
/** Words after such a title that set the thing out. */
const LEAST_SET_OUT = 25;
const UNSETTLED = CUE.placeholder | CUE.unsettled | CUE.refusal;

/** "Links with the council's corporate plan", and under it only "To be completed after the June meeting". */
export function isYetToBeWritten(reading: Reading, heading: Passage): boolean {
  const note = reading.plan.passages[heading.index + 1];
  return (
    note?.section === heading.section &&
    note.kind !== 'heading' &&
    note.endToken - note.firstToken <= MOST_IN_NOTE &&
    ((cuesAt(reading, note.firstToken) & CUE.placeholder) !== 0 ||
      reading.firstWithin('note-to-come', note.firstToken, note.endToken) !== null)
  );
}

/** "Can I have a Gaelic speaker?": whatever else stands in it, what is under it answers. */
export function isQuestion({ text }: Passage): boolean {
  return endsAsking(text);
}

/** "**Chapter 9. What housing contributes: our Housing Contribution Statement.** The council has 37,000 homes ...": a section in one passage. */
export function makesSection(reading: Reading, passage: Passage, name: Hit): boolean {
  const { firstToken, endToken, index } = reading.sentenceAt(name.start);
  if (passage.kind === 'row' || endToken - name.end > 1 || name.end - passage.firstToken > LONGEST_TITLE)
    return false;
  let words = 0;
  for (let i = index + 1; i < passage.endSentence; i++) {
    const s = reading.sentence(i);
    if ((cuesAt(reading, s.firstToken) & UNSETTLED) !== 0) return false;
    // "This will be written with the council": of the thing, and not what it says.
    if (reading.firstWithin('any-document', s.firstToken, s.endToken) !== null) return false;
    if (i === index + 1 && PRONOUNS.has(reading.plan.tokens.words[s.firstToken] ?? '')) return false;
    words += s.endToken - s.firstToken;
  }
  return (
    words >= LEAST_SET_OUT &&
    (cuesAt(reading, firstToken) & UNSETTLED) === 0 &&
    isTitle(reading, firstToken, name)
  );
}

/** A title makes no statement: no verb of ours or another's stands in it before the name. */
function isTitle(reading: Reading, from: number, name: Hit): boolean {
  const { words } = reading.plan.tokens;
  return !words.slice(from, name.start).some((word) => STATING.has(word));
}
const PRONOUNS = new Set(['this', 'it', 'that', 'one', 'these', 'they']);
const STATING = new Set(
  'is are was were has have had will shall must may can could would should read see we it they there no not reviewed need needs'.split(
    ' ',
  ),
);
