// Acronyms of a plan (words of two to six capitals) and whether each is written out where it first stands, or in a glossary.
// Which need no explanation is for the rule to say.
import { BREAK, type Passage, type Tokens } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { isAmongCapitals, isShouted, isTitle } from './capitals.js';
import { isDigit } from './letters.js';
import { fitsLetters, hasLongForm } from './long-forms.js';
import type { Reading } from './reading.js';
import { tokenise } from './tokens.js';

export interface Acronym extends Span {
  /** Without the s of a plural. */
  readonly word: string;
  readonly explained: boolean;
  /** True where it stands only once, beside a capitalised word (in small letters here, else empty) as part of a name. */
  readonly beside: string;
}

interface Use extends Span {
  readonly word: string;
  readonly token: number;
  readonly passage: Passage;
}

const UNREAD = new Set(['contents', 'quotation', 'running']);
const CAPITALS = /^([A-Z]{2,6})(?:s|['’]s)?$/;
const ROMAN = /^(?=..)X{0,3}(?:IX|IV|V?I{0,3})$/;
const MOST_IN_BRACKET = 4;
const MOST_MORE_WORDS = 5;
/** Right before the word, and what it says. */
const ABBR = /<abbr\b[^<>]*\btitle\s*=\s*(["'])([^<>]*?)\1[^<>]*>[\s*_]*$/i;
const LONGEST_TAG = 200;
const FOOTNOTE = /^[\s*_"”'’.,;:)]*(?:<\/abbr>)?\[\^([^\]\s]{1,24})\]/;
const LONGEST_LABEL = 40;
const MOST_MORE_IN_NOTE = 2;
/** Words between an acronym and its long form in a passage. */
const MOST_APART = 60;

/** Each acronym at its first use, in the order of the text. `words` are those that are words as well. */
export function findAcronyms(reading: Reading, words: ReadonlySet<string> = new Set()): Acronym[] {
  const uses = findUses(reading, words);
  const inGlossary = new Set(
    uses
      .filter((u) => u.passage.region === 'glossary' || isKeyEntry(reading, u) || isLineOfKey(reading, u))
      .map((u) => u.word),
  );
  const byWord = new Map<string, Use[]>();
  for (const use of uses) {
    if (use.passage.region === 'glossary') continue;
    const known = byWord.get(use.word);
    if (known) known.push(use);
    else byWord.set(use.word, [use]);
  }
  return [...byWord].flatMap(([word, all]) => {
    // What a heading names, the text under it may explain.
    const first = all.find((use) => use.passage.kind !== 'heading') ?? all[0];
    if (!first) return [];
    const explained =
      inGlossary.has(word) || all.some((use) => use.token <= first.token && isWrittenOut(reading, use));
    const beside = all.length === 1 ? nameBeside(reading, first) : '';
    return [{ word, start: first.start, end: first.end, explained, beside }];
  });
}

function findUses(reading: Reading, words: ReadonlySet<string>): readonly Use[] {
  const { source, passages, tokens } = reading.plan;
  const { starts, ends, breaks, sentences } = tokens;
  const uses: Use[] = [];
  let sentence = -1;
  let shouted = false;
  for (const passage of passages) {
    if (UNREAD.has(passage.region)) continue;
    for (let token = passage.firstToken; token < passage.endToken; token++) {
      if (((breaks[token] ?? 0) & BREAK.capital) === 0) continue;
      const start = starts[token] ?? 0;
      const end = ends[token] ?? 0;
      if (end - start < 2 || end - start > 8 || !isCapital(source.charCodeAt(start + 1))) continue;
      const word = CAPITALS.exec(source.slice(start, end))?.[1];
      if (word === undefined || ROMAN.test(word)) continue;
      if (sentences[token] !== sentence) {
        sentence = sentences[token] ?? 0;
        shouted = isShouted(reading.sentence(sentence).text) || isTitle(passage);
      }
      if (
        shouted ||
        isAmongCapitals(reading, token) ||
        isCode(reading, token) ||
        isInAddress(source, start, end)
      )
        continue;
      uses.push({ word, token, passage, start, end: start + word.length });
    }
  }
  return withoutStressed(reading.plan.tokens, uses, words);
}

/** Without words that stand somewhere in small letters: not acronyms but stressed. */
function withoutStressed(
  { words, ids, breaks, vocabulary }: Tokens,
  uses: readonly Use[],
  kept: ReadonlySet<string>,
): readonly Use[] {
  const isPlain = new Uint8Array(vocabulary.length);
  for (let i = 0; i < ids.length; i++) if (((breaks[i] ?? 0) & BREAK.capital) === 0) isPlain[ids[i] ?? 0] = 1;
  const stressed = new Map<string, boolean>();
  return uses.filter(({ word, token }) => {
    if (kept.has(word)) return true;
    let known = stressed.get(word);
    if (known === undefined) {
      // Of a plural, the word alone may stand elsewhere.
      const id = words[token]?.length === word.length ? ids[token] : vocabulary.indexOf(word.toLowerCase());
      known = isPlain[id ?? -1] === 1;
      stressed.set(word, known);
    }
    return !known;
  });
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91;
}

/** "CI 12", "PH1", "COVID-19": a number right beside it; not "SIMD 2020", the year of a thing. */
function isCode({ plan: { tokens, source } }: Reading, token: number): boolean {
  const { words, starts, ends } = tokens;
  const isNumber = (at: number): boolean => isDigit(words[at]?.charCodeAt(0) ?? 0);
  if (isNumber(token - 1) && ends[token - 1] === starts[token]) return true;
  if (!isNumber(token + 1)) return false;
  const gap = source.slice(ends[token], starts[token + 1]);
  return gap === '' || gap === '-' || (gap === ' ' && !/^(?:19|20)\d\d$/.test(words[token + 1] ?? ''));
}

/** Part of an address, a file's name, or joined to letters by "&". */
function isInAddress(source: string, start: number, end: number): boolean {
  if ('@._#&=?'.includes(source.charAt(start - 1)) && start > 0) return true;
  const after = source.charAt(end);
  return after === '.' ? /^\w/.test(source.charAt(end + 1)) : '@_&='.includes(after) && after !== '';
}

/** "ABC = long form", as in the key under a table: as good as a glossary. */
function isKeyEntry({ plan }: Reading, { word, token, passage }: Use): boolean {
  const letters = word.toLowerCase();
  const { words, ends } = plan.tokens;
  const after = plan.source.slice(ends[token], (ends[token] ?? 0) + 4);
  return (
    /^[*_]{0,2}\s?=/.test(after) &&
    fitsLetters(words.slice(token + 1, Math.min(passage.endToken, token + 1 + word.length + 2)), letters)
  );
}

/** A row that holds the acronym alone and beside it the long form, wherever the table stands; or an item of a list that begins so. */
function isLineOfKey(reading: Reading, { word, token, passage }: Use): boolean {
  if ((passage.kind !== 'row' && passage.kind !== 'item') || token !== passage.firstToken) return false;
  const { firstToken, endToken } = reading.sentenceAt(token);
  if (passage.kind === 'row' && endToken - firstToken !== 1) return false;
  const { words } = reading.plan.tokens;
  return fitsLetters(
    words.slice(token + 1, Math.min(passage.endToken, token + 1 + word.length + MOST_MORE_WORDS)),
    word.toLowerCase(),
  );
}

/** "Long Form (ABC)", "ABC (Long Form)", or the long form in the same passage. */
function isWrittenOut(reading: Reading, { word, token, passage }: Use): boolean {
  const { words, breaks } = reading.plan.tokens;
  const letters = word.toLowerCase();
  const most = letters.length + MOST_MORE_WORDS;
  for (let open = token; open > passage.firstToken && token - open < MOST_IN_BRACKET; open--) {
    const flags = breaks[open] ?? 0;
    if (flags & BREAK.open) {
      const before = words.slice(Math.max(passage.firstToken, open - most), open);
      if (before.some((_, i) => fitsLetters(before.slice(i), letters))) return true;
    }
    if (flags & BREAK.close) break;
  }
  if ((breaks[token + 1] ?? 0) & BREAK.open) {
    let close = token + 2;
    const last = Math.min(passage.endToken, token + 1 + most);
    while (close < last && ((breaks[close] ?? 0) & BREAK.close) === 0) close++;
    const inside = words.slice(token + 1, Math.min(close, token + 1 + most));
    if (inside.some((_, i) => i < 2 && fitsLetters(inside.slice(i), letters))) return true;
  }
  const from = Math.max(passage.firstToken, token - MOST_APART);
  return (
    hasLongForm(words, from, Math.min(passage.endToken, token + MOST_APART), token, letters) ||
    besideIt(reading, token).some((text) => isLongForm(text, letters))
  );
}

/** What a reader is shown with the word though it stands elsewhere: the title of an <abbr>, the footnote right after it. */
function besideIt({ plan: { source, passages, tokens } }: Reading, token: number): string[] {
  const [start, end] = [tokens.starts[token] ?? 0, tokens.ends[token] ?? 0];
  const title = ABBR.exec(source.slice(Math.max(0, start - LONGEST_TAG), start))?.[2];
  if (title !== undefined) return [title];
  const label = FOOTNOTE.exec(source.slice(end, end + LONGEST_LABEL))?.[1];
  if (label === undefined) return [];
  const mark = `[^${label}]:`;
  return passages
    .filter(
      (p) =>
        p.kind === 'note' &&
        source
          .slice(Math.max(0, p.start - LONGEST_LABEL), p.start)
          .trimEnd()
          .endsWith(mark),
    )
    .map((p) => p.text);
}

/** The long form, which may stand among other words only where each of its words is told by its first letter. */
function isLongForm(text: string, letters: string): boolean {
  const words = tokenise(text).map(({ word }) => word);
  return (
    hasLongForm(words, 0, Math.min(words.length, MOST_APART), -1, letters) ||
    (words.length <= letters.length + MOST_MORE_IN_NOTE && fitsLetters(words, letters))
  );
}

function nameBeside(reading: Reading, { token }: Use): string {
  const { words, breaks } = reading.plan.tokens;
  const { firstToken, endToken } = reading.sentenceAt(token);
  const capital = (at: number): boolean => ((breaks[at] ?? 0) & BREAK.capital) !== 0;
  // "The board's Moving Forward": what it owns has a name of its own.
  if ((words[token] ?? '').includes("'")) return '';
  const joined = (at: number): boolean => ((breaks[at] ?? 0) & ~(BREAK.capital | BREAK.link)) === 0;
  if (token + 1 < endToken && capital(token + 1) && joined(token + 1)) return words[token + 1] ?? '';
  return token - 1 > firstToken && capital(token - 1) && joined(token) ? (words[token - 1] ?? '') : '';
}
