// Where the sources of the built-in rules lie, and how they and those in folders of the user's are read.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ToolError } from '../model/errors.js';
import { REGISTER_NAMES } from '../rules/register-names.js';
import type { SourceFile } from '../rules/yaml-file.js';
import { PACKAGE_ROOT } from './package-info.js';
import { readRegisterTexts, type RegisterTexts } from './register-texts.js';
import { createSha256 } from './sha256.js';

const DATA = join(PACKAGE_ROOT, 'data');
export const SHARED_CLAUSES = join(DATA, 'shared-clauses.yaml');
export const SOURCE_FOLDERS = {
  rules: join(PACKAGE_ROOT, 'rules'),
  concepts: join(DATA, 'concepts'),
} as const;

interface SourcePaths {
  readonly rules: readonly string[];
  readonly concepts: readonly string[];
  readonly itemLists: readonly string[];
  readonly sharedClauses: readonly string[];
  readonly registers: readonly string[];
  readonly frontMatterSchema: string;
}

export function sourcePaths(): SourcePaths {
  return {
    rules: listYamlFiles(SOURCE_FOLDERS.rules),
    concepts: listYamlFiles(SOURCE_FOLDERS.concepts),
    itemLists: [join(DATA, 'item-lists.yaml')],
    sharedClauses: [SHARED_CLAUSES],
    registers: REGISTER_NAMES.map((name) => join(DATA, `${name}.yaml`)),
    frontMatterSchema: join(PACKAGE_ROOT, 'schema', 'plan-front-matter.schema.json'),
  };
}

export interface Sources {
  readonly hash: string;
  readonly rules: readonly SourceFile[];
  readonly concepts: readonly SourceFile[];
  readonly itemLists: readonly SourceFile[];
  readonly sharedClauses: readonly SourceFile[];
  readonly registers: RegisterTexts;
  /** JSON. */
  readonly frontMatterSchema: string;
}

export function readSources(): Sources {
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
export function hashOf(texts: readonly string[]): string {
  const hash = createSha256();
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** All .yaml files at or below a folder, in the order of their names. */
export function listYamlFiles(folder: string): string[] {
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
export function readSource(path: string): SourceFile {
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
