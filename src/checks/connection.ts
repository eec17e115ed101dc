// Is a plan, duty or subject not only named but tied to this plan: in the sentence that names it, in what follows of it,
// in the other cells of its row, in the section or list that it heads, by a link or by an appendix that is there?
// It knows nothing of any law: what is named and what ties it are concepts of the rule.
import { BREAK, type Passage } from '../model/plan.js';
import type { CheckResult, Evidence } from '../model/report.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import { type Check, type CheckContext, keyOf, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { evidenceOf } from './place.js';
import { locatedAt } from './located.js';
import { type Place, readTie, silenceOf, type Ties, unionOf } from './tie.js';

interface Options extends Partial<Ties> {
  /** Names of the plan, duty or subject. */
  readonly to: readonly string[];
  /** Plain words for it: they count where they are tied and are nothing where they are not. */
  readonly plain?: readonly string[];
  /** A document told without its name: a word for a document in a passage on its subject. Counts where it is tied. */
  readonly told?: { readonly document: readonly string[]; readonly subject: readonly string[] };
  /** Words that are worth a second look and no more, where nothing else is found. */
  readonly mention?: readonly string[];
  /** What another named body has is nothing, not a mention. */
  readonly ownOnly?: boolean;
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
      plain: references,
      told: {
        type: 'object',
        additionalProperties: false,
        required: ['document', 'subject'],
        properties: { document: references, subject: references },
      },
      mention: references,
      ownOnly: { type: 'boolean' },
      located: { type: 'boolean' },
      section: { type: 'boolean' },
    },
  },
  keys: (options) => {
    const given = options as unknown as Options;
    const { to, plain = [], told, mention = [], by, half } = { ...DEFAULTS, ...given };
    return [...to, ...plain, ...(told?.document ?? []), ...(told?.subject ?? []), ...by, ...half, ...mention];
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
  const read = (name: Hit, into: Found, whole: boolean): void => {
    const passage = reading.passageAt(name.start);
    if (!DEFAULT_REGIONS.includes(passage.region)) return;
    if (passage.kind === 'heading') readSection(reading, options, ties, passage, name, into);
    else if (passage.kind === 'header-row') readColumn(reading, ties, passage, name, into);
    else readMention(reading, options, ties, passage, name, into, whole);
  };
  for (const name of unionOf(reading, options.to)) read(name, found, false);
  for (const name of unionOf(reading, options.plain ?? [])) read(name, { met: found.met, weak: [] }, false);
  for (const name of documentsTold(reading, options)) read(name, { met: found.met, weak: [] }, true);
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
  options: Options,
  ties: Ties,
  passage: Passage,
  name: Hit,
  found: Found,
  whole: boolean,
): void {
  const silence = silenceOf(reading, name, options.ownOnly);
  if (silence === 'negated') return;
  for (const place of placesBeside(reading, passage, name, whole).slice(silence ? 1 : 0)) {
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

/** Where the tie of a name may be told, nearest first; `whole` takes in the rest of its passage. */
function placesBeside(reading: Reading, passage: Passage, name: Hit, whole: boolean): Place[] {
  const sentence = reading.sentenceAt(name.start);
  if (passage.kind === 'row') {
    const cells = sentencesOf(reading, passage).filter((s) => s.cell !== sentence.cell);
    return [
      { start: sentence.firstToken, end: sentence.endToken, headed: false },
      ...cells.map((s) => ({ start: s.firstToken, end: s.endToken, headed: true, cell: s.cell })),
    ];
  }
  const places: Place[] = [{ start: sentence.firstToken, end: sentence.endToken, headed: false }];
  const lead = name.start - passage.firstToken < 8 && sentence.index === passage.firstSentence;
  const short = sentence.endToken - sentence.firstToken - (name.end - name.start) < 6;
  const heads = lead && (passage.kind === 'item' || short);
  if (whole)
    for (const s of sentencesOf(reading, passage))
      if (s.index < sentence.index) places.push({ start: s.firstToken, end: s.endToken, headed: false });
  for (const next of sentencesOf(reading, passage).slice(sentence.index - passage.firstSentence + 1)) {
    const back = reading.firstWithin('back-reference', next.firstToken, next.endToken) !== null;
    if (!heads && !back && !whole) break;
    places.push({ start: next.firstToken, end: next.endToken, headed: heads });
  }
  const opens = reading.plan.passages.filter((p) => p.intro.includes(passage.index) && p.kind === 'item');
  if (sentence.index === passage.endSentence - 1 || passage.kind === 'item')
    for (const item of opens)
      for (const s of sentencesOf(reading, item))
        places.push({ start: s.firstToken, end: s.endToken, headed: true });
  return places;
}

/** A column headed by the name: each row that has something in it and says what is done. */
function readColumn(reading: Reading, ties: Ties, header: Passage, name: Hit, found: Found): void {
  const column = reading.sentenceAt(name.start).cell;
  for (const row of reading.plan.passages) {
    if (row.kind !== 'row' || !row.intro.includes(header.index)) continue;
    const cells = sentencesOf(reading, row);
    if (!cells.some((s) => s.cell === column && s.endToken > s.firstToken)) continue;
    const tied = cells.some((s) => {
      const place = { start: s.firstToken, end: s.endToken, headed: true, cell: s.cell };
      return s.cell !== column && s.endToken > s.firstToken && readTie(reading, ties, place, name) === 'tied';
    });
    (tied ? found.met : found.weak).push({ start: row.firstToken, end: row.endToken });
  }
}

/** "the Language Plan": capitals make it the name of some other document. */
function isNamed(reading: Reading, hit: Hit): boolean {
  const { breaks } = reading.plan.tokens;
  const { firstToken } = reading.sentenceAt(hit.start);
  const capital = (i: number): boolean => i > firstToken && ((breaks[i] ?? 0) & BREAK.capital) !== 0;
  return capital(hit.end - 1) || capital(hit.start - 1);
}

/** Words for a document where its passage or a heading above is on the subject. */
function documentsTold(reading: Reading, { told }: Options): Hit[] {
  if (!told) return [];
  return unionOf(reading, told.document).filter((hit) => {
    if (isNamed(reading, hit)) return false;
    const passage = reading.passageAt(hit.start);
    const heading = reading.headingsAbove(passage)[0];
    return [passage, ...(heading ? [heading] : [])].some((place) =>
      told.subject.some((ref) => reading.firstWithin(keyOf(ref), place.firstToken, place.endToken) !== null),
    );
  });
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
  if (!isWhollyOf(reading, options, heading)) return;
  const inside = reading.plan.passages.filter(
    (p) =>
      p.start >= heading.end &&
      (options.section ? p.start < section.end : p.section === section.index) &&
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

/** "Our work on homelessness" is; "Finance, workforce and human rights" is of other things too. */
function isWhollyOf(reading: Reading, options: Options, heading: Passage): boolean {
  const names = unionOf(reading, [...options.to, ...(options.plain ?? [])]);
  for (let i = heading.firstToken; i < heading.endToken; i++) {
    const word = reading.plan.tokens.words[i] ?? '';
    if (!names.some((name) => i >= name.start && i < name.end) && !/^\d/.test(word) && word.length > 1) {
      if (!reading.firstWithin('heading-filler', i, i + 1)) return false;
    }
  }
  return true;
}

function placesOf(reading: Reading, hits: readonly Hit[]): Evidence[] {
  const seen = new Set<number>();
  return hits
    .map((hit) => evidenceOf(reading, hit))
    .filter((e) => !seen.has(e.start) && seen.add(e.start))
    .slice(0, MOST_PLACES);
}
