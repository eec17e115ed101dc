// Compiles the built-in rules and registers into dist/rules.json, which the program reads instead of YAML. Run by `npm run build`.
import { writeFileSync } from 'node:fs';
import { COMPILED_RULES, compileRules } from '../dist/run/load-rule-set.js';

try {
  writeFileSync(COMPILED_RULES, JSON.stringify(compileRules()));
} catch (error) {
  // A rule that does not load must not stop the build: the program itself says what is wrong with it, and where.
  console.error(`rules not compiled: ${error.message}`);
  process.exitCode = error.name === 'ToolError' ? 0 : 1;
}
