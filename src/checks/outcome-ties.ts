// Is something practical tied to an outcome that a plan names? The structure says so: the same row, the same item and what stands under
// it, the section under a heading, or a sentence that says what the actions beside it are for.
import type { Passage, Section, Sentence } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Mention, namesOnlyOthers } from './outcome-mentions.js';
import { speaksOfOutcomes } from './outcome-set.js';
import { inColumn, inRow, substanceIn } from './outcome-tables.js';
import { actionIn, firstAction } from './practical-acts.js';
import { cellsOf } from './table.js';

/** A statement that names more of them than this lists the set; it ties no action to them. */
const MOST_TIED_AT_ONCE = 6;
const TITLE_WORDS = 30;
const LEAST_KEYED_WORDS = 4;
/** What is said of a line's act stands in its first words. */
const LEAD = 3;

/** The place of an action tied to the mention; null where there is none. `all` are the mentions of the whole set. */
export function tieOf(reading: Reading, mention: Mention, all: readonly Mention[]): Hit | null {
  const { passage } = mention;
  if (mention.keyed) return besideNumber(reading, mention);
  if (passage.kind === 'heading') return underHeading(reading, mention, all);
  if (passage.kind === 'header-row') return inColumn(reading, mention, all);
  if (passage.kind === 'row') return inRow(reading, mention, all);
  return inProse(reading, mention, all);
}

/** What stands before a number that the plan has explained, unless it is denied, hoped for or left open. */
function besideNumber(reading: Reading, { passage, hit }: Mention): Hit | null {
  const words = { start: passage.firstToken, end: hit.start };
  if (words.end - words.start < LEAST_KEYED_WORDS) return null;
  const unsettled = ['cue-negation', 'cue-wish', 'cue-placeholder'].some(
    (cue) =>
      (reading.firstWithin(cue, words.start, passage.endToken)?.start ?? Infinity) < words.start + LEAD,
  );
  return unsettled || reading.firstWithin('cue-placeholder', words.start, passage.endToken) ? null : words;
}

function underHeading(reading: Reading, { passage, member }: Mention, all: readonly Mention[]): Hit | null {
  const section = reading.plan.sections[passage.section];
  if (!section || section.heading !== passage.index) return null;
  const others = headingsOfOthers(reading, section, member, all);
  for (const p of reading.plan.passages) {
    if (
      p.start < section.start ||
      p.start >= section.end ||
      p.index === passage.index ||
      others.some((o) => p.start >= o.start && p.start < o.end)
    )
      continue;
    const action =
      actionIn(reading, p, namesOf(all)) ??
      (p.kind === 'row' ? (substanceIn(reading, cellsOf(reading, p), p) ?? null) : null);
    if (action && !namesOnlyOthers(p, member, all)) return action;
  }
  return null;
}

/** Sections below this one whose headings name other outcomes. */
function headingsOfOthers(
  reading: Reading,
  section: Section,
  member: number,
  all: readonly Mention[],
): Section[] {
  return reading.plan.sections.filter(
    (s) =>
      s.index !== section.index &&
      s.start > section.start &&
      s.end <= section.end &&
      s.heading !== null &&
      namesOnlyOthers(reading.passage(s.heading), member, all),
  );
}

function inProse(reading: Reading, mention: Mention, all: readonly Mention[]): Hit | null {
  const { passage, member, hit } = mention;
  const said = reading.sentenceAt(hit.start);
  const together = new Set(
    all.filter((m) => m.hit.start >= said.firstToken && m.hit.start < said.endToken).map((m) => m.member),
  ).size;
  if (together > MOST_TIED_AT_ONCE) return null;
  const beside = firstAction(reading, sentencesBeside(reading, mention, all), namesOf(all));
  if (beside) return beside;
  for (const p of reading.plan.passages) {
    if (!p.intro.includes(passage.index) || namesOnlyOthers(p, member, all)) continue;
    const below = actionIn(reading, p, namesOf(all));
    if (below) return below;
  }
  if (isTitle(reading, mention, all)) return untilNextOutcome(reading, mention, all);
  return saysWhatItServes(reading, mention) && listed(mention, all) <= MOST_TIED_AT_ONCE
    ? inSection(reading, mention, all)
    : null;
}

