// Texts of rules and concepts in, a frozen rule set out. Pure: reading files is for the layer above.
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import type { Check, ItemLists } from '../checks/check.js';
import { keyOf } from '../checks/check.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { FAMILIES, type Family } from '../model/verdict.js';
import { type ConceptDefinition, Lexicon } from '../text/lexicon.js';
import { parsePhrase } from '../text/phrase.js';
import { readConcepts } from './concepts.js';
import { readItemLists } from './item-lists.js';
import { readYaml, schemaFault, type SourceFile } from './yaml-file.js';
import { ruleSchema } from './rule-schema.js';

export interface RuleSetSources {
  /** Paths end in <family>/<id>.yaml. */
  readonly rules: readonly SourceFile[];
  readonly concepts: readonly SourceFile[];
  readonly itemLists: readonly SourceFile[];
  /** Concepts made from registers (names of authorities and the like). */
  readonly madeConcepts: readonly ConceptDefinition[];
  readonly edition: string;
}

export interface RuleSet {
  readonly edition: string;
  /** First 16 hex digits of the SHA-256 over all sources. */
  readonly hash: string;
  /** In the order of families, then of ids. */
  readonly rules: readonly Rule[];
  readonly concepts: readonly ConceptDefinition[];
  readonly lexicon: Lexicon;
  readonly items: ItemLists;
  readonly checks: ReadonlyMap<string, Check>;
}

/** Throws a ToolError (code `rules`) that names file, line and column for whatever does not fit. */
export function buildRuleSet(sources: RuleSetSources, checks: readonly Check[]): RuleSet {
  const byKind = new Map(checks.map((check) => [check.kind, check]));
  const concepts = [...sources.madeConcepts, ...sources.concepts.flatMap(readConcepts)];
  const known = new Set<string>();
  for (const concept of concepts) {
    if (known.has(concept.id))
      throw new ToolError('rules', `the concept "${concept.id}" is defined twice`, {
        hint: 'Keep one of them in data/concepts.',
      });
    known.add(concept.id);
  }
  const items = readItemLists(sources.itemLists);
  const validate = new Ajv({ allErrors: true, strict: false }).compile(ruleSchema(checks));
  const inline = new Set<string>();
  const use = (reference: string, place: () => string): void => {
    if (reference.startsWith('<')) {
      if (!known.has(keyOf(reference)))
        throw new ToolError('rules', `${place()}: unknown concept ${reference}`, {
          hint: `Concepts live in data/concepts.${nearest(keyOf(reference), known)}`,
        });
      return;
    }
    try {
      parsePhrase(reference);
    } catch (cause) {
      throw new ToolError('rules', `${place()}: ${(cause as Error).message}`, {
        hint: 'The phrase language is described in CONTRIBUTING.md.',
      });
    }
    inline.add(reference);
  };
  const rules = sources.rules.map((source) => {
    const file = readYaml(source);
    if (!validate(file.value)) throw schemaFault(file, validate.errors ?? []);
    const rule = file.value as Omit<Rule, 'family'> & { family?: Family };
    const [id = '', folder = ''] = source.path
      .replace(/\.ya?ml$/, '')
      .split('/')
      .reverse();
    if (rule.id !== id)
      throw new ToolError('rules', `${file.placeOf(['id'])}: the id "${rule.id}" is not the file's name`, {
        hint: `Write id: ${id}, or rename the file.`,
      });
    const family =
      rule.family ?? ((FAMILIES as readonly string[]).find((f) => f === folder) as Family | undefined);
    if (family === undefined)
      throw new ToolError('rules', `${file.path}: the folder "${folder}" is no family of requirements`, {
        hint: `Put the rule into one of ${FAMILIES.join(', ')}, or give it a family.`,
      });
    rule.checks.forEach((checkUse, i) => {
      for (const key of byKind.get(checkUse.kind)?.keys(checkUse.with ?? {}) ?? [])
        use(key, () => file.placeOf(['checks', i, 'with']));
    });
    return { ...rule, family };
  });
  for (const [name, list] of items) for (const item of list) use(item.key, () => `data/item-lists (${name})`);
  const order = new Map(FAMILIES.map((family, i) => [family, i]));
  rules.sort((a, b) => (order.get(a.family) ?? 0) - (order.get(b.family) ?? 0) || (a.id < b.id ? -1 : 1));
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.id))
      throw new ToolError('rules', `the rule "${rule.id}" is defined twice`, {
        hint: 'Ids are never reused: rename one of them.',
      });
    ids.add(rule.id);
  }
  return {
    edition: sources.edition,
    hash: hashOf(sources),
    rules,
    concepts,
    lexicon: buildLexicon(concepts, inline),
    items: new Map([...items].map(([k, v]) => [k, v.map((item) => ({ ...item, key: keyOf(item.key) }))])),
    checks: byKind,
  };
}

function buildLexicon(concepts: readonly ConceptDefinition[], inline: Iterable<string>): Lexicon {
  try {
    return new Lexicon(concepts, inline);
  } catch (cause) {
    throw new ToolError('rules', `data/concepts: ${(cause as Error).message}`, { cause });
  }
}

function hashOf(sources: RuleSetSources): string {
  const hash = createHash('sha256');
  for (const file of [...sources.rules, ...sources.concepts, ...sources.itemLists])
    hash.update(file.text.replace(/\r\n/g, '\n')).update('\0');
  hash.update(JSON.stringify(sources.madeConcepts));
  return hash.digest('hex').slice(0, 16);
}

function nearest(id: string, known: ReadonlySet<string>): string {
  const head = id.split('-')[0] ?? id;
  const like = [...known].filter((k) => k.includes(head)).slice(0, 4);
  return like.length > 0 ? ` Did you mean ${like.map((k) => `<${k}>`).join(', ')}?` : '';
}
