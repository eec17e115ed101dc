// Keeps text that would take the Markdown parser minutes, or overflow its stack, from reaching it: each is refused with the line.
// The parser is linear on plans as people write them; what it is not linear on (measured) is charged here against a budget.
import { ToolError } from '../model/errors.js';

/** Quotes and lists within one another. */
const DEEPEST = 100;
/** Characters of Markdown, pictures within the text aside: three times the longest plan in sight. */
const LONGEST = 2_000_000;
const MOST_LINES = 200_000;
/** Paragraphs, list items, table rows and headings; some three thousand take a second. */
const MOST_BLOCKS = 15_000;
/** Steps; some 40 million take a second. */
const BUDGET = 100_000_000;
const HEADING_STEPS = 10;
/** A picture's mark costs as much as this many others. */
const PICTURE_MARKS = 8;

interface Paragraph {
  readonly line: number;
  readonly contained: boolean;
  /** Runs of * and _, brackets, and cells of a row: each is compared with all others of its paragraph. */
  marks: number;
  /** <! and <?: from each, the rest of the paragraph is searched. */
  openings: number;
  length: number;
  /** Lines that go on with a quote or item without its mark. */
  lazy: number;
}

/** Throws a ToolError that names the line. `from` is where the Markdown begins. */
export function guardMarkdown(source: string, from: number): void {
  new Guard(source, from).run();
}

class Guard {
  private readonly source: string;
  private readonly from: number;
  private line = 0;
  private spent = 0;
  private length = 0;
  private underlined = 0;
  private blocks = 0;
  private inTable = false;
  private paragraph: Paragraph | null = null;
  /** Columns at which the contents of the open list items begin. */
  private items: number[] = [];

  constructor(source: string, from: number) {
    this.source = source;
    this.from = from;
  }

  run(): void {
    let offset = 0;
    for (const text of linesOf(this.source)) {
      this.line++;
      if (offset >= this.from) this.readLine(text);
      offset += text.length + (this.source.startsWith('\r\n', offset + text.length) ? 2 : 1);
    }
    this.close();
  }

  private readLine(text: string): void {
    this.length += text.includes(';base64,') ? text.replace(/;base64,[\w+/=]+/g, '').length : text.length;
    if (this.length > LONGEST) this.refuseLength('2 million characters');
    if (this.line > MOST_LINES) this.refuseLength('200,000 lines');
    const { marked, quoted, start, indent } = this.readMarks(text);
    const content = text.slice(start);
    if (marked) this.countBlock();
    if (content.trim() === '') {
      this.close();
      if (!marked) this.inTable = false;
      return;
    }
    if (/^[-=]+\s*$/.test(content) && this.paragraph) {
      this.spend((2 * ++this.underlined - 1) * HEADING_STEPS, this.line);
      this.close();
      return;
    }
    if (isTableRule(content)) this.inTable = true;
    if (marked || this.inTable || content.startsWith('#')) this.close();
    if (!this.paragraph && !marked && indent === 0) this.items = [];
    if (!this.paragraph && !marked) this.countBlock();
    this.paragraph ??= { line: this.line, contained: marked, marks: 0, openings: 0, length: 0, lazy: 0 };
    this.count(content, this.paragraph);
    if (this.paragraph.contained && !marked && !quoted && indent < (this.items.at(-1) ?? 1))
      this.paragraph.lazy++;
    if (this.inTable || content.startsWith('#')) this.close();
  }

  /** Reads the marks of quotes and list items at the head of a line. A quote's mark alone does not begin a paragraph. */
  private readMarks(text: string): { marked: boolean; quoted: boolean; start: number; indent: number } {
    let at = 0;
    let column = 0;
    let indent = -1;
    let quotes = 0;
    let marked = false;
    for (;;) {
      while (text[at] === ' ' || text[at] === '\t') column += text[at++] === '\t' ? 4 - (column % 4) : 1;
      if (indent < 0) indent = column;
      if (text[at] === '>') {
        quotes++;
        at++;
        column++;
      } else {
        const mark = itemMark(text, at);
        if (mark === 0 || (!marked && !this.begins(text, at))) break;
        while (this.items.length > 0 && (this.items.at(-1) ?? 0) > column) this.items.pop();
        column += mark;
        at += mark;
        this.items.push(column + 1);
        marked = true;
      }
      if (quotes + this.items.length > DEEPEST)
        this.refuse(
          'too-deep',
          this.line,
          `quotes and lists stand more than ${DEEPEST} deep within one another`,
          'Take out the extra > or list marks.',
        );
    }
    if (quotes > 0 && !this.paragraph) marked = true;
    return { marked, quoted: quotes > 0, start: at, indent };
  }

  /** Within a paragraph only a bullet or a 1 begins a list; a later number is text. */
  private begins(text: string, at: number): boolean {
    return (
      this.paragraph === null || this.items.length > 0 || /^(?:[-+*]|1[.)])/.test(text.slice(at, at + 2))
    );
  }

  private count(text: string, into: Paragraph): void {
    into.length += text.length + 1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 42 || code === 95) {
        if (text.charCodeAt(i - 1) !== code) into.marks++;
      } else if (code === 124) into.marks++;
      else if (code === 91 || code === 93) into.marks += text[i - 1] === '!' ? PICTURE_MARKS : 1;
      else if (code === 60 && (text[i + 1] === '!' || text[i + 1] === '?')) into.openings++;
    }
  }

  private close(): void {
    if (!this.paragraph) return;
    const { line, marks, openings, length, lazy } = this.paragraph;
    this.paragraph = null;
    this.spend(marks * marks + (openings * length) / 4 + lazy * lazy, line);
  }

  private spend(steps: number, line: number): void {
    this.spent += steps;
    if (this.spent > BUDGET)
      this.refuse(
        'too-tangled',
        line,
        'too many * _ [ ] or < marks, or lines run on without a break, to be read as Markdown',
        'Mend the text at this line: it is often the left-over of a conversion.',
      );
  }

  private countBlock(): void {
    if (++this.blocks > MOST_BLOCKS) this.refuseLength('15,000 paragraphs, items and table rows');
  }

  private refuseLength(most: string): never {
    this.refuse(
      'too-long',
      this.line,
      `the text is longer than planlint reads (${most})`,
      'Give only the plan, without its papers, or divide it.',
    );
  }

  private refuse(code: string, line: number, problem: string, hint: string): never {
    throw new ToolError(code, problem, { line, hint });
  }
}

function* linesOf(source: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let from = 0;
  for (let match = end.exec(source); match; match = end.exec(source)) {
    yield source.slice(from, match.index);
    from = end.lastIndex;
  }
  yield source.slice(from);
}

/** Length of a list item's mark ("-", "12.") with a space or the line's end after it, else 0. */
function itemMark(text: string, at: number): number {
  const [mark = ''] = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(text.slice(at, at + 12)) ?? [];
  return mark.length;
}

/** "| --- | :-: |": what follows are rows, each a paragraph of its own. */
function isTableRule(text: string): boolean {
  return text.includes('|') && text.includes('-') && /^[|:\-\s]+$/.test(text);
}
