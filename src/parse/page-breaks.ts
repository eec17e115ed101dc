// Sentences that the foot and head of a page part, or that a converter parted at every line: which paragraph goes on with one that breaks off. It knows what runs through the pages only by asking.
import { goesOnFrom } from './lone-lines.js';
import type { Block, Paragraph } from './syntax.js';

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

  /** The paragraph that goes on with the sentence that `nodes[at]`, whose text is given, breaks off; null where it ends. */
  restOf(nodes: readonly Block[], at: number, text: string): Rest | null {
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
      : unfinished && apart && GOES_ON.test(opening);
    return (goesOn || (full && !OPENS_ITEM.test(opening))) &&
      !/^(?:[a-z]|[ivx]{1,4})[.)]\s|^\d+[.)]\s|^o\s/.test(opening)
      ? { at: next, paragraph }
      : null;
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
    const { start, end } = node;
    return this.source
      .slice(start, end)
      .split(/\r\n?|\n/)
      .every((line) => this.isRunning(line));
  }
}
