// The words around a place of a plan: the heading above it and the rest of its paragraph. Read from the source itself, and given only where
// the source still says at that place what the report quotes.
import type { PlacedEvidence } from '../../model/report.js';
import { LineIndex } from '../../model/span.js';
import { readable } from '../plain.js';

export interface Surroundings {
  /** Empty where no heading stands above. */
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/** Characters on either side. */
const MOST = 240;
/** What ends a paragraph: an empty line, a heading, a table, a fence, a thematic break. */
const BREAK = /^\s*(?:$|#{1,6}\s|\||```|~~~|(?:-{3,}|={3,}|\*{3,})\s*$)/;
const CLOSING_HASHES = /(?<=\s)#+$/;
const MARKER = /^\s*(?:>\s?)*(?:[-*+]|\d+[.)])\s+/;

export class SourceText {
  readonly #source: string;
  readonly #index: LineIndex;
  readonly #lines: readonly string[];
  /** Number of the line that closes the front matter; 0 where there is none. */
  readonly #frontMatterEnd: number;
  readonly #headings: readonly string[];

  constructor(source: string) {
    this.#source = source;
    this.#index = new LineIndex(source);
    this.#lines = source.split(/\r\n|\r|\n/);
    this.#frontMatterEnd = /^---\s*$/.test(this.#lines[0] ?? '')
      ? this.#lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1
      : 0;
    this.#headings = headingsOf(this.#lines, this.#frontMatterEnd);
  }

  around({ start, end, quote }: Pick<PlacedEvidence, 'start' | 'end' | 'quote'>): Surroundings | null {
    const from = this.#index.offsetOfLine(start.line) + start.column - 1;
    const to = this.#index.offsetOfLine(end.line) + end.column - 1;
    if (this.#source.slice(from, to).replace(/\s+/g, ' ').trim() !== quote) return null;
    if (start.line <= this.#frontMatterEnd) return null;
    const heading = this.#headings[start.line - 1] ?? '';
    const first = this.#lines[start.line - 1] ?? '';
    if (BREAK.test(first)) return { heading, before: '', after: '' };
    let top = start.line;
    while (top > 1 && !MARKER.test(this.#line(top)) && !BREAK.test(this.#line(top - 1))) top--;
    let bottom = end.line;
    while (
      bottom < this.#lines.length &&
      !BREAK.test(this.#line(bottom + 1)) &&
      !MARKER.test(this.#line(bottom + 1))
    )
      bottom++;
    const before = this.#source.slice(this.#index.offsetOfLine(top), from).replace(MARKER, '');
    const close = bottom < this.#lines.length ? this.#index.offsetOfLine(bottom + 1) : this.#source.length;
    return { heading, before: lastWords(before), after: firstWords(this.#source.slice(to, close)) };
  }

  #line(number: number): string {
    return this.#lines[number - 1] ?? '';
  }
}

/** For each line, the heading that it stands under. */
function headingsOf(lines: readonly string[], frontMatterEnd: number): string[] {
  let heading = '';
  return lines.map((line, i) => {
    const above = heading;
    if (i < frontMatterEnd) return above;
    const hashes = /^ {0,3}#{1,6}\s+/.exec(line);
    const words = lines[i - 1] ?? '';
    if (hashes) heading = onOneLine(line.slice(hashes[0].length).trimEnd().replace(CLOSING_HASHES, ''));
    else if (/^ {0,3}(?:=+|-{2,})\s*$/.test(line) && !BREAK.test(words)) heading = onOneLine(words);
    return above;
  });
}

/** Spaces are joined before anything else looks at them: a search for what follows them would begin again at each. */
function onOneLine(text: string): string {
  return readable(text.replace(/\s+/g, ' '));
}

function firstWords(text: string): string {
  const words = onOneLine(text);
  return words.length <= MOST ? words : `${words.slice(0, MOST).replace(/\s\S*$/, '')} …`;
}

function lastWords(text: string): string {
  const words = onOneLine(text);
  return words.length <= MOST ? words : `… ${words.slice(-MOST).replace(/^\S*\s/, '')}`;
}
