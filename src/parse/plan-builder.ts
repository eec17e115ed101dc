// Collects sections, passages, sentences and tokens in reading order. It knows the document model, not Markdown.
import {
  BREAK,
  type Passage,
  type PassageKind,
  type Region,
  type Section,
  type Sentence,
  type Tokens,
} from '../model/plan.js';
import { splitSentences } from '../text/sentences.js';
import { TokenList } from '../text/token-list.js';
import { readTokens } from '../text/tokens.js';
import type { MappedText } from './mapped-text.js';
import { regionOfHeading } from './regions.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NO_INTRO: readonly number[] = [];
/** Of Markdown, fewer than in any plan. */
const CHARACTERS_A_WORD = 5;

export interface PassageInput {
  readonly kind: PassageKind;
  /** One part for prose, one a cell for table rows. */
  readonly parts: readonly MappedText[];
  /** Of each part, its column in the table, where a cell may have several parts. */
  readonly columns?: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly region?: Region | null;
  readonly block?: number | null;
  readonly depth?: number;
  readonly intro?: readonly number[];
}

export class PlanBuilder {
  readonly sections: Mutable<Section>[] = [];
  readonly passages: Passage[] = [];
  readonly sentences: Sentence[] = [];
  private readonly tokens: TokenList;
  /** Level of the last heading that was not inferred; 0 before the first. */
  realLevel = 0;
  private open: number[] = [0];
  private blocks = 0;

  /** `length` is that of the source. */
  constructor(length: number) {
    this.tokens = new TokenList(Math.ceil(length / CHARACTERS_A_WORD));
    this.sections.push({
      index: 0,
      level: 0,
      title: '',
      heading: null,
      parent: null,
      region: 'body',
      inferred: false,
      start: 0,
      end: length,
    });
  }

  get currentSection(): number {
    return this.open[this.open.length - 1] ?? 0;
  }

  get currentRegion(): Region {
    return this.sections[this.currentSection]?.region ?? 'body';
  }

  /** Closes the sections of the current region: what follows stands in the one around them. */
  leaveRegion(at: number): void {
    const region = this.currentRegion;
    while (this.open.length > 1 && this.currentRegion === region) this.close(at);
  }

  /** Number of a new list or table. */
  newBlock(): number {
    return this.blocks++;
  }

  get currentLevel(): number {
    return this.sections[this.currentSection]?.level ?? 0;
  }

  get currentTitle(): string {
    return this.sections[this.currentSection]?.title ?? '';
  }

  addHeading(text: MappedText, level: number, start: number, end: number, inferred: boolean): void {
    while (this.open.length > 1 && (this.sections[this.currentSection]?.level ?? 0) >= level)
      this.close(start);
    if (!inferred) this.realLevel = level;
    const parent = this.currentSection;
    const inherited = this.sections[parent]?.region ?? 'body';
    const title = text.text.replace(/\s+/g, ' ').trim();
    const region = regionOfHeading(title) ?? inherited;
    const index = this.sections.length;
    this.sections.push({
      index,
      level,
      title,
      heading: this.passages.length,
      parent,
      region,
      inferred,
      start,
      end: this.sections[0]?.end ?? end,
    });
    this.open.push(index);
    this.addPassage({ kind: 'heading', parts: [text], start, end });
  }

  /** Returns the new passage's index. Passages without words are kept, since a place without words is a fact too. */
  addPassage(input: PassageInput): number {
    const index = this.passages.length;
    const section = this.currentSection;
    const firstSentence = this.sentences.length;
    const firstToken = this.tokens.length;
    const { parts, kind } = input;
    const inCells = parts.length > 1 || kind === 'row' || kind === 'header-row';
    let text = '';
    let last = -1;
    for (const [i, part] of parts.entries()) {
      const cell = input.columns?.[i] ?? i;
      this.addSentences(part, index, inCells ? cell : -1);
      text = last < 0 ? part.text.trim() : `${text}${cell === last ? ' ' : ' | '}${part.text.trim()}`;
      last = cell;
    }
    this.passages.push({
      index,
      kind,
      section,
      region: input.region ?? this.sections[section]?.region ?? 'body',
      block: input.block ?? null,
      depth: input.depth ?? 0,
      intro: input.intro ?? NO_INTRO,
      start: input.start,
      end: input.end,
      firstSentence,
      endSentence: this.sentences.length,
      firstToken,
      endToken: this.tokens.length,
      text,
    });
    return index;
  }

  finish(): {
    sections: Section[];
    passages: Passage[];
    sentences: Sentence[];
    tokens: Tokens;
  } {
    return {
      sections: this.sections,
      passages: this.passages,
      sentences: this.sentences,
      tokens: this.tokens.finish(),
    };
  }

  private close(at: number): void {
    const section = this.sections[this.open.pop() ?? 0];
    if (section) section.end = at;
  }

  private addSentences(part: MappedText, passage: number, cell: number): void {
    const { tokens } = this;
    const first = tokens.length;
    const shift = part.shift ?? 0;
    const { text } = part;
    const ranges = splitSentences(text);
    for (let i = 0; i < ranges.length; i += 2) {
      const from = ranges[i] ?? 0;
      const to = ranges[i + 1] ?? 0;
      const index = this.sentences.length;
      const firstToken = tokens.length;
      readTokens(text, from, to, shift, index, tokens);
      this.sentences.push({
        index,
        passage,
        cell,
        firstToken,
        endToken: tokens.length,
        text: text.slice(from, to),
        start: part.shift === null ? part.offsetOf(from) : from + shift,
        end: part.shift === null ? part.endOf(to - 1) : to + shift,
      });
    }
    if (part.links.length > 0) markLinks(part.links, tokens, first, shift);
    if (part.shift === null) part.placeInSource(tokens.starts, tokens.ends, first, tokens.length);
  }
}

/** Marks the words from `first` on that stand in links. */
function markLinks(links: MappedText['links'], tokens: TokenList, first: number, shift: number): void {
  let link = 0;
  for (let i = first; i < tokens.length; i++) {
    const at = (tokens.starts[i] ?? 0) - shift;
    while (at >= (links[link]?.[1] ?? Infinity)) link++;
    if (at >= (links[link]?.[0] ?? Infinity)) tokens.breaks[i] = (tokens.breaks[i] ?? 0) | BREAK.link;
  }
}