/** A short line that names the outcome and ends in no stop serves as a heading (as converted files have them). */
function isTitle(reading: Reading, { passage, member }: Mention, all: readonly Mention[]): boolean {
  const named = all.some(
    (m) => m.passage.index === passage.index && m.member === member && m.hit.end - m.hit.start > 1,
  );
  const serves = reading.firstWithin('serves-outcome', passage.firstToken, passage.endToken);
  const short = passage.endToken - passage.firstToken <= TITLE_WORDS && !/[.;:]$/.test(passage.text.trim());
  return (
    passage.kind === 'paragraph' &&
    named &&
    short &&
    passage.endSentence - passage.firstSentence === 1 &&
    (serves === null || serves.start > passage.firstToken + 1)
  );
}

function untilNextOutcome(
  reading: Reading,
  { passage, member }: Mention,
  all: readonly Mention[],
): Hit | null {
  for (const p of reading.passagesAfter(passage.index)) {
    if (p.kind === 'heading' || namesOnlyOthers(p, member, all)) return null;
    const action = actionIn(reading, p, namesOf(all));
    if (action) return action;
  }
  return null;
}

/** The mention's own sentence and those after it up to the next outcome; those before it where it looks back or is the first. */
function sentencesBeside(
  reading: Reading,
  { passage, hit, member }: Mention,
  all: readonly Mention[],
): Sentence[] {
  const sentences = reading.plan.sentences.slice(passage.firstSentence, passage.endSentence);
  const own = reading.sentenceAt(hit.start).index - passage.firstSentence;
  const namesOthers = (s: Sentence): boolean => {
    const here = all.filter((m) => m.hit.start >= s.firstToken && m.hit.start < s.endToken);
    return here.length > 0 && !here.some((m) => m.member === member);
  };
  let end = own + 1;
  while (end < sentences.length && !namesOthers(sentences[end] as Sentence)) end++;
  let start = own;
  while (start > 0 && !namesOthers(sentences[start - 1] as Sentence)) start--;
  return [...sentences.slice(own, end), ...sentences.slice(start, own)];
}

function listed({ passage }: Mention, all: readonly Mention[]): number {
  const inBlock = all.filter((m) =>
    passage.block === null ? m.passage.index === passage.index : m.passage.block === passage.block,
  );
  return new Set(inBlock.map((m) => m.member)).size;
}

/** "These actions support outcome 1", or a line that is no more than a label ("National outcomes: 1 and 5"). */
function saysWhatItServes(reading: Reading, { passage, hit }: Mention): boolean {
  const sentence = reading.sentenceAt(hit.start);
  const places = [
    sentence,
    ...passage.intro.map((index) => reading.passage(index)),
    ...reading.headingsAbove(passage).slice(0, 1),
  ];
  if (places.some((p) => reading.firstWithin('serves-outcome', p.firstToken, p.endToken) !== null))
    return true;
  return (
    passage.endToken - passage.firstToken <= 24 &&
    (reading.firstWithin('outcome-label', passage.firstToken, passage.endToken)?.start ?? Infinity) <=
      passage.firstToken + 4
  );
}

/** An action in the mention's section; in the section above where the mention's own holds nothing else. */
function inSection(reading: Reading, { passage, member }: Mention, all: readonly Mention[]): Hit | null {
  const section = reading.section(passage.section);
  const look = (within: (p: Passage) => boolean): Hit | null => {
    for (const p of reading.plan.passages) {
      if (!within(p) || p.index === passage.index || namesOnlyOthers(p, member, all)) continue;
      const action = actionIn(reading, p, namesOf(all));
      if (action) return action;
    }
    return null;
  };
  const own = look((p) => p.section === passage.section);
  const label = section.heading === null ? null : reading.passage(section.heading);
  if (
    own ||
    label === null ||
    section.parent === null ||
    section.parent === 0 ||
    all.some((m) => m.passage.index === label.index) ||
    !speaksOfOutcomes(reading, label)
  )
    return own;
  const parent = reading.section(section.parent);
  return look((p) => p.start >= parent.start && p.start < parent.end);
}

function namesOf(mentions: readonly Mention[]): Hit[] {
  return mentions.map((mention) => mention.hit);
}
