// Sentences that the foot and head of a page part: which paragraph goes on with one that breaks off. It knows what runs through the pages only by asking.
import type { Block, Paragraph } from './syntax.js';

/** Of the blocks between: a foot, a number, a rule, a comment, a head. */
const MOST_BETWEEN = 6;
/** No paragraph with fewer letters breaks off: it is a label or a name. */
const SHORTEST = 40;
/** Words that no sentence and no line of a list ends with, or a sign that something is to come. */
const UNFINISHED =
  /(?:\s(?:a|an|and|as|at|because|but|by|for|from|if|in|into|is|are|was|were|be|been|has|have|will|would|of|on|or|our|than|that|the|their|these|this|those|to|when|which|who|whose|with)|[,–—(])$/i;
const ENDS = /[.!?:;…"”’')\]*_|]$/;
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

  constructor(source: string, isRunning: (line: string) => boolean) {
    this.source = source;
    this.isRunning = isRunning;
  }

  /** The paragraph that goes on with the sentence that `nodes[at]`, whose text is given, breaks off; null where it ends. */
  restOf(nodes: readonly Block[], at: number, text: string): Rest | null {
    const words = text.trimEnd();
    if (words.length < SHORTEST || ENDS.test(words.slice(-1)) || this.runs(nodes[at])) return null;
    let next = at + 1;
    while (next <= at + MOST_BETWEEN && this.isBetween(nodes[next])) next++;
    const paragraph = nodes[next];
    if (paragraph?.type !== 'paragraph' || this.runs(paragraph)) return null;
    const opening = this.source.slice(paragraph.start, paragraph.start + 60);
    const apart = next > at + 1;
    const unfinished = isUnfinished(words);
    const goesOn = /^\p{Ll}/u.test(opening)
      ? apart || unfinished
      : unfinished && apart && GOES_ON.test(opening);
    return goesOn && !/^(?:[a-z]|[ivx]{1,4})[.)]\s|^\d+[.)]\s|^o\s{2}/.test(opening)
      ? { at: next, paragraph }
      : null;
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
