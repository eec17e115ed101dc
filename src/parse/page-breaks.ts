// Sentences that the foot and head of a page part, or that a converter parted at every line: which paragraph goes on with one that breaks off. It knows what runs through the pages only by asking.
import { FULL, goesOnFrom } from './lone-lines.js';
import { appendText, type MappedText } from './mapped-text.js';
import type { Block, Inline, Paragraph } from './syntax.js';

/** Of the blocks between: a foot, a number, a rule, a comment, a head. */
const MOST_BETWEEN = 6;
/** No paragraph with fewer letters breaks off: it is a label or a name. */
const SHORTEST = 40;
/** Words that no sentence and no line of a list ends with, or a sign that something is to come. */
const UNFINISHED =
  /(?:\s(?:a|an|and|as|at|because|but|by|for|from|if|in|into|is|are|was|were|be|been|has|have|will|would|of|on|or|our|than|that|the|their|these|this|those|to|when|which|who|whose|with)|[,–—(])$/i;
const ENDS = /[.!?:;…"”’')\]*_|]$/;
/** No letter, digit, quotation mark or bracket. */
const OPENS_ITEM = /^[^\p{L}\d"“‘'(£[*_]/u;
const GOES_ON = /^[\p{Ll}(£\d]/u;

/** Does a line end with a word or sign that something must follow? */
export function isUnfinished(line: string): boolean {
  return UNFINISHED.test(line.slice(-12));
}

/** Where a paragraph goes on. */
interface Rest {
  readonly at: number;
  readonly paragraph: Paragraph;
}

export class PageBreaks {
  private readonly source: string;
  private readonly isRunning: (line: string) => boolean;
  private readonly width: number;

  /** `width` is that of a page of which each line is a paragraph, 0 where none is. */
  constructor(source: string, isRunning: (line: string) => boolean, width: number) {
    this.source = source;
    this.isRunning = isRunning;
    this.width = width;
  }

  /**
   * Adds to the text of a paragraph, `nodes[at]`, those that go on with it; what stands between is no part of it. Returns the place of the last.
   */
  gather(
    nodes: readonly Block[],
    at: number,
    text: MappedText,
    inline: (children: readonly Inline[]) => MappedText,
  ): number {
    let [last, read, end] = [text.text, at, nodes[at]?.end ?? 0];
    for (;;) {
      const rest = this.restOf(nodes, read, last);
      if (rest === null) return read;
      const next = inline(rest.paragraph.children);
      appendText(text, end, next);
      [last, read, end] = [next.text, rest.at, rest.paragraph.end];
    }
  }

  /** The paragraph that goes on with the sentence that `nodes[at]`, whose text is given, breaks off; null where it ends. */
  private restOf(nodes: readonly Block[], at: number, text: string): Rest | null {
    const words = text.trimEnd();
    if (words.length < SHORTEST) return null;
    const full = this.width > 0 && !words.endsWith(':') && this.fills(nodes[at], nodes[at + 1]);
    if ((!full && ENDS.test(words.slice(-1))) || this.runs(nodes[at])) return null;
    let next = at + 1;
    while (next <= at + MOST_BETWEEN && this.isBetween(nodes[next])) next++;
    const paragraph = nodes[next];
    if (paragraph?.type !== 'paragraph' || this.runs(paragraph)) return null;
    const opening = this.source.slice(paragraph.start, paragraph.start + 60);
    const apart = next > at + 1;
    const unfinished = isUnfinished(words);
    const goesOn = /^\p{Ll}/u.test(opening)
      ? apart || unfinished || this.width > 0
      : apart &&
        ((unfinished && GOES_ON.test(opening)) ||
          (!OPENS_ITEM.test(opening) && this.breaksOff(nodes[at], paragraph)));
    return (goesOn || (full && !OPENS_ITEM.test(opening))) &&
      !/^(?:[a-z]|[ivx]{1,4})[.)]\s|^\d+[.)]\s|^o\s/.test(opening)
      ? { at: next, paragraph }
      : null;
  }

  /** Is the last of a paragraph's lines full, as those before it, and what follows prose? */
  private breaksOff(node: Block | undefined, next: Paragraph): boolean {
    const [last = '', ...before] = this.linesOf(node).reverse();
    const [first = '', ...more] = this.linesOf(next);
    const widest = before.reduce((width, line) => Math.max(width, line.length), 0);
    return (
      before.length > 0 && more.length > 0 && last.length + 1 + first.trim().search(/\s|$/) > widest * FULL
    );
  }

  private linesOf(node: Block | undefined): string[] {
    return node ? this.source.slice(node.start, node.end).split(/\r\n?|\n/) : [];
  }

  private fills(line: Block | undefined, next: Block | undefined): boolean {
    return line !== undefined && next !== undefined && goesOnFrom(line, next, this.width, this.source);
  }

  private isBetween(node: Block | undefined): boolean {
    if (node?.type === 'thematicBreak') return true;
    if (node?.type === 'html') return /^<!--[^<>]*-->\s*$/.test(this.source.slice(node.start, node.end));
    return this.runs(node);
  }

  private runs(node: Block | undefined): boolean {
    if (node?.type !== 'paragraph') return false;
    return this.linesOf(node).every((line) => this.isRunning(line));
  }
}
