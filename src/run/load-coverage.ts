// Reads data/coverage.yaml, from which docs/coverage.md is made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../model/errors.js';
import type { CoverageTable } from '../model/coverage.js';
import { readYaml } from '../rules/yaml-file.js';
import { PACKAGE_ROOT } from './package-info.js';

/** Throws a ToolError (code `rules`) that names file and line for a row that says nothing of who judges it. */
export function loadCoverage(): CoverageTable[] {
  const path = 'data/coverage.yaml';
  const file = readYaml({ path, text: readFileSync(join(PACKAGE_ROOT, path), 'utf8') });
  const tables = file.value as CoverageTable[];
  tables.forEach((table, i) =>
    table.rows.forEach((row, k) => {
      if (row.by || row.attest !== undefined || row.outside !== undefined) return;
      throw new ToolError(
        'rules',
        `${file.placeOf([i, 'rows', k])}: "${row.at}" has none of by, attest and outside`,
      );
    }),
  );
  return tables;
}
