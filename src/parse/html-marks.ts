// Tags, comments and character references of a stretch of HTML, in order. Reads forwards, so no HTML takes more than its length.
import type { Span } from '../model/span.js';

export type HtmlMark = Span &
  (
    | { readonly kind: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: string }
    | { readonly kind: 'reference' | 'comment' }
  );

const MARK = /[<&]/g;
const NAME = /<(\/?)([a-z][a-z\d]*)/iy;
const REFERENCE = /&[#\w]{1,32};/y;

/** Offsets count from the HTML's beginning. From a tag that is never closed on, all is text. */
export function* marksInHtml(html: string): Generator<HtmlMark> {
  let start = next(html, 0);
  while (start >= 0) {
    const mark = readMark(html, start);
    if (mark === null) return;
    if (mark.kind !== 'sign') yield mark;
    start = next(html, mark.end);
  }
}

/** A lone sign is text; null for a tag that is never closed. */
function readMark(html: string, start: number): HtmlMark | (Span & { readonly kind: 'sign' }) | null {
  if (html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start + 2);
    return { kind: 'comment', start, end: close < 0 ? html.length : close + 3 };
  }
  const reference = matchAt(REFERENCE, html, start);
  if (reference) return { kind: 'reference', start, end: start + reference[0].length };
  const tag = matchAt(NAME, html, start);
  if (!tag) return { kind: 'sign', start, end: start + 1 };
  const inside = start + tag[0].length;
  const end = endOfTag(html, inside);
  if (end === 0) return null;
  const name = (tag[2] ?? '').toLowerCase();
  return { kind: 'tag', name, closes: tag[1] === '/', attributes: html.slice(inside, end - 1), start, end };
}

function next(html: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(html)?.index ?? -1;
}

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

/** Past the tag, its quoted attributes within it; 0 where it is not closed. */
function endOfTag(html: string, inside: number): number {
  let quote = '';
  for (let at = inside; at < html.length; at++) {
    const char = html[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return 0;
}
