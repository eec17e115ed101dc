// The baseline: what was known of a plan when a line was drawn. What is known is marked and does not fail; what is new or worse does;
// what is mended is told. Keys hold no line numbers, so that moved text stays known. Knows no files.
import type { PlacedFinding, PlanReport, RequirementReport } from '../model/report.js';
import type { SuppressionMark, SuppressionReport } from '../model/suppression.js';
import { isOpen, isWorse, type Verdict } from '../model/verdict.js';

/** Of one requirement: its verdict, an item of it that is not met, or how often a fault is found in it. */
export type BaselineEntry =
  | { readonly requirement: string; readonly verdict: Verdict }
  | { readonly requirement: string; readonly verdict: Verdict; readonly item: string }
  | { readonly requirement: string; readonly finding: string; readonly count?: number };

const MARK: SuppressionMark = { by: 'baseline', reason: 'Known in the baseline.' };

/** What is known of one requirement. */
interface Known {
  readonly verdict: Verdict | null;
  readonly items: ReadonlyMap<string, Verdict>;
  readonly findings: ReadonlyMap<string, number>;
}

/** All that is open and that nothing else suppresses, in a stable order. */
export function entriesOf(plan: PlanReport): BaselineEntry[] {
  return plan.requirements.flatMap((r) => toEntries(r.id, openOf(r))).sort(compareEntries);
}

/** Marks what is known, and tells of entries that are mended. Verdicts stay as they are. */
export function holdToBaseline(plan: PlanReport, entries: readonly BaselineEntry[]): PlanReport {
  const known = groupEntries(entries);
  const requirements = plan.requirements.map((r) => mark(r, known.get(r.id)));
  const judged = new Map(requirements.map((r) => [r.id, r]));
  const mended = [...known].flatMap(([id, was]) => tellMended(id, was, judged.get(id)));
  const suppressions = [...(plan.suppressions ?? []), ...mended];
  return { ...plan, requirements, ...(suppressions.length > 0 ? { suppressions } : {}) };
}

/** The entries that still hold, tightened to what is better now; nothing new is let in. */
export function pruneEntries(plan: PlanReport, entries: readonly BaselineEntry[]): BaselineEntry[] {
  const judged = new Map(plan.requirements.map((r) => [r.id, r]));
  return [...groupEntries(entries)]
    .flatMap(([id, was]) => toEntries(id, meet(was, openOf(judged.get(id)))))
    .sort(compareEntries);
}

/** What of a requirement is open: nothing where it is met, switched off or suppressed otherwise. */
function openOf(requirement: RequirementReport | undefined): Known {
  const items = new Map<string, Verdict>();
  const findings = new Map<string, number>();
  if (
    !requirement ||
    !isOpen(requirement.verdict) ||
    requirement.severity === 'off' ||
    isSuppressed(requirement)
  )
    return { verdict: null, items, findings };
  for (const { name, verdict } of requirement.items) if (isOpen(verdict)) items.set(name, verdict);
  for (const finding of requirement.findings)
    if (!isSuppressed(finding)) findings.set(keyOf(finding), (findings.get(keyOf(finding)) ?? 0) + 1);
  return { verdict: requirement.verdict, items, findings };
}

/** By something else than the baseline. */
function isSuppressed({ suppression }: Pick<RequirementReport, 'suppression'>): boolean {
  return suppression !== undefined && suppression.by !== 'baseline';
}

function keyOf({ message }: PlacedFinding): string {
  return message
    .replace(/\b(lines?) \d+/g, '$1 …')
    .replace(/\s+/g, ' ')
    .trim();
}

function mark(requirement: RequirementReport, was: Known | undefined): RequirementReport {
  const now = openOf(requirement);
  if (!was || now.verdict === null) return requirement;
  if (isKnown(now, was)) return { ...requirement, suppression: MARK };
  const left = new Map(was.findings);
  const findings = requirement.findings.map((finding): PlacedFinding => {
    const count = left.get(keyOf(finding)) ?? 0;
    if (count === 0 || finding.suppression) return finding;
    left.set(keyOf(finding), count - 1);
    return { ...finding, suppression: MARK };
  });
  return { ...requirement, findings };
}

