// Takes what shows a requirement out of each labelled plan, again and again, and tells what is then taken for evidence. A plan says most things
// once: what is found next is mostly something else, and then a false all-clear in a plan that does not say it at all.
// npm run peel-plans -- [REQUIREMENT...] [--in FOLDER]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { checkPlan } from '../dist/engine/check-plan.js';
import { loadRuleSet } from '../dist/run/load-rule-set.js';

const PLANS = fileURLToPath(new URL('../fixtures/plans/', import.meta.url));
const TODAY = '2026-11-21';
const SHOWN = new Set(['met', 'partial']);
/** Of these the verdict is no place in the text that says something. */
const APART = new Set(['citations', 'front-matter', 'drafting']);
const MOST_LEVELS = 4;
const QUOTE = 260;
/** Of a label's quote, as much as tells its line. */
const OPENING = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string', default: PLANS } },
});
const { ruleSet, authorities, basisText } = await loadRuleSet();
const asked = new Set(positionals.length > 0 ? positionals : ruleSet.rules.map(({ id }) => id));
const found = new Map();

for (const file of readdirSync(values.in).filter((f) => f.endsWith('.md')).sort()) {
  const source = readFileSync(`${values.in}/${file}`, 'utf8');
  const labels = labelsOf(`${values.in}/${file.replace(/\.md$/, '.labels.yaml')}`);
  for (const result of judge(source.split('\n'), asked))
    if (SHOWN.has(result.verdict) && !APART.has(result.family)) peel(file, source.split('\n'), result, labels[result.id]);
}
for (const [id, places] of [...found].sort()) console.log(`## ${id}\n${[...new Set(places)].join('\n')}\n`);

function peel(file, lines, first, label) {
  const body = bodyFrom(lines);
  const drop = (line) => {
    if (line > body) lines[line - 1] = '';
  };
  if (label?.quote) drop(lines.findIndex((line) => line.includes(label.quote.slice(0, OPENING))) + 1);
  let result = first;
  for (let level = 1; level <= MOST_LEVELS; level++) {
    const before = lines.join('\n');
    for (const { start, end } of result.evidence) for (let n = start.line; n <= end.line; n++) drop(n);
    if (level > 1 && lines.join('\n') === before) return;
    [result] = judge(lines, new Set([first.id]));
    if (!result || !SHOWN.has(result.verdict)) return;
    const told = result.evidence
      .filter(({ start }) => start.line > body)
      .map(({ start, quote }) => `[${start.line}] ${quote.slice(0, QUOTE)}`);
    if (told.length > 0) found.set(first.id, [...(found.get(first.id) ?? []), `${file} ${level}: ${told.join(' | ')}`]);
  }
}

function judge(lines, only) {
  return checkPlan(lines.join('\n'), ruleSet, { path: 'plan.md', today: TODAY, authorities, basisText, only }).requirements;
}

/** Lines of the front matter. */
function bodyFrom(lines) {
  return lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
}

function labelsOf(path) {
  try {
    return parse(readFileSync(path, 'utf8')).verdicts;
  } catch {
    return {};
  }
}
