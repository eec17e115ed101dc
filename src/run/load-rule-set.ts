// Brings the built-in rules, concepts and registers, and users' own rule folders beside them. What was compiled at build time is used
// where its sources have not changed since: reading 133 rules as YAML takes a second, as JSON a few milliseconds, and the phrases take seconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKS } from '../checks/index.js';
import type { Schema } from '../checks/schema-faults.js';
import type { AuthorityFacts } from '../engine/facts.js';
import { ToolError } from '../model/errors.js';
import type { Basis } from '../model/rule.js';
import { authorityConcepts } from '../rules/authority-concepts.js';
import { basisTextFrom } from '../rules/basis-text.js';
import { basisUrlFrom } from '../rules/basis-url.js';
import { createRegisters, REGISTER_NAMES } from '../rules/registers.js';
import { readFurtherRules, readRuleData, type RuleData } from '../rules/rule-data.js';
import { createRuleSet, type RuleSet } from '../rules/rule-set.js';
import type { SourceFile } from '../rules/yaml-file.js';
import { compilePhraseBook, type PhraseBook, withFurther } from '../text/phrase-book.js';
import { type Compiled, readCompiled, writeCompiled } from './compiled-rules.js';
import { readRegisterTexts, type RegisterTexts } from './load-registers.js';
import { PACKAGE_ROOT } from './package-info.js';
import { createSha256 } from './sha256.js';
import { recordSources } from './source-record.js';

const EDITION = '2026-11';
const DATA = join(PACKAGE_ROOT, 'data');
const SHARED_CLAUSES = join(DATA, 'shared-clauses.yaml');
const FOLDERS = { rules: join(PACKAGE_ROOT, 'rules'), concepts: join(DATA, 'concepts') } as const;

export interface LoadedRules {
  readonly ruleSet: RuleSet;
  readonly authorities: readonly AuthorityFacts[];
  /** The short citation of what a requirement rests on. */
  readonly basisText: (basis: Basis) => string;
  /** Where it can be read; null for what is no legislation. */
  readonly basisUrl: (basis: Basis) => string | null;
}

/** Throws a ToolError for a rule, concept or register that does not fit. `folders` are rule folders of the user's. */
export function loadRuleSet(folders: readonly string[] = []): LoadedRules {
  const builtIn = readCompiled(() => readSources().hash) ?? compile(readSources());
  const compiled = folders.length === 0 ? builtIn : withFolders(builtIn, folders);
  const ruleSet = createRuleSet({ edition: EDITION, ...compiled }, CHECKS);
  const authorities = compiled.registers.authorities.map(
    ({ slug, accepts, model, islands, knownLocalities, healthBoard }) => ({
      slug,
      aliases: accepts,
      model: model as AuthorityFacts['model'],
      islands,
      knownLocalities,
      healthBoard,
    }),
  );
  const { legislation } = compiled.registers;
  return {
    ruleSet,
    authorities,
    basisText: basisTextFrom(legislation),
    basisUrl: basisUrlFrom(legislation),
  };
}

/** Compiles the built-in rules and keeps them beside the code. Throws a ToolError as `loadRuleSet` does. */
export function compileRules(): void {
  const files = Object.values(sourcePaths()).flat() as string[];
  writeCompiled(compile(readSources()), recordSources(files, [FOLDERS.rules, FOLDERS.concepts]));
}

interface SourcePaths {
  readonly rules: readonly string[];
  readonly concepts: readonly string[];
  readonly itemLists: readonly string[];
  readonly sharedClauses: readonly string[];
  readonly registers: readonly string[];
  readonly frontMatterSchema: string;
}

function sourcePaths(): SourcePaths {
  return {
    rules: listYamlFiles(FOLDERS.rules),
    concepts: listYamlFiles(FOLDERS.concepts),
    itemLists: [join(DATA, 'item-lists.yaml')],
    sharedClauses: [SHARED_CLAUSES],
    registers: REGISTER_NAMES.map((name) => join(DATA, `${name}.yaml`)),
    frontMatterSchema: join(PACKAGE_ROOT, 'schema', 'plan-front-matter.schema.json'),
  };
}

interface Sources {
  readonly hash: string;
  readonly rules: readonly SourceFile[];
  readonly concepts: readonly SourceFile[];
  readonly itemLists: readonly SourceFile[];
  readonly sharedClauses: readonly SourceFile[];
  readonly registers: RegisterTexts;
  /** JSON. */
  readonly frontMatterSchema: string;
}

function readSources(): Sources {
  const paths = sourcePaths();
  const texts = {
    rules: paths.rules.map(readSource),
    concepts: paths.concepts.map(readSource),
    itemLists: paths.itemLists.map(readSource),
    sharedClauses: paths.sharedClauses.map(readSource),
  };
  const registers = readRegisterTexts();
  const frontMatterSchema = readSource(paths.frontMatterSchema).text;
  const parts = [...Object.values(texts).flat(), ...Object.values(registers)].map(({ text }) => text);
  return { ...texts, hash: hashOf([...parts, frontMatterSchema]), registers, frontMatterSchema };
}

/** The same for texts that differ only in how their lines end. */
function hashOf(texts: readonly string[]): string {
  const hash = createSha256();
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Rules of users' own beside the built-in ones, of which nothing has to be compiled anew: what they have of their own is phrases. */
function withFolders(builtIn: Compiled, folders: readonly string[]): Compiled {
  const sources = folders.flatMap(listYamlFiles).map(readSource);
  const book = builtIn.phrases();
  const known = {
    rules: builtIn.rules,
    concepts: new Set(book.concepts.map(({ id }) => id)),
    sharedClauses: () => [readSource(SHARED_CLAUSES)],
  };
  const { rules, phrases } = readFurtherRules(sources, known, CHECKS);
  return {
    ...builtIn,
    hash: hashOf([builtIn.hash, ...sources.map(({ text }) => text)]),
    rules,
    phrases: () => withFurther(book, phrases),
  };
}

function compile(sources: Sources): Compiled {
  const registers = createRegisters(sources.registers);
  const data = readRuleData({ ...sources, madeConcepts: authorityConcepts(registers.authorities) }, CHECKS);
  const phrases = compilePhrases(data);
  return {
    hash: sources.hash,
    rules: data.rules,
    items: data.items,
    phrases: () => phrases,
    registers,
    frontMatterSchema: JSON.parse(sources.frontMatterSchema) as Schema,
  };
}

function compilePhrases({ concepts, phrases }: RuleData): PhraseBook {
  try {
    return compilePhraseBook(concepts, phrases);
  } catch (cause) {
    throw new ToolError('rules', `data/concepts: ${(cause as Error).message}`, { cause });
  }
}

/** All .yaml files at or below a folder, in the order of their names. */
function listYamlFiles(folder: string): string[] {
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
    .sort();
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