function isKnown(now: Known, was: Known): boolean {
  if (now.verdict === null || was.verdict === null || isWorse(now.verdict, was.verdict)) return false;
  for (const [name, verdict] of now.items) {
    const before = was.items.get(name);
    if (before === undefined || isWorse(verdict, before)) return false;
  }
  for (const [key, count] of now.findings) if (count > (was.findings.get(key) ?? 0)) return false;
  return true;
}

/** What both know, at its better. */
function meet(was: Known, now: Known): Known {
  const better = (a: Verdict, b: Verdict): Verdict => (isWorse(a, b) ? b : a);
  const items = new Map<string, Verdict>();
  const findings = new Map<string, number>();
  for (const [name, verdict] of was.items) {
    const present = now.items.get(name);
    if (present !== undefined) items.set(name, better(verdict, present));
  }
  for (const [key, count] of was.findings) {
    const present = Math.min(count, now.findings.get(key) ?? 0);
    if (present > 0) findings.set(key, present);
  }
  const verdict = was.verdict === null || now.verdict === null ? null : better(was.verdict, now.verdict);
  return { verdict, items, findings };
}

function tellMended(id: string, was: Known, requirement: RequirementReport | undefined): SuppressionReport[] {
  const now = openOf(requirement);
  const left = meet(was, now);
  const parts = countOf(was) - countOf(left);
  const better = now.verdict !== null && was.verdict !== null && isWorse(was.verdict, now.verdict);
  if (now.verdict !== null && !better && parts === 0) return [];
  const message = better
    ? `“${id}” was ${was.verdict}, and is ${now.verdict} now.`
    : now.verdict === null
      ? `“${id}” ${stateOf(requirement)}, and is still in the baseline.`
      : `“${id}” is better than the baseline: ${parts === 1 ? 'one point of it is' : `${parts} points of it are`} mended.`;
  const used = [requirement, ...(requirement?.findings ?? [])].some(
    (part) => part?.suppression?.by === 'baseline',
  );
  return [
    {
      by: 'baseline',
      requirement: id,
      reason: MARK.reason,
      used,
      fault: { message, suggestion: 'Take it out with --prune-baseline.' },
    },
  ];
}

function stateOf(requirement: RequirementReport | undefined): string {
  if (!requirement) return 'is no longer asked';
  if (requirement.suppression) return `is suppressed in the ${requirement.suppression.by}`;
  if (requirement.severity === 'off') return 'is switched off';
  return requirement.verdict === 'met' ? 'is met now' : 'no longer applies';
}

function countOf({ items, findings }: Known): number {
  return items.size + [...findings.values()].reduce((sum, n) => sum + n, 0);
}

function toEntries(requirement: string, { verdict, items, findings }: Known): BaselineEntry[] {
  return [
    ...(verdict === null ? [] : [{ requirement, verdict }]),
    ...[...items].map(([item, of]) => ({ requirement, item, verdict: of })),
    ...[...findings].map(([finding, count]) => ({ requirement, finding, ...(count > 1 ? { count } : {}) })),
  ];
}

function groupEntries(entries: readonly BaselineEntry[]): Map<string, Known> {
  const groups = new Map<
    string,
    { verdict: Verdict | null; items: Map<string, Verdict>; findings: Map<string, number> }
  >();
  for (const entry of entries) {
    const group = groups.get(entry.requirement) ?? { verdict: null, items: new Map(), findings: new Map() };
    groups.set(entry.requirement, group);
    if ('finding' in entry) group.findings.set(entry.finding, entry.count ?? 1);
    else if ('item' in entry) group.items.set(entry.item, entry.verdict);
    else group.verdict = entry.verdict;
  }
  return groups;
}

/** By code unit, the same on every machine: a requirement, then its items, then its findings. */
function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const key = (entry: BaselineEntry): string =>
    'finding' in entry
      ? `${entry.requirement}\u0000\u0002${entry.finding}`
      : 'item' in entry
        ? `${entry.requirement}\u0000\u0001${entry.item}`
        : entry.requirement;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
