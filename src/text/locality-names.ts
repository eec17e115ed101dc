// Names as a plan's shapes give them: what a list item begins with, a whole cell or heading; and which words speak of the authority's
// own localities at all. Cues are data (data/concepts/localities.yaml).
import { BREAK, type Passage, type Section } from '../model/plan.js';
import { actorAt } from './actor.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { type NameRun, nameText, readNames } from './name-list.js';
import { nameWords } from './place-names.js';
import type { Reading } from './reading.js';
import type { Stance } from './stance.js';
import { isOfAnother } from './topic-over.js';
import { NUMBER_NAMES } from './number-words.js';

export const CAN_TELL: ReadonlySet<string> = new Set(['body', 'foreword', 'appendix']);
const AFTER_NAME = new Set([
  'has',
  'is',
  'covers',
  'covering',
  'includes',
  'with',
  'where',
  'which',
  'locality',
  'takes',
  'runs',
  'stretches',
  'area',
  'from',
]);
export const MOST_NAME_WORDS = 9;

export function isOwn(reading: Reading, hit: Hit): boolean {
  const passage = reading.passageAt(hit.start);
  if (!CAN_TELL.has(passage.region) || isOfAnother(reading, passage)) return false;
  const sentence = reading.sentenceAt(hit.start);
  if (reading.firstWithin('other-areas', sentence.firstToken, sentence.endToken)) return false;
  if (
    passage.intro
      .map((i) => reading.passage(i))
      .some((p) => p.kind !== 'header-row' && reading.firstWithin('other-areas', p.firstToken, p.endToken))
  )
    return false;
  const [heading] = reading.headingsAbove(passage);
  if (heading && reading.firstWithin('other-areas', heading.firstToken, heading.endToken)) return false;
  return passage.kind === 'heading' || passage.kind === 'header-row' || actorAt(reading, hit) !== 'other';
}

export function isAbout(reading: Reading, section: Section): boolean {
  if (section.heading === null || !CAN_TELL.has(section.region)) return false;
  const { firstToken, endToken } = reading.passage(section.heading);
  return (
    reading.firstWithin('locality-word', firstToken, endToken) !== null &&
    reading.firstWithin('other-areas', firstToken, endToken) === null
  );
}

/** The name that a list item (or, with `stop` to follow it, a paragraph) begins with, where nothing but a stop, a bracket or words about it follow. */
export function leadName(reading: Reading, item: Passage, stop?: number): string[] {
  const { tokens, source } = reading.plan;
  const sentence = reading.plan.sentences[item.firstSentence];
  if (!sentence) return [];
  const runs = readNames(
    tokens,
    sentence.firstToken,
    firstStop(tokens.breaks, sentence.firstToken, sentence.endToken),
  );
  const [first] = runs;
  const last = runs[runs.length - 1];
  if (!first || !last) return [];
  const name = { start: first.start, end: last.end };
  const flags = tokens.breaks[name.end] ?? 0;
  const alone = stop
    ? name.end < sentence.endToken
      ? (flags & stop) !== 0
      : item.endSentence - item.firstSentence > 1
    : name.end >= sentence.endToken ||
      (flags & ~BREAK.capital) !== 0 ||
      AFTER_NAME.has(tokens.words[name.end] ?? '');
  return alone && isName(reading, name) ? [nameText(source, tokens, name)] : [];
}

function firstStop(breaks: Uint16Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if ((breaks[at] ?? 0) & (BREAK.strong | BREAK.open)) return at;
  return to;
}

export function titleName(reading: Reading, section: Section): string[] {
  const heading = section.heading === null ? null : reading.passage(section.heading);
  return heading ? wholeName(reading, heading) : [];
}

/** A cell or heading that is a name and no more, but for a number and the word itself. */
export function wholeName(
  reading: Reading,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): string[] {
  const { tokens, source } = reading.plan;
  let [start, end] = [firstToken, endToken];
  const stop = firstStop(tokens.breaks, start, end);
  const skip = (at: number): boolean =>
    /^(?:\d[\d.]*|locality|localities|the|our|area|plan|profile|summary|annexe?|appendix|schedule|[a-h])$/.test(
      tokens.words[at] ?? '',
    );
  if (stop < end && !Array.from({ length: stop - start }, (_, i) => start + i).every(skip)) end = stop;
  while (start < end && skip(start)) start++;
  while (end > start && skip(end - 1)) end--;
  const runs = readNames(tokens, start, end);
  const last = runs[runs.length - 1];
  const name = { start, end };
  return last?.end === end && runs[0]?.start === start && isName(reading, name)
    ? [nameText(source, tokens, name)]
    : [];
}

export function isName(reading: Reading, { start, end }: NameRun): boolean {
  return (
    end > start &&
    end - start <= MOST_NAME_WORDS &&
    // "Three localities": a number that begins a sentence.
    !(end - start === 1 && NUMBER_NAMES.includes(reading.plan.tokens.words[start] ?? '')) &&
    reading.firstWithin('never-a-place-name', start, end) === null
  );
}

export function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = nameWords(name).join(' ');
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

export interface FoundLocalities {
  readonly names: readonly string[];
  /** Where they are named, as tokens. */
  readonly place: Hit;
  /** How the division is told. */
  readonly stance: Stance;
}

/** Words for a division into the authority's own areas, outside what is about other areas. */
export function cues(reading: Reading): readonly Hit[] {
  return CUES.of(reading, 0);
}

/** Under key 0. */
const CUES = new Kept((reading: Reading): readonly Hit[] =>
  ['locality-word', 'division-into-areas', 'division-of-own-area']
    .flatMap((key) => reading.of(key))
    .filter((hit) => isOwn(reading, hit))
    .sort((a, b) => a.start - b.start),
);
