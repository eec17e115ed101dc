// Is what stands at a hit denied by a negation in its clause that bears on it?
import { BREAK, type Sentence } from '../model/plan.js';
import { PERFECT, PRESENT_BE, RELATIVES } from './clauses.js';
import { isPastForm } from './inflect.js';
import type { Hit } from './matcher.js';
import type { Reading } from './reading.js';
import { isSetAside } from './set-aside.js';

/** "who wanted a budget was told there was no money": what is told of or asked is another statement. */
const TELLING = new Set(['what', 'told', 'heard', 'found', 'learned', 'learnt', 'thought']);

/** Words with which a denial names somebody or something of its own. */
export const SUBJECT_DENIERS = new Set(['no', 'nobody', 'none', 'nothing']);

/** Verbs of what an assessment brings to light. */
const FINDING = new Set(
  'find finds found show shows showed identify identifies identified reveal reveals revealed conclude concluded'.split(
    ' ',
  ),
);

export function isNegated(reading: Reading, hit: Hit, clause: Hit): boolean {
  const { words } = reading.plan.tokens;
  for (const negation of reading.allWithin('cue-negation', clause.start, clause.end)) {
    // A negation that the thing itself begins with is its meaning ("no wasted beds").
    if (negation.start === hit.start && negation.end <= hit.end) continue;
    // "found no adverse effect": what was found is told, not denied.
    if (negation.end <= hit.end && FINDING.has(words[negation.start - 1] ?? '')) continue;
    if (isAside(words, hit, negation) || isWithout(words, negation)) continue;
    if (isSetAside(reading, negation, hit.start)) continue;
    if (isDoubleNegation(reading, negation, clause)) continue;
    if (negation.start < hit.end) {
      if (hit.start - negation.end > 12 || closedByRelative(reading, clause.start, negation, hit.start))
        continue;
      if (!isUndone(words, negation.end, hit.start)) return true;
    } else if (
      negation.start - hit.end <= 8 &&
      // "All contracts to pay the living wage, or not be renewed."
      words[negation.start - 1] !== 'or' &&
      // "Three things in it cannot happen unless we act first."
      !isUndone(words, negation.end, Math.min(negation.end + 4, reading.sentenceAt(hit.start).endToken)) &&
      !opensAnother(reading, hit.end, negation) &&
      !isContrast(reading, negation) &&
      // "we heard that nobody answers": what was heard is denied, not the hearing.
      !words.slice(hit.end - 1, negation.start).some((w) => RELATIVES.has(w) || TELLING.has(w)) &&
      !isPastForm(words[hit.start] ?? '')
    ) {
      return true;
    }
  }
  return false;
}

/** "a line was opened for those who do not go online": within the thing, what is denied of people who are told of. */
function isAside(words: readonly string[], hit: Hit, negation: Hit): boolean {
  return negation.end <= hit.end && words.slice(hit.start, negation.start).includes('who');
}

const PEOPLE = new Set([
  'people',
  'person',
  'patients',
  'families',
  'anyone',
  'anybody',
  'someone',
  'those',
  'folk',
  'households',
  'residents',
  'adults',
  'carers',
  'tenants',
  'children',
  'men',
  'women',
  'parents',
]);

/** "people with no bank account", "anyone without a car": who somebody is, not what is denied. */
function isWithout(words: readonly string[], { start }: Hit): boolean {
  const whose = words[start] === 'without' ? start - 1 : words[start - 1] === 'with' ? start - 2 : -1;
  return PEOPLE.has(words[whose] ?? '');
}

/** "no ward will close without / until the forum has been heard", "we have not forgotten it": what is told of is affirmed. */
const UNDOERS = new Set([
  'without',
  'until',
  'unless',
  'till',
  'forgotten',
  'forget',
  'overlooked',
  'neglected',
]);

export function isUndone(words: readonly string[], from: number, to: number): boolean {
  return words.slice(from, to).some((w) => UNDOERS.has(w));
}

/** Whether the negation at a hit is itself under another one of its clause: "nothing moves without the forum". */
export function isDoubleNegation(reading: Reading, negation: Hit, clause: Hit): boolean {
  const { words } = reading.plan.tokens;
  if (!UNDOERS.has(words[negation.start] ?? '')) return false;
  return reading.firstWithin('cue-negation', clause.start, negation.start) !== null;
}

