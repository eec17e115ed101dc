// A paragraph as a reader sees it: page furniture left out, a bold or numbered line read as a heading, bullet signs as a list.
import { inferHeading } from './headings.js';
import type { MappedText } from './mapped-text.js';
import { boldLength, isAllQuoted, isCaption, isConsulteeQuote } from './node-shape.js';
import type { PlanBuilder } from './plan-builder.js';
import { findRunningLines, isContentsLine, runningKey } from './regions.js';
import type { Block, Paragraph } from './syntax.js';
import { joinLines, linesOf, type TextLine } from './text-lines.js';

/** Where a block stands: in a quotation, in a list, and which passages open that list. */
export interface Context {
  readonly quoted: boolean;
  readonly depth: number;
  readonly intro: readonly number[];
}

/** A bullet sign, or a bracketed letter or small numeral that is no reference to a provision ("(a) of the Act"). */
const BULLET_LINE =
  /^\s*(?:[•▪◦‣●·✔✓➤►▸■□☑–-]|\((?:[a-z]|[ivx]{1,4})\)(?!\s+(?:of|and|or|to|in|above|below)\b))\s+/;

export class ParagraphReader {
  private readonly source: string;
  private readonly builder: PlanBuilder;
  private readonly running: ReadonlySet<string>;
  /** The last passage that was an item in a paragraph of its own. */
  private lastApart = -1;

  constructor(source: string, builder: PlanBuilder) {
    this.source = source;
    this.builder = builder;
    this.running = findRunningLines(source.split(/\r\n|\n|\r/));
  }

  read(node: Paragraph, text: MappedText, context: Context, next: Block | undefined): void {
    const { start, end } = node;
    const first = this.builder.passages.length;
    if (text.text.trim() === '') return;
    const lines = linesOf(text, this.source);
    if (lines.every((line) => this.isRunning(line.text))) {
      this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end, region: 'running' });
      return;
    }
    if (lines.length > 0 && lines.filter((line) => isContentsLine(line.text)).length * 2 > lines.length) {
      this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end, region: 'contents' });
      return;
    }
    const kept = lines.filter((line) => !this.isRunning(line.text));
    const bold = boldLength(node);
    const lead = kept[0];
    if (lead && !context.quoted && context.depth === 0) {
      const leadLength = lead.to - lead.from;
      const alone =
        kept.length === 1 &&
        (next === undefined || next.type !== 'paragraph' || kept.length === lines.length);
      const heading = inferHeading(
        text.text.slice(lead.from),
        bold,
        leadLength,
        alone && next !== undefined && next.type !== 'heading',
      );
      if (heading && !/^(?:figure|table|chart|map|source)\b/i.test(heading.title)) {
        this.builder.addHeading(
          text.slice(lead.from, lead.to),
          this.inferredLevel(heading.rank),
          ...spanOf(text, lead),
          true,
        );
        if (kept.length > 1) this.addParagraphLines(text, kept.slice(1), context, first);
        return;
      }
    }
    this.addParagraphLines(text, kept, context, first);
  }

  /** Bold headings stand below the last real heading; among themselves they keep the order of their numbering. */
  private inferredLevel(rank: number): number {
    let real = 0;
    for (let i = this.builder.sections.length - 1; i > 0; i--) {
      const section = this.builder.sections[i];
      if (section && !section.inferred) {
        real = section.level;
        break;
      }
    }
    return real + rank;
  }

  /** Lines that begin with a bullet sign are items of a list that a converter did not see. */
  private addParagraphLines(
    text: MappedText,
    lines: readonly TextLine[],
    context: Context,
    first: number,
  ): void {
    const groups: TextLine[][] = [];
    for (const line of lines) {
      const last = groups[groups.length - 1];
      if (last === undefined || BULLET_LINE.test(line.text)) groups.push([line]);
      else last.push(line);
    }
    const bulletedLines = groups.slice(1).every((g) => BULLET_LINE.test(g[0]?.text ?? ''));
    // One item a paragraph: each goes on with the list of the one before it.
    const apart = groups.length === 1 && context.depth === 0 && BULLET_LINE.test(lines[0]?.text ?? '');
    const bulleted = apart || (groups.length > 1 && bulletedLines);
    const before = apart ? this.builder.passages[first - 1] : undefined;
    const goesOn =
      before?.kind === 'item' &&
      before.index === this.lastApart &&
      before.section === this.builder.currentSection;
    const parts = bulleted ? groups : [lines];
    const block = goesOn ? before.block : bulleted ? this.builder.newBlock() : null;
    let opening: number | null = null;
    for (const group of parts) {
      const head = group[0];
      const tail = group[group.length - 1];
      if (!head || !tail) continue;
      const item = bulleted && BULLET_LINE.test(head.text);
      const from = head.from + (item ? (BULLET_LINE.exec(head.text)?.[0].length ?? 0) : 0);
      const part =
        group.length === tail.index - head.index + 1
          ? text.slice(from, tail.to)
          : joinLines(text, group, from);
      const { start, end } = part.spanOf(0, part.text.length);
      const kind = context.quoted
        ? 'quote'
        : item || context.depth > 0
          ? 'item'
          : isCaption(part.text)
            ? 'caption'
            : 'paragraph';
      const quoted = isAllQuoted(part.text) || (context.quoted && isConsulteeQuote(part.text));
      const region = quoted ? 'quotation' : null;
      const intro = goesOn
        ? before.intro
        : item
          ? opening !== null
            ? [opening]
            : this.introBefore(first)
          : context.intro;
      const index = this.builder.addPassage({
        kind,
        parts: [part],
        start,
        end,
        region,
        block,
        depth: item ? 1 : context.depth,
        intro,
      });
      if (!item) opening = index;
      else if (apart) this.lastApart = index;
    }
  }

  /** The paragraph that opens a list: the one just before it in the same section. */
  introBefore(index: number): readonly number[] {
    const before = this.builder.passages[index - 1];
    return before &&
      before.kind === 'paragraph' &&
      before.section === this.builder.currentSection &&
      before.region !== 'running'
      ? [before.index]
      : [];
  }

  private isRunning(line: string): boolean {
    const key = runningKey(line);
    return key !== null && this.running.has(key);
  }
}

function spanOf(text: MappedText, line: TextLine): [number, number] {
  const span = text.spanOf(line.from, line.to);
  return [span.start, span.end];
}
