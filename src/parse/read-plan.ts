// Markdown source to the document model: the syntax tree walked once, in reading order.
import type { Plan } from '../model/plan.js';
import { LineIndex } from '../model/span.js';
import { readFrontMatter } from './front-matter.js';
import { alignText, InlineReader } from './inline.js';
import { joinTexts, MappedText } from './mapped-text.js';
import { hasBlocks, shownOf } from './html-blocks.js';
import { imagesInHtml } from './html-images.js';
import { readHtmlBlocks } from './html-reader.js';
import { type ParserName, parseMarkdown } from './markdown.js';
import { ColumnReader } from './column-reader.js';
import { addDiagram, diagramLines } from './diagram-lines.js';
import { fenceAt, fenceLength } from './fences.js';
import { withoutAttributes } from './headings.js';
import { opensPoint } from './item-lines.js';
import { LineTableReader } from './line-table.js';
import { PageBreaks } from './page-breaks.js';
import { type Context, ParagraphReader } from './paragraph-reader.js';
import { PlanBuilder } from './plan-builder.js';
import { regionOfItem } from './regions.js';
import { partRunTogether } from './run-together.js';
import type { Block, Inline, List, ListItem } from './syntax.js';
import { asSpelled } from './as-spelled.js';
import { addTable } from './table-rows.js';
import { findUnclosed } from './unclosed.js';

/**
 * Reads a plan. Never throws on a plan's own faults: those of its front matter are listed in the result.
 * Throws a ToolError that names the line for text that cannot be read in a sensible time.
 */
export function readPlan(source: string, parser?: ParserName): Plan {
  const lines = new LineIndex(source);
  const { frontMatter, bodyStart } = readFrontMatter(source);
  const blocks = parseMarkdown(source, bodyStart, parser);
  const reader = new Reader(source, lines, blocks);
  reader.readAll(blocks);
  const { images, comments, links } = reader.inlines;
  const unclosed = findUnclosed(source, blocks);
  return { source, lines, frontMatter, images, comments, links, unclosed, ...reader.builder.finish() };
}

class Reader {
  readonly builder: PlanBuilder;
  readonly inlines: InlineReader;
  private readonly paragraphs: ParagraphReader;
  private readonly columns: ColumnReader;
  private readonly lineTables: LineTableReader;
  private readonly pages: PageBreaks;
  private readonly source: string;

  constructor(source: string, lines: LineIndex, blocks: readonly Block[]) {
    this.source = source;
    const urls = new Map<string, string>();
    for (const block of blocks)
      if (block.type === 'definition' && !urls.has(block.identifier)) urls.set(block.identifier, block.url);
    this.inlines = new InlineReader(source, urls);
    this.builder = new PlanBuilder(source.length);
    this.paragraphs = new ParagraphReader(source, lines, this.builder);
    const isRunning = (line: string): boolean => this.paragraphs.isRunning(line);
    this.pages = new PageBreaks(source, isRunning);
    this.columns = new ColumnReader(source, lines, this.builder, isRunning);
    this.lineTables = new LineTableReader(source, lines, this.builder, isRunning);
  }

  readAll(blocks: readonly Block[]): void {
    const parted = partRunTogether(blocks, this.source, (line) => this.paragraphs.isRunning(line));
    this.paragraphs.isPaged ||= parted !== blocks;
    this.readBlocks(parted, { quoted: false, depth: 0, intro: [] });
  }

  readBlocks(nodes: readonly Block[], context: Context): void {
    let readTo = 0;
    nodes.forEach((node, i) => {
      if (i < readTo) return;
      const { start, end } = node;
      if ((node.type === 'paragraph' || node.type === 'code') && !context.quoted && context.depth === 0) {
        const read = this.columns.read(nodes, i) || this.lineTables.read(nodes, i);
        readTo = i + read;
        if (read > 0) return;
      }
      switch (node.type) {
        case 'heading': {
          const text = withoutAttributes(this.inline(node.children));
          if (context.quoted) this.builder.addPassage({ kind: 'quote', parts: [text], start, end });
          else this.builder.addHeading(text, node.depth, start, end, false);
          break;
        }
        case 'paragraph': {
          const text = this.inline(node.children);
          const rest = context.quoted || context.depth > 0 ? null : this.pages.restOf(nodes, i, text.text);
          if (rest === null) this.paragraphs.read(node, text, context, nodes[i + 1]);
          else {
            // The sentence goes on after the foot of its page, which stands within it and is no part of it.
            const { at, paragraph } = rest;
            const whole = joinTexts(text, end, this.inline(paragraph.children));
            this.paragraphs.read({ ...node, end: paragraph.end }, whole, context, nodes[at + 1]);
            readTo = at + 1;
          }
          break;
        }
        case 'list':
          this.readList(node, context);
          break;
        case 'table':
          addTable(node, this.builder, this.source, (cell) => this.inline(cell.children));
          break;
        case 'blockquote':
          this.readBlocks(node.children, { ...context, quoted: true });
          break;
        case 'footnoteDefinition':
          this.readNote(node.children);
          break;
        case 'code':
          this.readCode(node.value, start, end, context, nodes[i + 1]);
          break;
        case 'html':
          this.readHtml(node.value, start, end);
          break;
        case 'definition':
        case 'thematicBreak':
          break;
      }
    });
  }

