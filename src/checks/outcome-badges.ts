// Badges of outcomes beside what serves them: in a cell of their own, in brackets, or as the last words of a line; after their key has said
// what each stands for. It knows where badges stand, nothing of what the outcomes are.
import { BREAK, type Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import type { Reading } from '../text/reading.js';
import type { Keyed } from './outcome-key.js';
import { findLegend } from './outcome-legend.js';
import { headingCell } from './table.js';

export interface Badged extends Keyed {
  /** The badge has a cell or heading to itself, and the table or section tells what serves it. */
  readonly placed?: true;
}

const NONE: ReadonlySet<number> = new Set();
const JOINERS = new Set(['and', '&', 'or', 'plus']);
const OPENS = BREAK.open | BREAK.strong;
const CLOSES = BREAK.close | BREAK.strong;
/** What the text of a picture says. */
const NUMBERED = /\b(?:outcome|nhwbo)\s*(?:no\.?|number)?\s*([1-9])\b/i;
const OTHER_SET = /\b(?:local|children|justice|council|strategic)\b/i;
const PICTURE = /\b(?:icon|badge|symbol|logo|picture|image|the|of|an?)\b|[:.]/g;
/** Badges in one run. */
const LONGEST_RUN = 24;

/** Badges in the order of signs and words, and the passages in which a key says what words stand for. */
export function findBadges(
  reading: Reading,
  keys: readonly string[],
): { badges: Badged[]; explains: ReadonlySet<number> } {
  if (reading.of('national-outcomes').length === 0) return { badges: [], explains: NONE };
  const { words, signs, passages } = findLegend(reading, keys);
  const badges = [
    ...(signs.size > 0 ? signsSet(reading, signs, passages) : []),
    ...(words.size > 0 ? wordsSet(reading, words, passages) : []),
    ...picturesSet(reading, words),
  ];
  return { badges, explains: words.size > 0 ? passages : NONE };
}

/** Passages that hold a sign which its key explains. */
function signsSet(
  { plan: { source, passages } }: Reading,
  signs: ReadonlyMap<string, number>,
  legend: ReadonlySet<number>,
): Badged[] {
  return passages.flatMap((passage) => {
    if (passage.kind === 'heading' || legend.has(passage.index) || passage.endToken === passage.firstToken)
      return [];
    const written = source.slice(passage.start, passage.end);
    const hit = { start: passage.endToken - 1, end: passage.endToken };
    return [...signs].flatMap(([sign, number]) => (written.includes(sign) ? [{ number, hit }] : []));
  });
}

/** Pictures that stand for an outcome, by their text: `![Outcome 2](home.svg)`, or the word of a badge. */
function picturesSet({ plan }: Reading, badges: ReadonlyMap<string, number>): Badged[] {
  return plan.images.flatMap(({ alt, passage: index, end }) => {
    const told = OTHER_SET.test(alt) ? undefined : NUMBERED.exec(alt)?.[1];
    const number =
      told === undefined ? badges.get(alt.toLowerCase().replace(PICTURE, '').trim()) : Number(told);
    const passage = index === null ? plan.passages.find(({ start }) => start >= end) : plan.passages[index];
    if (number === undefined || !passage || passage.endToken === passage.firstToken) return [];
    return [{ number, hit: { start: passage.endToken - 1, end: passage.endToken } }];
  });
}

function wordsSet(
  reading: Reading,
  badges: ReadonlyMap<string, number>,
  legend: ReadonlySet<number>,
): Badged[] {
  const { words } = reading.plan.tokens;
  const openers = new Set([...badges.keys()].map((badge) => badge.split(' ')[0] ?? ''));
  const found: Badged[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!openers.has(words[at] ?? '')) continue;
    const passage = reading.passageAt(at);
    if (legend.has(passage.index)) continue;
    const run = runAt(reading, passage, at, badges);
    if (run === null) continue;
    found.push(...run.set);
    at = run.next - 1;
  }
  return found;
}

/** Badges from a token on that fill their sentence, cell or brackets, or what a dash parts from the rest. */
function runAt(
  reading: Reading,
  passage: Passage,
  start: number,
  badges: ReadonlyMap<string, number>,
): { set: Badged[]; next: number } | null {
  const { words, breaks } = reading.plan.tokens;
  const sentence = reading.sentenceAt(start);
  if (start > sentence.firstToken && ((breaks[start] ?? 0) & OPENS) === 0) return null;
  const hits: { number: number; hit: Hit }[] = [];
  let next = start;
  while (next < sentence.endToken && next - start < LONGEST_RUN) {
    if (next > start && ((breaks[next] ?? 0) & CLOSES) !== 0) break;
    const two = badges.get(`${words[next] ?? ''} ${words[next + 1] ?? ''}`);
    const number = two ?? badges.get(words[next] ?? '');
    const end = next + (two === undefined ? 1 : 2);
    if (number !== undefined) hits.push({ number, hit: { start: next, end } });
    else if (!JOINERS.has(words[next] ?? '')) return null;
    next = end;
  }
  const isWhole = next >= sentence.endToken || ((breaks[next] ?? 0) & CLOSES) !== 0;
  if (!isWhole || isParticularColumn(reading, passage, sentence.cell)) return null;
  const placed = passage.kind === 'row' || passage.kind === 'header-row' || passage.kind === 'heading';
  const leads = start === passage.firstToken;
  return {
    set: hits.map(({ number, hit }) => ({
      number,
      hit,
      ...(placed ? ({ placed: true } as const) : leads ? ({ leads: true } as const) : {}),
    })),
    next,
  };
}

/** "Status: green" is no badge. */
function isParticularColumn(reading: Reading, passage: Passage, cell: number): boolean {
  if (passage.kind !== 'row') return false;
  const heading = headingCell(reading, passage, cell);
  return (
    heading !== null &&
    reading.firstWithin('outcome-other-column', heading.firstToken, heading.endToken) !== null
  );
}
