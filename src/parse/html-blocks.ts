// The blocks of a stretch of HTML, as a word processor or a web page leaves them: headings, paragraphs, list items, rows of a table.
// Reads tags forwards and once; knows neither Markdown nor the document model.
import { characterOf } from './character-references.js';
import { marksInHtml } from './html-marks.js';
import { MappedText } from './mapped-text.js';
import { asSpelled } from './as-spelled.js';

/** A link in a block: which range of `text.links` it is tells its place in the list. */
export interface HtmlLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}
export interface HtmlText {
  readonly text: MappedText;
  readonly links: readonly HtmlLink[];
  /** All of it is bold or a heading cell. */
  readonly strong: boolean;
}
/** A cell's paragraphs and list items, in order. */
export interface HtmlCell {
  readonly column: number;
  readonly isHead: boolean;
  readonly texts: readonly HtmlText[];
}
export type HtmlBlock =
  | (HtmlText & { readonly kind: 'paragraph' | 'item' | 'caption'; readonly quoted: boolean })
  | (HtmlText & { readonly kind: 'heading'; readonly level: number; readonly quoted: boolean })
  /** `table` numbers the tables; `depth` is 0 for a list or table that stands in no other. */
  | { readonly kind: 'row'; readonly table: number; readonly cells: readonly HtmlCell[] };

/** Tags that part one text from the next. */
const PARTS = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What stands in these is not shown, or no longer holds. */
const HIDDEN = new Set(['style', 'script', 'template', 'title', 'del', 's', 'strike']);
const MOST_COLUMNS = 100;

/** Does HTML hold tags that part texts? Other HTML is one text. */
export function hasBlocks(html: string): boolean {
  return /<(?:t[dr]|li|p|h[1-6]|dd|dt|caption)\b/i.test(html);
}

/** What a reader sees of it, all else blank: as long as the HTML. */
export function shownOf(html: string): string {
  return (
    html
      .replace(/<!--[\s\S]*?(?:-->|$)/g, (m) => ' '.repeat(m.length))
      .replace(/<(?:style|script)\b[\s\S]*?(?:<\/(?:style|script)>|$)/gi, (m) => ' '.repeat(m.length))
      // What is never closed is met once, and left as it is.
      .replace(/<[^>]*(?:>|$)/g, (m) => (m.endsWith('>') ? ' '.repeat(m.length) : m))
  );
}

/** `offset` is where the HTML begins in the source. */
export function htmlBlocks(html: string, offset: number): HtmlBlock[] {
  const reader = new HtmlBlocks(html, offset);
  return reader.read();
}

class HtmlBlocks {
  private readonly html: string;
  private readonly offset: number;
  private readonly blocks: HtmlBlock[] = [];
  private text = new MappedText();
  private links: HtmlLink[] = [];
  private kind: 'paragraph' | 'item' | 'caption' | 'heading' = 'paragraph';
  private level = 0;
  private plainLetters = false;
  private bold = 0;
  private quotes = 0;
  private hidden: string | null = null;
  private link: { url: string; from: number; start: number } | null = null;
  /** Place of the tag or reference that is being read. */
  private at = 0;
  private tables = 0;
  /** Tables that are open, of which only the outermost has rows. */
  private inTables = 0;
  private row: { column: number; isHead: boolean; texts: HtmlText[] }[] | null = null;
  /** By column, the rows still to come that a cell above reaches into. */
  private taken: number[] = [];

  constructor(html: string, offset: number) {
    this.html = html;
    this.offset = offset;
  }

  read(): HtmlBlock[] {
    let from = 0;
    for (const mark of marksInHtml(this.html)) {
      this.addText(from, mark.start);
      this.at = mark.start;
      from = mark.end;
      if (mark.kind === 'tag') this.readTag(mark.name, mark.closes, mark.attributes);
      else if (mark.kind === 'reference') this.addReference(this.html.slice(mark.start, mark.end));
    }
    this.addText(from, this.html.length);
    this.endText();
    this.endRow();
    return this.blocks;
  }

  private addText(from: number, to: number): void {
    if (from >= to || this.hidden !== null) return;
    const run = this.html.slice(from, to);
    if (this.bold === 0 && /\S/.test(run)) this.plainLetters = true;
    this.text.addRun(run.replace(/[\r\n\t]/g, ' '), this.offset + from);
  }

