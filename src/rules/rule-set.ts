// A rule set ready to judge with: validated data, its phrases compiled into one lexicon, and the checks that its rules name.
import { type Check, type ItemLists, keyOf } from '../checks/check.js';
import type { Schema } from '../checks/schema-faults.js';
import { ToolError } from '../model/errors.js';
import type { Registers } from '../model/registers.js';
import type { Rule } from '../model/rule.js';
import { type ConceptDefinition, Lexicon } from '../text/lexicon.js';
import type { RuleData } from './rule-data.js';

export interface RuleSet {
  readonly edition: string;
  /** First 16 hex digits of the SHA-256 over all sources. */
  readonly hash: string;
  /** In the order of families, then of ids. */
  readonly rules: readonly Rule[];
  /** Ids of the rules. */
  readonly ids: ReadonlySet<string>;
  readonly concepts: readonly ConceptDefinition[];
  readonly lexicon: Lexicon;
  readonly items: ItemLists;
  readonly checks: ReadonlyMap<string, Check>;
  readonly registers: Registers;
  readonly frontMatterSchema: Schema;
}

/** `about` names the set in reports and brings what is no rule. Throws a ToolError (code `rules`) for concepts that include themselves or unknown ones. */
export function createRuleSet(
  data: RuleData,
  registers: Registers,
  checks: readonly Check[],
  about: Pick<RuleSet, 'edition' | 'hash' | 'frontMatterSchema'>,
): RuleSet {
  let lexicon;
  try {
    lexicon = new Lexicon(data.concepts, data.phrases, data.automaton);
  } catch (cause) {
    throw new ToolError('rules', `data/concepts: ${(cause as Error).message}`, { cause });
  }
  return {
    ...about,
    rules: data.rules,
    ids: new Set(data.rules.map((rule) => rule.id)),
    concepts: data.concepts,
    lexicon,
    items: new Map(
      data.items.map((list) => [list.name, list.items.map((item) => ({ ...item, key: keyOf(item.key) }))]),
    ),
    checks: new Map(checks.map((check) => [check.kind, check])),
    registers,
  };
}
