// The core as one pure function: source and rule set in, report of the plan out. No disk, no clock, no colour.
import type { ParserName } from '../parse/markdown.js';
import { readPlan } from '../parse/read-plan.js';
import type { CheckContext } from '../checks/check.js';
import { checkOf } from '../checks/index.js';
import { isDay } from '../model/day.js';
import { ToolError } from '../model/errors.js';
import type { CheckResult, PlacedEvidence, PlanReport, RequirementReport } from '../model/report.js';
import { emptySummary } from '../model/report.js';
import type { Basis, Condition, Rule } from '../model/rule.js';
import type { Plan } from '../model/plan.js';
import type { Suppression } from '../model/suppression.js';
import { combine, severityOf } from '../model/verdict.js';
import type { RuleSet } from '../rules/rule-set.js';
import { localityHits } from '../text/place-names.js';
import { Reading } from '../text/reading.js';
import { applies, factsThatAnswer } from './applies.js';
import { attest, type Attestation, attestationsOf } from './attest.js';
import { whyNot } from './condition-text.js';
import { earlierPlanNames } from './earlier-plan-names.js';
import { type FactOptions, readFacts } from './facts.js';
import { otherAuthorityHits } from './other-authorities.js';
import { suppress } from './suppress.js';

export interface CheckPlanOptions extends FactOptions {
  /** A day that exists, as YYYY-MM-DD. */
  readonly today: string;
  readonly path: string;
  /** Ids of the rules to ask; all where left out. */
  readonly only?: ReadonlySet<string>;
  /** Short form of a basis for the reader; see data/legislation.yaml. */
  readonly basisText: (basis: Basis) => string;
  /** Those that were given beside the plan; the plan's own come after them. */
  readonly attestations?: readonly Attestation[];
  /** Which parser reads the Markdown; the fast one where left out and a binary fits. The plan read is the same. */
  readonly parser?: ParserName;
  /** Of the configuration, those for this plan. */
  readonly suppressions?: readonly Suppression[];
}

/** Throws a ToolError where `today` is no day: what is due and what is past would be judged by chance. */
export function checkPlan(source: string, ruleSet: RuleSet, options: CheckPlanOptions): PlanReport {
  if (!isDay(options.today))
    throw new ToolError('usage', `today is "${options.today}", which is no day`, {
      hint: 'Give a day that exists as YYYY-MM-DD, such as 2026-04-01.',
    });
  const plan = readPlan(source, options.parser);
  const reading = new Reading(plan, ruleSet.lexicon.scan(plan));
  const facts = readFacts(reading, options);
  const context: CheckContext = {
    reading: reading.with(
      new Map([
        ...localityHits(reading, facts.localities),
        ...otherAuthorityHits(reading, facts.authority, options.authorities, facts.localities),
        ...earlierPlanNames(reading, titleOf(plan), facts.plan_start),
      ]),
    ),
    facts,
    items: ruleSet.items,
    registers: ruleSet.registers,
    requirements: ruleSet.ids,
    frontMatterSchema: ruleSet.frontMatterSchema,
    today: options.today,
  };
  const rules = options.only ? ruleSet.rules.filter((rule) => options.only?.has(rule.id)) : ruleSet.rules;
  const attestations = [...(options.attestations ?? []), ...attestationsOf(plan)];
  const restsOnFindings = new Set<string>();
  const judged = rules.map((rule) => {
    const own = attestations.filter((a) => a.requirement === rule.id);
    const found = resultFor(rule, context);
    if (found.findings.length > 0) restsOnFindings.add(rule.id);
    return reportOf(rule, found, plan, options, own);
  });
  const { requirements, suppressions } = suppress(judged, plan, {
    ids: ruleSet.ids,
    configured: options.suppressions ?? [],
    today: options.today,
    restsOnFindings,
  });
  const summary = emptySummary();
  for (const { verdict } of requirements) summary[verdict]++;
  return {
    path: options.path,
    title: titleOf(plan),
    authority: facts.authority,
    status: facts.status,
    error: null,
    failOn: 'must',
    requirements,
    summary,
    ...(suppressions.length > 0 ? { suppressions } : {}),
  };
}