  private addReference(reference: string): void {
    if (this.hidden !== null) return;
    const start = this.offset + this.at;
    const character = characterOf(reference);
    if (character === null) this.text.addRun(reference, start);
    else this.text.add(character, start, start + reference.length);
  }

  private readTag(tag: string, closes: boolean, attributes: string): void {
    if (this.hidden !== null) {
      if (closes && tag === this.hidden) this.hidden = null;
      return;
    }
    if (HIDDEN.has(tag)) {
      if (!closes && !attributes.endsWith('/')) this.hidden = tag;
      return;
    }
    if (PARTS.has(tag)) this.endText();
    if (tag === 'strong' || tag === 'b') this.bold = Math.max(0, this.bold + (closes ? -1 : 1));
    else if (tag === 'blockquote') this.quotes = Math.max(0, this.quotes + (closes ? -1 : 1));
    else if (tag === 'a') this.readLink(closes, attributes);
    else if (tag === 'br') this.text.addRun(' ', this.offset + this.at);
    else if (tag === 'table') this.readTable(closes);
    else if (this.inTables === 1 && tag === 'tr') {
      this.endRow();
      if (!closes) this.openRow();
    } else if (this.inTables === 1 && (tag === 'td' || tag === 'th')) {
      if (!closes) this.openCell(tag === 'th', attributes);
    } else this.kind = closes ? 'paragraph' : this.kindOf(tag);
  }

  private kindOf(tag: string): 'paragraph' | 'item' | 'caption' | 'heading' {
    if (/^h[1-6]$/.test(tag)) {
      this.level = Number(tag[1]);
      return 'heading';
    }
    if (tag === 'li' || tag === 'dd') return 'item';
    if (tag === 'caption' || tag === 'figcaption') return 'caption';
    // A paragraph in a list item is the item's.
    return tag === 'p' && this.kind === 'item' ? 'item' : PARTS.has(tag) ? 'paragraph' : this.kind;
  }

  private readLink(closes: boolean, attributes: string): void {
    this.endLink();
    if (closes) return;
    const url = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    if (url)
      this.link = {
        url: url[1] ?? url[2] ?? url[3] ?? '',
        from: this.text.text.length,
        start: this.offset + this.at,
      };
  }

  private endLink(): void {
    if (this.link === null) return;
    this.text.links.push([this.link.from, this.text.text.length]);
    this.links.push({ url: this.link.url, start: this.link.start, end: this.offset + this.at });
    this.link = null;
  }

  private readTable(closes: boolean): void {
    if (closes && this.inTables === 1) this.endRow();
    this.inTables = Math.max(0, this.inTables + (closes ? -1 : 1));
    if (!closes && this.inTables === 1) {
      this.tables++;
      this.taken = [];
    }
  }

  private openRow(): void {
    this.row = [];
    this.taken = this.taken.map((rows) => rows - 1);
  }

  private openCell(isHead: boolean, attributes: string): void {
    if (this.row === null) this.openRow();
    const [wide, high] = [spanIn(attributes, 'col'), spanIn(attributes, 'row')];
    let column = 0;
    while ((this.taken[column] ?? 0) > 0) column++;
    for (let i = 0; i < wide && column + i < MOST_COLUMNS; i++) this.taken[column + i] = high;
    this.row?.push({ column, isHead, texts: [] });
  }

  private endRow(): void {
    const cells = this.row?.filter(({ texts }) => texts.length > 0) ?? [];
    if (cells.length > 0) this.blocks.push({ kind: 'row', table: this.tables, cells });
    this.row = null;
  }

  /** Ends the text that was being read; one without words is dropped. */
  private endText(): void {
    this.endLink();
    const { links, kind, level } = this;
    const text = asSpelled(this.text);
    const words = text.text.trim();
    const strong = !this.plainLetters;
    this.text = new MappedText();
    this.links = [];
    this.plainLetters = false;
    if (words === '') return;
    const from = text.text.indexOf(words);
    const read = { text: text.slice(from, from + words.length), links, strong };
    const cell = this.row?.at(-1);
    if (cell) cell.texts.push(read);
    else if (kind === 'heading') this.blocks.push({ kind, level, quoted: this.quotes > 0, ...read });
    else this.blocks.push({ kind, quoted: this.quotes > 0, ...read });
  }
}

function spanIn(attributes: string, name: 'col' | 'row'): number {
  const span = new RegExp(`\\s${name}span\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Number(span ?? 1));
}
