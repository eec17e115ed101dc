// A rule set ready to judge with: validated data, and its phrases compiled into one lexicon.
import { type ItemLists, keyOf } from '../checks/check.js';
import type { Schema } from '../checks/schema-faults.js';
import type { Registers } from '../model/registers.js';
import type { Rule } from '../model/rule.js';
import { Lexicon } from '../text/lexicon.js';
import type { PhraseBook } from '../text/phrase-book.js';
import type { ItemList } from './item-lists.js';

export interface RuleSet {
  readonly edition: string;
  /** First 16 hex digits of the SHA-256 over all sources. */
  readonly hash: string;
  /** In the order of families, then of ids. */
  readonly rules: readonly Rule[];
  /** Ids of the rules. */
  readonly ids: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly items: ItemLists;
  readonly registers: Registers;
  readonly frontMatterSchema: Schema;
}

/** What a rule set is made from. */
export interface RuleSetParts extends Pick<RuleSet, 'edition' | 'hash' | 'rules' | 'frontMatterSchema'> {
  readonly items: readonly ItemList[];
  readonly registers: () => Registers;
  /** Called once, when the first plan is judged. */
  readonly phrases: () => PhraseBook;
}

export function createRuleSet({ phrases, registers, items, ...parts }: RuleSetParts): RuleSet {
  let lexicon: Lexicon | undefined;
  return {
    ...parts,
    ids: new Set(parts.rules.map((rule) => rule.id)),
    get lexicon() {
      return (lexicon ??= new Lexicon(phrases()));
    },
    get registers() {
      return registers();
    },
    items: new Map(
      items.map((list) => [list.name, list.items.map((item) => ({ ...item, key: keyOf(item.key) }))]),
    ),
  };
}
