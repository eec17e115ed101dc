// A rule of one check with concepts of its own, judged on plans of a few lines: for tests of the checks.
import { readFileSync } from 'node:fs';
import { CHECKS } from '../../src/checks/index.js';
import { checkPlan } from '../../src/engine/check-plan.js';
import type { RequirementReport } from '../../src/model/report.js';
import { authorityConcepts } from '../../src/rules/authority-concepts.js';
import { readRuleData } from '../../src/rules/rule-data.js';
import { compilePhraseBook } from '../../src/text/phrase-book.js';
import { createRuleSet } from '../../src/rules/rule-set.js';
import { loadRegisters } from '../../src/run/load-registers.js';

export interface Trial {
  readonly kind: string;
  /** YAML of the check's options. */
  readonly options: string;
  /** YAML of the concepts that the options use. */
  readonly concepts: string;
  /** Files of data/concepts that they rest on. */
  readonly files?: readonly string[];
  /** YAML of item lists. */
  readonly lists?: string;
  /** YAML of shared clauses. */
  readonly shared?: string;
}

const registers = loadRegisters();
/** What the cues of an earlier plan in language.yaml rest on. */
const EARLIER = 'plan-period.yaml';

export function ruleOnTrial(trial: Trial): (plan: string) => RequirementReport | undefined {
  const { kind, options, concepts, files = ['language.yaml'], lists, shared } = trial;
  const rule = `
id: trial
title: Trial
force: should
basis: [{source: the list}]
requirement: r
explain: e
remedy: r
limits: l
messages: {met: m, review: r, gap: g}
checks: [{kind: ${kind}, with: ${options}}]
examples: [{name: none, verdict: gap, plan: none}]
`;
  const data = readRuleData(
    {
      rules: [{ path: 'rules/guidance/trial.yaml', text: rule }],
      concepts: [{ path: 'concepts.yaml', text: concepts }, ...files.map(conceptFile), conceptFile(EARLIER)],
      itemLists: lists === undefined ? [] : [{ path: 'lists.yaml', text: lists }],
      sharedClauses: shared === undefined ? [] : [{ path: 'shared.yaml', text: shared }],
      madeConcepts: authorityConcepts([]),
    },
    CHECKS,
  );
  const id = { edition: 'test', hash: 'test', frontMatterSchema: {} };
  const phrases = compilePhraseBook(data.concepts, data.phrases);
  const ruleSet = createRuleSet({ ...id, ...data, phrases: () => phrases, registers: () => registers });
  const setting = { path: 'plan.md', today: '2026-11-21', authorities: [], basisText: () => 'basis' };
  return (plan) => checkPlan(plan, ruleSet, setting).requirements[0];
}

function conceptFile(name: string): { path: string; text: string } {
  return { path: name, text: readFileSync(new URL(`../../data/concepts/${name}`, import.meta.url), 'utf8') };
}
