// The right answers for a plan, as a careful reader gives them, and where in its text a quotation stands.
import type { Verdict } from '../model/verdict.js';

export interface Label {
  readonly verdict: Verdict;
  /** Other verdicts that a careful reader could give. */
  readonly also?: readonly Verdict[];
  /** Words of the plan that show it. */
  readonly quote?: string;
}

export interface LabelledFault {
  readonly requirement: string;
  readonly quote?: string;
}

export interface LabelledPlan {
  readonly name: string;
  readonly text: string;
  readonly verdicts: Readonly<Record<string, Label>>;
  readonly faults: readonly LabelledFault[];
}

/** Part and whole. */
export type Share = readonly [part: number, whole: number];

/** Line on which a quotation begins, white space aside; null where it is not in the text. */
export function lineOfQuote(text: string, quote: string | undefined): number | null {
  if (quote === undefined || quote === '') return null;
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const at = text.search(new RegExp(words.join('\\s+')));
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}