  private readList(node: List, context: Context): void {
    const intro =
      context.depth > 0 ? context.intro : this.paragraphs.introBefore(this.builder.passages.length);
    const block = this.builder.newBlock();
    for (const item of node.children)
      this.readItem(item, { ...context, depth: context.depth + 1, intro }, block);
  }

  private readItem(item: ListItem, context: Context, block: number): void {
    let lead: number | null = null;
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        const { start, end } = child;
        const text = this.paragraphs.withoutRunning(this.inline(child.children), start, end);
        const intro: readonly number[] = lead === null ? context.intro : [...context.intro, lead];
        if (opensPoint(text.text)) {
          // Signs that Markdown does not know, within a list that it does.
          for (const part of this.paragraphs.pointsOf(text, start, end)) {
            const span = part.spanOf(0, part.text.length);
            const index = this.builder.addPassage({
              kind: 'item',
              parts: [part],
              ...span,
              block,
              depth: context.depth,
              intro,
            });
            lead ??= index;
          }
          continue;
        }
        const region = regionOfItem(this.builder.currentTitle, text.text, context.quoted);
        const index = this.builder.addPassage({
          kind: 'item',
          parts: [text],
          start,
          end,
          region,
          block,
          depth: context.depth,
          intro,
        });
        lead ??= index;
      } else {
        this.readBlocks([child], {
          ...context,
          intro: lead === null ? context.intro : [...context.intro, lead],
        });
      }
    }
  }

  private readNote(children: readonly Block[]): void {
    for (const child of children) {
      if (child.type !== 'paragraph') this.readBlocks([child], { quoted: false, depth: 0, intro: [] });
      else
        this.builder.addPassage({
          kind: 'note',
          parts: [this.inline(child.children)],
          start: child.start,
          end: child.end,
        });
    }
  }

  private readHtml(value: string, start: number, end: number): void {
    for (const image of imagesInHtml(this.source.slice(start, end), start))
      this.inlines.images.push({ passage: null, ...image });
    this.inlines.addComments(start, end);
    if (hasBlocks(value)) {
      const source = this.source.slice(start, end);
      const from = source.indexOf(value);
      if (from >= 0) {
        readHtmlBlocks(value, start + from, this.builder, this.inlines, this.paragraphs);
        return;
      }
    }
    const shown = shownOf(value);
    if (shown.trim() !== '') this.addText(value, start, end, shown);
  }

  /** Without a fence it is text that a converter set in from the margin: a title in the middle of the page, a column. */
  private readCode(
    value: string,
    start: number,
    end: number,
    context: Context,
    next: Block | undefined,
  ): void {
    const plain = value.replace(/^[ \t]+$/gm, '');
    const fence = fenceAt(this.source, start);
    if (fence === 'code') return;
    if (fence === 'text') {
      const drawn = diagramLines(plain);
      if (drawn === null) this.addText(plain, start, end);
      else addDiagram(this.builder, this.mapped(plain, start, end), drawn, context);
      return;
    }
    const text = this.mapped(plain, start, end);
    text.text = plain.replace(/[\r\n]/g, ' ');
    this.paragraphs.readParted(text, plain, context, next);
  }

  /** `shown` is the text for the reader where it differs from the value, of the same length. Parsers differ in blank lines. */
  private addText(value: string, from: number, to: number, shown = value): void {
    const text = this.mapped(value, from, to);
    text.text = shown.replace(/[\r\n]/g, ' ');
    const words = text.text.trim();
    if (words === '') return;
    const first = text.text.indexOf(words);
    const { start, end } = text.spanOf(first, first + words.length);
    this.builder.addPassage({ kind: 'paragraph', parts: [asSpelled(text)], start, end });
  }

  private mapped(value: string, from: number, to: number): MappedText {
    const text = new MappedText();
    alignText(value, this.source, from + fenceLength(this.source, from, to), to, text, true);
    return text;
  }

  private inline(children: readonly Inline[]): MappedText {
    return this.inlines.read(children, this.builder.passages.length);
  }
}
