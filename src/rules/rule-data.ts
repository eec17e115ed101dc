// Texts of rules, concepts and lists in, validated plain data out.
import { type Check, keyOf } from '../checks/check.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { FAMILIES, type Family } from '../model/verdict.js';
import type { ConceptDefinition } from '../text/phrase-book.js';
import { parsePhrase } from '../text/phrase.js';
import { readConcepts } from './concepts.js';
import { type ItemList, readItemLists } from './item-lists.js';
import { ruleSchema } from './rule-schema.js';
import { compileSchema } from './schema-validator.js';
import { putSharedClauses, readSharedClauses, type SharedClauses } from './shared-clauses.js';
import { readYaml, schemaFault, type SourceFile } from './yaml-file.js';

export interface RuleSources {
  /** Paths end in <family>/<id>.yaml. */
  readonly rules: readonly SourceFile[];
  readonly concepts: readonly SourceFile[];
  readonly itemLists: readonly SourceFile[];
  readonly sharedClauses: readonly SourceFile[];
  /** Concepts made from registers (names of authorities and the like). */
  readonly madeConcepts: readonly ConceptDefinition[];
}

/** All references and phrases in it are known to be good. */
export interface RuleData {
  /** In the order of families, then of ids. */
  readonly rules: readonly Rule[];
  readonly concepts: readonly ConceptDefinition[];
  readonly items: readonly ItemList[];
  /** Phrases that rules use without a concept. */
  readonly phrases: readonly string[];
}

/** Throws a ToolError (code `rules`) that names file, line and column for whatever does not fit. */
export function readRuleData(sources: RuleSources, checks: readonly Check[]): RuleData {
  const concepts = [...sources.madeConcepts, ...sources.concepts.flatMap(readConcepts)];
  const phrases = new Set<string>();
  const use = userOf(uniqueIds(concepts, 'concept', 'Keep one of them in data/concepts.'), phrases);
  const shared = readSharedClauses(sources.sharedClauses);
  const rules = readRules(sources.rules, checks, () => shared, use);
  const items = readItemLists(sources.itemLists);
  for (const list of items)
    for (const item of list.items) use(item.key, () => `data/item-lists.yaml (${list.name})`);
  return { rules: inOrder(rules), concepts, items, phrases: [...phrases] };
}

/** What rules that come later may refer to. */
export interface KnownRules {
  readonly rules: readonly Rule[];
  /** Ids of the concepts. */
  readonly concepts: ReadonlySet<string>;
  /** Read when a rule asks for one. */
  readonly sharedClauses: () => readonly SourceFile[];
}

/** All rules, those that are known and those of more files, and the phrases that the latter use without a concept. Throws as `readRuleData` does. */
export function readFurtherRules(
  sources: readonly SourceFile[],
  known: KnownRules,
  checks: readonly Check[],
): Pick<RuleData, 'rules' | 'phrases'> {
  const phrases = new Set<string>();
  let shared: SharedClauses | undefined;
  const lists = (): SharedClauses => (shared ??= readSharedClauses(known.sharedClauses()));
  const further = readRules(sources, checks, lists, userOf(known.concepts, phrases));
  return { rules: inOrder([...known.rules, ...further]), phrases: [...phrases] };
}

/** Notes a reference; throws where it is neither a phrase nor a known concept. */
type Use = (reference: string, place: () => string) => void;

function userOf(known: ReadonlySet<string>, phrases: Set<string>): Use {
  return (reference, place) => {
    if (!reference.startsWith('<')) {
      checkPhrase(reference, place);
      phrases.add(reference);
    } else if (!known.has(keyOf(reference))) {
      const hint = `Concepts live in data/concepts.${nearest(keyOf(reference), known)}`;
      throw new ToolError('rules', `${place()}: unknown concept ${reference}`, { hint });
    }
  };
}

function readRules(
  sources: readonly SourceFile[],
  checks: readonly Check[],
  shared: () => SharedClauses,
  use: Use,
): Rule[] {
  const validate = compileSchema(ruleSchema(checks));
  return sources.map((source) => {
    const file = readYaml(source);
    if (!validate(file.value)) throw schemaFault(file, validate.errors ?? []);
    const read = withFamily(file.value as Rule, source.path, file.placeOf(['id']));
    const rule = {
      ...read,
      checks: read.checks.map((checkUse, i) =>
        putSharedClauses(checkUse, shared, () => file.placeOf(['checks', i, 'with', 'shared', 'list'])),
      ),
    };
    rule.checks.forEach((checkUse, i) => {
      const keys = checks.find((check) => check.kind === checkUse.kind)?.keys(checkUse.with ?? {}) ?? [];
      for (const key of keys) use(key, () => file.placeOf(['checks', i, 'with']));
    });
    return rule;
  });
}

function inOrder(rules: readonly Rule[]): Rule[] {
  uniqueIds(rules, 'rule', 'Ids are never reused: rename one of them.');
  const order = new Map(FAMILIES.map((family, i) => [family, i]));
  return [...rules].sort(
    (a, b) => (order.get(a.family) ?? 0) - (order.get(b.family) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The family is the folder's where the rule does not say. */
function withFamily(rule: Omit<Rule, 'family'> & { family?: Family }, path: string, place: string): Rule {
  const [id = '', folder = ''] = path
    .replace(/\.ya?ml$/, '')
    .split(/[\\/]/)
    .reverse();
  if (rule.id !== id)
    throw new ToolError('rules', `${place}: the id "${rule.id}" is not the file's name`, {
      hint: `Write id: ${id}, or rename the file.`,
    });
  const family = rule.family ?? FAMILIES.find((f) => f === folder);
  if (family === undefined)
    throw new ToolError('rules', `${path}: the folder "${folder}" is no family of requirements`, {
      hint: `Put the rule into one of ${FAMILIES.join(', ')}, or give it a family.`,
    });
  return { ...rule, family };
}

function uniqueIds(
  list: readonly { readonly id: string }[],
  what: string,
  hint: string,
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { id } of list) {
    if (known.has(id)) throw new ToolError('rules', `the ${what} "${id}" is defined twice`, { hint });
    known.add(id);
  }
  return known;
}

function checkPhrase(phrase: string, place: () => string): void {
  try {
    parsePhrase(phrase);
  } catch (cause) {
    const hint = 'The phrase language is described in docs/adr/0003-phrases-in-one-matcher.md.';
    throw new ToolError('rules', `${place()}: ${(cause as Error).message}`, { hint });
  }
}

function nearest(id: string, known: ReadonlySet<string>): string {
  const head = id.split('-')[0] ?? id;
  const like = [...known].filter((k) => k.includes(head)).slice(0, 4);
  return like.length > 0 ? ` Did you mean ${like.map((k) => `<${k}>`).join(', ')}?` : '';
}
