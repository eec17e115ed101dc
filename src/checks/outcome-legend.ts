// A key in which a plan gives each outcome a badge, letter or sign of its own: "Sun - I stay well for longer", "☀ = staying well". It knows
// how such a key is laid out and by which concepts an outcome is recognised, nothing of where the badges are set later.
import { BREAK, type Passage, type Section } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { readNumbers } from './outcome-figures.js';
import { cellsOf } from './table.js';

export interface Legend {
  /** Number of the outcome by its badge: its words in small letters with single spaces, or its sign. */
  readonly words: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<string, number>;
  /** Passages of the key itself. */
  readonly passages: ReadonlySet<number>;
}

interface Entry {
  readonly badge: string;
  readonly isSign: boolean;
  readonly passage: number;
  readonly strong: ReadonlySet<number>;
  readonly weak: ReadonlySet<number>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 2;
const LEAST_ENTRIES = 3;
/** Entries of a complete key that are recognised where they stand in the order of the set. */
const LEAST_IN_ORDER = 4;
const SIGN = /([^\p{L}\p{N}\p{P}\s|<>=+`^~$£€±×÷°-]\uFE0F?)\s*[=:–-]?\s*$/u;
/** Between a badge and its meaning, and before the next badge. */
const PAIRED = /^\s*:\s*$|^\s+[–—-]\s+$/;
const PARTED = /[;,:|·•]/;
const ONE_WORD = /^[a-z]+$/;

/** What badges stand for, over all keys of the plan; `keys[i]` is the concept of outcome i + 1. */
export function findLegend(reading: Reading, keys: readonly string[]): Legend {
  const legend = {
    words: new Map<string, number>(),
    signs: new Map<string, number>(),
    passages: new Set<number>(),
  };
  const seen = new Set<number>();
  for (const { start } of reading.of('national-outcomes')) {
    const { section } = reading.passageAt(start);
    if (seen.has(section)) continue;
    seen.add(section);
    const entries = reading
      .passagesOfSection(section)
      .flatMap((passage) => entriesIn(reading, passage, keys));
    const wordsAllowed = namesBadges(reading, reading.section(section));
    for (const isSign of [true, false]) {
      if (!isSign && !wordsAllowed) continue;
      const own = entries.filter((entry) => entry.isSign === isSign);
      for (const [entry, number] of numbered(own, keys.length)) {
        (isSign ? legend.signs : legend.words).set(entry.badge, number);
        legend.passages.add(entry.passage);
      }
    }
  }
  return legend;
}

/** A section that speaks of badges, letters, colours ... */
function namesBadges(reading: Reading, section: Section): boolean {
  const passages = reading.passagesOfSection(section.index);
  const [first, last] = [passages[0], passages.at(-1)];
  return !!first && !!last && reading.firstWithin('outcome-badge', first.firstToken, last.endToken) !== null;
}

/** Badges with one outcome each: by their order where all are there, else as far as each is recognised. */
function numbered(entries: readonly Entry[], most: number): [Entry, number][] {
  const inOrder = entries.filter(({ strong, weak }, i) => strong.has(i + 1) || weak.has(i + 1)).length;
  const isComplete = entries.length === most && inOrder >= LEAST_IN_ORDER;
  const found = entries.flatMap((entry, i): [Entry, number][] => {
    const [only] = entry.strong.size > 0 ? entry.strong : entry.weak;
    const size = entry.strong.size > 0 ? entry.strong.size : entry.weak.size;
    const number = isComplete ? i + 1 : size === 1 ? only : undefined;
    return number === undefined ? [] : [[entry, number]];
  });
  const meanings = new Map<string, Set<number>>();
  for (const [{ badge }, number] of found)
    meanings.set(badge, (meanings.get(badge) ?? new Set()).add(number));
  const clear = found.filter(([{ badge }]) => meanings.get(badge)?.size === 1);
  return new Set(clear.map(([, number]) => number)).size >= LEAST_ENTRIES ? clear : [];
}

function entriesIn(reading: Reading, passage: Passage, keys: readonly string[]): Entry[] {
  if (passage.kind === 'heading' || passage.kind === 'header-row' || passage.endToken === passage.firstToken)
    return [];
  const entry = (badge: string, isSign: boolean, { from, to }: Span): Entry => ({
    badge,
    isSign,
    passage: passage.index,
    strong: numbersOf(reading, keys, { from, to }, ['wording', 'name', 'head']),
    weak: numbersOf(reading, keys, { from, to }, ['subject']),
  });
  const signs = signsIn(reading, passage).map(([sign, span]) => entry(sign, true, span));
  const words = passage.kind === 'row' ? wordsInRow(reading, passage) : wordsInLine(reading, passage);
  return [...signs, ...words.map(([badge, span]) => entry(badge, false, span))];
}

function numbersOf(
  reading: Reading,
  keys: readonly string[],
  { from, to }: Span,
  parts: readonly string[],
): Set<number> {
  const [first] = readNumbers(reading, from, to).numbers;
  if (first) return new Set([first.number]);
  const found = new Set<number>();
  keys.forEach((key, i) => {
    if (parts.some((part) => reading.firstWithin(`${key}-${part}`, from, to) !== null)) found.add(i + 1);
  });
  return found;
}

/** "☀ = staying well, ⌂ = at home": each sign with the words up to the next. */
function signsIn(reading: Reading, { start, firstToken, endToken }: Passage): [string, Span][] {
  const { source, tokens } = reading.plan;
  const found: [string, number][] = [];
  for (let at = firstToken; at < endToken; at++) {
    const gap = source.slice(at === firstToken ? start : tokens.ends[at - 1], tokens.starts[at]);
    const sign = gap.length > 1 || at === firstToken ? SIGN.exec(gap)?.[1] : undefined;
    if (sign !== undefined) found.push([sign, at]);
  }
  return found.map(([sign, from], i) => [sign, { from, to: found[i + 1]?.[1] ?? endToken }]);
}

/** A cell of a word or two beside one that tells the outcome. */
function wordsInRow(reading: Reading, row: Passage): [string, Span][] {
  const cells = cellsOf(reading, row);
  const badge = cells.find(({ firstToken, endToken }) => endToken - firstToken <= MOST_WORDS);
  const told = cells.find((cell) => cell !== badge && cell.endToken - cell.firstToken > 1);
  if (!badge || !told) return [];
  const words = wordsOf(reading, { from: badge.firstToken, to: badge.endToken });
  return words === null ? [] : [[words, { from: told.firstToken, to: told.endToken }]];
}

/** "Sun - I stay well for longer"; "S = staying well, H = at home"; "green: at home; red: dignity". */
function wordsInLine(reading: Reading, { firstToken, endToken }: Passage): [string, Span][] {
  const { source, tokens } = reading.plan;
  const marked: number[] = [];
  for (let at = firstToken + 1; at < endToken; at++) {
    const before = at - 1 === firstToken ? ';' : source.slice(tokens.ends[at - 2], tokens.starts[at - 1]);
    const gap = source.slice(tokens.ends[at - 1], tokens.starts[at]);
    if (gap.includes('=') || (PAIRED.test(gap) && PARTED.test(before))) marked.push(at);
  }
  if (marked.length > 1)
    return marked.flatMap((from, i): [string, Span][] => {
      const badge = wordsOf(reading, { from: from - 1, to: from });
      return badge === null ? [] : [[badge, { from, to: (marked[i + 1] ?? endToken + 1) - 1 }]];
    });
  let from = firstToken + 1;
  while (from < endToken && ((tokens.breaks[from] ?? 0) & BREAK.strong) === 0 && from !== marked[0]) from++;
  if (from >= endToken || from - firstToken > MOST_WORDS) return [];
  const badge = wordsOf(reading, { from: firstToken, to: from });
  return badge === null ? [] : [[badge, { from, to: endToken }]];
}

function wordsOf({ plan: { tokens } }: Reading, { from, to }: Span): string | null {
  const words = tokens.words.slice(from, to);
  return words.length > 0 && words.every((word) => ONE_WORD.test(word)) ? words.join(' ') : null;
}
