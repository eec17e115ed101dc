// The contract of a check: a kind of question that rules ask. Pure: a reading, facts and options in, a result out.
import type { Facts } from '../model/facts.js';
import type { Registers } from '../model/registers.js';
import type { CheckResult, Evidence } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import type { Reading } from '../text/reading.js';
import type { Schema } from './schema-faults.js';

/** One thing of a list that is judged item by item. */
export interface Item {
  /** As the reader is shown it. */
  readonly name: string;
  /** The concept or phrase it is found by. */
  readonly key: string;
  /** What front matter calls it, where that is not its name. */
  readonly slug?: string;
}

/** Lists that rules refer to by name (groups, outcomes, principles): item name and the key (concept or phrase) it is found by. */
export type ItemLists = ReadonlyMap<string, readonly Item[]>;

export interface CheckContext {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly items: ItemLists;
  readonly registers: Registers;
  /** Ids of all requirements that are asked. */
  readonly requirements: ReadonlySet<string>;
  /** What the front matter may hold. */
  readonly frontMatterSchema: Schema;
  /** ISO date. */
  readonly today: string;
}

export interface Check {
  readonly kind: string;
  /** JSON Schema of the options, an object schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Every phrase or concept reference in the options, as written (`<concept>` or a phrase), so that all are found in one scan. */
  keys(options: Readonly<Record<string, unknown>>): readonly string[];
  run(context: CheckContext, options: Readonly<Record<string, unknown>>): CheckResult;
}

export function resultOf(verdict: Verdict, evidence: readonly Evidence[] = [], reason?: string): CheckResult {
  return { verdict, evidence, findings: [], items: [], ...(reason === undefined ? {} : { reason }) };
}

/** What `denied` says where the plan's own words do. */
export const DENIED = 'the plan says that it was not done';

/** A gap, or where another verdict is given that, because the plan says that it is not so. */
export function denialOf(
  denied: string,
  verdict: Verdict = 'gap',
  evidence: readonly Evidence[] = [],
): CheckResult & { readonly denied: string } {
  return { ...resultOf(verdict, evidence, denied), denied };
}

/** `<carers>` names the concept `carers`; anything else is a phrase and its own key. */
export function keyOf(reference: string): string {
  return reference.startsWith('<') && reference.endsWith('>') ? reference.slice(1, -1) : reference;
}
