// The lines of a fenced block that holds no running text: a diagram, or a page put in words line by line. How far a line is set in says
// what it stands under. It knows lines and the marks that draw trees, not Markdown.
import { withoutTail } from '../text/tail.js';
import type { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';

export interface DiagramLine {
  /** Place of the words in the block's value. */
  readonly from: number;
  readonly to: number;
  /** Characters before them. */
  readonly indent: number;
}

/** Blanks, and what draws the branches of a tree or stands before a point. */
const BRANCH = /^[\s│┃║├┝┣└┕╰╚╠┌┏╭╔┬┼─━═╴|+`\\>*•·▪–—-]*/;
const BRANCH_END = /[\s│┃║┐┘┤╮╯─━═|+\\-]/;
const WORDS = /[\p{L}\d]/u;
const GOES_ON = /^[\p{Ll}(]/u;
const LEAST_LINES = 2;

/** The lines that hold words, in order; null where most of them go on from the one before, as in running text, or where there is but one. */
export function diagramLines(value: string): DiagramLine[] | null {
  const lines: DiagramLine[] = [];
  let goingOn = 0;
  let at = 0;
  for (const line of value.split(/\r\n|[\r\n]/)) {
    const indent = (BRANCH.exec(line)?.[0] ?? '').length;
    const to = withoutTail(line, BRANCH_END).length;
    const words = line.slice(indent, to);
    if (WORDS.test(words)) {
      const before = lines[lines.length - 1];
      if (before && GOES_ON.test(words) && before.indent === indent) goingOn++;
      lines.push({ from: at + indent, to: at + to, indent });
    }
    at += line.length + (value.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
  return lines.length < LEAST_LINES || goingOn * 2 > lines.length - 1 ? null : lines;
}

/** Lines over one of them that are kept. */
const MOST_OVER = 4;

/** Each line is an item, under the lines over it that are set in less. */
export function addDiagram(
  builder: PlanBuilder,
  text: MappedText,
  lines: readonly DiagramLine[],
  { depth, intro }: { readonly depth: number; readonly intro: readonly number[] },
): void {
  const block = builder.newBlock();
  const over: { readonly indent: number; readonly index: number }[] = [];
  for (const { from, to, indent } of lines) {
    while (over.length > 0 && (over[over.length - 1]?.indent ?? 0) >= indent) over.pop();
    const part = text.slice(from, to);
    const index = builder.addPassage({
      kind: 'item',
      parts: [part],
      ...part.spanOf(0, part.text.length),
      block,
      depth: depth + 1,
      intro: [...intro, ...over.slice(-MOST_OVER).map((line) => line.index)],
    });
    over.push({ indent, index });
  }
}
