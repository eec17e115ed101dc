// The examples of a rule, run as tests: each is a plan of its own, judged by that rule alone.
import type { Rule } from '../model/rule.js';
import type { Verdict } from '../model/verdict.js';
import type { RuleSet } from '../rules/rule-set.js';
import { checkPlan, type CheckPlanOptions } from './check-plan.js';

export interface ExampleResult {
  readonly rule: string;
  readonly name: string;
  readonly wanted: Verdict;
  readonly got: Verdict;
  /** Words that the evidence should hold and does not. */
  readonly missing: readonly string[];
  readonly quotes: readonly string[];
  readonly passed: boolean;
}

export function runExamples(
  rule: Rule,
  ruleSet: RuleSet,
  options: Omit<CheckPlanOptions, 'path' | 'only'>,
): ExampleResult[] {
  const only = new Set([rule.id]);
  return rule.examples.map((example) => {
    const [result] = checkPlan(example.plan, ruleSet, { ...options, path: example.name, only }).requirements;
    const quotes = result?.evidence.map((e) => e.quote) ?? [];
    const missing = (example.evidence ?? []).filter(
      (words) => !quotes.some((quote) => quote.includes(words.replace(/\s+/g, ' ').trim())),
    );
    const got = result?.verdict ?? 'gap';
    return {
      rule: rule.id,
      name: example.name,
      wanted: example.verdict,
      got,
      missing,
      quotes,
      passed: got === example.verdict && missing.length === 0,
    };
  });
}
