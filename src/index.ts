// What other programs may use: the rules, and the judging of one plan as a pure function.
//
//   const { ruleSet, authorities, basisText } = await loadRuleSet();
//   const report = checkPlan(markdown, ruleSet, { path: 'plan.md', today: '2026-11-21', authorities, basisText });
export { checkPlan, type CheckPlanOptions } from './engine/check-plan.js';
export type { Attestation } from './engine/attest.js';
export { ToolError } from './model/errors.js';
export type {
  ItemResult,
  PlacedEvidence,
  PlacedFinding,
  PlanReport,
  RequirementReport,
  Summary,
} from './model/report.js';
export type { Suppression } from './model/suppression.js';
export type { Force, Verdict } from './model/verdict.js';
export type { RuleSet } from './rules/rule-set.js';
export { type LoadedRules, loadRuleSet } from './run/load-rule-set.js';
