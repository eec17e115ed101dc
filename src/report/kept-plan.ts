// A plan's report that is kept as JSON until someone looks inside: most that come from the cache or a worker go straight on to a file.
import type { PlanReport } from '../model/report.js';
import type { Chunk } from './format.js';
import { toSafeJson } from './safe-json.js';

/** Of the report: what every run looks at. Everything else is read from the JSON when it is asked for. */
const ALWAYS = ['title', 'authority', 'status', 'error', 'failOn', 'summary'] as const;

export interface KeptPlan {
  /** JSON of those, and the names of all fields in their order. */
  readonly head: string;
  /** UTF-8 of the whole report as compact JSON without its path, safe to show. */
  readonly body: Uint8Array;
}

const bodies = new WeakMap<PlanReport, Uint8Array>();

export function keepPlan({ path: _, ...report }: PlanReport): KeptPlan {
  const always = Object.fromEntries(ALWAYS.map((name) => [name, report[name]]));
  return {
    head: JSON.stringify({ names: Object.keys(report), always }),
    body: Buffer.from(toSafeJson(report, 0)),
  };
}

export function openPlan(path: string, { head, body }: KeptPlan): PlanReport {
  const { names, always } = JSON.parse(head) as { names: string[]; always: Record<string, unknown> };
  let inside: Record<string, unknown> | undefined;
  const plan: Record<string, unknown> = { path };
  for (const name of names) {
    if (Object.hasOwn(always, name)) plan[name] = always[name];
    else
      Object.defineProperty(plan, name, {
        enumerable: true,
        get: () => (inside ??= JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>)[name],
      });
  }
  const report = plan as unknown as PlanReport;
  bodies.set(report, body);
  return report;
}

/** Compact JSON of a plan's report, safe to show, as UTF-8 between two texts. */
export function planToJson(plan: PlanReport, before = '', after = ''): Chunk {
  const body = bodies.get(plan);
  if (body === undefined) return `${before}${toSafeJson(plan, 0)}${after}`;
  const path = `{"path":${toSafeJson(plan.path, 0)},`;
  return [Buffer.from(before + path), body.subarray(1), Buffer.from(after)];
}
