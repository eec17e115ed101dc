// What a contents list says the chapters are called: a bare line that is one of its entries is a heading. Knows lines, not Markdown.
import { withoutTail } from '../text/tail.js';
import { isContentsLine } from './line-looks.js';
import type { TextLine } from './text-lines.js';

/** "Who we are                 4": a column of page numbers, as a converter leaves it. */
const SPACED_NUMBER = /\S\s{2,}\d{1,3}\s*$/;
const NUMBERING = /^\s*(?:(?:part|section|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?/i;
/** A passage of so many words that ends as a sentence does is no entry. */
const LEAST_PROSE = 15;
const LEAST_SENTENCE = 5;

export class ContentsList {
  private readonly titles = new Set<string>();

  /** Are most of the lines entries? Without leaders a number at the end tells only where a contents list was announced. */
  isList(lines: readonly TextLine[], announced: boolean): boolean {
    const entries = lines.filter(
      ({ text }) => isContentsLine(text) || (announced && SPACED_NUMBER.test(text)),
    );
    return entries.length * 2 > lines.length;
  }

  add(lines: readonly TextLine[]): void {
    for (const { text } of lines) {
      const title = titleOf(withoutPage(text));
      if (title.length > 2) this.titles.add(title);
    }
  }

  has(line: string): boolean {
    return this.titles.size > 0 && this.titles.has(titleOf(line));
  }
}

/** Ordinary text, which no contents list holds; `brief`: or a short sentence. */
export function isProse(text: string, brief = false): boolean {
  const least = brief ? LEAST_SENTENCE : LEAST_PROSE;
  return /[.!?]["”’')\]]*\s*$/.test(text) && text.trim().split(/\s+/).length >= least;
}

/** Without the number of the page and the dots that lead to it. */
function withoutPage(entry: string): string {
  return withoutTail(withoutTail(withoutTail(entry, /\s/), /\d/), /[\s.…]/);
}

function titleOf(line: string): string {
  return line
    .replace(NUMBERING, '')
    .replace(/[\s*_]+/g, ' ')
    .trim()
    .toLowerCase();
}
