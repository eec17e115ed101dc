// Keeps text that would take the Markdown parser minutes, or overflow its stack, from reaching it: each is refused with the line.
// Each parser is linear on plans as people write them; what it is not linear on (measured) is charged here against a budget.
import { ToolError } from '../model/errors.js';
import { EmphasisWalk } from './emphasis-walk.js';

/** Quotes and lists within one another. */
const DEEPEST = 100;
const HEADING_STEPS = 10;
/** A picture's mark costs as much as this many others. */
const PICTURE_MARKS = 8;
/** For each character reference the fast parser copies the paragraph up to it: steps for each character, as it takes memory too. */
const COPY_STEPS = 4;
const REFERENCE = /&(?:#[\dxX]|[A-Za-z])[\dA-Za-z]*;/g;

/** What a parser can take. */
interface Limits {
  /** Characters of Markdown, pictures within the text aside. */
  readonly longest: number;
  readonly lines: number;
  /** Paragraphs, list items, table rows and headings. */
  readonly blocks: number;
  readonly budget: number;
  /** Nothing but emphasis and character references costs more the longer the paragraph is. */
  readonly onlyEmphasis: boolean;
}

/** Three times the longest plan in sight; some three thousand blocks, or 40 million steps, take a second. */
export const REFERENCE_LIMITS: Limits = {
  longest: 2_000_000,
  lines: 200_000,
  blocks: 15_000,
  budget: 100_000_000,
  onlyEmphasis: false,
};
/** As long a text as a file may be; some 500 million steps take a second. */
export const FAST_LIMITS: Limits = {
  longest: 20_000_000,
  lines: Infinity,
  blocks: Infinity,
  budget: 500_000_000,
  onlyEmphasis: true,
};

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

export function isWithin(limits: Limits, source: string, from: number): boolean {
  try {
    guardMarkdown(source, from, limits);
    return true;
  } catch (error) {
    if (error instanceof ToolError) return false;
    throw error;
  }
}

/** Throws a ToolError that names the line. `from` is where the Markdown begins. */
export function guardMarkdown(source: string, from: number, limits: Limits): void {
  new Guard(source, from, limits).run();
}

class Guard {
  private readonly limits: Limits;
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
  private readonly emphasis = new EmphasisWalk();

  constructor(source: string, from: number, limits: Limits) {
    this.limits = limits;
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
    if (this.length > this.limits.longest) this.refuseLength(this.limits.longest, 'characters');
    if (this.line > this.limits.lines) this.refuseLength(this.limits.lines, 'lines');
    const { marked, quoted, start, indent } = this.readMarks(text);
    const content = text.slice(start);
    if (marked) this.countBlock();
    if (content.trim() === '') {
      this.close();
      if (!marked) this.inTable = false;
      return;
    }
    if (/^[-=]+\s*$/.test(content) && this.paragraph) {
      if (!this.limits.onlyEmphasis) this.spend((2 * ++this.underlined - 1) * HEADING_STEPS, this.line);
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
    const before = into.length;
    into.length += text.length + 1;
    if (this.limits.onlyEmphasis) {
      this.spend(this.emphasis.read(text, this.limits.budget), into.line);
      if (text.includes('&'))
        for (const { index } of text.matchAll(REFERENCE))
          this.spend((before + index) * COPY_STEPS, into.line);
      return;
    }
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
    this.emphasis.reset();
    this.spend(marks * marks + (openings * length) / 4 + (this.limits.onlyEmphasis ? 0 : lazy * lazy), line);
  }

  private spend(steps: number, line: number): void {
    this.spent += steps;
    if (this.spent > this.limits.budget)
      this.refuse(
        'too-tangled',
        line,
        'too many * _ [ ] < or & marks, or lines run on without a break, to be read as Markdown',
        'Mend the text at this line: it is often the left-over of a conversion.',
      );
  }

  private countBlock(): void {
    if (++this.blocks > this.limits.blocks)
      this.refuseLength(this.limits.blocks, 'paragraphs, items and table rows');
  }

  private refuseLength(most: number, what: string): never {
    this.refuse(
      'too-long',
      this.line,
      `the text is longer than planlint reads (${most.toLocaleString('en-GB')} ${what})`,
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
