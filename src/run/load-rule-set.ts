// Brings the built-in rules, concepts and registers, and users' own rule folders beside them. What was compiled at build time is used
// where its sources have not changed since: reading 133 rules as YAML takes a second, as JSON a few milliseconds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKS } from '../checks/index.js';
import type { Schema } from '../checks/schema-faults.js';
import type { AuthorityFacts } from '../engine/facts.js';
import { ToolError } from '../model/errors.js';
import type { Basis } from '../model/rule.js';
import type { Registers } from '../model/registers.js';
import { authorityConcepts } from '../rules/authority-concepts.js';
import { basisTextFrom } from '../rules/basis-text.js';
import { basisUrlFrom } from '../rules/basis-url.js';
import { createRegisters } from '../rules/registers.js';
import { readRuleData, type RuleData } from '../rules/rule-data.js';
import { createRuleSet, type RuleSet } from '../rules/rule-set.js';
import type { SourceFile } from '../rules/yaml-file.js';
import { compileLexicon } from '../text/lexicon.js';
import { readRegisterTexts, type RegisterTexts } from './load-registers.js';
import { PACKAGE_ROOT } from './package-info.js';

export const COMPILED_RULES = join(PACKAGE_ROOT, 'dist', 'rules.json');
const EDITION = '2026-11';

export interface LoadedRules {
  readonly ruleSet: RuleSet;
  readonly authorities: readonly AuthorityFacts[];
  /** The short citation of what a requirement rests on. */
  readonly basisText: (basis: Basis) => string;
  /** Where it can be read; null for what is no legislation. */
  readonly basisUrl: (basis: Basis) => string | null;
}

/** What `npm run build` keeps beside the code. */
export interface Compiled {
  readonly hash: string;
  readonly data: RuleData;
  readonly registers: Registers;
}

/** Throws a ToolError for a rule, concept or register that does not fit. `folders` are rule folders of the user's. */
export function loadRuleSet(folders: readonly string[] = []): LoadedRules {
  const sources = readSources(folders);
  const compiled = readCompiled(sources.hash) ?? compile(sources);
  const ruleSet = createRuleSet(compiled.data, compiled.registers, CHECKS, {
    edition: EDITION,
    hash: sources.hash,
    frontMatterSchema: JSON.parse(sources.frontMatterSchema) as Schema,
  });
  const authorities = compiled.registers.authorities.map(({ slug, accepts, model, islands }) => ({
    slug,
    aliases: accepts,
    model: model as AuthorityFacts['model'],
    islands,
  }));
  const { legislation } = compiled.registers;
  return {
    ruleSet,
    authorities,
    basisText: basisTextFrom(legislation),
    basisUrl: basisUrlFrom(legislation),
  };
}

/** The built-in rules in the form that is kept beside the code. */
export function compileRules(): Compiled {
  const compiled = compile(readSources([]));
  const { concepts, phrases } = compiled.data;
  return { ...compiled, data: { ...compiled.data, automaton: compileLexicon(concepts, phrases) } };
}

interface Sources {
  readonly hash: string;
  readonly rules: readonly SourceFile[];
  readonly concepts: readonly SourceFile[];
  readonly itemLists: readonly SourceFile[];
  readonly registers: RegisterTexts;
  /** JSON. */
  readonly frontMatterSchema: string;
}

function readSources(folders: readonly string[]): Sources {
  const rules = [join(PACKAGE_ROOT, 'rules'), ...folders].flatMap(readYamlFiles);
  const concepts = readYamlFiles(join(PACKAGE_ROOT, 'data', 'concepts'));
  const itemLists = [readSource(join(PACKAGE_ROOT, 'data', 'item-lists.yaml'))];
  const registers = readRegisterTexts();
  const frontMatterSchema = readSource(join(PACKAGE_ROOT, 'schema', 'plan-front-matter.schema.json')).text;
  const hash = createHash('sha256');
  for (const { text } of [...rules, ...concepts, ...itemLists, ...Object.values(registers)])
    hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  hash.update(frontMatterSchema);
  return {
    hash: hash.digest('hex').slice(0, 16),
    rules,
    concepts,
    itemLists,
    registers,
    frontMatterSchema,
  };
}

function compile(sources: Sources): Compiled {
  const registers = createRegisters(sources.registers);
  const data = readRuleData({ ...sources, madeConcepts: authorityConcepts(registers.authorities) }, CHECKS);
  return { hash: sources.hash, data, registers };
}

/** Null where nothing was compiled, or from other sources. Look-ups keep having no prototype, as in the registers. */
function readCompiled(hash: string): Compiled | null {
  let text;
  try {
    text = readFileSync(COMPILED_RULES, 'utf8');
  } catch {
    return null;
  }
  if (!text.startsWith(`{"hash":"${hash}"`)) return null;
  const compiled = JSON.parse(text) as Compiled;
  withoutPrototypes(compiled.registers);
  return compiled;
}

function withoutPrototypes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  Object.values(value).forEach(withoutPrototypes);
}

/** All .yaml files at or below a folder, in the order of their names. */
function readYamlFiles(folder: string): SourceFile[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new ToolError('rules', `cannot read the rule folder ${folder}`, {
      hint: 'Give a folder that holds rule files (.yaml).',
      cause,
    });
  }
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(readSource);
}

/** Paths in messages are relative to the package, or as given outside it. */
function readSource(path: string): SourceFile {
  const shown = relative(PACKAGE_ROOT, path);
  try {
    return { path: shown.startsWith('..') ? path : shown, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw new ToolError('rules', `cannot read ${path}`, {
      hint: 'Install planlint again: the file is part of it.',
      cause,
    });
  }
}
