// A paragraph as a reader sees it: page furniture left out, a bold or numbered line read as a heading, bullet signs as a list.
import type { Region } from '../model/plan.js';
import type { LineIndex } from '../model/span.js';
import { ContentsList, isProse } from './contents-list.js';
import { areEntries, isEntry } from './entry-lines.js';
import { inferHeading } from './headings.js';
import { findRunningLines, runningKey } from './line-looks.js';
import type { MappedText } from './mapped-text.js';
import { boldLength, isAllQuoted, isCaption, isConsulteeQuote } from './node-shape.js';
import { type Cell, pipedRows } from './piped-lines.js';
import type { PlanBuilder } from './plan-builder.js';
import { isDefinition, regionOfLead } from './regions.js';
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

/** "(a) of the Council: ...", at the head of a paragraph. */
const LETTERED = /^\s*\((?:[a-z]|[ivx]{1,4})\)\s+/;

/** "Eastwood", "North Isles": capitalised words and nothing else. */
const BARE_NAME = /^\p{Lu}\p{Ll}{2,}(?: (?:and|&|\p{Lu}\p{Ll}{2,})){0,2}$/u;

export class ParagraphReader {
  private readonly source: string;
  private readonly builder: PlanBuilder;
  private readonly running: ReadonlySet<string>;
  private readonly contents = new ContentsList();
  /** The last passage that was an item in a paragraph of its own. */
  private lastApart = -1;

  constructor(source: string, lines: LineIndex, builder: PlanBuilder) {
    this.source = source;
    this.builder = builder;
    this.running = findRunningLines(source, lines);
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
    if (this.contents.isList(kept, announced)) {
      this.contents.add(kept);
      this.builder.addPassage({ kind: 'paragraph', parts: [text], start, end, region: 'contents' });
      return;
    }
    if (announced && isProse(text.text)) this.builder.leaveRegion(start);
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
        this.contents.has(lead.text) || this.isBareName(lead.text),
      );
      if (heading && !/^(?:figure|table(?! of contents)|chart|map|source)\b/i.test(heading.title)) {
        this.builder.addHeading(
          text.slice(lead.from, lead.to),
          // Bold headings stand below the last real heading; among themselves they keep the order of their numbering.
          this.builder.realLevel + heading.rank,
          ...spanOf(text, lead),
          true,
        );
        if (kept.length > 1) this.addParagraphLines(text, kept.slice(1), context, first);
        return;
      }
    }
    this.addParagraphLines(text, kept, context, first);
  }

  /** Lines that begin with a bullet sign are items of a list that a converter did not see. */
  private addParagraphLines(
    text: MappedText,
    lines: readonly TextLine[],
    context: Context,
    first: number,
  ): void {
    const rows = context.quoted || context.depth > 0 ? null : pipedRows(lines);
    if (rows) {
      this.addRows(text, rows);
      return;
    }
    const isItem = isBulleted(lines[1]?.text ?? '') || !areEntries(lines) ? isBulleted : isEntry;
    const groups: TextLine[][] = [];
    for (const line of lines) {
      const last = groups[groups.length - 1];
      if (last === undefined || isItem(line.text)) groups.push([line]);
      else last.push(line);
    }
    const bulletedLines = groups.slice(1).every((g) => isItem(g[0]?.text ?? ''));
    // One item a paragraph: each goes on with the list of the one before it.
    const apart = groups.length === 1 && context.depth === 0 && opensPoint(lines[0]?.text ?? '');
    const bulleted = apart || (groups.length > 1 && bulletedLines);
    const before = apart ? this.builder.passages[first - 1] : undefined;
    const goesOn =
      before?.kind === 'item' &&
      before.index === this.lastApart &&
      before.section === this.builder.currentSection;
    const parts = bulleted ? groups : [lines];
    const block = goesOn ? before.block : bulleted ? this.builder.newBlock() : null;
    let opening: number | null = null;
    let led: Region | null = null;
    for (const group of parts) {
      const head = group[0];
      const tail = group[group.length - 1];
      if (!head || !tail) continue;
      const item = apart || (bulleted && isItem(head.text));
      const mark = item ? (BULLET_LINE.exec(head.text) ?? LETTERED.exec(head.text)) : null;
      const from = head.from + (mark?.[0].length ?? 0);
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
      const intro = goesOn
        ? before.intro
        : item
          ? opening !== null
            ? [opening]
            : this.introBefore(first)
          : context.intro;
      const region: Region | null = quoted
        ? 'quotation'
        : kind !== 'caption' && isDefinition(part.text)
          ? 'glossary'
          : kind === 'paragraph'
            ? regionOfLead(part.text)
            : item
              ? led
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
      if (!item) [opening, led] = [index, quoted ? null : region];
      else if (apart) this.lastApart = index;
    }
  }

  private addRows(text: MappedText, rows: readonly (readonly Cell[])[]): void {
    const block = this.builder.newBlock();
    for (const cells of rows) {
      const whole = text.spanOf(cells[0]?.from ?? 0, cells.at(-1)?.to ?? 1);
      const parts = cells.map(({ from, to }) => text.slice(from, to));
      this.builder.addPassage({ kind: 'row', parts, ...whole, block });
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

  /** In a file that was converted from pages and has no marked headings: a name or two words alone on a line, as over a box or a column. */
  private isBareName(line: string): boolean {
    return this.running.size > 0 && this.builder.realLevel === 0 && BARE_NAME.test(line.trim());
  }

  isRunning(line: string): boolean {
    const key = runningKey(line);
    return key !== null && this.running.has(key);
  }
}

function opensPoint(line: string): boolean {
  return isBulleted(line) || LETTERED.test(line);
}

function isBulleted(line: string): boolean {
  // Most lines begin with a letter.
  const code = line.charCodeAt(0) | 32;
  return (code < 97 || code > 122) && BULLET_LINE.test(line);
}

function spanOf(text: MappedText, line: TextLine): [number, number] {
  const span = text.spanOf(line.from, line.to);
  return [span.start, span.end];
}
