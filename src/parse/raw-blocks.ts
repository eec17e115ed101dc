// Blocks whose text Markdown leaves as it is: HTML, fenced blocks, and text that a converter set in from the margin.
import { asSpelled } from './as-spelled.js';
import { addDiagram, diagramLines } from './diagram-lines.js';
import { fenceAt, fenceLength } from './fences.js';
import { hasBlocks, shownOf } from './html-blocks.js';
import { imagesInHtml } from './html-images.js';
import { readHtmlBlocks } from './html-reader.js';
import { alignText, type InlineReader } from './inline.js';
import { MappedText } from './mapped-text.js';
import type { Context, ParagraphReader } from './paragraph-reader.js';
import type { PlanBuilder } from './plan-builder.js';
import type { Block } from './syntax.js';

export class RawBlockReader {
  private readonly source: string;
  private readonly builder: PlanBuilder;
  private readonly inlines: InlineReader;
  private readonly paragraphs: ParagraphReader;

  constructor(source: string, builder: PlanBuilder, inlines: InlineReader, paragraphs: ParagraphReader) {
    this.source = source;
    this.builder = builder;
    this.inlines = inlines;
    this.paragraphs = paragraphs;
  }

  readHtml(value: string, start: number, end: number): void {
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
  readCode(value: string, start: number, end: number, context: Context, next: Block | undefined): void {
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
}
