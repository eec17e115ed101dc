// A paragraph as a reader sees it: page furniture left out, a bold or numbered line read as a heading, bullet signs as a list.
import type { Passage, Region } from '../model/plan.js';
import type { LineIndex } from '../model/span.js';
import { asSpelled } from './as-spelled.js';
import { ContentsList, isProse } from './contents-list.js';
import { addDrawnRows } from './drawn-rows.js';
import { gridRows } from './grid-rows.js';
import { inferHeading, isBareName, isTitle } from './headings.js';
import { itemStarts, markLength, opensPoint } from './item-lines.js';
import { findRunningLines, runningKey } from './line-looks.js';
import type { MappedText } from './mapped-text.js';
import { boldLength, isAllQuoted, isCaption, isConsulteeQuote, leadsWithin } from './node-shape.js';
import { pipedRows } from './piped-lines.js';
import type { PlanBuilder } from './plan-builder.js';
import { isDefinition, regionOfLead } from './regions.js';
import type { Block, Paragraph } from './syntax.js';
import { chunksOf, groupLines, joinLines, linesOf, spanOfLine, type TextLine } from './text-lines.js';

/** Where a block stands: in a quotation, in a list, and which passages open that list. */
export interface Context {
  readonly quoted: boolean;
  readonly depth: number;
  readonly intro: readonly number[];
}

