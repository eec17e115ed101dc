// Judges the labelled plans and passages of fixtures/ with the built program: agreement in per cent, gaps called met, and what differs.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkPlan } from '../dist/engine/check-plan.js';
import { loadRuleSet } from '../dist/run/load-rule-set.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
/** Labels are held against the law of this day. */
const TODAY = '2026-11-21';

/**
 * `plans`, `unseen` (plans by people who had not seen the rules), `unseen/passages` (the same, and mended from by nobody), `statements` and
 * `unseen/statements` (a sentence or two of plain English each), `pairs` and `unseen/pairs` (texts that are met, changed a little so that they
 * are no more, or told otherwise) and each file of passages to `{agreement, allClear, differences}`; a difference reads "plan requirement wanted got".
 */
export async function measure() {
  const { ruleSet, authorities, basisText } = await loadRuleSet();
  const judge = (text, only) =>
    checkPlan(text, ruleSet, { path: 'plan.md', today: TODAY, authorities, basisText, ...(only ? { only } : {}) });
  const asked = new Set(ruleSet.rules.map((rule) => rule.id));
  const filesOf = (folder) => readdirSync(`${FIXTURES}${folder}`).filter((f) => f.endsWith('.yaml')).sort();
  const passagesOf = (folder, file) => labelledPassages(folder, file, judge);
  const allOf = (folder) => score(filesOf(folder).flatMap((file) => [...passagesOf(folder, file)]), asked);
  return {
    plans: score(labelledPlans('plans', judge), asked),
    unseen: score(labelledPlans('unseen', judge), asked),
    'unseen/passages': allOf('unseen/passages'),
    statements: allOf('statements'),
    'unseen/statements': allOf('unseen/statements'),
    pairs: allOf('pairs'),
    'unseen/pairs': allOf('unseen/pairs'),
    ...Object.fromEntries(filesOf('passages').map((file) => [file, score(passagesOf('passages', file), asked)])),
  };
}

function* labelledPlans(folder, judge) {
  for (const name of readdirSync(`${FIXTURES}${folder}`).filter((f) => f.endsWith('.labels.yaml')).sort()) {
    const labels = parse(readFileSync(`${FIXTURES}${folder}/${name}`, 'utf8'));
    const report = judge(readFileSync(`${FIXTURES}${folder}/${labels.plan}`, 'utf8'));
    const got = new Map(report.requirements.map((r) => [r.id, r.verdict]));
    for (const [id, want] of Object.entries(labels.verdicts))
      yield { name: basename(labels.plan, '.md'), id, want, got: got.get(id) };
  }
}

function* labelledPassages(folder, file, judge) {
  const passages = parse(readFileSync(`${FIXTURES}${folder}/${file}`, 'utf8'));
  for (const [i, want] of passages.entries()) {
      const name = `${file}#${i + 1}`;
      if (!want.faults) {
        const [result] = judge(want.text, new Set([want.requirement])).requirements;
        yield { name, id: want.requirement, want, got: result?.verdict };
        continue;
      }
      const found = judge(want.text).requirements.filter((r) => r.family === 'citations' && r.findings.length > 0);
      const ids = new Set([...want.faults.map((f) => f.requirement), ...found.map((r) => r.id)]);
      if (ids.size === 0) yield { name, id: 'citations', want: { verdict: 'met' }, got: 'met' };
      for (const id of ids) {
        const wanted = want.faults.some((f) => f.requirement === id) ? 'gap' : 'met';
        yield { name, id, want: { verdict: wanted }, got: found.some((r) => r.id === id) ? 'gap' : 'met' };
      }
    }
}

function score(judgements, asked) {
  let all = 0;
  let allClear = 0;
  const differences = [];
  for (const { name, id, want, got } of judgements) {
    if (!asked.has(id) && id !== 'citations') continue;
    all++;
    if (got === want.verdict || (want.also ?? []).includes(got)) continue;
    if (want.verdict === 'gap' && got === 'met') allClear++;
    differences.push(`${name} ${id} ${want.verdict} ${got}`);
  }
  return { agreement: Number((100 * (1 - differences.length / all)).toFixed(1)), allClear, differences };
}
