// Outcomes named by place in brackets after what serves them: "a better experience (the third outcome), less harm (the seventh)", "at home
// (2), a better life (4)". It knows brackets and numbers, nothing of what the outcomes are.
import { BREAK } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { figureOf, type Numbered } from './outcome-figures.js';
import { ORDINALS } from './outcome-ordinals.js';
import { setAround } from './outcome-set.js';

const CALLED = new Set(['outcome', 'one']);
/** Bare figures in a passage, each another, that are no numbering of its parts. */
const LEAST_FIGURES = 3;

export function bracketedNumbers(reading: Reading): Numbered[] {
  if (reading.of('national-outcomes').length === 0) return [];
  const { breaks } = reading.plan.tokens;
  const found: Numbered[] = [];
  const figures = new Map<number, Numbered[]>();
  for (let at = 1; at < breaks.length; at++) {
    if (((breaks[at] ?? 0) & BREAK.open) === 0) continue;
    const read = numberIn(reading, at);
    if (!read || setAround(reading, read.hit) !== 'national') continue;
    if (!read.bare) found.push(read);
    else if (followsWords(reading, at)) {
      const passage = reading.passageAt(at).index;
      figures.set(passage, [...(figures.get(passage) ?? []), read]);
    }
  }
  for (const listed of figures.values())
    if (new Set(listed.map(({ number }) => number)).size >= LEAST_FIGURES) found.push(...listed);
  return found;
}

/** "At home (2), ..." and not "; (2) at home", where it numbers what follows. */
function followsWords({ plan: { source, tokens } }: Reading, open: number): boolean {
  return /^\s\($/.test(source.slice(tokens.ends[open - 1], tokens.starts[open]));
}

/** "(the third outcome)", "(the third)", "(3)": nothing else in the brackets. */
function numberIn(reading: Reading, open: number): (Numbered & { bare: boolean }) | null {
  const { words, breaks } = reading.plan.tokens;
  const at = words[open] === 'the' ? open + 1 : open;
  const place = ORDINALS.indexOf(words[at] ?? '') + 1;
  const number = place > 0 ? place : at === open ? figureOf(words[at]) : 0;
  const last = place > 0 && CALLED.has(words[at + 1] ?? '') ? at + 1 : at;
  const closes =
    last + 1 >= reading.sentenceAt(open).endToken || ((breaks[last + 1] ?? 0) & BREAK.close) !== 0;
  return number > 0 && closes ? { number, hit: { start: at, end: at + 1 }, bare: place === 0 } : null;
}
