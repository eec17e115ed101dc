// Where a plan names members of a numbered set of outcomes: by the set's own wording, by a short name where the outcomes are the
// subject, or by number. What the members are called is data; it must not know what any of them is about.
import { BREAK, type Passage } from '../model/plan.js';
import { actorAt } from '../text/actor.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { isDenied } from '../text/stance.js';
import { DEFAULT_REGIONS } from './clause.js';
import { type Mention, NamedOutcomes } from './named-outcomes.js';
import type { Numbered } from './outcome-figures.js';
import { findNumbers } from './outcome-numbers.js';
import { findBadges } from './outcome-badges.js';
import { findKeyed, namesInBracketsFrom } from './outcome-key.js';
import { isAmong, isRecital } from './outcome-recital.js';
import { roundsOf } from './outcome-rounds.js';
import { findSigned } from './outcome-signs.js';
import { setAround, speaksOfOutcomes } from './outcome-set.js';
import { headerOf, headingCell } from './table.js';

const HEAD_WORDS = 8;
/** Members of the set in one list that make it a list of them. */
const LEAST_LISTED = 3;
/** Words between an outcome's label and the brackets that explain it. */
const LABEL_REACH = 6;

interface Lists {
  readonly isInList: (passage: Passage) => boolean;
  readonly isInRound: (passage: Passage) => boolean;
}

/** All mentions, in the order of the text. `keys[i]` is the concept of member i + 1; its parts are `-wording`, `-name` and `-head`. */
export function findMentions(reading: Reading, keys: readonly string[]): NamedOutcomes {
  const found: Mention[] = [];
  const add = (member: number, hit: Hit): void => {
    const passage = reading.passageAt(hit.start);
    if (DEFAULT_REGIONS.includes(passage.region) && isPlansOwn(reading, hit, passage))
      found.push({ member, hit, passage, ...(explains.has(passage.index) ? { explained: true } : {}) });
  };
  const { badges, explains } = findBadges(reading, keys);
  const bracketed = namesInBracketsFrom(reading);
  const numbers = findNumbers(reading, keys.length);
  const isOfAnother = numberedOtherwise(reading, numbers);
  const lists: Lists = { isInList: listsOf(reading, keys), isInRound: roundsOf(reading, keys) };
  keys.forEach((key, i) => {
    if (bracketed < Infinity)
      for (const hit of [...reading.of(`${key}-name`), ...reading.of(`${key}-head`)])
        if (hit.start >= bracketed && fillsBrackets(reading, hit))
          found.push({ member: i + 1, hit, passage: reading.passageAt(hit.start), keyed: true });
    for (const hit of reading.of(`${key}-wording`)) if (!isNamesake(reading, key, hit)) add(i + 1, hit);
    for (const hit of reading.of(`${key}-name`))
      if (!isOfAnother(i + 1, hit) && isNaming(reading, hit, HEAD_WORDS, lists)) add(i + 1, hit);
    // Told as members of the set and no more: nothing beside them is tied to one.
    for (const hit of [...reading.of(`${key}-name`), ...reading.of(`${key}-head`)])
      if (isAmong(reading, hit))
        found.push({ member: i + 1, hit, passage: reading.passageAt(hit.start), explained: true });
    for (const hit of reading.of(`${key}-head`))
      if (isWholeLead(reading, hit) && isNaming(reading, hit, 2, lists)) add(i + 1, hit);
  });
  for (const { number, hit } of numbers) add(number, hit);
  for (const { number, hit, leads } of findKeyed(reading)) {
    if (number > keys.length) continue;
    if (leads) add(number, hit);
    else found.push({ member: number, hit, passage: reading.passageAt(hit.start), keyed: true });
  }
  for (const { number, hit } of findSigned(reading, keys))
    if (number <= keys.length)
      found.push({ member: number, hit, passage: reading.passageAt(hit.start), keyed: true });
  for (const { number, hit, placed, leads } of badges) {
    if (number > keys.length) continue;
    if (placed || leads) add(number, hit);
    else found.push({ member: number, hit, passage: reading.passageAt(hit.start), keyed: true });
  }
  return new NamedOutcomes(
    withoutOtherAxes(found, keys.length).sort((a, b) => a.hit.start - b.hit.start || a.member - b.member),
    reading.plan.tokens.sentences,
  );
}

