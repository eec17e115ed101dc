// Sentences of one paragraph, by the platform's segmenter mended for abbreviations and numbering. Feed it a paragraph at a time:
// on whole documents the segmenter of Node 20 takes quadratic time.

import { sentenceEnds } from './sentence-ends.js';

/** Made when a text needs it: that takes as long as reading ten pages. */
let segmenter: Intl.Segmenter | undefined;
const OPEN_END =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|ss?|para|paras|pp?|art|arts|reg|regs|[Rr]efs?|[Ff]igs?|Arts?|sch|no|nos|vol|ch|St|Dr|Mr|Mrs|Ms|Prof|approx|dept|est|incl|cf|viz|c|[Ss]ec|[Aa]pp|\d{1,2}(?:\.\d+)*)\.\s*$/;

/** Words of letters alone that end with a point within a sentence, from OPEN_END. */
const SHORT = new Set(
  'etc s ss para paras p pp art arts Art Arts ref refs Ref Refs fig figs Fig Figs reg regs sch no nos vol ch St Dr Mr Mrs Ms Prof approx dept est incl cf viz c Sec sec App app'.split(
    ' ',
  ),
);
const LONGEST_SHORT = 6;

/** Characters that the segmenter is given at a time: it takes more than linear time on long texts. */
const WINDOW = 4000;

/** Characters of a sentence, twice those of the longest in a plan (a page of a table that lost its cells). What is longer is cut: words of a sentence are compared with each other. */
const LONGEST = 10_000;
const CUT = /[\s,;:|/–—-]/g;

/** Ranges [from, to) of the sentences of a text, trimmed of white space, in order, as one list: from, to, from, to ... Empty for a blank text. */
export function splitSentences(text: string): number[] {
  const found: number[] = [];
  const ends = sentenceEnds(text) ?? segmentEnds(text);
  let from = 0;
  for (const to of ends) {
    if (
      to >= text.length ||
      continues(text, from, to) ||
      (isOpen(text, from, to) && !endsAfterNumber(text, from, to))
    )
      continue;
    push(found, text, from, to);
    from = to;
  }
  push(found, text, from, text.length);
  return found;
}

/** The same by the segmenter, for a text of any characters. Of a window's, the last two may owe their end to it, and are looked at again in the next. */
function segmentEnds(text: string): number[] {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  const all: number[] = [];
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const whole = start + size >= text.length;
    const ends: number[] = [];
    for (const { segment, index } of segmenter.segment(
      whole ? text.slice(start) : text.slice(start, start + size),
    ))
      ends.push(start + index + segment.length);
    if (whole) return [...all, ...ends];
    const sure = ends.slice(0, -2);
    for (const end of sure) all.push(end);
    const next = sure.at(-1);
    // A sentence longer than the window: look further.
    if (next === undefined) size *= 2;
    else [start, size] = [next, WINDOW];
  }
  return all;
}

/** A sentence cannot begin with a small letter or a closing bracket. */
function continues(text: string, from: number, at: number): boolean {
  const code = text.charCodeAt(at);
  // A capital, as nearly always.
  if (code > 64 && code < 91) return false;
  return (
    /^\s*[\p{Ll})\],;]/u.test(text.slice(at, at + 6)) &&
    ((!/!["'”’]?\s*$|\?["'”’]\s*$/.test(text.slice(Math.max(0, at - 3), at)) &&
      !/\.["”]\s*$/.test(text.slice(Math.max(0, at - 4), at))) ||
      isTitleWithin(text, from, at))
  );
}

/** 'Our "How are we doing?" sheet goes out': a few words in quotation marks, after a small word of the sentence that they stand in. */
const QUOTED_TITLE = /\p{Ll}\s["“][^"“”]{3,60}[?!]["”]\s*$/u;
const LONGEST_TITLE = 70;

function isTitleWithin(text: string, from: number, at: number): boolean {
  return QUOTED_TITLE.test(text.slice(Math.max(from, at - LONGEST_TITLE), at));
}

/** The end is that of an abbreviation or a number, which may stand within a sentence. */
function isOpen(text: string, from: number, to: number): boolean {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  const code = text.charCodeAt(end - 1);
  if (code > 32 && code < 128 && code !== 46) return false;
  let start = end - 1;
  while (start > from && end - start <= LONGEST_SHORT + 1 && isLetter(text.charCodeAt(start - 1))) start--;
  const length = end - 1 - start;
  if (code === 46 && length > 0) {
    if (length > LONGEST_SHORT) return false;
    if (start > from && isSpaceOrBracket(text.charCodeAt(start - 1)))
      return length === 1
        ? isCapital(text.charCodeAt(start)) || SHORT.has(text[start] ?? '')
        : SHORT.has(text.slice(start, end - 1));
  }
  return OPEN_END.test(text.slice(Math.max(from, to - 14), to));
}

/** "by 31 March 2028." ends a sentence; "1." at its head does not. */
function endsAfterNumber(text: string, from: number, to: number): boolean {
  // A short end is enough: a row of initials would otherwise be read again from its head for each of them.
  const head = text.slice(Math.max(from, to - 40), to).trim();
  return /\d\.$/.test(head) && head.length > 8;
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

function isCapital(code: number): boolean {
  return code > 64 && code < 91;
}

function isSpaceOrBracket(code: number): boolean {
  return code === 32 || code === 40;
}

function push(found: number[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  while (end - start > LONGEST) {
    CUT.lastIndex = start + LONGEST;
    const cut = CUT.exec(text)?.index ?? end;
    if (cut >= end) break;
    found.push(start, cut);
    start = cut;
    while (isSpace(text, start)) start++;
  }
  if (end > start) found.push(start, end);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code >= 128 ? /\s/.test(text.charAt(at)) : false;
}
