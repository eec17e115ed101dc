// What a plan cites, as data: instruments named, provisions cited, terms defined. Offsets are into the source; token numbers are the plan's.
import type { Instrument } from './registers.js';
import type { Span } from './span.js';

/**
 * How an instrument is named. title: its right title. slip: a title that is wrong but recognisable. alias: a short name.
 * number: series, year and number. term: a name that the plan gives ("the Act"). anaphor: "that Act". unknown: a title
 * that the register does not have.
 */
export type MentionForm = 'title' | 'slip' | 'alias' | 'number' | 'term' | 'anaphor' | 'unknown';

export interface Mention extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly form: MentionForm;
  /** Null where it is open, or not in the register. */
  readonly instrument: Instrument | null;
  /** The words as a reader sees them, white space folded. */
  readonly said: string;
  /** act, regulations, order ...; empty for a number. */
  readonly noun: string;
  /** Given beside the noun; null where it is not. */
  readonly year: number | null;
  /** For a name that the plan gives: lower case, without "the". */
  readonly term: string | null;
  /** A number of the series that does not fit the title beside it. */
  readonly clash: string | null;
}

export interface ProvisionPlace {
  /** "29", "12A"; for a Part or schedule its number. */
  readonly number: string;
  /** "(2)(za)", or empty. */
  readonly subs: string;
}

export interface ProvisionRange {
  readonly from: ProvisionPlace;
  readonly to: ProvisionPlace | null;
}

export interface Provision {
  readonly word: 'section' | 'regulation' | 'article' | 'paragraph' | 'part' | 'schedule';
  readonly ranges: readonly ProvisionRange[];
  /** As cited: "29(2)(a)", "29-33, 37", "Part 3". */
  readonly text: string;
}

/** attached: named beside the provision. sentence, passage, context: the instrument last named there. section: only somewhere before. */
export type ResolvedBy = 'attached' | 'link' | 'sentence' | 'passage' | 'context' | 'section' | 'alone';

export interface Citation extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly instrument: Instrument | null;
  readonly mention: Mention | null;
  readonly provision: Provision | null;
  readonly by: ResolvedBy;
}

export interface Definition {
  /** Lower case, without "the": "act", "2014 act". */
  readonly term: string;
  readonly instrument: Instrument | null;
  readonly token: number;
  readonly endToken: number;
  /** Stands in a glossary or a note: it may follow the term's first use. */
  readonly reference: boolean;
  /** "In this annex": the last token for which it holds; null for the rest of the plan. */
  readonly until: number | null;
}

/** A link whose words name another instrument than the one it leads to. */
export interface StrayLink {
  readonly mention: Mention;
  /** Series, year and number, as its address has them, where the register does not have it. */
  readonly leadsTo: Instrument | string;
}

export interface Citations {
  /** In the order of the text. */
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly definitions: readonly Definition[];
  readonly strayLinks: readonly StrayLink[];
}
