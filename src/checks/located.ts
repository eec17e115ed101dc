// Can a reader go from a name to the thing itself: by a link beside it, or by an appendix of this plan that holds something?
import type { Passage, Section, Sentence } from '../model/plan.js';
import { Kept } from '../text/kept.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { isBracketed } from './bracketed.js';

const BARE_ADDRESS =
  /\b(?:https?:\/\/|www\.)\S+\.\S+|(?<![@\w.-])[a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:scot|uk|org|com|net)(?![\w@-])/i;
const LEAST_WORDS = 6;
const UNSETTLED = ['cue-placeholder', 'cue-future', 'cue-negation'];

export function locatedAt(reading: Reading, passage: Passage, name: Hit): boolean {
  const first = passage.kind === 'row' ? passage.firstSentence : reading.sentenceAt(name.start).index;
  return LOCATED.of(reading, first) === 'yes';
}

/** "Housing Contribution Statement (agreed in March; printed in full)", or in a list of what goes with the plan: it is in the reader's hands. */
export function isPrintedHere(reading: Reading, passage: Passage, name: Hit): boolean {
  const { firstToken, endToken } = passage.kind === 'row' ? passage : reading.sentenceAt(name.start);
  if (UNSETTLED.some((cue) => reading.firstWithin(cue, firstToken, endToken) !== null)) return false;
  return (
    reading.firstWithin('printed-here', firstToken, endToken) !== null ||
    passage.intro.some((index) => {
      const intro = reading.passage(index);
      return reading.firstWithin('goes-with-plan', intro.firstToken, intro.endToken) !== null;
    })
  );
}

/** By the number of the sentence that a name stands in, or of the first of its row. */
const LOCATED = new Kept((reading: Reading, index) => (leadsOn(reading, index) ? 'yes' : 'no'));

/** In its own sentence or row, or in the next sentence: what that says unsettles no link before it. */
function leadsOn(reading: Reading, index: number): boolean {
  const { kind, endSentence } = reading.passage(reading.sentence(index).passage);
  if (kind === 'row') return leadsWithin(reading, index, endSentence - 1);
  return (
    leadsWithin(reading, index, index) || (index + 1 < endSentence && leadsWithin(reading, index, index + 1))
  );
}

function leadsWithin(reading: Reading, index: number, last: number): boolean {
  const { plan } = reading;
  const sentence = reading.sentence(index);
  const from = sentence.firstToken;
  const to = plan.sentences[last]?.endToken ?? sentence.endToken;
  const start = plan.tokens.starts[from] ?? 0;
  const end = Math.max(plan.tokens.ends[to - 1] ?? 0, plan.sentences[last]?.end ?? 0);
  return (
    (BARE_ADDRESS.test(plan.source.slice(start, end)) ||
      linksFrom(reading, start, end) ||
      reading
        .allWithin('appendix-reference', from, to)
        .some(
          (hit) =>
            appendixHolds(reading, plan.tokens.words.slice(hit.start, hit.end)) ||
            isAttached(reading, sentence) ||
            (last > index && isItsAnnex(reading, reading.sentence(last))),
        )) &&
    !UNSETTLED.some((cue) => reading.firstWithin(cue, from, to) !== null)
  );
}

/** Does a link to another place begin in [start, end] of the source? */
function linksFrom(reading: Reading, start: number, end: number): boolean {
  const links = LINKS.of(reading, 0);
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (links[low] ?? Infinity) <= end;
}

/** Where links to other places begin, in order. */
const LINKS = new Kept((reading: Reading) =>
  reading.plan.links
    .filter((link) => /[a-z0-9]\.[a-z]/i.test(link.url))
    .map((link) => link.start)
    .sort((a, b) => a - b),
);

/** "The statement, which is attached as Appendix D", where the plan neither holds nor lists any appendix: they are published beside it. */
function isAttached(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  return reading.firstWithin('attached-as', firstToken, endToken) !== null && !hasAppendices(reading);
}

/** "It accompanies the plan as Appendix C." */
function isItsAnnex(reading: Reading, next: Sentence): boolean {
  return PRONOUNS.has(reading.plan.tokens.words[next.firstToken] ?? '') && isAttached(reading, next);
}
const PRONOUNS = new Set(['it', 'this', 'that', 'they', 'both']);

/** "Housing Contribution Statement (Appendix 3)", "| Statement | Annex C |": beside the name of a thing made for the plan. */
export function isAnnexedBeside(reading: Reading, passage: Passage, name: Hit): boolean {
  const row = passage.kind === 'row';
  const { firstToken, endToken } = row ? passage : reading.sentenceAt(name.start);
  if (UNSETTLED.some((cue) => reading.firstWithin(cue, firstToken, endToken) !== null)) return false;
  if (hasAppendices(reading)) return false;
  return reading
    .allWithin('appendix-reference', name.end, endToken)
    .some((hit) =>
      row
        ? reading.sentenceAt(hit.start).firstToken === hit.start
        : hit.start - name.end <= MOST_TO_ANNEX && isBracketed(reading, hit),
    );
}
/** Words between a name and its annex ("statement 2024-27 (Annex B)"). */
const MOST_TO_ANNEX = 3;

/** Does the plan hold or list any appendix? Then one that it does not hold is not there. */
function hasAppendices(reading: Reading): boolean {
  return (
    reading.plan.sections.some((section) => appendixTitle(reading, section).length > 0) ||
    reading.of('appendix-reference').some((hit) => reading.regionAt(hit.start) === 'contents')
  );
}

/** The appendix referred to is in this document and has content of its own. */
function appendixHolds(reading: Reading, reference: readonly string[]): boolean {
  const { plan } = reading;
  return plan.sections.some((section) => {
    if (appendixTitle(reading, section)[1] !== reference.at(-1)) return false;
    const inside = reading.passagesBetween(section.start, section.end).filter((p) => p.kind !== 'heading');
    const words = inside.reduce((sum, p) => sum + p.endToken - p.firstToken, 0);
    return (
      words >= LEAST_WORDS &&
      !inside.some(
        (p) =>
          p.endToken - p.firstToken < 8 && reading.firstWithin('cue-placeholder', p.firstToken, p.endToken),
      )
    );
  });
}

/** Words that may number a heading before its title: "9.2 Appendix B". */
const MOST_NUMBERS = 3;

/** Words of a heading from "Appendix" on; none where the section is no appendix. */
function appendixTitle({ plan }: Reading, { heading }: Section): readonly string[] {
  const passage = heading === null ? undefined : plan.passages[heading];
  if (!passage) return [];
  const words = plan.tokens.words.slice(passage.firstToken, passage.endToken);
  const at = words.findIndex((word) => /^(?:appendix|annexe?|schedule)$/.test(word));
  return at >= 0 && at <= MOST_NUMBERS && words.slice(0, at).every((word) => /^\d/.test(word))
    ? words.slice(at)
    : [];
}
