// Writes what is made from the code and the rules: schema/rule.schema.json, docs/clauses.md, docs/front-matter.md, docs/rules and
// docs/coverage.md. With --check it only compares,
// and exits 1 where a file is out of date or belongs to no rule any more.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { CHECKS } from '../dist/checks/index.js';
import { formatCoverage } from '../dist/report/coverage-page.js';
import { formatRuleIndex, formatRulePage } from '../dist/report/rule-page.js';
import { ruleSchema } from '../dist/rules/rule-schema.js';
import { loadRuleSet } from '../dist/run/load-rule-set.js';
import { loadCoverage } from '../dist/run/load-coverage.js';
import { formatClausePage } from './clause-page.mjs';
import { formatFrontMatterPage } from './front-matter-page.mjs';
import { makePageAssets } from './make-page-assets.mjs';

const root = new URL('../', import.meta.url);
/** The README's output is that of this day. */
const TODAY = '2026-11-21';
const { ruleSet, basisText } = await loadRuleSet();
const made = new Map([
  ['src/report/html/assets.ts', await makePageAssets()],
  ['schema/rule.schema.json', `${JSON.stringify(ruleSchema(CHECKS), null, 2)}\n`],
  ['docs/clauses.md', formatClausePage()],
  ['docs/front-matter.md', formatFrontMatterPage(ruleSet.frontMatterSchema)],
  ['docs/rules/README.md', formatRuleIndex(ruleSet.rules, basisText)],
  ['docs/coverage.md', formatCoverage(loadCoverage(), ruleSet.rules, basisText)],
  ...ruleSet.rules.map((rule) => [`docs/rules/${rule.id}.md`, formatRulePage(rule, basisText)]),
]);
mkdirSync(new URL('docs/rules/', root), { recursive: true });
const stray = readdirSync(new URL('docs/rules/', root)).filter((name) => !made.has(`docs/rules/${name}`));

made.set('README.md', withOutput(read(new URL('README.md', root)) ?? ''));

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

/** The README shows what its first command prints: the head of the report and its last lines. */
function withOutput(readme) {
  const plan = 'fixtures/plans/typical.md';
  const { stdout } = spawnSync(process.execPath, ['bin/planlint.js', 'check', plan, '--no-color', '--today', TODAY], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '96' },
  });
  const lines = stdout.trimEnd().split('\n');
  const rule = lines.findLastIndex((line) => line.startsWith('───'));
  const partial = lines.findIndex((line) => line.includes('  PARTIAL  '));
  const shown = [...lines.slice(0, 12), '  ...', '', ...lines.slice(partial, partial + 16), '  ...', '', ...lines.slice(rule)];
  const block = ['```text', ...shown, '```'].join('\n');
  return readme.replace(/<!-- output:check -->[\s\S]*?<!-- \/output -->/, `<!-- output:check -->\n${block}\n<!-- /output -->`);
}
