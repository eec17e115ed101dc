// Markdown source to the document model: mdast walked once, in reading order.
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Node,
  Paragraph,
  Root,
  Table,
  TableCell,
} from 'mdast';
import type { Image, Plan } from '../model/plan.js';
import { LineIndex } from '../model/span.js';
import { readFrontMatter } from './front-matter.js';
import { inferHeading } from './headings.js';
import { alignText, type InlineSink, MappedText, readInline } from './inline.js';
import { parseMarkdown } from './markdown.js';
import { PlanBuilder } from './plan-builder.js';
import { findRunningLines, isContentsLine, runningKey } from './regions.js';

type Block = Root['children'][number] | BlockContent | DefinitionContent;

/** Reads a plan. Never throws on a plan's own faults: those of its front matter are listed in the result. */
export function readPlan(source: string): Plan {
  const lines = new LineIndex(source);
  const { frontMatter, bodyStart } = readFrontMatter(source);
  const reader = new Reader(source);
  reader.readBlocks(parseMarkdown(source, bodyStart).children, { quoted: false, depth: 0, intro: [] });
  return { source, lines, frontMatter, images: reader.images, ...reader.builder.finish() };
}

interface Context {
  readonly quoted: boolean;
  readonly depth: number;
  readonly intro: readonly number[];
}

const BULLET_LINE = /^\s*[•▪◦‣●·–-]\s+/;

class Reader {
  readonly images: Image[] = [];
  readonly builder: PlanBuilder;
  private readonly running: ReadonlySet<string>;
  private blocks = 0;

  private readonly source: string;

  constructor(source: string) {
    this.source = source;
    this.builder = new PlanBuilder(source.length);
    this.running = findRunningLines(source.split(/\r\n|\n|\r/));
  }

  readBlocks(nodes: readonly Block[], context: Context): void {
    nodes.forEach((node, i) => {
      const [start, end] = placeOf(node);
      switch (node.type) {
        case 'heading': {
          const text = this.inline(node.children);
          if (context.quoted) this.builder.addPassage({ kind: 'quote', parts: [text], start, end });
          else this.builder.addHeading(text, node.depth, start, end, false);
          break;
        }
        case 'paragraph':
          this.readParagraph(node, context, nodes[i + 1]);
          break;
        case 'list':
          this.readList(node, context);
          break;
        case 'table':
          this.readTable(node);
          break;
        case 'blockquote':
          this.readBlocks(node.children, { ...context, quoted: true });
          break;
        case 'footnoteDefinition':
          this.readNote(node.children);
          break;
        case 'code':
          this.addText(node.value, start, end);
          break;
        case 'html':
          this.readHtml(node.value, start, end);
          break;
      }
    });
  }

