// Suppressions, after attestation: marks what the plan's comments and the configuration suppress, and tells of those that suppress nothing.
// Verdicts, evidence and findings stay as they are.
import type { Plan } from '../model/plan.js';
import type { PlacedFinding, RequirementReport } from '../model/report.js';
import type { Position } from '../model/span.js';
import type { Suppression, SuppressionMark, SuppressionReport } from '../model/suppression.js';
import { isOpen } from '../model/verdict.js';
import { type Scope, type Scopes, scopesOf } from './directive-scopes.js';
import { readDirectives } from './directives.js';

export interface SuppressOptions {
  /** All there are, asked or not. */
  readonly ids: ReadonlySet<string>;
  /** Of the configuration, those for this plan. */
  readonly configured: readonly Suppression[];
  /** ISO date. */
  readonly today: string;
  /** Requirements whose verdict rests on their findings: with all of them suppressed, so is it. */
  readonly restsOnFindings: ReadonlySet<string>;
}

export interface Suppressed {
  readonly requirements: readonly RequirementReport[];
  readonly suppressions: readonly SuppressionReport[];
}

export function suppress(
  requirements: readonly RequirementReport[],
  plan: Plan,
  options: SuppressOptions,
): Suppressed {
  const { directives, faulty } = readDirectives(plan, options.ids);
  const scopes = scopesOf(directives, plan);
  const used = new Set<Scope>();
  const byPlan = requirements.map((r) => markByPlan(r, scopes, used, options.restsOnFindings.has(r.id)));
  const judged = new Map(byPlan.map((r) => [r.id, r]));
  const own = [...allScopes(scopes)].map((scope) => reportScope(scope, used.has(scope), judged, options));
  const byConfiguration = configure(byPlan, options);
  return {
    requirements: byConfiguration.requirements,
    suppressions: [
      ...[...faulty, ...scopes.idle, ...own].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...byConfiguration.suppressions,
    ],
  };
}

function markByPlan(
  requirement: RequirementReport,
  scopes: Scopes,
  used: Set<Scope>,
  restsOnFindings: boolean,
): RequirementReport {
  const { id } = requirement;
  const whole = scopes.whole.get(id);
  if (whole && isOpen(requirement.verdict)) {
    used.add(whole);
    return { ...requirement, suppression: markOf(whole) };
  }
  const lines = scopes.lines.get(id);
  const ranges = scopes.ranges.get(id);
  if (!lines && !ranges) return requirement;
  const findings = requirement.findings.map((finding): PlacedFinding => {
    const scope = lines?.get(finding.start.line) ?? rangeAt(ranges ?? [], finding.start);
    if (!scope) return finding;
    used.add(scope);
    return { ...finding, suppression: markOf(scope) };
  });
  const [first] = findings;
  const all = restsOnFindings && isOpen(requirement.verdict) && findings.every((f) => f.suppression);
  return {
    ...requirement,
    findings,
    ...(all && first?.suppression ? { suppression: first.suppression } : {}),
  };
}

function markOf({ reason, line }: Scope): SuppressionMark {
  return { by: 'plan', reason, line };
}

/** Ranges stand in order and do not overlap. */
function rangeAt(ranges: readonly Scope[], place: Position): Scope | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { to } = ranges[middle] ?? {};
    if (to && isBefore(place, to)) high = middle;
    else low = middle + 1;
  }
  const range = ranges[low];
  return range?.from && !isBefore(place, range.from) ? range : undefined;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function* allScopes({ whole, lines, ranges }: Scopes): Generator<Scope> {
  yield* whole.values();
  for (const scopes of lines.values()) yield* scopes.values();
  for (const scopes of ranges.values()) yield* scopes;
}

function reportScope(
  { requirement: id, reason, line, from, to }: Scope,
  used: boolean,
  judged: ReadonlyMap<string, RequirementReport>,
  { restsOnFindings }: SuppressOptions,
): SuppressionReport {
  const report = { by: 'plan', requirement: id, reason, line, used } as const;
  const requirement = judged.get(id);
  // What is not asked this time may be asked another.
  if (used || !requirement) return report;
  const fault = (message: string, suggestion = 'Take it out.'): SuppressionReport => ({
    ...report,
    fault: { message, suggestion },
  });
  if (requirement.verdict === 'met') return fault(`“${id}” is met: there is nothing to suppress.`);
  if (requirement.verdict === 'not-applicable') return fault(`“${id}” does not apply to this plan.`);
  if (!restsOnFindings.has(id))
    return fault(
      `“${id}” is judged on the plan as a whole, not on some lines of it.`,
      `<!-- planlint-disable ${id} -- ${reason} -->, without planlint-enable`,
    );
  if (requirement.suppression?.line !== undefined && requirement.suppression.line !== line)
    return fault(`Line ${requirement.suppression.line} suppresses “${id}” already.`);
  const place =
    from && to && to.line > from.line + 1
      ? `between lines ${from.line} and ${to.line}`
      : `on line ${from?.line ?? line}`;
  return fault(`No fault of “${id}” begins ${place}.`);
}

/** The plan's own word comes first. An expired suppression is told of where it would have counted. */
function configure(
  requirements: readonly RequirementReport[],
  { configured, today }: SuppressOptions,
): Suppressed {
  const marks = new Map<string, SuppressionMark>();
  const suppressions: SuppressionReport[] = [];
  const open = new Map(requirements.filter((r) => isOpen(r.verdict) && !r.suppression).map((r) => [r.id, r]));
  for (const { requirement, reason, by: role, until } of configured) {
    if (!open.has(requirement) || marks.has(requirement)) continue;
    const mark: SuppressionMark = {
      by: 'configuration',
      reason,
      ...(role === undefined ? {} : { role }),
      ...(until === undefined ? {} : { until }),
    };
    const expired = until !== undefined && until < today;
    if (!expired) marks.set(requirement, mark);
    suppressions.push({
      ...mark,
      requirement,
      used: !expired,
      ...(expired
        ? {
            fault: {
              message: `The suppression of “${requirement}” ended on ${until}.`,
              suggestion: 'Mend the plan, or decide again and give a later day.',
            },
          }
        : {}),
    });
  }
  return {
    requirements: requirements.map((r) => {
      const suppression = marks.get(r.id);
      return suppression ? { ...r, suppression } : r;
    }),
    suppressions,
  };
}
