// The localities that a plan names as its own: where it lists them, heads tables and sections with them, or speaks of "the X locality".
// Cues are data (data/concepts/localities.yaml).
import { BREAK, type Passage } from '../model/plan.js';
import type { Hit } from './matcher.js';
import { type NameRun, nameText, readNames } from './name-list.js';
import {
  CAN_TELL,
  distinct,
  isAbout,
  isName,
  isOwn,
  leadName,
  titleName,
  wholeName,
} from './locality-names.js';
import type { Reading } from './reading.js';
import { type Stance, stanceAt } from './stance.js';

export interface FoundLocalities {
  readonly names: readonly string[];
  /** Where they are named, as tokens. */
  readonly place: Hit;
  /** How the division is told. */
  readonly stance: Stance;
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Words that may stand between "localities" and the first name. */
const BEFORE_NAMES = new Set([
  'are',
  'of',
  'called',
  'named',
  'namely',
  'known',
  'as',
  'being',
  'in',
  'the',
  'these',
  'were',
  'is',
  'for',
  'which',
  'they',
  'include',
  'area',
  'areas',
  'parts',
  'our',
  'local',
  'planning',
  'covering',
  'each',
]);

const MOST_BETWEEN = 10;

/** The best list of two or more names; null where the plan has none. */
export function findLocalities(reading: Reading): FoundLocalities | null {
  for (const look of [fromSentences, fromLists, fromTables, fromSections, fromHeadings, fromMentions]) {
    const found = look(reading);
    if (found && found.names.length >= 2) return found;
  }
  return null;
}

/** Words for a division into the authority's own areas, outside what is about other areas. */
function cues(reading: Reading): Hit[] {
  return [...reading.of('locality-word'), ...reading.of('division-into-areas')]
    .filter((hit) => isOwn(reading, hit))
    .sort((a, b) => a.start - b.start);
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
function after({ plan: { tokens } }: Reading, cue: Hit, to: number, count?: number): NameRun[] {
  const { words, breaks } = tokens;
  const isCapital = (at: number): boolean => ((breaks[at] ?? 0) & BREAK.capital) !== 0;
  let at = cue.end;
  let joined = true;
  while (at < to && at - cue.end < MOST_BETWEEN && !isCapital(at)) {
    joined &&= BEFORE_NAMES.has(words[at] ?? '');
    at++;
  }
  return joined || ((breaks[at] ?? 0) & (BREAK.strong | BREAK.open)) !== 0
    ? readNames(tokens, at, to, count)
    : [];
}

/** "the A, B and C localities" */
function before({ plan: { tokens } }: Reading, cue: Hit, from: number, count?: number): NameRun[] {
  let at = cue.start;
  while (
    at > from &&
    (((tokens.breaks[at - 1] ?? 0) & BREAK.capital) !== 0 ||
      ['and', 'the', 'of'].includes(tokens.words[at - 1] ?? '')) &&
    ((tokens.breaks[at] ?? 0) & BREAK.strong) === 0
  )
    at--;
  const names = readNames(tokens, at, cue.start, count);
  return names.length > 1 && names[names.length - 1]?.end === cue.start ? names : [];
}

/** "A, B and C are our localities" */
function atHead({ plan: { tokens } }: Reading, cue: Hit, from: number, count?: number): NameRun[] {
  const names = readNames(tokens, from, cue.start, count);
  const end = names[names.length - 1]?.end ?? from;
  return ['are', 'make', 'form', 'these'].includes(tokens.words[end] ?? '') && cue.start - end <= 7
    ? names
    : [];
}

function countNear(words: readonly string[], cue: Hit, from: number): number | undefined {
  for (let at = cue.end - 1; at >= Math.max(from, cue.start - 4); at--) {
    const word = words[at] ?? '';
    const number = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word);
    if (number >= 2) return number;
  }
  return undefined;
}

/** A list opened by a line about localities. */
function fromLists(reading: Reading): FoundLocalities | null {
  const { passages } = reading.plan;
  for (const cue of cues(reading)) {
    const opening = reading.passageAt(cue.start);
    const items = passages.filter(
      (p) =>
        p.kind === 'item' &&
        p.depth === 1 &&
        (p.intro.includes(opening.index) ||
          (opening.kind === 'heading' &&
            p.intro.length === 0 &&
            reading.section(p.section).heading === opening.index)),
    );
    const names = items.flatMap((item) => leadName(reading, item));
    if (names.length >= 2 && names.length * 3 >= items.length * 2)
      return foundAt(reading, names, items, opening.kind === 'heading' ? 'in-force' : stanceAt(reading, cue));
  }
  return null;
}

/** A table whose first column is headed with the word. */
function fromTables(reading: Reading): FoundLocalities | null {
  const { passages, sentences } = reading.plan;
  for (const header of passages) {
    if (header.kind !== 'header-row' || !CAN_TELL.has(header.region)) continue;
    const first = sentences[header.firstSentence];
    if (
      !first ||
      first.cell !== 0 ||
      !reading.firstWithin('locality-word', first.firstToken, first.endToken) ||
      reading.firstWithin('other-areas', header.firstToken, header.endToken)
    )
      continue;
    const rows = passages.filter((p) => p.kind === 'row' && p.block === header.block);
    const names = rows.flatMap((row) => {
      const cell = sentences[row.firstSentence];
      return cell?.cell === 0 ? wholeName(reading, cell) : [];
    });
    if (names.length >= 2) return foundAt(reading, names, [header, ...rows], 'in-force');
  }
  return null;
}

/** Sections below one that is about localities. */
function fromSections(reading: Reading): FoundLocalities | null {
  const { sections } = reading.plan;
  for (const section of sections) {
    if (!isAbout(reading, section)) continue;
    const children = sections.filter((s) => s.parent === section.index);
    const named = children.flatMap((child) => titleName(reading, child));
    if (named.length >= 2)
      return foundAt(
        reading,
        named,
        children.flatMap((c) => (c.heading === null ? [] : [reading.passage(c.heading)])),
        'in-force',
      );
  }
  return null;
}

/** Headings of the kind "Levenmouth locality", wherever they stand. */
function fromHeadings(reading: Reading): FoundLocalities | null {
  const headed = reading.plan.sections.filter((section) => isAbout(reading, section));
  const names = headed.flatMap((section) => titleName(reading, section));
  return names.length < 2
    ? null
    : foundAt(
        reading,
        names,
        headed.flatMap((s) => (s.heading === null ? [] : [reading.passage(s.heading)])),
        'in-force',
      );
}

/** "the Levenmouth locality", here and there. */
function fromMentions(reading: Reading): FoundLocalities | null {
  const { tokens, source } = reading.plan;
  const found: { name: string; at: number }[] = [];
  for (const cue of cues(reading)) {
    let at = cue.start;
    while (
      ((tokens.breaks[at - 1] ?? 0) & BREAK.capital) !== 0 &&
      tokens.sentences[at - 1] === tokens.sentences[cue.start] &&
      ((tokens.breaks[at] ?? 0) & ~BREAK.capital) === 0
    )
      at--;
    const name = { start: at, end: cue.start };
    if (at < cue.start && isName(reading, name))
      found.push({ name: nameText(source, tokens, name), at: cue.start });
  }
  const names = distinct(found.map((f) => f.name));
  const [first] = found;
  if (!first || names.length < 2) return null;
  const sentence = reading.sentenceAt(first.at);
  return { names, place: { start: sentence.firstToken, end: sentence.endToken }, stance: 'in-force' };
}

function foundAt(
  reading: Reading,
  names: readonly string[],
  passages: readonly Passage[],
  stance: Stance,
): FoundLocalities {
  const start = Math.min(...passages.map((p) => p.firstToken));
  return { names: distinct(names), place: { start, end: reading.passageAt(start).endToken }, stance };
}
