// A small report of a size and shape that a test wants, for what no real plan shows. Knows nothing of any format.
import {
  emptySummary,
  type PlanReport,
  type RequirementReport,
  type Stopped,
} from '../../src/model/report.js';
import type { SuppressionMark } from '../../src/model/suppression.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { ReportFormat, ReportHead } from '../../src/report/format.js';
import type { ReportOptions } from '../../src/report/options.js';

export const sampleHead: ReportHead = {
  version: 1,
  tool: { name: 'planlint', version: '0.0.0' },
  ruleSet: { edition: '2026-11', hash: '0123456789abcdef' },
  today: '2026-11-21',
};

export const sampleOptions: ReportOptions = {
  basisText: () => 'basis',
  basisUrl: () => null,
  repositoryPath: (path) => path,
  webUrl: () => null,
  colour: false,
  width: 80,
  quiet: false,
  verbose: false,
  rules: new Map(),
};

export interface Sample {
  readonly path?: string;
  readonly title?: string;
  readonly verdict?: Verdict;
  readonly line?: number;
  readonly quote?: string;
  readonly message?: string;
  /** How many requirements the plan has. */
  readonly times?: number;
  readonly suppression?: SuppressionMark;
}

/** A plan with one evidence for each of its requirements, none for a gap. */
export function samplePlan(sample: Sample): PlanReport {
  const { path = 'plan.md', title = 'Plan', verdict = 'review', times = 1 } = sample;
  const requirements = Array.from({ length: times }, (_, i) => sampleRequirement(sample, verdict, i));
  return {
    path,
    title,
    authority: null,
    status: null,
    error: null,
    failOn: 'must',
    requirements,
    summary: { ...emptySummary(), [verdict]: times },
  };
}

function sampleRequirement(
  { line = 1, quote = 'Some words.', message = 'Unclear.', suppression }: Sample,
  verdict: Verdict,
  i: number,
): RequirementReport {
  const start = { line, column: 1 };
  const end = { line, column: 1 + quote.length };
  return {
    id: `requirement-${i % 100}`,
    family: 'act',
    force: 'must',
    severity: 'error',
    verdict,
    mode: 'automatic',
    basis: ['basis'],
    message,
    items: [],
    evidence: verdict === 'gap' ? [] : [{ start, end, quote }],
    findings: [],
    ...(suppression === undefined ? {} : { suppression }),
  };
}

/** What a format writes of these plans, as text. */
export async function writeSample(
  format: ReportFormat,
  plans: readonly PlanReport[],
  options: Partial<ReportOptions> = {},
  stopped?: Stopped,
): Promise<string> {
  const writer = format(sampleHead, { ...sampleOptions, ...options });
  const chunks = plans.map((plan) => writer.plan(plan));
  chunks.push(await writer.end({ summary: emptySummary(), ...(stopped ? { stopped } : {}) }));
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string))).toString('utf8');
}
