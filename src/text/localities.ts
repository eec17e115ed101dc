// The localities that a plan names as its own: where it lists them, heads tables and sections with them, or speaks of "the X locality".
//
import { inAnswer, inNextSentence, inSentenceBefore } from './localities-beside.js';
import { BREAK, type Sentence } from '../model/plan.js';
import { compassNames } from './compass-names.js';
import { Kept } from './kept.js';
import type { Hit } from './matcher.js';
import { isNumbering, type NameRun, nameText, readNames } from './name-list.js';
import { fromBold, fromColumns, fromHeadings, fromLeads, fromLists, fromTables } from './locality-blocks.js';
import { fromCounted, fromSections } from './locality-chapters.js';
import { countNear } from './locality-counts.js';
import { fromMentions } from './locality-mentions.js';
import { fromBefore, fromStory } from './locality-told-after.js';
import { cues, distinct, type FoundLocalities, isName } from './locality-names.js';
import type { Reading } from './reading.js';
import { stanceAt } from './stance.js';

/** Words that may stand between "localities" and the first name. */
const BEFORE_NAMES = new Set(
  (
    'are of called named namely known as being in the these were is for which they include area areas parts ' +
    'our local planning covering each level into made up comprising comprise consisting to serve us here locally listed follows now either'
  ).split(' '),
);

/** What a list of them begins after: "the three localities of the area, namely A and B". */
const NAMED_AFTER = new Set(['namely', 'called', 'named', 'being', 'viz']);

/** Whose they are, with or without a capital: "the localities of the Partnership are". */
const OWNERS = new Set(['partnership', 'hscp', 'ijb', 'board', 'authority']);

/** "Locality in this Plan means": what follows is it. */
const DEFINING = new Set(['means', 'mean', 'signifies', 'signify', 'denotes', 'denote']);
const MOST_TO_DEFINE = 5;
const MOST_BETWEEN = 10;
/** Words between "localities" and the colon behind "are": "The localities which the authority has determined under section 29(3)(a) are: ..." */
const MOST_TO_COLON = 20;
/** Words that a list of names may take up. */
const MOST_LISTED = 400;
/** Sentences that tell of one locality each. */
const MOST_TOLD = 8;

/** The best list of two or more names; null where the plan has none. */
export function findLocalities(reading: Reading): FoundLocalities | null {
  return LOCALITIES.of(reading, 0);
}

/** Under key 0. */
const LOCALITIES = new Kept((reading: Reading): FoundLocalities | null => {
  let first: FoundLocalities | null = null;
  let count: number | undefined;
  for (const look of [
    fromSentences,
    fromLists,
    fromTables,
    fromColumns,
    fromLeads,
    fromSections,
    fromCounted,
    fromHeadings,
    fromBold,
    fromBefore,
    fromStory,
    fromMentions,
  ]) {
    const found = look(reading);
    if (!found || found.names.length < 2) continue;
    if (first !== null && found.names.length !== count) continue;
    if (first !== null) return found;
    first = found;
    // "the North and South localities", of a plan that says it has four: the rest may stand in its table.
    count = countSaid(reading);
    if (count === undefined || found.names.length >= count) return found;
  }
  return first;
});

/** How many localities the plan first says it has. */
function countSaid(reading: Reading): number | undefined {
  for (const cue of cues(reading)) {
    const count = countNear(reading.plan.tokens.words, cue, reading.sentenceAt(cue.start).firstToken);
    if (count !== undefined) return count;
  }
  return undefined;
}

function fromSentences(reading: Reading): FoundLocalities | null {
  const { tokens, source } = reading.plan;
  let best: FoundLocalities | null = null;
  for (const cue of cues(reading)) {
    const sentence = reading.sentenceAt(cue.start);
    if (reading.passage(sentence.passage).kind === 'heading') continue;
    const count = countNear(tokens.words, cue, sentence.firstToken);
    const runs = [
      after(reading, cue, sentence.endToken, count),
      inNextSentence(reading, sentence, count),
      inAnswer(reading, sentence, count),
      inSentenceBefore(reading, cue, sentence, count),
      byCompass(reading, cue, sentence, count),
      before(reading, cue, sentence.firstToken, count),
      atHead(reading, cue, sentence.firstToken, count),
    ];
    for (const run of runs) {
      const names = run.filter((name) => isName(reading, name));
      if (names.length < 2 || names.length <= (best?.names.length ?? 0)) continue;
      best = {
        names: distinct(names.map((name) => nameText(source, tokens, name))),
        place: { start: sentence.firstToken, end: sentence.endToken },
        stance: stanceAt(reading, cue),
      };
    }
  }
  return best;
}

