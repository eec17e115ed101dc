// The five verdicts and how several become one. What is unknown is `review`: never a pass, never a gap.

export const VERDICTS = ['met', 'partial', 'review', 'gap', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FORCES = ['must', 'should', 'may'] as const;
export type Force = (typeof FORCES)[number];

/** `off`: judged and told, but never failing; only a configuration can say so, and gives its reason. */
export const SEVERITIES = ['error', 'warning', 'note', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** From which severity on a gap fails the run, named by the force that has it unless a configuration says otherwise. */
export const FAIL_LEVELS = [...FORCES, 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export const FAMILIES = [
  'act',
  'outcomes',
  'engagement',
  'related-duties',
  'guidance',
  'themes',
  'citations',
  'front-matter',
  'drafting',
] as const;
export type Family = (typeof FAMILIES)[number];

const SEVERITY_OF: Record<Force, Exclude<Severity, 'off'>> = {
  must: 'error',
  should: 'warning',
  may: 'note',
};

export function severityOf(force: Force): Severity {
  return SEVERITY_OF[force];
}

const STRENGTH: Record<Verdict, number> = { met: 4, partial: 3, review: 2, gap: 1, 'not-applicable': 0 };

/** What somebody may still have to see to. */
export function isOpen(verdict: Verdict): boolean {
  return verdict === 'gap' || verdict === 'partial' || verdict === 'review';
}

/** Whether `a` shows less than `b`: a gap less than review, review less than partial, partial less than met. */
export function isWorse(a: Verdict, b: Verdict): boolean {
  return STRENGTH[a] < STRENGTH[b];
}

/**
 * One verdict out of several checks of one requirement.
 * `any`: one is enough, the strongest stands. `all`: each is needed; met only if all are met, gap only if all are gap, else review.
 * `items`: a list judged one by one; some met or partial and some not is partial.
 * Not-applicable parts are left out; with nothing left the result is not-applicable.
 */
export function combine(verdicts: readonly Verdict[], how: 'any' | 'all' | 'items'): Verdict {
  const live = verdicts.filter((v) => v !== 'not-applicable');
  const [first] = live;
  if (first === undefined) return 'not-applicable';
  if (how === 'any') return live.reduce((best, v) => (STRENGTH[v] > STRENGTH[best] ? v : best), first);
  if (live.every((v) => v === first)) return first;
  if (how === 'all') return 'review';
  return live.some((v) => v === 'met' || v === 'partial') ? 'partial' : 'review';
}
