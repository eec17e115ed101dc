// The words of a plan as the citation finder sees them: how they look in the source, what stands between them, where a cell or
// passage ends. It knows nothing of instruments.
import type { Plan } from '../model/plan.js';
import { spelled } from './spelled.js';

/** Bit flags of what stands between two tokens; none of them for white space alone. */
export const GAP = {
  /** ; or | */
  bar: 1,
  /** A quotation mark that is double, ! or ? */
  mark: 2,
  stop: 4,
  /** A comma or colon. */
  comma: 8,
  slash: 16,
  /** A dash or hyphen between spaces. */
  dash: 32,
  round: 64,
  square: 128,
  close: 256,
  /** Nothing but a hyphen and white space: a word parted at a line's end. */
  parted: 512,
  other: 1024,
} as const;
/** Worked out already. */
const KNOWN = 2048;

/** Labels and tags that are never closed take no more than so many letters each. */
const MARKS = /[*_\\]|\[\^[^\]]{0,100}\]|\n[ \t]*>+|<[^>]{0,1000}>/g;
const TO_CLEAN = /[&*_\\[<‘’\u00ad\u200b-\u200d\u2060\ufb00-\ufb06]|[^\S ]| {2}/;

export class CitationWords {
  readonly plan: Plan;
  readonly words: readonly string[];
  private readonly gaps: Uint16Array;

  constructor(plan: Plan) {
    this.plan = plan;
    this.words = plan.tokens.words;
    this.gaps = new Uint16Array(this.words.length);
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

  /** The same as flags of GAP. */
  gapFlags(token: number): number {
    let flags = this.gaps[token] ?? 0;
    if (flags === 0) {
      const { starts, ends } = this.plan.tokens;
      const from = ends[token - 1] ?? 0;
      const plain = starts[token] === from + 1 && this.plan.source.charCodeAt(from) === 32;
      flags = plain ? KNOWN : flagsOf(this.gap(token)) | KNOWN;
      this.gaps[token] = flags;
    }
    return flags & ~KNOWN;
  }

  isCapital(token: number): boolean {
    const start = this.plan.tokens.starts[token];
    if (start === undefined) return false;
    const code = this.plan.source.charCodeAt(start);
    if (code < 128) return code >= 65 && code <= 90;
    const [first = ''] = this.raw(token);
    return first !== first.toLowerCase();
  }

  isYear(token: number): boolean {
    const word = this.words[token];
    return word?.length === 4 && /^(?:1[89]|20)\d\d$/.test(word);
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
    const one = this.sentence(a);
    const other = this.sentence(b);
    if (one === other) return one >= 0;
    const first = this.plan.sentences[one];
    const second = this.plan.sentences[other];
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
  if (!TO_CLEAN.test(text)) return text;
  return spelled(text)
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(MARKS, (mark) => (mark.startsWith('\n') ? ' ' : ''))
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}

const SIGNS: Readonly<Record<string, number>> = {
  ' ': 0,
  ';': GAP.bar,
  '|': GAP.bar,
  '"': GAP.mark,
  '“': GAP.mark,
  '”': GAP.mark,
  '!': GAP.mark,
  '?': GAP.mark,
  '.': GAP.stop,
  ',': GAP.comma,
  ':': GAP.comma,
  '/': GAP.slash,
  '(': GAP.round,
  '[': GAP.square,
  ')': GAP.close,
  ']': GAP.close,
};

function flagsOf(gap: string): number {
  if (gap === '- ') return GAP.parted;
  let flags = 0;
  for (let i = 0; i < gap.length; i++) {
    const sign = gap.charAt(i);
    const dash = sign === '-' || sign === '–' || sign === '—';
    flags |= dash && gap[i - 1] === ' ' && gap[i + 1] === ' ' ? GAP.dash : (SIGNS[sign] ?? GAP.other);
  }
  return flags;
}
