// Two plans, or two editions of one, requirement by requirement: what was lost, gained, moved or otherwise changed. Pure; places are told by
// their section, so that text which only slid down the page is not taken for moved.
import type { PlacedEvidence, PlacedFinding, PlanReport, RequirementReport } from '../model/report.js';
import { isWorse, type Verdict } from '../model/verdict.js';

/** In the order of their weight. */
export const CHANGES = ['lost', 'gained', 'changed', 'moved', 'same'] as const;
export type Change = (typeof CHANGES)[number];

export interface ComparedPlace {
  /** From 1. */
  readonly line: number;
  /** Headings from the top down to the place; empty before the first. */
  readonly section: readonly string[];
  readonly quote: string;
}

export interface MovedPlace {
  readonly before: ComparedPlace;
  readonly after: ComparedPlace;
}

export interface ComparedItem {
  readonly name: string;
  /** Null where it is not asked in that plan. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

export interface ComparedSide extends Pick<RequirementReport, 'verdict' | 'message'> {
  /** What the verdict rests on there and not in the other plan; the best place first. */
  readonly evidence: readonly ComparedPlace[];
  /** Faults found there and not in the other plan. */
  readonly findings: readonly string[];
}

export interface RequirementComparison
  extends Pick<RequirementReport, 'id' | 'family' | 'force' | 'severity' | 'basis'> {
  readonly change: Change;
  /** Lost, and neither switched off nor suppressed. */
  readonly fails: boolean;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly moved: readonly MovedPlace[];
  /** Those of which the verdict is another. */
  readonly items: readonly ComparedItem[];
}

export interface PlanToCompare {
  readonly report: PlanReport;
  /** Headings above a line, from the top down. */
  readonly sectionOf: (line: number) => readonly string[];
}

/** In the order of the later plan's report. Both are judged by the same rules. */
export function comparePlans(before: PlanToCompare, after: PlanToCompare): RequirementComparison[] {
  const earlier = new Map(before.report.requirements.map((r) => [r.id, r]));
  return after.report.requirements.flatMap((now) => {
    const then = earlier.get(now.id);
    return then === undefined ? [] : [compareRequirement(then, now, before, after)];
  });
}

function compareRequirement(
  then: RequirementReport,
  now: RequirementReport,
  before: PlanToCompare,
  after: PlanToCompare,
): RequirementComparison {
  const old = placesOf(then.evidence, before);
  const fresh = placesOf(now.evidence, after);
  const moved = [...fresh].flatMap(([quote, place]): MovedPlace[] => {
    const was = old.get(quote);
    return was !== undefined && trailKey(was.section) !== trailKey(place.section)
      ? [{ before: was, after: place }]
      : [];
  });
  const items = compareItems(then, now);
  const side = (
    { verdict, message, findings }: RequirementReport,
    own: ReadonlyMap<string, ComparedPlace>,
    other: ReadonlyMap<string, ComparedPlace>,
    others: RequirementReport,
  ): ComparedSide => {
    return {
      verdict,
      message,
      evidence: [...own].filter(([quote]) => !other.has(quote)).map(([, place]) => place),
      findings: beyond(findings, others.findings),
    };
  };
  const sides = { before: side(then, old, fresh, now), after: side(now, fresh, old, then) };
  const change = changeOf(sides, items, moved);
  const { id, family, force, severity, basis } = now;
  return {
    id,
    family,
    force,
    severity,
    basis,
    change,
    fails: change === 'lost' && severity !== 'off' && now.suppression === undefined,
    ...sides,
    moved,
    items,
  };
}

/** The words of each fault, as often as it is found there more often than in the other plan. */
function beyond(findings: readonly PlacedFinding[], others: readonly PlacedFinding[]): string[] {
  const left = new Map<string, number>();
  for (const { message } of others) left.set(message, (left.get(message) ?? 0) + 1);
  return findings.flatMap(({ message }) => {
    const count = left.get(message) ?? 0;
    left.set(message, count - 1);
    return count > 0 ? [] : [message];
  });
}

/**
 * Lost: the verdict is weaker (met, partial, review, gap, in that order), or it is the same and an item of its list is weaker. What begins or
 * ceases to apply is changed.
 */
function changeOf(
  { before, after }: { readonly before: ComparedSide; readonly after: ComparedSide },
  items: readonly ComparedItem[],
  moved: readonly MovedPlace[],
): Change {
  const turn = turnOf(before.verdict, after.verdict);
  if (turn !== 'same') return turn;
  const turns = items.map((item) =>
    item.before === null || item.after === null ? 'changed' : turnOf(item.before, item.after),
  );
  if (turns.includes('lost')) return 'lost';
  if (turns.includes('gained')) return 'gained';
  const differs = [before, after].some((side) => side.evidence.length > 0 || side.findings.length > 0);
  if (differs || turns.length > 0) return 'changed';
  return moved.length > 0 ? 'moved' : 'same';
}

function turnOf(before: Verdict, after: Verdict): 'lost' | 'gained' | 'changed' | 'same' {
  if (before === after) return 'same';
  if (before === 'not-applicable' || after === 'not-applicable') return 'changed';
  return isWorse(after, before) ? 'lost' : 'gained';
}

function compareItems(then: RequirementReport, now: RequirementReport): ComparedItem[] {
  const before = new Map(then.items.map((item) => [item.name, item.verdict]));
  const after = new Map(now.items.map((item) => [item.name, item.verdict]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((item) => item.before !== item.after);
}

/** By the words of the quotation alone: marks, case and white space do not count. The first place of each. */
function placesOf(
  evidence: readonly PlacedEvidence[],
  { sectionOf }: PlanToCompare,
): Map<string, ComparedPlace> {
  const places = new Map<string, ComparedPlace>();
  for (const { start, quote } of evidence) {
    const key = wordsOf(quote);
    if (!places.has(key)) places.set(key, { line: start.line, section: sectionOf(start.line), quote });
  }
  return places;
}

/** Numbers of sections do not count. */
function trailKey(section: readonly string[]): string {
  return section.map((title) => wordsOf(title).replace(/^(?:\d+ )+/, '')).join(' > ');
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function countChanges(comparisons: readonly RequirementComparison[]): Record<Change, number> {
  const counts = { lost: 0, gained: 0, changed: 0, moved: 0, same: 0 };
  for (const { change } of comparisons) counts[change]++;
  return counts;
}
