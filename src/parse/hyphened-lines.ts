// Words that a converter left parted at the end of a line ("coun-" over "cil"): which characters to leave out so that each is one word again.
import type { MappedText } from './mapped-text.js';

/** First parts of words that are written with a hyphen also within a line. */
const COMPOUND =
  /^(?:long|short|well|self|non|co|multi|anti|pre|post|third|half|full|part|out|cross|low|high|person|home|hard|year|one|two|three|four|five|six|seven|day|all|end|follow|drop|hub|face|family|trauma|asset|place|area|island|land|care|age|evidence|needs|rights|data|cost|time|whole|first|second|in|on|up|by|of)$/;
const PARTED = /(\p{L}\p{Ll}+)- (?=(\p{Ll}{2,}))/gu;

export class HyphenedLines {
  private readonly source: string;
  private words: ReadonlySet<string> | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** Ranges of the text to leave out: the hyphen and the line's end, or the line's end alone. */
  rangesIn(text: MappedText): [number, number][] {
    if (!text.text.includes('- ')) return [];
    const ranges: [number, number][] = [];
    for (const { 0: found, 1: before = '', 2: after = '', index } of text.text.matchAll(PARTED)) {
      const space = index + found.length - 1;
      const end = this.source.charCodeAt(text.offsetOf(space));
      if (end !== 10 && end !== 13) continue;
      ranges.push([
        this.isCompound(text.text.charAt(index - 1), before.toLowerCase(), after) ? space : space - 1,
        space + 1,
      ]);
    }
    return ranges;
  }

  private isCompound(ahead: string, before: string, after: string): boolean {
    // "out-of-" over "hours".
    if (ahead === '-') return true;
    this.words ??= new Set(this.source.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    if (this.words.has(before + after)) return false;
    return this.words.has(`${before}-${after}`) || COMPOUND.test(before);
  }
}
