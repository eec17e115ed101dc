// Instruments named in a plan by title, short name or number. Names that only the plan gives ("the Act") are another file's work.
import type { Mention } from '../model/citation.js';
import { type FoundTitle as Found, findNumbers, withNumber } from './citation-numbers.js';
import { isExact, lowest, mergedWords, titleStart, yearAfter } from './citation-reach.js';
import { contentOf, keyOfWords, nounOf, type TitleIndex } from './citation-titles.js';
import type { CitationWords } from './citation-words.js';

const LEADING = new Set([
  'the',
  'under',
  'by',
  'in',
  'our',
  'this',
  'that',
  'from',
  'since',
  'and',
  'of',
  'for',
  'to',
  'with',
  'as',
  'on',
  'a',
  'an',
  'both',
  'see',
  'section',
  'part',
  'when',
  'if',
]);
/** A short name with a year farther off than this is another instrument's. */
const FEW_YEARS = 2;

/** `skip` says which tokens are no citations: addresses, quotations, contents lists. */
export function findMentions(
  words: CitationWords,
  index: TitleIndex,
  skip: (token: number) => boolean,
): Mention[] {
  const found: Found[] = [];
  for (let at = 0; at < words.words.length; at++) {
    const noun = nounOf(words.word(at));
    if (skip(at)) continue;
    const one =
      noun !== undefined && words.isCapital(at)
        ? mentionAt(words, index, at, noun)
        : acronymAt(words, index, at);
    if (one) found.push(one);
  }
  const titled = withoutContained(found).map((one) => withNumber(words, index, one));
  const numbered = findNumbers(words, index, skip).filter(
    (n) => !titled.some((m) => n.start < m.end && m.start < n.end),
  );
  return [...titled, ...numbered].sort((a, b) => a.start - b.start);
}

function mentionAt(words: CitationWords, index: TitleIndex, at: number, noun: string): Found | null {
  const low = lowest(words, at, index.longest);
  const [yearEnd, year] = yearAfter(words, at);
  const before =
    words.isYear(at - 1) && words.together(at - 1, at) && /^\s*$/.test(words.gap(at))
      ? Number(words.word(at - 1))
      : null;
  const plural = words.word(at) === 'acts';
  if (year !== null || before !== null) {
    const exact = exactAt(words, index, low, at, year === null ? at + 1 : yearEnd, plural);
    if (exact) return { ...exact, noun, year: year ?? before };
    const near = nearAt(words, index, at, noun, year ?? before, year === null ? at + 1 : yearEnd);
    if (near) return { ...near, form: plural && near.form === 'slip' ? 'title' : near.form };
  }
  const short = exactAt(words, index, low, at, at + 1, plural);
  if (short?.instrument) {
    if (year === null) return { ...short, noun, year: null };
    if (Math.abs(year - short.instrument.year) > FEW_YEARS) return unknownAt(words, at, noun, year, yearEnd);
    const abbreviated = words
      .said(short.from, at)
      .split(/[\s()]+/)
      .some((word) => /^[A-Z]{2,}$/.test(word));
    return {
      ...short,
      to: yearEnd,
      noun,
      year,
      form: abbreviated && year === short.instrument.year ? 'alias' : 'slip',
    };
  }
  if (year === null && before === null) {
    const near = nearAt(words, index, at, noun, null, at + 1);
    if (near) return { ...near, form: 'alias' };
    if (noun !== 'bill') return null;
  }
  // A year before the noun and none after it is a name that the plan gives.
  return before !== null && year === null ? null : unknownAt(words, at, noun, year, yearEnd);
}

function exactAt(
  words: CitationWords,
  index: TitleIndex,
  low: number,
  at: number,
  end: number,
  plural: boolean,
): Pick<Found, 'from' | 'to' | 'form' | 'instrument'> | null {
  for (let from = low; from < at; from++) {
    const parts = mergedWords(words, from, end);
    const match = index.find(
      keyOfWords(plural ? parts.map((word) => (word === 'acts' ? 'act' : word)) : parts),
    );
    if (!match || words.word(from) === 'the') continue;
    const { instrument } = match;
    if (instrument && match.kind !== 'alias' && !plural)
      return {
        from,
        to: end,
        form: isExact(words.said(from, end), instrument.title) ? 'title' : 'slip',
        instrument,
      };
    return {
      from,
      to: end,
      form: match.kind === 'other' ? 'unknown' : match.kind,
      instrument: match.instrument,
    };
  }
  return null;
}

function nearAt(
  words: CitationWords,
  index: TitleIndex,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let best: Found | null = null;
  let score = 0;
  for (let from = at - 1; from >= titleStart(words, at); from--) {
    if (!words.isCapital(from) && !words.isYear(from)) continue;
    const near = index.near(mergedWords(words, from, end), noun, year);
    if (!near || near.score <= score) continue;
    best = { from, to: end, form: 'slip', instrument: near.instrument, noun, year };
    score = near.score;
  }
  return best;
}

function unknownAt(
  words: CitationWords,
  at: number,
  noun: string,
  year: number | null,
  end: number,
): Found | null {
  let from = titleStart(words, at);
  while (from < at && (LEADING.has(words.word(from)) || !words.isCapital(from))) from++;
  if (from >= at || contentOf(words.words.slice(from, at)).size === 0) return null;
  return { from, to: end, form: 'unknown', instrument: null, noun, year };
}

function acronymAt(words: CitationWords, index: TitleIndex, at: number): Found | null {
  if (!/^[A-Z]{2,}$/.test(words.raw(at))) return null;
  const year =
    words.isYear(at + 1) && words.together(at, at + 1) && /^\s*$/.test(words.gap(at + 1))
      ? Number(words.word(at + 1))
      : null;
  const match =
    (year !== null ? index.find(`${words.word(at)} ${String(year)}`) : undefined) ??
    (words.raw(at).length >= 4 ? index.find(words.word(at)) : undefined);
  if (match?.kind !== 'alias') return null;
  return {
    from: at,
    to: at + (year === match.instrument.year ? 2 : 1),
    form: 'alias',
    instrument: match.instrument,
    noun: 'act',
    year: null,
  };
}

function withoutContained(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  let reach = -1;
  for (const one of sorted) {
    if (one.to <= reach) continue;
    // A longer title that begins inside the last one's is read from its own end of it.
    if (one.from < reach) continue;
    kept.push(one);
    reach = one.to;
  }
  return kept;
}
