// Compiles the built-in rules and registers into dist/, from where the program reads them instead of YAML. Run by `npm run build`.
import { compileRules } from '../dist/run/compile-rules.js';

try {
  compileRules();
} catch (error) {
  // A rule that does not load must not stop the build: the program itself says what is wrong with it, and where.
  console.error(`rules not compiled: ${error.message}`);
  process.exitCode = error.name === 'ToolError' ? 0 : 1;
}