function reportOf(
  rule: Rule,
  found: CheckResult,
  plan: Plan,
  options: CheckPlanOptions,
  attestations: readonly Attestation[],
): RequirementReport {
  const { result, mode, words } = attest(found, attestations, options.today);
  return {
    id: rule.id,
    family: rule.family,
    force: rule.force,
    severity: severityOf(rule.force),
    verdict: result.verdict,
    mode,
    basis: rule.basis.map(options.basisText),
    message: mode === 'attested' ? words : messageFor(rule, result),
    items: result.items,
    evidence: result.evidence.map(
      (e): PlacedEvidence => ({
        start: plan.lines.positionOf(e.start),
        end: plan.lines.positionOf(e.end),
        quote: quoteOf(plan, e.start, e.end),
        ...(e.note === undefined ? {} : { note: e.note }),
      }),
    ),
    findings: result.findings.map((f) => ({
      message: f.message,
      start: plan.lines.positionOf(f.start),
      end: plan.lines.positionOf(f.end),
      ...(f.suggestion === undefined ? {} : { suggestion: f.suggestion }),
    })),
  };
}

function resultFor(rule: Rule, context: CheckContext): CheckResult {
  const empty = { evidence: [], findings: [], items: [] };
  const does = applies(rule.applies, context.facts);
  const outside = (condition: Condition): CheckResult => ({
    verdict: 'not-applicable',
    ...empty,
    reason: whyNot(condition, context.facts),
  });
  if (does === false && rule.applies) return outside(rule.applies);
  const live = rule.checks.filter((use) => applies(use.applies, context.facts) !== false);
  const [first] = rule.checks;
  if (live.length === 0)
    return first?.applies ? outside(first.applies) : { verdict: 'not-applicable', ...empty };
  const results = live.map((use) => {
    const check = checkOf(use.kind);
    if (!check) throw new Error(`rule ${rule.id} names an unknown check`);
    return check.run(context, use.with ?? {});
  });
  const verdict = combine(
    results.map((r) => r.verdict),
    rule.combine ?? 'any',
  );
  // What only hints at it is not shown beside what shows it.
  const bearing = (rule.combine ?? 'any') === 'any' ? results.filter((r) => r.verdict === verdict) : results;
  const reason = bearing.find((r) => r.reason !== undefined)?.reason;
  // Where nobody knows whether it applies, finding nothing is no gap.
  const isUndecided = does === null && verdict === 'gap';
  // Said anywhere, it stands, though another check found a hint.
  const denied = results.find((r) => r.denied !== undefined)?.denied;
  return {
    verdict: isUndecided ? 'review' : verdict,
    evidence: bearing.flatMap((r) => r.evidence),
    findings: results.flatMap((r) => r.findings),
    // Where all are asked for, each may have a list of its own.
    items:
      rule.combine === 'all'
        ? bearing.flatMap((r) => r.items)
        : (bearing.find((r) => r.items.length > 0)?.items ?? []),
    ...(reason === undefined ? {} : { reason }),
    ...(isUndecided ? { undecided: factsThatAnswer(null, rule.applies, context.facts) } : {}),
    ...(denied === undefined ? {} : { denied }),
  };
}

function messageFor(rule: Rule, result: CheckResult): string {
  if (result.verdict === 'not-applicable')
    return `This requirement does not apply to this plan: ${result.reason ?? 'there is nothing in it to judge'}.`;
  if (result.undecided && result.verdict === 'review')
    return `Nothing in the plan shows it, and whether it applies is not known: give ${result.undecided.join(' and ')} in the front matter.`;
  const said = (
    result.verdict === 'partial'
      ? (rule.messages.partial ?? rule.messages.review)
      : rule.messages[result.verdict]
  ).trim();
  return result.reason ? `${said} ${asSentence(result.reason)}` : said;
}

function asSentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1) + (/[.!?]$/.test(reason) ? '' : '.');
}

/** White space that is not a single space already. */
const MORE_THAN_A_SPACE = /[^\S ]\s*| \s+/g;

function quoteOf(plan: Plan, start: number, end: number): string {
  return plan.source.slice(start, end).replace(MORE_THAN_A_SPACE, ' ').trim();
}

function titleOf(plan: Plan): string | null {
  const title = plan.frontMatter.data?.['title'];
  if (typeof title === 'string' && title.trim() !== '') return title;
  return plan.sections.find((s) => s.index > 0)?.title ?? null;
}
