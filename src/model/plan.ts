// The document model: what a plan is once it has been read. Everything here is plain data with exact offsets into the source.
import type { LineIndex, Span } from './span.js';

/** Where in a document a passage stands. Only body, appendix and foreword can carry evidence unless a rule says otherwise. */
export const REGIONS = [
  'body',
  'foreword',
  'appendix',
  'contents',
  'glossary',
  'bibliography',
  'quotation',
  'running',
] as const;
export type Region = (typeof REGIONS)[number];

export type PassageKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'row'
  | 'header-row'
  | 'note'
  | 'caption'
  | 'quote';

/** A section runs from its heading to the next heading of the same or a higher level. Index 0 is the document itself. */
export interface Section extends Span {
  readonly index: number;
  readonly level: number;
  readonly title: string;
  /** Index of the heading's passage; null for the document itself. */
  readonly heading: number | null;
  readonly parent: number | null;
  readonly region: Region;
  /** True for a bold line that serves as a heading. */
  readonly inferred: boolean;
}

/** A paragraph, list item, table row, note, caption, block quote or heading: the unit that a reader takes in at once. */
export interface Passage extends Span {
  readonly index: number;
  readonly kind: PassageKind;
  readonly section: number;
  readonly region: Region;
  /** The list or table that the passage belongs to (numbered through the document); null outside one. */
  readonly block: number | null;
  /** List nesting depth from 1; 0 outside a list. */
  readonly depth: number;
  /** Passages that give this one its context: the line that opens its list, the items above it, the header row of its table. */
  readonly intro: readonly number[];
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Text as a reader sees it, cells of a row joined by ' | '. */
  readonly text: string;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly passage: number;
  /** Column of a table cell from 0; -1 outside a table. */
  readonly cell: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
}

/** Words of the plan in order, as parallel lists: a token's number is its place in each of them. */
export interface Tokens {
  /** In small letters, without possessives; equal words are one string. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentences: Int32Array;
  /** Bit flags of what stands between the token before and this one; see BREAK. */
  readonly breaks: Uint16Array;
  /** Which word of the vocabulary each is. */
  readonly ids: Int32Array;
  /** Each word once; a few may be in no token. */
  readonly vocabulary: readonly string[];
}

export const BREAK = {
  comma: 1,
  strong: 2,
  open: 4,
  close: 8,
  quoteOpen: 16,
  quoteClose: 32,
  capital: 64,
  slash: 128,
  link: 256,
} as const;

export interface Link extends Span {
  readonly passage: number;
  readonly text: string;
  readonly url: string;
}

export interface Image extends Span {
  readonly passage: number | null;
  readonly alt: string;
  readonly url: string;
}

/** An HTML comment; its text is what stands between the marks, trimmed. */
export interface Comment extends Span {
  readonly text: string;
}

/** What is opened and never closed; its span is the opening mark. */
export interface Unclosed extends Span {
  /** Offset up to which it takes what follows for its own. */
  readonly to: number;
  readonly closing: string;
  /** What it takes is not read at all; else as text without headings, lists and tables. */
  readonly isHidden: boolean;
}

export interface FrontMatterProblem extends Span {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

export interface FrontMatter {
  /** Null where there is none or it does not parse. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly present: boolean;
  readonly problems: readonly FrontMatterProblem[];
  /** Place of a key or list entry, by its path: `localities`, `spg.0`, `preparation.first_draft`. */
  readonly places: ReadonlyMap<string, Span>;
}

export interface Plan {
  readonly source: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly comments: readonly Comment[];
  readonly unclosed: readonly Unclosed[];
}
