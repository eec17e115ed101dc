// Localities that are called so only after they were named: headings or bold names and then "These three are our localities"; or here and
// there in a story: "in Alder, one of our five localities". Knows nothing of what a name may be.
import { BREAK, type Passage } from '../model/plan.js';
import { boldNames, foundAt } from './locality-blocks.js';
import { countNear } from './locality-counts.js';
import { cues, distinct, type FoundLocalities, isName, titleName } from './locality-names.js';
import type { Hit } from './matcher.js';
import { type NameRun, nameText, readNames } from './name-list.js';
import type { Reading } from './reading.js';

/** Words of a passage that only says what was named before it. */
const MOST_WORDS = 16;
/** Words before the word itself in such a passage. */
const MOST_BEFORE = 7;
/** Passages that may name one or more each. */
const MOST_BACK = 8;
const POINTING = new Set(['these', 'those']);
const BEING = new Set(['are', 'were', 'make', 'form']);

/** "Localities of the Partnership", "(These three are the localities in our plan.)", below what names them. */
export function fromBefore(reading: Reading): FoundLocalities | null {
  const { words } = reading.plan.tokens;
  for (const cue of cues(reading)) {
    const passage = reading.passageAt(cue.start);
    const { firstToken, endToken, kind } = passage;
    if (kind === 'heading' || kind === 'header-row' || words[cue.start] !== 'localities') continue;
    if (endToken - firstToken > MOST_WORDS || cue.start - firstToken > MOST_BEFORE) continue;
    if (!pointsBack(words.slice(firstToken, cue.start), words[cue.end])) continue;
    const count = countNear(words, cue, firstToken);
    const [names, places] = headingsBefore(reading, passage);
    if (names.length >= 2 && (count === undefined || names.length === count))
      return foundAt(reading, names, places, 'in-force');
    // Anything may stand in bold: as many as are said to be.
    const [bold, lines] = count === undefined ? [[], []] : boldBefore(reading, passage);
    if (bold.length === count) return foundAt(reading, bold, lines, 'in-force');
  }
  return null;
}

/** "Localities of ...", "these three are the localities". */
function pointsBack(before: readonly string[], after: string | undefined): boolean {
  return before.length === 0
    ? after === 'of'
    : POINTING.has(before[0] ?? '') && before.some((word) => BEING.has(word));
}

type Named = readonly [names: readonly string[], places: readonly Passage[]];

/** The headings of the section that the passage closes and of those beside it, where each is a name. */
function headingsBefore(reading: Reading, { section, index }: Passage): Named {
  const last = reading.section(section);
  const beside = reading.plan.sections.filter(
    (s) => s.parent === last.parent && s.level === last.level && s.heading !== null && s.heading < index,
  );
  const names = beside.map((s) => titleName(reading, s));
  if (names.some((name) => name.length === 0)) return [[], []];
  return [
    distinct(names.flat()),
    beside.flatMap((s) => (s.heading === null ? [] : [reading.passage(s.heading)])),
  ];
}

/** Names in bold at the heads of the sentences right before. */
function boldBefore(reading: Reading, { section, index }: Passage): Named {
  const before = reading.plan.passages
    .slice(Math.max(0, index - MOST_BACK), index)
    .filter((p) => p.section === section && (p.kind === 'paragraph' || p.kind === 'item'));
  return [distinct(before.flatMap((p) => boldNames(reading, p))), before];
}

const OTHERS = new Set('another rest others other second third fourth fifth last'.split(' '));
/** What tells of more than one. */
const SEVERAL = new Set(['rest', 'others']);
const OPENING = new Set(['is', 'are', 'being', 'of']);
/** Sentences of a story after the first that may name the others. */
const MOST_TOLD = 6;
const MOST_TO_NAME = 6;

/** "Peebles is in Alder, one of our three localities. His cousin is in another, Birch. (The last is Cedar.)": all that there are said to be. */
export function fromStory(reading: Reading): FoundLocalities | null {
  const { tokens, sentences, source } = reading.plan;
  const { words } = tokens;
  for (const cue of cues(reading)) {
    const sentence = reading.sentenceAt(cue.start);
    const one = words.lastIndexOf('one', cue.start);
    if (one < sentence.firstToken || cue.start - one > MOST_BEFORE || words[one + 1] !== 'of') continue;
    const count = countNear(words, cue, one + 1);
    if (count === undefined) continue;
    const runs: NameRun[] = [nameBefore(reading, sentence.firstToken, one)].filter((run) => run !== null);
    const told = sentences.slice(sentence.index, sentence.index + MOST_TOLD);
    for (const { firstToken, endToken, passage } of told) {
      if (passage !== sentence.passage) break;
      for (let at = Math.max(firstToken, one + 1); at < endToken; at++)
        if (OTHERS.has(words[at] ?? '')) runs.push(...namesAfter(reading, at, endToken, count - runs.length));
    }
    const names = distinct(
      runs.filter((run) => isName(reading, run)).map((run) => nameText(source, tokens, run)),
    );
    if (names.length === count)
      return { names, place: { start: sentence.firstToken, end: sentence.endToken }, stance: 'in-force' };
  }
  return null;
}

/** "Tweeddale" of "in Tweeddale, one of". */
function nameBefore({ plan: { tokens } }: Reading, from: number, end: number): Hit | null {
  let start = end;
  while (start > from && ((tokens.breaks[start - 1] ?? 0) & BREAK.capital) !== 0) start--;
  return start < end ? { start, end } : null;
}

function namesAfter({ plan: { tokens } }: Reading, told: number, to: number, count: number): NameRun[] {
  const { words, breaks } = tokens;
  for (let at = told + 1; at < Math.min(to, told + MOST_TO_NAME); at++) {
    if (((breaks[at] ?? 0) & BREAK.capital) !== 0) {
      const names = readNames(tokens, at, to, count);
      const [first] = names;
      const last = names.at(-1);
      return SEVERAL.has(words[told] ?? '') || !first || !last
        ? names
        : [{ start: first.start, end: last.end }];
    }
    if (!OPENING.has(words[at] ?? '')) return [];
  }
  return [];
}
