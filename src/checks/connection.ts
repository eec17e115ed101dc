// Is a plan, duty or subject not only named but tied to this plan: in the sentence that names it, in what follows of it,
// in the other cells of its row, in the section or list that it heads, by a link or by an appendix that is there?
// It knows nothing of any law: what is named and what ties it are concepts of the rule.
import type { Passage } from '../model/plan.js';
import type { CheckResult, Evidence } from '../model/report.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { evidenceOf } from './place.js';
import { locatedAt } from './located.js';
import { readTie, saysNothing, type Ties, unionOf } from './tie.js';

interface Options extends Partial<Ties> {
  /** Names of the plan, duty or subject. */
  readonly to: readonly string[];
  /** Words that are worth a second look and no more, where nothing else is found. */
  readonly mention?: readonly string[];
  /** A link beside the name, or an appendix that is there, ties it. */
  readonly located?: boolean;
  /** A section headed by the name, with content of its own, is enough. */
  readonly section?: boolean;
}

const references = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
const DEFAULTS: Ties = { by: ['<connection>', '<own-act>'], half: ['<half-connection>'], voice: 'own' };
const LEAST_SECTION_WORDS = 25;
const MOST_PLACES = 6;

export const connection: Check = {
  kind: 'connection',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['to'],
    properties: {
      to: references,
      by: references,
      half: references,
      voice: { enum: ['own', 'any'] },
      mention: references,
      located: { type: 'boolean' },
      section: { type: 'boolean' },
    },
  },
  keys: (options) => {
    const { to, mention = [], by, half } = { ...DEFAULTS, ...(options as unknown as Options) };
    return [...to, ...by, ...half, ...mention];
  },
  run: (context, options) => judge(context, options as unknown as Options),
};

interface Found {
  readonly met: Hit[];
  readonly weak: Hit[];
}

function judge({ reading }: CheckContext, options: Options): CheckResult {
  const ties: Ties = { ...DEFAULTS, ...options };
  const found: Found = { met: [], weak: [] };
  for (const name of unionOf(reading, options.to)) {
    const passage = reading.passageAt(name.start);
    if (!DEFAULT_REGIONS.includes(passage.region)) continue;
    if (passage.kind === 'heading') readSection(reading, options, ties, passage, name, found);
    else if (passage.kind !== 'header-row') readMention(reading, options, ties, passage, name, found);
  }
  if (found.met.length > 0) return resultOf('met', placesOf(reading, found.met));
  if (found.weak.length > 0) return resultOf('review', placesOf(reading, found.weak));
  const mentions = unionOf(reading, options.mention ?? []).filter((hit) => {
    const passage = reading.passageAt(hit.start);
    return (
      DEFAULT_REGIONS.includes(passage.region) &&
      passage.kind !== 'heading' &&
      passage.kind !== 'header-row' &&
      !saysNothing(reading, hit)
    );
  });
  return mentions.length > 0 ? resultOf('review', placesOf(reading, mentions)) : resultOf('gap');
}

function readMention(
  reading: Reading,
  options: Options,
  ties: Ties,
  passage: Passage,
  name: Hit,
  found: Found,
): void {
  if (saysNothing(reading, name)) return;
  for (const place of placesBeside(reading, ties, passage, name)) {
    const tie = readTie(reading, ties, place, name);
    if (tie === 'negated') return;
    if (tie === 'tied') {
      found.met.push(name);
      return;
    }
  }
  if (options.located !== false && locatedAt(reading, passage, name)) found.met.push(name);
  else found.weak.push(name);
}

interface Place extends Hit {
  /** The statement is told of what the name stands over; it need not say whose it is. */
  readonly headed: boolean;
}

/** Where the tie of a name may be told, nearest first. */
function placesBeside(reading: Reading, ties: Ties, passage: Passage, name: Hit): Place[] {
  const sentence = reading.sentenceAt(name.start);
  if (passage.kind === 'row') {
    const cells = sentencesOf(reading, passage).filter((s) => s.cell !== sentence.cell);
    return [
      { start: sentence.firstToken, end: sentence.endToken, headed: false },
      ...cells.map((s) => ({ start: s.firstToken, end: s.endToken, headed: true })),
    ];
  }
  const places: Place[] = [{ start: sentence.firstToken, end: sentence.endToken, headed: false }];
  const lead = name.start - passage.firstToken < 8 && sentence.index === passage.firstSentence;
  const heads = lead && (passage.kind === 'item' || sentence.endToken - name.end < 5);
  for (const next of sentencesOf(reading, passage).slice(sentence.index - passage.firstSentence + 1)) {
    const opening = { start: next.firstToken, end: Math.min(next.endToken, next.firstToken + 8) };
    const back = reading.firstWithin('back-reference', opening.start, next.endToken) !== null;
    if (!heads && !back && (ties.voice === 'own' || next.index > sentence.index + 1)) break;
    places.push({ start: next.firstToken, end: next.endToken, headed: heads || ties.voice === 'any' });
  }
  const opens = reading.plan.passages.filter((p) => p.intro.includes(passage.index) && p.kind === 'item');
  if (sentence.index === passage.endSentence - 1 || passage.kind === 'item')
    for (const item of opens)
      for (const s of sentencesOf(reading, item))
        places.push({ start: s.firstToken, end: s.endToken, headed: true });
  return places;
}

function sentencesOf(reading: Reading, passage: Passage): Reading['plan']['sentences'] {
  return reading.plan.sentences.slice(passage.firstSentence, passage.endSentence);
}

/** What stands under a heading that names it. */
function readSection(
  reading: Reading,
  options: Options,
  ties: Ties,
  heading: Passage,
  name: Hit,
  found: Found,
): void {
  const section = reading.section(heading.section);
  if (section.level === 1 && reading.plan.sections.length > 2 && section.index === 1) return;
  const inside = reading.plan.passages.filter(
    (p) =>
      p.start >= heading.end &&
      p.start < section.end &&
      DEFAULT_REGIONS.includes(p.region) &&
      p.kind !== 'heading' &&
      p.kind !== 'header-row',
  );
  let weak: Hit | null = null;
  let words = 0;
  for (const passage of inside) {
    for (const s of sentencesOf(reading, passage)) {
      const place = { start: s.firstToken, end: s.endToken, headed: ties.voice === 'any' };
      if (place.end === place.start || saysNothing(reading, place)) continue;
      const tie = readTie(reading, ties, place, name);
      if (tie === 'tied') found.met.push(place);
      else if (tie !== 'negated') weak ??= place;
      if (tie !== 'negated' && tie !== 'promised') words += place.end - place.start;
    }
  }
  if (options.section && weak && words >= LEAST_SECTION_WORDS) found.met.push(weak);
  else if (weak) found.weak.push(weak);
}

function placesOf(reading: Reading, hits: readonly Hit[]): Evidence[] {
  const seen = new Set<number>();
  return hits
    .map((hit) => evidenceOf(reading, hit))
    .filter((e) => !seen.has(e.start) && seen.add(e.start))
    .slice(0, MOST_PLACES);
}
