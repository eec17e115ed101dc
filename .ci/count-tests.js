// Prints the last line of a CI run, "N passed, N failed", from vitest's JSON report. Exits 1 unless at least one
// test passed and none failed. Knows nothing of what is tested.
import { existsSync, readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (!existsSync(path)) {
  console.log('No test was run: a step before the tests failed (see above).\n0 passed, 0 failed');
  process.exit(1);
}
const report = JSON.parse(readFileSync(path, 'utf8'));
// A file that fails before its first test (a bad import) holds no failed test, and is still a failure.
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const passed = report.numPassedTests;
const failed = report.numFailedTests + brokenFiles;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (passed === 0 || failed > 0) process.exitCode = 1;
