// Markdown source to the document model: the syntax tree walked once, in reading order.
import type { Plan } from '../model/plan.js';
import { LineIndex } from '../model/span.js';
import { readFrontMatter } from './front-matter.js';
import { InlineReader } from './inline.js';
import type { MappedText } from './mapped-text.js';
import { type ParserName, parseMarkdown } from './markdown.js';
import { ColumnReader } from './column-reader.js';
import { withoutAttributes } from './headings.js';
import { opensPoint } from './item-lines.js';
import { LineTableReader } from './line-table.js';
import { widthOfLoneLines } from './lone-lines.js';
import { leadsWithin } from './node-shape.js';
import { PageBreaks } from './page-breaks.js';
import { type Context, ParagraphReader } from './paragraph-reader.js';
import { PlanBuilder } from './plan-builder.js';
import { RawBlockReader } from './raw-blocks.js';
import { regionOfItem } from './regions.js';
import { RuledTableReader } from './ruled-table.js';
import { partRunTogether } from './run-together.js';
import type { Block, Inline, List, ListItem } from './syntax.js';
import { addTable } from './table-rows.js';
import { findUnclosed } from './unclosed.js';
import { addChapters, type Chapter, countMarked, findChapters } from './unmarked-chapters.js';

/**
 * Reads a plan. Never throws on a plan's own faults: those of its front matter are listed in the result.
 * Throws a ToolError that names the line for text that cannot be read in a sensible time.
 */
export function readPlan(source: string, parser?: ParserName): Plan {
  const lines = new LineIndex(source);
  const { frontMatter, bodyStart } = readFrontMatter(source);
  const blocks = parseMarkdown(source, bodyStart, parser);
  const reader = new Reader(source, lines, blocks);
  reader.readBlocks(reader.blocks, { quoted: false, depth: 0, intro: [] });
  const { images, comments, links } = reader.inlines;
  const read = { source, lines, frontMatter, images, comments, links, ...reader.builder.finish() };
  return { ...read, unclosed: findUnclosed(source, blocks) };
}

class Reader {
  /** Those to read. */
  readonly blocks: readonly Block[];
  readonly builder: PlanBuilder;
  readonly inlines: InlineReader;
  private readonly paragraphs: ParagraphReader;
  private readonly chapters: ReadonlyMap<Block, readonly Chapter[]>;
  private readonly columns: ColumnReader;
  private readonly lineTables: LineTableReader;
  private readonly ruledTables: RuledTableReader;
  private readonly pages: PageBreaks;
  private readonly raw: RawBlockReader;
  private readonly source: string;

  constructor(source: string, lines: LineIndex, blocks: readonly Block[]) {
    this.source = source;
    const urls = new Map<string, string>();
    for (const block of blocks)
      if (block.type === 'definition' && !urls.has(block.identifier)) urls.set(block.identifier, block.url);
    this.inlines = new InlineReader(source, urls);
    this.builder = new PlanBuilder(source.length);
    this.paragraphs = new ParagraphReader(source, lines, this.builder, countMarked(blocks) === 'none');
    const isRunning = (line: string): boolean => this.paragraphs.isRunning(line);
    this.blocks = partRunTogether(blocks, source, isRunning);
    this.paragraphs.isPaged ||= this.blocks !== blocks;
    this.chapters = findChapters(this.blocks, source);
    this.pages = new PageBreaks(source, isRunning, widthOfLoneLines(this.blocks, source));
    this.raw = new RawBlockReader(source, this.builder, this.inlines, this.paragraphs);
    this.columns = new ColumnReader(source, lines, this.builder, isRunning);
    this.lineTables = new LineTableReader(source, lines, this.builder, isRunning);
    this.ruledTables = new RuledTableReader(source, lines, this.builder);
  }

  readBlocks(nodes: readonly Block[], context: Context): void {
    let readTo = 0;
    nodes.forEach((node, i) => {
      if (i < readTo) return;
      const { start, end } = node;
      if (
        (node.type === 'paragraph' || node.type === 'code' || node.type === 'thematicBreak') &&
        !context.quoted &&
        context.depth === 0
      ) {
        const read =
          this.ruledTables.read(nodes, i) || this.columns.read(nodes, i) || this.lineTables.read(nodes, i);
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
          const apart = !context.quoted && context.depth === 0;
          const last = apart ? this.pages.gather(nodes, i, text, (children) => this.inline(children)) : i;
          this.paragraphs.read({ ...node, end: nodes[last]?.end ?? end }, text, context, nodes[last + 1]);
          readTo = last + 1;
          break;
        }
        case 'list': {
          const chapters = this.chapters.get(node);
          if (chapters === undefined) this.readList(node, context);
          else addChapters(this.builder, this.source, chapters, (children) => this.inline(children));
          break;
        }
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
          this.raw.readCode(node.value, start, end, context, nodes[i + 1]);
          break;
        case 'html':
          this.raw.readHtml(node.value, start, end);
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
        const region = leadsWithin(child)
          ? 'contents'
          : regionOfItem(this.builder.currentTitle, text.text, context.quoted);
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

  private inline(children: readonly Inline[]): MappedText {
    return this.inlines.read(children, this.builder.passages.length);
  }
}
