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
import { documentsTold, isWhollyOf, placesBeside, sentencesOf, type Told } from './name-places.js';
import { isAverted, readTie, silenceOf, type Ties, unionOf } from './tie.js';

export interface ConnectionOptions extends Partial<Ties> {
  /** Names of the plan, duty or subject. */
  readonly to: readonly string[];
  /** Plain words for it: they count where they are tied and are nothing where they are not. */
  readonly plain?: readonly string[];
  /** Counts where a word of connection ties it; an act beside it is not enough. */
  readonly told?: Told;
  /** Words that are worth a second look and no more, where nothing else is found. */
  readonly mention?: readonly string[];
  /** What another named body has is nothing, not a mention. */
  readonly ownOnly?: boolean;
  /** Bad things among the names: that nobody meets them is what is done ("nobody leaves hospital for the street"). */
  readonly harm?: readonly string[];
  /** A link beside the name, or an appendix that is there, ties it. */
  readonly located?: boolean;
  /** A section headed by the name, with content of its own, is enough. */
  readonly section?: boolean;
}

const references = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
const DEFAULTS: Ties = {
  by: ['<connection>', '<own-act>'],
  half: ['<half-connection>', '<weak-act>'],
  voice: 'own',
};
const LEAST_SECTION_WORDS = 25;
const MOST_PLACES = 6;

export const CONNECTION_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['to'],
  properties: {
    to: references,
    by: references,
    half: references,
    voice: { enum: ['own', 'any'] },
    plain: references,
    told: {
      type: 'object',
      additionalProperties: false,
      required: ['document', 'subject'],
      properties: { document: references, subject: references },
    },
    mention: references,
    harm: references,
    ownOnly: { type: 'boolean' },
    located: { type: 'boolean' },
    section: { type: 'boolean' },
  },
};

/** All references that the options use. */
export function connectionKeys(options: ConnectionOptions): string[] {
  const { to, plain = [], told, mention = [], harm = [], by, half } = { ...DEFAULTS, ...options };
  const { document = [], subject = [] } = told ?? {};
  return [...to, ...plain, ...document, ...subject, ...by, ...half, ...mention, ...harm];
}

export const connection: Check = {
  kind: 'connection',
  schema: CONNECTION_SCHEMA,
  keys: (options) => connectionKeys(options as unknown as ConnectionOptions),
  run: (context, options) => judgeConnection(context, options as unknown as ConnectionOptions),
};

interface Found {
  readonly met: Hit[];
  readonly weak: Hit[];
}

/** Also asked of each of several names by `connections`. */
export function judgeConnection(
  { reading, facts }: Pick<CheckContext, 'reading' | 'facts'>,
  options: ConnectionOptions,
): CheckResult {
  const draft = facts.status === 'draft' || facts.status === 'consultation';
  const ties: Ties = { ...DEFAULTS, ...options, draft };
  const found: Found = { met: [], weak: [] };
  const toldTies: Ties = { ...ties, by: ['<connection>'], half: [] };
  const read = (name: Hit, into: Found, whole: boolean): void => {
    const passage = reading.passageAt(name.start);
    if (!DEFAULT_REGIONS.includes(passage.region)) return;
    if (passage.kind === 'heading') readSection(reading, options, ties, passage, name, into);
    else if (passage.kind === 'header-row') readColumn(reading, ties, passage, name, into);
    else readMention(reading, options, whole ? toldTies : ties, passage, name, into, whole);
  };
  for (const name of unionOf(reading, options.to)) read(name, found, false);
  for (const name of unionOf(reading, options.plain ?? [])) read(name, { met: found.met, weak: [] }, false);
  for (const name of options.told ? documentsTold(reading, options.told) : [])
    read(name, { met: found.met, weak: [] }, true);
  if (found.met.length > 0) return resultOf('met', placesOf(reading, found.met));
  if (found.weak.length > 0) return resultOf('review', placesOf(reading, found.weak));
  const mentions = unionOf(reading, options.mention ?? []).filter((hit) => {
    const passage = reading.passageAt(hit.start);
    return (
      DEFAULT_REGIONS.includes(passage.region) &&
      passage.kind !== 'heading' &&
      passage.kind !== 'header-row' &&
      silenceOf(reading, hit) === null
    );
  });
  return mentions.length > 0 ? resultOf('review', placesOf(reading, mentions)) : resultOf('gap');
}

function readMention(
  reading: Reading,
  options: ConnectionOptions,
  ties: Ties,
  passage: Passage,
  name: Hit,
  found: Found,
  whole: boolean,
): void {
  const silence = silenceOf(reading, name, options.ownOnly);
  if (silence === 'negated') {
    if (isAverted(reading, options.harm ?? [], name)) found.met.push(name);
    return;
  }
  const { firstToken, endToken } = reading.sentenceAt(name.start);
  if (passage.kind !== 'row' && reading.firstWithin('lapsed', firstToken, endToken)) {
    found.weak.push(name);
    return;
  }
  for (const place of placesBeside(reading, passage, name, whole, ties.voice === 'own').slice(
    silence ? 1 : 0,
  )) {
    if (silence && !reading.firstWithin('own-voice', place.start, place.end)) continue;
    const tie = readTie(reading, ties, place, name);
    if (tie === 'negated') return;
    if (tie === 'tied') {
      found.met.push(name);
      return;
    }
  }
  if (silence) return;
  if (options.located !== false && locatedAt(reading, passage, name)) found.met.push(name);
  else found.weak.push(name);
}

/** A column headed by the name: each row that has something in it and says what is done. */
function readColumn(reading: Reading, ties: Ties, header: Passage, name: Hit, found: Found): void {
  const column = reading.sentenceAt(name.start).cell;
  for (const row of reading.passagesUnder(header.index)) {
    if (row.kind !== 'row') continue;
    const cells = sentencesOf(reading, row);
    if (!cells.some((s) => s.cell === column && s.endToken > s.firstToken)) continue;
    const tied = cells.some((s) => {
      const place = { start: s.firstToken, end: s.endToken, headed: true, cell: s.cell };
      return s.cell !== column && s.endToken > s.firstToken && readTie(reading, ties, place, name) === 'tied';
    });
    (tied ? found.met : found.weak).push({ start: row.firstToken, end: row.endToken });
  }
}

/** What stands under a heading that names it. */
function readSection(
  reading: Reading,
  options: ConnectionOptions,
  ties: Ties,
  heading: Passage,
  name: Hit,
  found: Found,
): void {
  const section = reading.section(heading.section);
  if (!isWhollyOf(reading, heading, unionOf(reading, [...options.to, ...(options.plain ?? [])]))) return;
  const inside = reading
    .passagesBetween(heading.end, section.end)
    .filter(
      (p) =>
        (options.section === true || p.section === section.index) &&
        DEFAULT_REGIONS.includes(p.region) &&
        p.kind !== 'heading' &&
        p.kind !== 'header-row',
    );
  let weak: Hit | null = null;
  let words = 0;
  for (const passage of inside) {
    for (const s of sentencesOf(reading, passage)) {
      const place = { start: s.firstToken, end: s.endToken, headed: ties.voice === 'any' };
      if (place.end === place.start || silenceOf(reading, place)) continue;
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
