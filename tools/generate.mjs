// Writes what is made from the code and the rules: schema/rule.schema.json, docs/rules and docs/coverage.md. With --check it only compares,
// and exits 1 where a file is out of date or belongs to no rule any more.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CHECKS } from '../dist/checks/index.js';
import { formatCoverage } from '../dist/report/coverage-page.js';
import { formatRuleIndex, formatRulePage } from '../dist/report/rule-page.js';
import { ruleSchema } from '../dist/rules/rule-schema.js';
import { loadRuleSet } from '../dist/run/load-rule-set.js';
import { loadCoverage } from '../dist/run/load-coverage.js';

const root = new URL('../', import.meta.url);
const { ruleSet, basisText } = loadRuleSet();
const made = new Map([
  ['schema/rule.schema.json', `${JSON.stringify(ruleSchema(CHECKS), null, 2)}\n`],
  ['docs/rules/README.md', formatRuleIndex(ruleSet.rules, basisText)],
  ['docs/coverage.md', formatCoverage(loadCoverage(), ruleSet.rules, basisText)],
  ...ruleSet.rules.map((rule) => [`docs/rules/${rule.id}.md`, formatRulePage(rule, basisText)]),
]);
mkdirSync(new URL('docs/rules/', root), { recursive: true });
const stray = readdirSync(new URL('docs/rules/', root)).filter((name) => !made.has(`docs/rules/${name}`));

const check = process.argv.includes('--check');
for (const [path, text] of made) {
  const file = new URL(path, root);
  if (read(file) === text) continue;
  if (check) {
    console.error(`${path} is out of date: run npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

for (const name of stray) {
  if (check) {
    console.error(`docs/rules/${name} belongs to no rule: run npm run generate`);
    process.exitCode = 1;
  } else rmSync(new URL(`docs/rules/${name}`, root));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
