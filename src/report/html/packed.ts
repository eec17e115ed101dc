// What the script of a page of several plans reads: one block for all plans, and one a plan that is read when something of it is opened.
// Strings that recur are numbers into a list; 0 stands for none.
import type { Family, Force, Verdict } from '../../model/verdict.js';
import type { Law } from './requirement-view.js';

/** A verdict as one letter of a plan's line in the matrix. */
export const LETTERS: Record<Verdict, string> = {
  met: 'm',
  partial: 'p',
  review: 'r',
  gap: 'g',
  'not-applicable': 'n',
};
/** The requirement was not asked of this plan, or the plan could not be judged. */
export const NO_LETTER = '-';

export function verdictOf(letter: string): Verdict | undefined {
  return (Object.keys(LETTERS) as Verdict[]).find((verdict) => LETTERS[verdict] === letter);
}

export interface PackedRequirement {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly force: Force;
  readonly law: readonly Law[];
  readonly remedy: string;
}

export interface PackedPlan {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly authority: string;
  /** A letter for each requirement. */
  readonly verdicts: string;
}

export interface PackedBatch {
  readonly requirements: readonly PackedRequirement[];
  readonly plans: readonly PackedPlan[];
  /** Shared by all plans. */
  readonly strings: readonly string[];
}

/** Of one requirement in one plan: message, suppression, items, places, faults. */
export type PackedResult = readonly [
  message: number,
  suppression: number,
  items: readonly (readonly [name: number, letter: string])[],
  places: readonly (readonly [
    line: number,
    quote: number,
    note: number,
    heading: number,
    before: number,
    after: number,
  ])[],
  faults: readonly (readonly [line: number, message: number, suggestion: number, suppression: number])[],
];

export interface PackedDetail {
  /** Of this plan alone. */
  readonly quotes: readonly string[];
  /** One for each requirement; null where it was not asked. */
  readonly results: readonly (PackedResult | null)[];
}

/** Id of the block that holds a plan's detail. */
export function detailId(plan: number): string {
  return `plan-${plan}`;
}
