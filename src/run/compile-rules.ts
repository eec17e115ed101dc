// Compiles rules from their sources: the build does, and a run for which nothing was compiled, or whose user has rules of their own.
import { CHECKS } from '../checks/index.js';
import type { Schema } from '../checks/schema-faults.js';
import { ToolError } from '../model/errors.js';
import { authorityConcepts } from '../rules/authority-concepts.js';
import { createRegisters } from '../rules/registers.js';
import { readFurtherRules, readRuleData, type RuleData } from '../rules/rule-data.js';
import { compilePhraseBook, type PhraseBook, withFurther } from '../text/phrase-book.js';
import { type Compiled, writeCompiled } from './compiled-rules.js';
import {
  hashOf,
  listYamlFiles,
  readSource,
  readSources,
  SHARED_CLAUSES,
  SOURCE_FOLDERS,
  sourcePaths,
} from './rule-sources.js';
import { recordSources } from './source-record.js';

/** Keeps them beside the code. Throws a ToolError as `compileSources` does. */
export function compileRules(): void {
  const files = Object.values(sourcePaths()).flat() as string[];
  writeCompiled(compileSources(), recordSources(files, [SOURCE_FOLDERS.rules, SOURCE_FOLDERS.concepts]));
}

/** Rules of users' own beside the built-in ones, of which nothing has to be compiled anew: what they have of their own is phrases. */
export function withFolders(builtIn: Compiled, folders: readonly string[]): Compiled {
  if (folders.length === 0) return builtIn;
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

/** Throws a ToolError for a rule, concept or register that does not fit. */
export function compileSources(): Compiled {
  const sources = readSources();
  const registers = createRegisters(sources.registers);
  const data = readRuleData({ ...sources, madeConcepts: authorityConcepts(registers.authorities) }, CHECKS);
  const phrases = compilePhrases(data);
  return {
    hash: sources.hash,
    rules: data.rules,
    items: data.items,
    phrases: () => phrases,
    registers: () => registers,
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