  private readParagraph(node: Paragraph, context: Context, next: Block | undefined): void {
    const [start, end] = placeOf(node);
    const first = this.builder.passages.length;
    const text = this.inline(node.children);
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
    const bulleted = groups.length > 1 && groups.slice(1).every((g) => BULLET_LINE.test(g[0]?.text ?? ''));
    const parts = bulleted ? groups : [lines];
    const block = bulleted ? this.blocks++ : null;
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
      const [start, end] = [part.offsets[0] ?? 0, part.ends[part.ends.length - 1] ?? 0];
      const kind = context.quoted
        ? 'quote'
        : item || context.depth > 0
          ? 'item'
          : isCaption(part.text)
            ? 'caption'
            : 'paragraph';
      const region = context.quoted && isConsulteeQuote(part.text) ? 'quotation' : null;
      const intro = item ? (opening !== null ? [opening] : this.introBefore(first)) : context.intro;
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
    }
  }

  private readList(node: List, context: Context): void {
    const intro = context.depth > 0 ? context.intro : this.introBefore(this.builder.passages.length);
    const block = this.blocks++;
    for (const item of node.children)
      this.readItem(item, { ...context, depth: context.depth + 1, intro }, block);
  }

  private readItem(item: ListItem, context: Context, block: number): void {
    let lead: number | null = null;
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        const text = this.inline(child.children);
        const [start, end] = placeOf(child);
        const intro: readonly number[] = lead === null ? context.intro : [...context.intro, lead];
        const region = isContentsLine(text.text)
          ? 'contents'
          : context.quoted && isConsulteeQuote(text.text)
            ? 'quotation'
            : null;
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

  private readTable(node: Table): void {
    const block = this.blocks++;
    let header: number | null = null;
    node.children.forEach((row, i) => {
      const parts = row.children.map((cell: TableCell) => this.inline(cell.children));
      const [start, end] = placeOf(row);
      const blank = parts.every((part) => part.text.trim() === '');
      if (i === 0) {
        if (!blank) header = this.builder.addPassage({ kind: 'header-row', parts, start, end, block });
      } else if (!blank) {
        this.builder.addPassage({
          kind: 'row',
          parts,
          start,
          end,
          block,
          intro: header === null ? [] : [header],
        });
      }
    });
  }

  private readNote(children: readonly Block[]): void {
    for (const child of children) {
      if (child.type !== 'paragraph') this.readBlocks([child], { quoted: false, depth: 0, intro: [] });
      else
        this.builder.addPassage({
          kind: 'note',
          parts: [this.inline(child.children)],
          start: placeOf(child)[0],
          end: placeOf(child)[1],
        });
    }
  }

  private readHtml(value: string, start: number, end: number): void {
    const shown = value
      .replace(/<!--[\s\S]*?(?:-->|$)/g, (m) => ' '.repeat(m.length))
      .replace(/<(?:style|script)\b[\s\S]*?(?:<\/(?:style|script)>|$)/gi, (m) => ' '.repeat(m.length))
      .replace(/<[^>]*>/g, (m) => ' '.repeat(m.length));
    if (shown.trim() !== '') this.addText(shown, start, end);
  }

  private addText(value: string, start: number, end: number): void {
    const text = new MappedText();
    alignText(value, this.source, start, end, text);
    if (text.text.trim() !== '') this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end });
  }

  private inline(children: Parameters<typeof readInline>[0]): MappedText {
    const text = new MappedText();
    const passage = this.builder.passages.length;
    const sink: InlineSink = {
      onImage: (node) =>
        this.images.push({ passage, alt: node.alt ?? '', url: node.url, ...spanOfNode(node) }),
      onLink: (node, from, to) =>
        this.builder.links.push({
          passage,
          text: text.text.slice(from, to),
          url: node.url,
          ...spanOfNode(node),
        }),
    };
    readInline(children, this.source, text, sink);
    return text;
  }

  /** The paragraph that opens a list: the one just before it in the same section. */
  private introBefore(index: number): readonly number[] {
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

interface TextLine {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Source lines of a paragraph, as ranges of its text. */
function linesOf(text: MappedText, source: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (let i = 0; i <= text.text.length; i++) {
    const atEnd = i === text.text.length;
    const code = atEnd ? 10 : source.charCodeAt(text.offsets[i] ?? 0);
    if (!atEnd && !(text.text[i] === ' ' && (code === 10 || code === 13))) continue;
    if (i > from) lines.push({ index: lines.length, from, to: i, text: text.text.slice(from, i) });
    from = i + 1;
  }
  return lines;
}

function joinLines(text: MappedText, lines: readonly TextLine[], from: number): MappedText {
  const joined = new MappedText();
  lines.forEach((line, i) => {
    const begin = i === 0 ? from : line.from;
    if (i > 0) joined.add(' ', text.offsets[begin] ?? 0, text.offsets[begin] ?? 0);
    for (let k = begin; k < line.to; k++)
      joined.add(text.text[k] ?? '', text.offsets[k] ?? 0, text.ends[k] ?? 0);
  });
  return joined;
}

/** How many characters at a paragraph's start are bold. */
function boldLength(node: Paragraph): number {
  const [first] = node.children;
  if (first?.type === 'strong') return textLength(first);
  if (first?.type === 'emphasis' && first.children[0]?.type === 'strong')
    return textLength(first.children[0]);
  return 0;
}

function textLength(node: { readonly children: readonly unknown[] }): number {
  return node.children.reduce<number>((sum, child) => {
    const inner = child as { value?: string; children?: unknown[] };
    return sum + (inner.value?.length ?? (inner.children ? textLength({ children: inner.children }) : 0));
  }, 0);
}

function isCaption(text: string): boolean {
  return text.length < 200 && /^(?:figure|table|chart|map|box)\s+\d/i.test(text.trim());
}

/** Quotation marks round a block quote, or a dash and a speaker after it. */
function isConsulteeQuote(text: string): boolean {
  return /^\s*["“'‘]/.test(text) || /[.!?]["”’']?\s*[–—-]\s*[\p{L} ,]{3,60}$/u.test(text);
}

function spanOf(text: MappedText, line: TextLine): [number, number] {
  const span = text.spanOf(line.from, line.to);
  return [span.start, span.end];
}

function placeOf(node: Node): [number, number] {
  const start = node.position?.start.offset ?? 0;
  return [start, node.position?.end.offset ?? start];
}

function spanOfNode(node: Node): { start: number; end: number } {
  const [start, end] = placeOf(node);
  return { start, end };
}