/** "three localities: A, B and C", "three localities for planning care - A, B and C" */
function after(reading: Reading, cue: Hit, to: number, count?: number): NameRun[] {
  const { tokens } = reading.plan;
  const { words, breaks } = tokens;
  if (isLabel(reading, cue)) return [];
  const isCapital = (at: number): boolean => ((breaks[at] ?? 0) & BREAK.capital) !== 0;
  const defined = words
    .slice(cue.end, Math.min(to, cue.end + MOST_TO_DEFINE))
    .findIndex((w) => DEFINING.has(w));
  let at = cue.end + defined + 1;
  let joined = true;
  const isOwner = (at: number): boolean => OWNERS.has(words[at] ?? '');
  while (at < to && at - cue.end < MOST_BETWEEN && (!isCapital(at) || isOwner(at))) {
    joined &&= BEFORE_NAMES.has(words[at] ?? '') || isOwner(at) || isNumbering(words, breaks, at);
    at++;
  }
  const last = Math.min(to, at + MOST_LISTED);
  const names =
    joined || ((breaks[at] ?? 0) & (BREAK.strong | BREAK.open)) !== 0
      ? readNames(tokens, at, last, count)
      : [];
  if (names.length > 1) return names;
  // "Locality managers were appointed in A, B and C", of a plan that speaks of three localities.
  const told = joined ? [] : readNames(tokens, at, last, count);
  if (told.length >= LEAST_COUNTED && COUNTS.of(reading, 0).has(told.length)) return told;
  // "localities in the Borders area: Berwickshire, Eildon and Tweeddale"
  for (let k = cue.end; k < Math.min(to, cue.end + MOST_BETWEEN); k++)
    if ((breaks[k] ?? 0) & BREAK.strong || NAMED_AFTER.has(words[k - 1] ?? ''))
      return readNames(tokens, k, last, count);
  for (let k = cue.end + MOST_BETWEEN; k < Math.min(to, cue.end + MOST_TO_COLON); k++)
    if ((breaks[k] ?? 0) & BREAK.strong && TELLING.has(words[k - 1] ?? ''))
      return readNames(tokens, k, last, count);
  return [];
}
const TELLING = new Set(['are', 'these', 'follows', 'namely']);

/** "North locality: the Alder and Birch teams": what follows is told of the one. */
function isLabel(reading: Reading, { start, end }: Hit): boolean {
  const { words, breaks } = reading.plan.tokens;
  const has = (at: number, flag: number): boolean => ((breaks[at] ?? 0) & flag) !== 0;
  return (
    words[start] === 'locality' &&
    has(end, BREAK.strong) &&
    has(start - 1, BREAK.capital) &&
    isName(reading, { start: start - 1, end: start })
  );
}

/** Fewer may be any two places. */
const LEAST_COUNTED = 3;

/** Numbers of localities that the plan speaks of. Under key 0. */
const COUNTS = new Kept((reading: Reading): ReadonlySet<number | undefined> => {
  const { words } = reading.plan.tokens;
  return new Set(cues(reading).map((cue) => countNear(words, cue, reading.sentenceAt(cue.start).firstToken)));
});

/** As many directions as there are said to be parts: "in two. The north takes in ...; the south is ...". */
function byCompass({ plan }: Reading, cue: Hit, sentence: Sentence, count?: number): NameRun[] {
  const last = plan.sentences
    .slice(sentence.index, sentence.index + MOST_TOLD)
    .findLast(({ passage }) => passage === sentence.passage);
  const names = last ? compassNames(plan.tokens, cue.end, last.endToken) : [];
  if (names.length === count) return names;
  // "Live in Leith? North East. ... These are the two localities."
  const first = plan.sentences[plan.passages[sentence.passage]?.firstSentence ?? sentence.index];
  const points = POINTING.has(plan.tokens.words[sentence.firstToken] ?? '');
  const told = points && first ? compassNames(plan.tokens, first.firstToken, sentence.firstToken) : [];
  return told.length === count ? told : [];
}
const POINTING = new Set(['these', 'those']);

/** "the A, B and C localities", "we keep A, B and C as our localities" */
function before({ plan: { tokens } }: Reading, cue: Hit, from: number, count?: number): NameRun[] {
  let end = cue.start;
  while (end > from && cue.start - end < MOST_OWNING && OWNING.has(tokens.words[end - 1] ?? '')) end--;
  if (tokens.words[end] !== 'as') end = cue.start;
  let at = end;
  while (
    at > Math.max(from, end - MOST_LISTED) &&
    (((tokens.breaks[at - 1] ?? 0) & BREAK.capital) !== 0 ||
      ['and', 'the', 'of', 'a', 'an'].includes(tokens.words[at - 1] ?? '')) &&
    ((tokens.breaks[at] ?? 0) & BREAK.strong) === 0
  )
    at--;
  const names = readNames(tokens, at, end, count);
  return names.length > 1 && names[names.length - 1]?.end === end ? names : [];
}
const OWNING = new Set('as our the its health and social care own two three four five six'.split(' '));
const MOST_OWNING = 8;

/** "A, B and C are our localities", "A, B and C: three localities" */
function atHead({ plan: { tokens } }: Reading, cue: Hit, from: number, count?: number): NameRun[] {
  const names = readNames(tokens, from, Math.min(cue.start, from + MOST_LISTED), count);
  const end = names[names.length - 1]?.end ?? from;
  const counted = names.length === count && ((tokens.breaks[end] ?? 0) & BREAK.strong) !== 0;
  return (counted ||
    ['are', 'make', 'form', 'these', 'those', 'they', 'were'].includes(tokens.words[end] ?? '')) &&
    cue.start - end <= 7
    ? names
    : [];
}
