// The words of a plan as the citation finder sees them: how they look in the source, what stands between them, where a cell or
// passage ends. It knows nothing of instruments.
import type { Plan } from '../model/plan.js';

const MARKS = /[*_\\]|\[\^[^\]]*\]|\n[ \t]*>+|<[^>]*>|\u00ad/g;

export class CitationWords {
  readonly plan: Plan;
  readonly words: readonly string[];

  constructor(plan: Plan) {
    this.plan = plan;
    this.words = plan.tokens.words;
  }

  word(token: number): string {
    return this.words[token] ?? '';
  }

  raw(token: number): string {
    return this.plan.source.slice(this.plan.tokens.starts[token] ?? 0, this.plan.tokens.ends[token] ?? 0);
  }

  /** What stands between a token and the one before it, without marks of Markdown; white space folded. */
  gap(token: number): string {
    const { starts, ends } = this.plan.tokens;
    return cleanText(this.plan.source.slice(ends[token - 1] ?? 0, starts[token] ?? this.plan.source.length));
  }

  isCapital(token: number): boolean {
    const [first = ''] = this.raw(token);
    return first !== first.toLowerCase();
  }

  isYear(token: number): boolean {
    return /^(?:1[89]|20)\d\d$/.test(this.word(token));
  }

  /** The words of tokens [from, to) as a reader sees them. */
  said(from: number, to: number): string {
    const { starts, ends } = this.plan.tokens;
    return cleanText(this.plan.source.slice(starts[from] ?? 0, ends[to - 1] ?? 0));
  }

  span(from: number, to: number): { start: number; end: number } {
    const { starts, ends } = this.plan.tokens;
    return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  }

  sentence(token: number): number {
    return this.plan.tokens.sentences[token] ?? -1;
  }

  passage(token: number): number {
    return this.plan.sentences[this.sentence(token)]?.passage ?? -1;
  }

  /** True where both tokens stand in one passage and, in a table, one cell. */
  together(a: number, b: number): boolean {
    const first = this.plan.sentences[this.sentence(a)];
    const second = this.plan.sentences[this.sentence(b)];
    return (
      first !== undefined &&
      second !== undefined &&
      first.passage === second.passage &&
      first.cell === second.cell
    );
  }

  /** The first token that starts at or after an offset. */
  tokenFrom(offset: number): number {
    const { starts } = this.plan.tokens;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Without marks of Markdown, apostrophes made straight, white space folded. */
export function cleanText(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(MARKS, (mark) => (mark.startsWith('\n') ? ' ' : ''))
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}
