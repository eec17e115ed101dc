// Reports for the tests of formats: real plans judged by the real rules, or a plan's text given.
import { readFileSync } from 'node:fs';
import { checkPlan } from '../../src/engine/check-plan.js';
import { emptySummary, type PlanReport, type Report } from '../../src/model/report.js';
import { VERDICTS } from '../../src/model/verdict.js';
import type { ReportFormat } from '../../src/report/format.js';
import type { ReportOptions } from '../../src/report/options.js';
import { reportHead } from '../../src/run/check-files.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';

const TODAY = '2026-11-21';
const { ruleSet, authorities, basisText, basisUrl } = await loadRuleSet();

export const REPORT_OPTIONS: ReportOptions = {
  basisText,
  colour: false,
  width: 100,
  quiet: false,
  verbose: false,
  rules: new Map(ruleSet.rules.map((rule) => [rule.id, rule])),
  basisUrl,
  repositoryPath: (path) => path,
  webUrl: () => null,
};

export function judgeText(text: string, path = 'plan.md'): PlanReport {
  return checkPlan(text, ruleSet, { path, today: TODAY, authorities, basisText });
}

export function judgeFixture(name: string): PlanReport {
  const file = new URL(`../../fixtures/plans/${name}.md`, import.meta.url);
  return judgeText(readFileSync(file, 'utf8'), `plans/${name}.md`);
}

/** The text that a format writes of these plans. */
export async function writeReport(
  format: ReportFormat,
  documents: readonly PlanReport[],
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const { summary, documents: _, ...head } = makeReport(documents);
  const writer = format(head, { ...REPORT_OPTIONS, ...options });
  const chunks = documents.map((plan) => writer.plan(plan));
  return [...chunks, await writer.end({ summary })].join('');
}

export function makeReport(documents: readonly PlanReport[]): Report {
  const summary = emptySummary();
  for (const plan of documents) for (const v of VERDICTS) summary[v] += plan.summary[v];
  return { ...reportHead(ruleSet, TODAY), documents, summary };
}
