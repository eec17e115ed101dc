// Signs and codes that a plan explains as outcomes and then sets beside what it does: "◆ = outcome 4", "NO1 = healthier living ... NO9 =
// resources". It knows marks and figures, nothing of what the outcomes are.
import type { Passage } from '../model/plan.js';
import type { Reading } from '../text/reading.js';
import { isFigure, type Numbered, readNumbers } from './outcome-figures.js';
import { setOfLabel } from './outcome-set.js';

/** A mark that is no letter, figure or common stop, right before the words that explain it. */
const SIGN = /([^\p{L}\p{N}\s.,;:()[\]{}"'“”‘’*_|#<>=&/\\%£•·–—-]\uFE0F?)\s*[=:–-]?\s*(?:national\s+)?$/u;
const SIGN_REACH = 16;
const EXPLAINED = /^\s*[=:–]/;
const LONGEST_CODE = 4;
/** Words after a code that may hold the name. */
const NAME_REACH = 8;

/** The numbers of outcomes that signs and codes stand for, each beside what serves it. */
export function findSigned(reading: Reading, keys: readonly string[]): Numbered[] {
  if (reading.of('national-outcomes').length === 0) return [];
  return [...signed(reading), ...coded(reading, keys)];
}

function signed(reading: Reading): Numbered[] {
  const { source, tokens, passages } = reading.plan;
  const meanings = new Map<string, number>();
  const keys = new Set<number>();
  for (const label of reading.of('outcome-label')) {
    const at = tokens.starts[label.start] ?? 0;
    const sign = SIGN.exec(source.slice(Math.max(0, at - SIGN_REACH), at))?.[1];
    if (sign === undefined || setOfLabel(reading, label) !== 'national') continue;
    const [first] = readNumbers(reading, label.end, reading.sentenceAt(label.start).endToken).numbers;
    if (first === undefined) continue;
    meanings.set(sign, first.number);
    keys.add(reading.passageAt(label.start).index);
  }
  if (meanings.size === 0) return [];
  return passages.flatMap((passage) => {
    if (passage.kind === 'heading' || keys.has(passage.index) || passage.endToken === passage.firstToken)
      return [];
    const written = source.slice(passage.start, passage.end);
    const hit = { start: passage.endToken - 1, end: passage.endToken };
    return [...meanings].flatMap(([sign, number]) => (written.includes(sign) ? [{ number, hit }] : []));
  });
}

function coded(reading: Reading, keys: readonly string[]): Numbered[] {
  const { tokens } = reading.plan;
  let code: string | null = null;
  let key = -1;
  for (const { start } of reading.of('national-outcomes')) {
    const passage = reading.passageAt(start);
    code = codeIn(reading, passage, keys);
    if (code === null) continue;
    key = passage.index;
    break;
  }
  if (code === null) return [];
  const found: Numbered[] = [];
  for (let at = 0; at + 1 < tokens.words.length; at++)
    if (tokens.words[at] === code && isCodeAt(reading, at) && reading.passageAt(at).index !== key)
      found.push({ number: Number(tokens.words[at + 1]), hit: { start: at, end: at + 2 } });
  return found;
}

/** The letters of the first code that a passage explains by the name of its outcome. */
function codeIn(reading: Reading, passage: Passage, keys: readonly string[]): string | null {
  const { source, tokens } = reading.plan;
  const isNamed = (at: number): boolean => {
    const key = keys[Number(tokens.words[at + 1]) - 1] ?? '';
    const [from, to] = [at + 2, Math.min(at + 2 + NAME_REACH, passage.endToken)];
    return ['name', 'head', 'wording'].some(
      (part) => reading.firstWithin(`${key}-${part}`, from, to) !== null,
    );
  };
  for (let at = passage.firstToken; at + 1 < passage.endToken; at++) {
    const word = tokens.words[at] ?? '';
    const end = tokens.ends[at + 1] ?? 0;
    if (word.length > LONGEST_CODE || tokens.ends[at] !== tokens.starts[at + 1]) continue;
    const isCode = isFigure(tokens.words[at + 1] ?? '') && EXPLAINED.test(source.slice(end, end + 4));
    if (isCode && isNamed(at)) return word;
  }
  return null;
}

function isCodeAt({ plan: { tokens } }: Reading, at: number): boolean {
  return tokens.ends[at] === tokens.starts[at + 1] && isFigure(tokens.words[at + 1] ?? '');
}