/** "5.4 Nobody should ...": the number of a paragraph. */
const PARAGRAPH_NUMBER = /^\s*\d{1,2}(?:\.\d{1,3}){1,2}\.?\s+(?=["“‘(]?\p{Lu})/u;

export class ParagraphReader {
  private readonly source: string;
  private readonly builder: PlanBuilder;
  private readonly running: ReadonlySet<string>;
  private readonly unmarked: boolean;
  /** Was the file converted from pages? */
  isPaged: boolean;
  private readonly contents = new ContentsList();
  /** The last passage that was an item of a list without Markdown's marks. */
  private lastListed = -1;

  /** `unmarked`: Markdown sees no heading in the text. */
  constructor(source: string, lines: LineIndex, builder: PlanBuilder, unmarked: boolean) {
    this.source = source;
    this.unmarked = unmarked;
    this.builder = builder;
    this.running = findRunningLines(source, lines);
    this.isPaged = this.running.size > 0;
  }

  read(node: Paragraph, text: MappedText, context: Context, next: Block | undefined): void {
    const { start, end } = node;
    const first = this.builder.passages.length;
    if (text.text.trim() === '') return;
    const lines = linesOf(text, this.source, start, end);
    const kept = this.running.size === 0 ? lines : lines.filter((line) => !this.isRunning(line.text));
    if (kept.length === 0) {
      this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end, region: 'running' });
      return;
    }
    const announced = this.builder.currentRegion === 'contents';
    if (leadsWithin(node) || this.contents.isList(kept, announced)) {
      this.contents.add(kept);
      this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end, region: 'contents' });
      return;
    }
    if (announced && isProse(text.text)) this.builder.leaveRegion(start);
    const rows = context.quoted || context.depth > 0 ? null : (gridRows(kept) ?? pipedRows(kept));
    if (rows) {
      addDrawnRows(this.builder, text, rows);
      return;
    }
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
        this.contents.has(lead.text),
        this.isTitleLine(lead.text, next),
      );
      if (heading && !/^(?:figure|table(?! of contents)|chart|map|source)\b/i.test(heading.title)) {
        this.builder.addHeading(
          text.slice(lead.from, lead.to),
          // Bold headings stand below the last real heading; among themselves they keep the order of their numbering.
          this.builder.realLevel + heading.rank,
          ...spanOfLine(text, lead),
          true,
        );
        if (kept.length > 1) this.addParagraphLines(text, kept.slice(1), context, first);
        return;
      }
    }
    this.addParagraphLines(text, kept, context, first);
  }

  /** Blank lines in `plain` part the paragraphs of the text, as on a page that was set in from the margin whole. */
  readParted(text: MappedText, plain: string, context: Context, next: Block | undefined): void {
    const parts = chunksOf(plain).map(([from, to]) => text.slice(from, to));
    const nodes = parts.map(
      (part): Paragraph => ({ type: 'paragraph', children: [], ...part.spanOf(0, part.text.length) }),
    );
    for (const [i, part] of parts.entries())
      this.read(nodes[i] as Paragraph, asSpelled(part), context, nodes[i + 1] ?? next);
  }

  /** Lines that begin with a bullet sign are items of a list that a converter did not see. */
  private addParagraphLines(
    text: MappedText,
    lines: readonly TextLine[],
    context: Context,
    first: number,
  ): void {
    const last = this.lastShown(first);
    // A list goes on after the foot of a page.
    const mayGoOn =
      last !== undefined && last.index === this.lastListed && last.section === this.builder.currentSection;
    const led = last !== undefined && ((mayGoOn && last.index < first - 1) || this.opens(last));
    const starts = itemStarts(lines, led);
    const groups = groupLines(lines, starts);
    // One item a paragraph: each goes on with the list of the one before it.
    const apart = groups.length === 1 && context.depth === 0 && opensPoint(lines[0]?.text ?? '');
    const listed = apart || groups.length > 1;
    const goesOn = mayGoOn && (apart || (starts.has(0) && last.index < first - 1));
    const block = goesOn ? last.block : listed ? this.builder.newBlock() : null;
    let opening: number | null = null;
    let openingRegion: Region | null = null;
    for (const [i, group] of groups.entries()) {
      const [head] = group as [TextLine, ...TextLine[]];
      const tail = group[group.length - 1] as TextLine;
      const item = apart || (listed && (i > 0 || starts.has(0)));
      const mark = item ? markLength(head.text) : (PARAGRAPH_NUMBER.exec(head.text)?.[0].length ?? 0);
      // A numbered paragraph is one of the plan's own.
      const numbered = !item && mark > 0;
      const from = head.from + mark;
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
      const intro =
        goesOn && item
          ? last.intro
          : item
            ? opening !== null
              ? [opening]
              : this.introBefore(first)
            : context.intro;
      const region: Region | null = quoted
        ? 'quotation'
        : kind !== 'caption' && !numbered && isDefinition(part.text)
          ? 'glossary'
          : kind === 'paragraph' && !numbered
            ? regionOfLead(part.text)
            : item
              ? openingRegion
              : null;
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
      if (item) this.lastListed = index;
      else [opening, openingRegion] = [index, quoted ? null : region];
    }
  }

  /** The items of a paragraph that begins with a sign, without their signs. */
  pointsOf(text: MappedText, start: number, end: number): MappedText[] {
    const lines = linesOf(text, this.source, start, end);
    const starts = itemStarts(lines, true);
    return groupLines(lines, starts).map((group) => joinLines(text, group, startOf(group)));
  }

  /** The paragraph that opens a list: the one just before it in the same section. */
  introBefore(index: number): readonly number[] {
    const before = this.lastShown(index);
    return before?.kind === 'paragraph' && before.section === this.builder.currentSection
      ? [before.index]
      : [];
  }

  /** The passage before one, but for the feet and heads of pages. */
  private lastShown(index: number): Passage | undefined {
    let at = index - 1;
    while (this.builder.passages[at]?.region === 'running') at--;
    return this.builder.passages[at];
  }

  /** A paragraph of the section that ends by asking for a list. */
  private opens({ kind, section, text }: Passage): boolean {
    return kind === 'paragraph' && section === this.builder.currentSection && /:\s*$/.test(text);
  }

  /**
   * In pages without marked headings, a name or two words alone on a line, as over a box or a column; there, and where no heading is marked at
   * all, a few words alone on a line over a paragraph of prose.
   */
  private isTitleLine(line: string, next: Block | undefined): boolean {
    const title = line.trim();
    const isPage = this.isPaged && this.builder.realLevel === 0;
    if (isPage && isBareName(title)) return true;
    return (
      (this.unmarked || isPage) &&
      next?.type === 'paragraph' &&
      !opensPoint(this.source.slice(next.start, next.start + 20)) &&
      (isTitle(title) || (this.unmarked && isBareName(title))) &&
      // What leads to a list ends with a colon.
      isProse(this.source.slice(next.start, next.end).replace(/:\s*$/, '.'), this.unmarked)
    );
  }

  /** A text that stands at source [start, end), without the feet and heads of pages within it. */
  withoutRunning(text: MappedText, start: number, end: number): MappedText {
    if (this.running.size === 0) return text;
    const lines = linesOf(text, this.source, start, end);
    const kept = lines.filter((line) => !this.isRunning(line.text));
    return kept.length === lines.length || kept.length === 0
      ? text
      : joinLines(text, kept, kept[0]?.from ?? 0);
  }

  isRunning(line: string): boolean {
    const key = runningKey(line);
    return key !== null && this.running.has(key);
  }
}

/** Where the words of an item begin in its text. */
function startOf([head]: readonly TextLine[]): number {
  return head ? head.from + markLength(head.text) : 0;
}
