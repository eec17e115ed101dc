// The text of one configuration file, held against its schema: the values as written, with the place of each. A fault is one line
// that names file, line and column.
import type { Schema } from '../checks/schema-faults.js';
import { ToolError } from '../model/errors.js';
import { readYaml, type SourceFile } from '../rules/yaml-file.js';
import { findConfigFaults } from './config-faults.js';
import type { ConfigFile, WrittenConfig } from './written-config.js';

export const CONFIG_FAULT = 'config';

/** Throws a ToolError for what is not YAML and for what the schema does not allow. */
export function readConfig(source: SourceFile, schema: Schema): ConfigFile {
  const file = readYaml(source, CONFIG_FAULT);
  const value = file.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new ToolError(
      CONFIG_FAULT,
      `${file.placeOf([])}: the configuration is no list of keys and values`,
      {
        hint: 'Write lines of the form "key: value", such as "profile: draft".',
      },
    );
  const values = value as WrittenConfig;
  for (const { keys, problem, hint } of findConfigFaults(values, schema))
    throw new ToolError(CONFIG_FAULT, `${file.placeOfKey(keys)}: ${problem}`, { hint });
  return { path: file.path, values, placeOf: (keys) => file.placeOfKey(keys) };
}
