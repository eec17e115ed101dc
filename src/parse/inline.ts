// Inline Markdown to the text that a reader sees, with the source offset of every character. A text node is shorter than its source
// after escapes, entities and wrapped lines: value and source are walked side by side.
import type { Comment, Image, Link } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { deletionAt, withoutDeleted } from './deleted-text.js';
import { commentsInHtml } from './html-comments.js';
import { attributeOf, imagesInHtml } from './html-images.js';
import { HyphenedLines } from './hyphened-lines.js';
import { MappedText } from './mapped-text.js';
import { asSpelled } from './as-spelled.js';
import type { Inline } from './syntax.js';

export class InlineReader {
  readonly links: { -readonly [K in keyof Link]: Link[K] }[] = [];
  readonly images: Image[] = [];
  readonly comments: Comment[] = [];
  private readonly source: string;
  private readonly hyphened: HyphenedLines;
  /** Ranges of the text being read that are struck out. */
  private readonly deleted: [number, number][] = [];
  /** Where a link or picture that is defined elsewhere leads, by its identifier. */
  private readonly urls: ReadonlyMap<string, string>;

  constructor(source: string, urls: ReadonlyMap<string, string>) {
    this.source = source;
    this.urls = urls;
    this.hyphened = new HyphenedLines(source);
  }

  /** `passage` is the number of the passage that the text will be in. */
  read(nodes: readonly Inline[], passage: number): MappedText {
    const written = new MappedText();
    const first = this.links.length;
    this.deleted.length = 0;
    this.readInto(written, nodes, passage);
    const deleted = this.deleted.filter(([, end]) => end < Infinity);
    deleted.push(...this.hyphened.rangesIn(written));
    const text = asSpelled(
      deleted.length > 0 || written.text.includes('~~')
        ? withoutDeleted(written, deleted, this.source)
        : written,
    );
    // A slice of a text that still grows would put it together anew for each link.
    text.links.forEach(([from, to], i) => {
      const link = this.links[first + i];
      if (link) link.text = text.text.slice(from, to);
    });
    if (text !== written) this.dropDeletedLinks(written, first);
    return text;
  }

  addComments(start: number, end: number): void {
    for (const comment of commentsInHtml(this.source.slice(start, end), start)) this.comments.push(comment);
  }

  private readInto(into: MappedText, nodes: readonly Inline[], passage: number): void {
    const { source } = this;
    let anchor: { from: number; start: number; url: string } | null = null;
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
          this.addComments(start, end);
          for (const image of imagesInHtml(source.slice(start, end), start))
            this.addImage(image, image.url, image.alt, passage);
          this.markDeletion(node.value, into.text.length);
          if (/^<a\s/i.test(node.value)) {
            const url = attributeOf(node.value, 'href');
            anchor = url === '' ? null : { from: into.text.length, start, url };
          } else if (anchor && /^<\/a\b/i.test(node.value)) {
            into.links.push([anchor.from, into.text.length]);
            this.links.push({ passage, text: '', url: anchor.url, start: anchor.start, end });
            anchor = null;
          }
          if (/^<br\b|^<\/?(?:p|div|li|td|tr)\b/i.test(node.value)) into.add(' ', start, end);
          break;
        case 'image':
          this.addImage(node, node.url, node.alt, passage);
          break;
        case 'imageReference':
          this.addImage(node, this.urlOf(node.identifier), node.alt, passage);
          break;
        case 'link':
        case 'linkReference': {
          const from = into.text.length;
          const url = node.type === 'link' ? node.url : this.urlOf(node.identifier);
          this.readInto(into, node.children, passage);
          into.links.push([from, into.text.length]);
          this.links.push({ passage, text: '', url, start, end });
          break;
        }
        case 'emphasis':
        case 'strong':
          this.readInto(into, node.children, passage);
          break;
        case 'footnoteReference':
          break;
      }
    }
  }

  private dropDeletedLinks({ links }: MappedText, first: number): void {
    const kept = this.links.slice(first).filter(({ text }, i) => {
      const [from = 0, to = 0] = links[i] ?? [];
      return text !== '' || from === to;
    });
    this.links.splice(first, Infinity, ...kept);
  }

  /** A deletion whose end is missing deletes nothing. */
  private markDeletion(html: string, at: number): void {
    const mark = deletionAt(html);
    const last = this.deleted[this.deleted.length - 1];
    if (mark === 'begin') this.deleted.push([at, Infinity]);
    else if (mark === 'end' && last) last[1] = at;
  }

  private addImage({ start, end }: Span, url: string, alt: string, passage: number): void {
    this.images.push({ passage, alt: alt.replace(/\s*[\r\n]\s*/g, ' '), url, start, end });
  }

  private urlOf(identifier: string): string {
    return this.urls.get(identifier) ?? '';
  }
}

const SPECIAL = /[&\r\n]/g;

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
  if (value === source.slice(start, end) && !hasLineEnd(value)) {
    into.addRun(value, start);
    return;
  }
  let at = start;
  let special = -1;
  for (let i = 0; i < value.length; i++) {
    if (special < i) special = nextSpecial(value, i);
    const same = countSame(value, i, special, source, at, end);
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

function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** Place of the next line's end, or of what may be a character reference. */
function nextSpecial(value: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(value) ? SPECIAL.lastIndex - 1 : value.length;
}

/** How many characters of value [from, to) are the same in the source. */
function countSame(value: string, from: number, to: number, source: string, at: number, end: number): number {
  const most = Math.min(to - from, end - at);
  // The rest of a line mostly stands in the source as it is, which the platform tells faster than a loop.
  if (most > 0 && value.slice(from, from + most) === source.slice(at, at + most)) return most;
  let same = 0;
  while (same < most && value.charCodeAt(from + same) === source.charCodeAt(at + same)) same++;
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
