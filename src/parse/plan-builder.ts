// Collects sections, passages, sentences and tokens in reading order. It knows the document model, not Markdown.
import {
  BREAK,
  type Link,
  type Passage,
  type PassageKind,
  type Region,
  type Section,
  type Sentence,
  type Tokens,
} from '../model/plan.js';
import { splitSentences } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import type { MappedText } from './mapped-text.js';
import { regionOfHeading } from './regions.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface PassageInput {
  readonly kind: PassageKind;
  /** One part for prose, one a cell for table rows. */
  readonly parts: readonly MappedText[];
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
  readonly links: Link[] = [];
  readonly tokens = {
    words: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    sentences: [] as number[],
    breaks: [] as number[],
  };
  private open: number[] = [0];
  private blocks = 0;

  constructor(length: number) {
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

  /** Number of a new list or table. */
  newBlock(): number {
    return this.blocks++;
  }

  get currentLevel(): number {
    return this.sections[this.currentSection]?.level ?? 0;
  }

  addHeading(text: MappedText, level: number, start: number, end: number, inferred: boolean): void {
    while (this.open.length > 1 && (this.sections[this.currentSection]?.level ?? 0) >= level)
      this.close(start);
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
    const firstToken = this.tokens.words.length;
    input.parts.forEach((part, cell) => {
      this.addSentences(
        part,
        index,
        input.parts.length > 1 || input.kind === 'row' || input.kind === 'header-row' ? cell : -1,
      );
    });
    this.passages.push({
      index,
      kind: input.kind,
      section,
      region: input.region ?? this.sections[section]?.region ?? 'body',
      block: input.block ?? null,
      depth: input.depth ?? 0,
      intro: input.intro ?? [],
      start: input.start,
      end: input.end,
      firstSentence,
      endSentence: this.sentences.length,
      firstToken,
      endToken: this.tokens.words.length,
      text: input.parts.map((part) => part.text.trim()).join(' | '),
    });
    return index;
  }

  finish(): {
    sections: Section[];
    passages: Passage[];
    sentences: Sentence[];
    tokens: Tokens;
    links: Link[];
  } {
    return {
      sections: this.sections,
      passages: this.passages,
      sentences: this.sentences,
      tokens: this.tokens,
      links: this.links,
    };
  }

  private close(at: number): void {
    const section = this.sections[this.open.pop() ?? 0];
    if (section) section.end = at;
  }

  private addSentences(part: MappedText, passage: number, cell: number): void {
    let link = 0;
    for (const [from, to] of splitSentences(part.text)) {
      const index = this.sentences.length;
      const text = part.text.slice(from, to);
      const firstToken = this.tokens.words.length;
      const { words, starts, ends, sentences, breaks } = this.tokens;
      for (const token of tokenise(text)) {
        const at = from + token.start;
        words.push(token.word);
        starts.push(part.offsetOf(at));
        ends.push(part.endOf(from + token.end - 1));
        sentences.push(index);
        while (at >= (part.links[link]?.[1] ?? Infinity)) link++;
        const linked = at >= (part.links[link]?.[0] ?? Infinity);
        breaks.push(linked ? token.breaks | BREAK.link : token.breaks);
      }
      const { start, end } = part.spanOf(from, to);
      this.sentences.push({
        index,
        passage,
        cell,
        firstToken,
        endToken: this.tokens.words.length,
        text,
        start,
        end,
      });
    }
  }
}