/** "an officer is on call, and by law nobody is held unseen", "they pay for travel, and cannot send ...": a denial of its own after ", and". */
function opensAnother(reading: Reading, from: number, negation: Hit): boolean {
  const { words, breaks } = reading.plan.tokens;
  const first = words[negation.start] ?? '';
  if (first === 'cannot' || first === "can't")
    return words[negation.start - 1] === 'and' && ((breaks[negation.start - 1] ?? 0) & BREAK.comma) !== 0;
  if (!SUBJECT_DENIERS.has(first)) return false;
  // "was lifted from it, so that nobody has to count twice"
  const joined = words.slice(negation.start - 2, negation.start).indexOf('so');
  if (joined >= 0 && (joined === 1 || words[negation.start - 1] === 'that')) return true;
  for (let i = from; i < negation.start; i++)
    if (words[i] === 'and' && ((breaks[i] ?? 0) & BREAK.comma) !== 0) return true;
  return false;
}

/**
 * "Promises that were not kept" over a list denies what stands in it; as headings "No wrong door" and "Hospital when it is needed and no
 * longer" are names.
 */
export function denialIn(
  reading: Reading,
  { firstToken, endToken }: Sentence,
  isHeading: boolean,
): Hit | null {
  if (!isHeading) return reading.firstWithin('cue-negation', firstToken, endToken);
  const { words } = reading.plan.tokens;
  const denies = (negation: Hit): boolean => {
    if (isContrast(reading, negation)) return false;
    if (!NOUN_DENIERS.has(words[negation.start] ?? '')) return true;
    return words[negation.start + 1] === 'longer' && negation.start + 2 < endToken;
  };
  return reading.allWithin('cue-negation', firstToken, endToken).find(denies) ?? null;
}
const NOUN_DENIERS = new Set(['no', 'nobody', 'none', 'nothing', 'nowhere', 'without']);

const MODALS = new Set(['may', 'must', 'shall', 'can']);

/** "one team, not six", "to write afresh and not to mend", "at home rather than on a ward": what follows is denied, not what stands before it. */
function isContrast(reading: Reading, negation: Hit): boolean {
  const { words, breaks } = reading.plan.tokens;
  const first = words[negation.start] ?? '';
  if (first === 'rather' || first === 'instead') return true;
  // "they must pay for travel, and cannot send anyone for less": another thing that they do.
  const from = negation.start - (MODALS.has(words[negation.start - 1] ?? '') ? 1 : 0);
  if ((first === 'cannot' || MODALS.has(words[from] ?? '')) && words[from - 1] === 'and') return true;
  const next = words[negation.end] ?? '';
  const isParted = ((breaks[negation.start] ?? 0) & BREAK.comma) !== 0;
  return (
    (first === 'not' || first === "don't") &&
    negation.end === negation.start + 1 &&
    (isParted || words[negation.start - 1] === 'and') &&
    next !== 'yet' &&
    next !== 'been' &&
    !isPastForm(next)
  );
}

/** "For that reason no attempt was made": after one of these "that" points. */
const POINTED_WITH = new Set(['for', 'at', 'in', 'on', 'by', 'of', 'from', 'to', 'after', 'since', 'with']);

const OPENS_SUBJECT = new Set(['a', 'an', 'the', 'our', 'each', 'every', 'we', 'two', 'three']);

const EXAMPLES_BEGIN = new Set(['including', 'such', 'like', 'among', 'namely', 'especially']);

/**
 * "staff who could not attend were sent a form", "groups that do not often take part, including refugees": the negation belongs to the
 * relative clause, and another verb follows it, or examples of those that it tells of.
 */
function closedByRelative(reading: Reading, from: number, negation: Hit, act: number): boolean {
  const { words, breaks } = reading.plan.tokens;
  const isRelative = (i: number): boolean =>
    RELATIVES.has(words[i] ?? '') && !(words[i] === 'that' && POINTED_WITH.has(words[i - 1] ?? ''));
  let i = Math.max(from, negation.start - 4);
  while (i < negation.start && !isRelative(i)) i++;
  if (i === negation.start) return false;
  for (i = negation.end + 1; i < act; i++) {
    if (((breaks[i] ?? 0) & BREAK.comma) === 0) continue;
    // "somebody who cannot stop it, and an officer will call": the statement after ", and" has a subject of its own.
    if (EXAMPLES_BEGIN.has(words[i] ?? '') || (words[i] === 'and' && OPENS_SUBJECT.has(words[i + 1] ?? '')))
      return true;
  }
  return words
    .slice(negation.end, act)
    .some(
      (w) =>
        w !== 'been' &&
        w !== 'be' &&
        w !== 'being' &&
        (PERFECT.has(w) || PRESENT_BE.has(w) || w === 'will' || w === 'can'),
    );
}
