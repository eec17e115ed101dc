// A plan to be judged, and what comes of it: its report, whatever went wrong.
import type { PlanSettings } from '../engine/plan-settings.js';
import { ToolError } from '../model/errors.js';
import { emptySummary, type PlanReport, type ReportError } from '../model/report.js';
import type { ParserName } from '../parse/markdown.js';
import type { KeptPlan } from '../report/kept-plan.js';

/** Data that can be sent to another thread. */
export interface PlanTask {
  /** As the report shows it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly settings: PlanSettings;
  /** ISO date. */
  readonly today: string;
  readonly parser?: ParserName;
}

export interface Judged {
  readonly report: PlanReport;
  /** The same as kept JSON, where it came as that. */
  readonly kept?: KeptPlan;
  /** Of a fault that is planlint's own. */
  readonly trace?: string;
}

/** Never throws, whatever was thrown at it. */
export function judgedAsFault({ path, settings }: Omit<PlanTask, 'bytes'>, error: unknown): Judged {
  const trace = error instanceof ToolError ? undefined : traceOf(error);
  const report: PlanReport = {
    path,
    title: null,
    authority: null,
    status: null,
    error: describe(error),
    failOn: settings.failOn,
    requirements: [],
    summary: emptySummary(),
  };
  return trace === undefined ? { report } : { report, trace };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function describe(error: unknown): ReportError {
  if (error instanceof ToolError) {
    const { code, message, hint, line } = error;
    return {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(line === undefined ? {} : { line }),
    };
  }
  const [what] = String(error).split('\n');
  return {
    code: 'internal',
    message: `planlint failed on this plan (${what ?? 'unknown fault'})`,
    hint: 'This is a fault of planlint: run again with PLANLINT_DEBUG=1 for the trace, and report it.',
  };
}