/** The words of an outcome of another set; or said of what bears its name only, where no set is spoken of. */
function isNamesake(reading: Reading, key: string, hit: Hit): boolean {
  const set = setAround(reading, hit);
  const { firstToken, endToken } = reading.passageAt(hit.start);
  return (
    set === 'other' || (set === null && reading.firstWithin(`${key}-namesake`, firstToken, endToken) !== null)
  );
}

/** "Outcome 8: those who care for a living are valued": where a sentence gives the number of another outcome, plain words name none. */
function numberedOtherwise(
  { plan: { tokens } }: Reading,
  numbers: readonly Numbered[],
): (member: number, hit: Hit) => boolean {
  const bySentence = new Map<number, Set<number>>();
  for (const { number, hit } of numbers) {
    const sentence = tokens.sentences[hit.start] ?? 0;
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(number));
  }
  return (member, { start }) => bySentence.get(tokens.sentences[start] ?? 0)?.has(member) === false;
}

/** Lists and tables whose lines begin with the short names of several of the set: no other set has them side by side. */
function listsOf(reading: Reading, keys: readonly string[]): (passage: Passage) => boolean {
  let members: Map<number, Set<number>> | null = null;
  return ({ block }) => {
    if (block === null) return false;
    members ??= leadsByBlock(reading, keys);
    return (members.get(block)?.size ?? 0) >= LEAST_LISTED;
  };
}

function leadsByBlock(reading: Reading, keys: readonly string[]): Map<number, Set<number>> {
  const members = new Map<number, Set<number>>();
  keys.forEach((key, i) => {
    for (const hit of [...reading.of(`${key}-name`), ...reading.of(`${key}-head`)]) {
      const { block } = reading.passageAt(hit.start);
      if (block === null || !isWholeLead(reading, hit)) continue;
      members.set(block, (members.get(block) ?? new Set()).add(i + 1));
    }
  });
  return members;
}

/** Where a table's rows are named outcomes, the numbers along its top are those of something else, unless they are all there. */
function withoutOtherAxes(found: readonly Mention[], most: number): Mention[] {
  const named = new Set<number | null>();
  const across = new Map<number | null, Set<number>>();
  for (const { passage, hit, member } of found) {
    if (passage.kind === 'row' && hit.start === passage.firstToken) named.add(passage.block);
    if (passage.kind === 'header-row')
      across.set(passage.block, (across.get(passage.block) ?? new Set()).add(member));
  }
  return found.filter(
    ({ passage, hit }) =>
      !(
        passage.kind === 'header-row' &&
        hit.end - hit.start === 1 &&
        named.has(passage.block) &&
        across.get(passage.block)?.size !== most
      ),
  );
}

/** Not denied, and not told of another body; those who set the outcomes may be named beside them. */
function isPlansOwn(reading: Reading, hit: Hit, passage: Passage): boolean {
  if (passage.kind === 'heading' || passage.kind === 'header-row' || passage.kind === 'row') return true;
  // What stands in brackets labels the words before them; "home, not hospital (outcome 2)" denies no outcome.
  const opens = openingOf(reading, hit);
  if (opens !== null) return !isDeniedBefore(reading, opens);
  const { firstToken, endToken } = reading.sentenceAt(hit.start);
  if (reading.firstWithin('outcome-declined', firstToken, endToken) !== null) return false;
  if (isDenied(reading, hit) && !isAskedFor(reading, hit)) return false;
  return (
    actorAt(reading, hit) !== 'other' ||
    namesSetter(reading, passage) ||
    passage.intro.some((index) => namesSetter(reading, reading.passage(index)))
  );
}

const ASKING = new Set(['should', "shouldn't", 'ought']);

/** "Carers should not be worn out": what the outcome asks for, not that it is left out. */
function isAskedFor(reading: Reading, { start, end }: Hit): boolean {
  const { firstToken } = reading.sentenceAt(start);
  return reading.plan.tokens.words.slice(firstToken, end + 3).some((word) => ASKING.has(word));
}

