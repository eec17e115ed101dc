// Reads the built-in rules, concepts and registers from disk, and users' own rule folders beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS } from '../checks/index.js';
import { ToolError } from '../model/errors.js';
import { type KnownAuthority, readAuthorities } from '../rules/authority-concepts.js';
import type { SourceFile } from '../rules/yaml-file.js';
import { buildRuleSet, type RuleSet } from '../rules/rule-set.js';

/** The package's own folder, which holds rules/, data/ and schema/. */
export const PACKAGE_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface LoadedRules {
  readonly ruleSet: RuleSet;
  readonly authorities: readonly KnownAuthority[];
}

/** Throws a ToolError (code `rules`) for a rule, concept or register that does not fit. `folders` are rule folders of the user's. */
export function loadRuleSet(folders: readonly string[] = []): LoadedRules {
  const [authorityFile] = readYamlFiles(join(PACKAGE_ROOT, 'data', 'authorities.yaml'));
  if (!authorityFile)
    throw new ToolError('rules', 'data/authorities.yaml is missing', { hint: 'Install planlint again.' });
  const { authorities, concepts } = readAuthorities(authorityFile);
  const ruleSet = buildRuleSet(
    {
      rules: [join(PACKAGE_ROOT, 'rules'), ...folders].flatMap(readYamlFiles),
      concepts: readYamlFiles(join(PACKAGE_ROOT, 'data', 'concepts')),
      itemLists: readYamlFiles(join(PACKAGE_ROOT, 'data', 'item-lists.yaml')),
      madeConcepts: concepts,
      edition: '2026-11',
    },
    CHECKS,
  );
  return { ruleSet, authorities };
}

/** All .yaml files at or below a path, in the order of their names. Paths in messages are relative to the package or as given. */
function readYamlFiles(path: string): SourceFile[] {
  if (/\.ya?ml$/.test(path)) return [readSource(path)];
  let entries;
  try {
    entries = readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new ToolError('rules', `cannot read the rule folder ${path}`, {
      hint: 'Give a folder that holds rule files (.yaml).',
      cause,
    });
  }
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !basename(entry.name).startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const shown = relative(PACKAGE_ROOT, path);
  try {
    return { path: shown.startsWith('..') ? path : shown, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw new ToolError('rules', `cannot read ${path}`, { cause });
  }
}
