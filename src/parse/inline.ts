// Inline Markdown to the text that a reader sees, with the source offset of every character. A text node is shorter than its source
// after escapes, entities and wrapped lines: value and source are walked side by side.
import type { Span } from '../model/span.js';
import { imagesInHtml } from './html-images.js';
import type { MappedText } from './mapped-text.js';
import type { Inline } from './syntax.js';

export interface InlineSink {
  onLink(place: Span, url: string, from: number, to: number): void;
  onImage(place: Span, url: string, alt: string): void;
  onHtml(start: number, end: number): void;
  /** Where a link or picture that is defined elsewhere leads. */
  urlOf(identifier: string): string;
}

export function readInline(
  nodes: readonly Inline[],
  source: string,
  into: MappedText,
  sink: InlineSink,
): void {
  for (const node of nodes) {
    const { start, end } = node;
    switch (node.type) {
      case 'text':
        alignText(node.value, source, start, end, into);
        break;
      case 'inlineCode': {
        const fence = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0;
        const inner = source.indexOf(node.value, start + fence);
        alignText(node.value, source, inner < 0 || inner > end ? start + fence : inner, end, into, true);
        break;
      }
      case 'break':
        into.add(' ', start, start + 1);
        break;
      case 'html':
        sink.onHtml(start, end);
        for (const image of imagesInHtml(source.slice(start, end), start))
          sink.onImage(image, image.url, image.alt);
        if (/^<br\b|^<\/?(?:p|div|li|td|tr)\b/i.test(node.value)) into.add(' ', start, end);
        break;
      case 'image':
      case 'imageReference': {
        const url = node.type === 'image' ? node.url : sink.urlOf(node.identifier);
        sink.onImage({ start, end }, url, node.alt);
        break;
      }
      case 'link':
      case 'linkReference': {
        const from = into.text.length;
        const url = node.type === 'link' ? node.url : sink.urlOf(node.identifier);
        readInline(node.children, source, into, sink);
        into.links.push([from, into.text.length]);
        sink.onLink({ start, end }, url, from, into.text.length);
        break;
      }
      case 'emphasis':
      case 'strong':
        readInline(node.children, source, into, sink);
        break;
      case 'footnoteReference':
        break;
    }
  }
}

/**
 * Adds a text node's value, each character at its source offset. Line ends become spaces. `raw` text (code, HTML) is not decoded:
 * a character reference stands for itself.
 */
export function alignText(
  value: string,
  source: string,
  start: number,
  end: number,
  into: MappedText,
  raw = false,
): void {
  if (end - start === value.length && !/[\r\n]/.test(value) && source.startsWith(value, start)) {
    into.addRun(value, start);
    return;
  }
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const same = countSame(value, i, source, at, end);
    if (same > 0) {
      into.addRun(value.slice(i, i + same), at);
      i += same - 1;
      at += same;
      continue;
    }
    const char = value[i] ?? '';
    const shown = char === '\n' || char === '\r' ? ' ' : char;
    let next = at;
    let reference = 0;
    for (; next < end; next++) {
      // A backslash that was just passed over makes the ampersand a plain one.
      const escaped = next > at && source[next - 1] === '\\';
      reference = !raw && source[next] === '&' && !escaped ? referenceAt(source, next, end, char) : 0;
      if (reference > 0 || isSame(source[next], char)) break;
      // Only escapes, indentation and the marks of quotes are left out of a value.
      if (!/[\\\s>]/.test(source[next] ?? '')) next = end;
    }
    if (reference > 0) {
      const pair = /[\ud800-\udbff]/.test(char);
      into.add(pair ? char + (value[i + 1] ?? '') : shown, next, next + reference);
      if (pair) i++;
      at = next + reference;
    } else if (next < end && isSame(source[next], char)) {
      into.add(shown, next, next + 1);
      at = next + 1;
    } else {
      // A character that the source does not hold belongs to the one before it.
      into.add(shown, Math.max(start, at - 1), Math.max(at, start + 1));
    }
  }
}

/** How many characters are the same in both, before a line's end or what may be a character reference. */
function countSame(value: string, from: number, source: string, at: number, end: number): number {
  let same = 0;
  for (; at + same < end; same++) {
    const code = value.charCodeAt(from + same);
    if (code !== source.charCodeAt(at + same) || code === 38 || code === 10 || code === 13) break;
  }
  return same;
}

/** The parser shows NUL as the replacement character, is given a byte order mark as a space, and a tab may count as spaces. */
function isSame(source: string | undefined, char: string): boolean {
  return (
    source === char ||
    (source === '\0' && char === '\ufffd') ||
    (char === ' ' && (source === '\ufeff' || source === '\t'))
  );
}

/** Length of the character reference ("&nbsp;", "&#163;") that stands for `char`; 0 for a plain ampersand. */
function referenceAt(source: string, at: number, end: number, char: string): number {
  const pattern =
    char === '&'
      ? /&(?:amp|AMP|#0*38|#[xX]0*26);/y
      : /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
  pattern.lastIndex = at;
  const length = pattern.exec(source)?.[0].length ?? 0;
  return at + length <= end ? length : 0;
}