/** Those who set the outcomes may be told of beside them; in what they do else they are a body like others. */
function namesSetter(reading: Reading, passage: Passage): boolean {
  const { firstToken, endToken } = passage;
  return (
    reading.firstWithin('outcome-setter', firstToken, endToken) !== null && speaksOfOutcomes(reading, passage)
  );
}

/** The token with which the brackets open that a hit stands in. */
function openingOf(reading: Reading, hit: Hit): number | null {
  const { breaks } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  for (let at = hit.start; at > firstToken; at--) {
    if ((breaks[at] ?? 0) & BREAK.open) return at;
    if ((breaks[at] ?? 0) & BREAK.close) return null;
  }
  return null;
}

/** Words in brackets that are the name and little more. */
const MOST_IN_BRACKETS = 9;

/** Brackets that name an outcome, or several ("(At home. Quality of life.)"), and say little else. */
function fillsBrackets(reading: Reading, { start, end }: Hit): boolean {
  const { breaks } = reading.plan.tokens;
  const { firstToken, endToken } = reading.passageAt(start);
  let from = start;
  while (from > firstToken && ((breaks[from] ?? 0) & (BREAK.open | BREAK.close)) === 0) from--;
  if (((breaks[from] ?? 0) & BREAK.open) === 0) return false;
  let to = end;
  while (to < endToken && ((breaks[to] ?? 0) & (BREAK.open | BREAK.close)) === 0) to++;
  return to - from <= MOST_IN_BRACKETS;
}

/** "We have nothing for outcome 7 (safe from harm)": the brackets explain an outcome that is denied. */
function isDeniedBefore(reading: Reading, opens: number): boolean {
  const label = reading.firstWithin('outcome-label', Math.max(0, opens - LABEL_REACH), opens);
  return label !== null && isDenied(reading, label);
}

/** A name names the outcome in a sentence that speaks of outcomes, or at the head of a heading, item or cell where they are the subject. */
function isNaming(reading: Reading, hit: Hit, headWords: number, { isInList, isInRound }: Lists): boolean {
  // "Health and wellbeing" within the name of the whole set names none of them.
  const whole = reading.covering('national-outcomes', hit);
  if (whole && whole.end > hit.end) return false;
  const set = setAround(reading, hit);
  if (set === null || set === 'other') return false;
  // "Outcome" alone may be any plan's own: names need the national set to be spoken of somewhere.
  const passage = reading.passageAt(hit.start);
  if (set === 'unsaid' && reading.of('national-outcomes').length === 0 && !isInList(passage)) return false;
  const sentence = reading.sentenceAt(hit.start);
  if (passage.kind === 'heading' || passage.kind === 'header-row' || speaksOfOutcomes(reading, sentence))
    return true;
  if (passage.kind === 'row') return isNamingCell(reading, hit, passage, set === 'national');
  if (isRecital(reading, passage) || isInRound(passage)) return set === 'national';
  if (sentence.index !== passage.firstSentence || hit.start - sentence.firstToken > headWords) return false;
  return reading.firstWithin('actor-own', sentence.firstToken, hit.start) === null;
}

/** A cell under a heading that speaks of outcomes, or the first of a row in a table about them. What follows from an action may be headed "Outcome" too. */
function isNamingCell(reading: Reading, hit: Hit, row: Passage, national: boolean): boolean {
  const sentence = reading.sentenceAt(hit.start);
  const heading = headingCell(reading, row, sentence.cell);
  if (heading && speaksOfOutcomes(reading, heading))
    return national || (hit.end - hit.start) * 2 >= sentence.endToken - sentence.firstToken;
  const header = headerOf(reading, row);
  return national && sentence.cell === 0 && !(header && speaksOfOutcomes(reading, header));
}

/** A name of a word or two stands alone: in its cell, heading or item, or before the first colon, dash or stop. */
function isWholeLead(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentenceAt(hit.start);
  const { breaks } = reading.plan.tokens;
  let end = hit.end;
  while (end < sentence.endToken && ((breaks[end] ?? 0) & BREAK.strong) === 0) end++;
  return end - hit.end <= 2 && hit.start - sentence.firstToken <= 3;
}
