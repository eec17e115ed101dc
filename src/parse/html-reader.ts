// Adds the blocks of a stretch of HTML to the document model: a table's rows with their header, lists, paragraphs, headings.
import { isHeaded } from './column-layout.js';
import { type HtmlBlock, type HtmlCell, type HtmlLink, type HtmlText, htmlBlocks } from './html-blocks.js';
import type { InlineReader } from './inline.js';
import { MappedText } from './mapped-text.js';
import type { ParagraphReader } from './paragraph-reader.js';
import type { PlanBuilder } from './plan-builder.js';
import { regionOfItem, regionOfTable } from './regions.js';
import { RowGroups } from './row-groups.js';
import type { Block, Paragraph } from './syntax.js';
import type { Region } from '../model/plan.js';

type Row = Extract<HtmlBlock, { kind: 'row' }>;

/** `offset` is where the HTML begins in the source. */
export function readHtmlBlocks(
  html: string,
  offset: number,
  builder: PlanBuilder,
  inlines: InlineReader,
  paragraphs: ParagraphReader,
): void {
  const blocks = htmlBlocks(html, offset);
  const addLinks = (links: readonly HtmlLink[], { text, links: ranges }: MappedText): void => {
    for (const [i, link] of links.entries())
      inlines.links.push({
        ...link,
        passage: builder.passages.length,
        text: text.slice(...(ranges[i] ?? [0, 0])),
      });
  };
  let list: { readonly block: number; readonly intro: readonly number[] } | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as HtmlBlock;
    if (block.kind === 'row') {
      const rows: Row[] = [];
      for (
        let next: HtmlBlock | undefined = block;
        next?.kind === 'row' && next.table === block.table;
        next = blocks[++i]
      )
        rows.push(next);
      i--;
      addTable(rows, builder, addLinks);
      list = null;
      continue;
    }
    const { kind, text, quoted } = block;
    const span = text.spanOf(0, text.text.length);
    addLinks(block.links, text);
    if (kind === 'item') {
      list ??= { block: builder.newBlock(), intro: paragraphs.introBefore(builder.passages.length) };
      const region = regionOfItem(builder.currentTitle, text.text, quoted);
      builder.addPassage({ kind, parts: [text], ...span, region, ...list, depth: 1 });
      continue;
    }
    list = null;
    if (kind === 'heading' && !quoted) builder.addHeading(text, block.level, span.start, span.end, false);
    else if (kind === 'paragraph')
      paragraphs.read(paragraphOf(block), text, { quoted, depth: 0, intro: [] }, blockOf(blocks[i + 1]));
    else builder.addPassage({ kind: quoted ? 'quote' : kind, parts: [text], ...span });
  }
}

/** A block as Markdown would give it, of which a paragraph before it asks the kind and the place alone. */
function blockOf(block: HtmlBlock | undefined): Block | undefined {
  if (block === undefined || block.kind === 'row') return undefined;
  const span = block.text.spanOf(0, block.text.text.length);
  if (block.kind === 'heading') return { type: 'heading', depth: block.level, children: [], ...span };
  return block.kind === 'paragraph' ? paragraphOf(block) : { type: 'list', children: [], ...span };
}

function paragraphOf({ text, strong }: HtmlText): Paragraph {
  const span = text.spanOf(0, text.text.length);
  const words = { type: 'text' as const, value: text.text, ...span };
  return {
    type: 'paragraph',
    children: strong ? [{ type: 'strong', children: [words], ...span }] : [words],
    ...span,
  };
}

function addTable(
  rows: readonly Row[],
  builder: PlanBuilder,
  addLinks: (links: readonly HtmlLink[], text: MappedText) => void,
): void {
  const block = builder.newBlock();
  // Above the header row may stand the table's title.
  const lead = rows.findIndex(({ cells }) => cells.length > 1 || (cells[0]?.column ?? 0) > 0);
  const head = lead >= 0 && isHeadedTable(rows.slice(lead)) ? lead : -1;
  let header: number | null = null;
  let region: Region | null = null;
  const groups = new RowGroups();
  for (const [i, { cells }] of rows.entries()) {
    const texts = cells.flatMap(({ column, texts: own }) => own.map((text) => ({ column, ...text })));
    for (const { links, text } of texts) addLinks(links, text);
    const isHead = i === head;
    if (isHead) region = regionOfTable(cells.map(wordsOf));
    // A row whose first cell reaches down from one above is told by that one.
    const filled = [cells[0]?.column === 0, cells.length > 1];
    const index: number = builder.addPassage({
      kind: isHead ? 'header-row' : 'row',
      parts: texts.map(({ text }) => text),
      columns: texts.map(({ column }) => column),
      start: texts.reduce((least, { text }) => Math.min(least, text.offsetOf(0)), Infinity),
      end: texts.reduce((most, { text }) => Math.max(most, text.endOf(text.text.length - 1)), 0),
      region: isHead ? null : region,
      block,
      intro: [header, isHead ? null : groups.over(filled)].filter((of) => of !== null),
    });
    if (isHead) header = index;
    else groups.add(filled, index);
  }
}

/** Heading cells throughout the first row, or what looks like them. */
function isHeadedTable(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || first.cells.length < 2 || rows.length < 2) return false;
  if (first.cells.every(({ isHead }) => isHead)) return true;
  const strong = ({ texts }: HtmlCell): boolean => texts.every((text: HtmlText) => text.strong);
  if (first.cells.every(strong) && !rows[1]?.cells.every(strong)) return true;
  return isHeaded(
    rows.map(({ cells }) => cells.map((cell) => [{ text: wordsOf(cell), start: 0 }])),
    false,
  );
}

function wordsOf({ texts }: HtmlCell): string {
  return texts.map(({ text }) => text.text).join(' ');
}
