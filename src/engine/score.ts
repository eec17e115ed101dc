// Verdicts against labels: how often a report agrees with a careful reader. Pure; a label file is one plan's right answers.
import type { PlanReport } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import { type LabelledPlan, lineOfQuote, type Share } from './label.js';
import { scoreFaults } from './score-faults.js';

export interface Difference {
  readonly plan: string;
  readonly requirement: string;
  readonly wanted: Verdict;
  readonly got: Verdict | 'missing';
}

export interface Score {
  readonly judgements: number;
  readonly missing: number;
  /** The label's verdict or one it allows besides. */
  readonly agreement: Share;
  readonly exact: Share;
  readonly gapPrecision: Share;
  readonly gapRecall: Share;
  /** Gaps called met. */
  readonly falseAllClear: Share;
  /** Met called gap. */
  readonly falseAlarm: Share;
  /** Met verdicts whose evidence stands within three lines of the label's quotation. */
  readonly evidenceInPlace: Share;
  readonly reviewGiven: Share;
  readonly reviewLabelled: Share;
  readonly faultRecall: Share;
  readonly faultPrecision: Share;
  readonly worst: readonly { readonly requirement: string; readonly agreed: Share }[];
  /** "gap>met": how often. */
  readonly confusion: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

const MOST_WORST = 15;
const LINES_OFF = 3;

/** `reports` by the plan's name. `asks` leaves out requirements; all are scored where it is not given. */
export function scorePlans(
  labelled: readonly LabelledPlan[],
  reports: ReadonlyMap<string, PlanReport>,
  asks: (id: string) => boolean = () => true,
): Score {
  const n = {
    all: 0,
    agree: 0,
    exact: 0,
    missing: 0,
    gapTrue: 0,
    gapGot: 0,
    gapGotRight: 0,
    gapFound: 0,
    allClear: 0,
    metTrue: 0,
    alarm: 0,
    reviewGot: 0,
    reviewTrue: 0,
    placed: 0,
    placeable: 0,
  };
  const byRequirement = new Map<string, [number, number]>();
  const confusion: Record<string, number> = {};
  const differences: Difference[] = [];
  for (const plan of labelled) {
    const results = new Map(reports.get(plan.name)?.requirements.map((r) => [r.id, r]));
    for (const [id, want] of Object.entries(plan.verdicts)) {
      if (!asks(id)) continue;
      const result = results.get(id);
      const got = result?.verdict ?? 'missing';
      const allowed: readonly string[] = [want.verdict, ...(want.also ?? [])];
      const agrees = allowed.includes(got);
      n.all++;
      if (agrees) n.agree++;
      if (got === want.verdict) n.exact++;
      if (got === 'missing') n.missing++;
      if (got === 'review') n.reviewGot++;
      if (want.verdict === 'review') n.reviewTrue++;
      if (got === 'gap') {
        n.gapGot++;
        if (allowed.includes('gap')) n.gapGotRight++;
      }
      if (want.verdict === 'gap') {
        n.gapTrue++;
        if (agrees) n.gapFound++;
        if (got === 'met' && !allowed.includes('met')) n.allClear++;
      }
      if (want.verdict === 'met') {
        n.metTrue++;
        if (got === 'gap' && !allowed.includes('gap')) n.alarm++;
        const line = got === 'met' ? lineOfQuote(plan.text, want.quote) : null;
        if (line !== null) {
          n.placeable++;
          if (
            result?.evidence.some((e) => line >= e.start.line - LINES_OFF && line <= e.end.line + LINES_OFF)
          )
            n.placed++;
        }
      }
      const tally = byRequirement.get(id) ?? [0, 0];
      byRequirement.set(id, [tally[0] + (agrees ? 1 : 0), tally[1] + 1]);
      confusion[`${want.verdict}>${got}`] = (confusion[`${want.verdict}>${got}`] ?? 0) + 1;
      if (!agrees) differences.push({ plan: plan.name, requirement: id, wanted: want.verdict, got });
    }
  }
  return {
    judgements: n.all,
    missing: n.missing,
    agreement: [n.agree, n.all],
    exact: [n.exact, n.all],
    gapPrecision: [n.gapGotRight, n.gapGot],
    gapRecall: [n.gapFound, n.gapTrue],
    falseAllClear: [n.allClear, n.gapTrue],
    falseAlarm: [n.alarm, n.metTrue],
    evidenceInPlace: [n.placed, n.placeable],
    reviewGiven: [n.reviewGot, n.all],
    reviewLabelled: [n.reviewTrue, n.all],
    ...scoreFaults(labelled, reports, asks),
    worst: worstOf(byRequirement),
    confusion,
    differences,
  };
}

function worstOf(byRequirement: ReadonlyMap<string, Share>): Score['worst'] {
  return [...byRequirement]
    .filter(([, [agreed, all]]) => agreed < all)
    .sort(([, a], [, b]) => a[0] / a[1] - b[0] / b[1])
    .slice(0, MOST_WORST)
    .map(([requirement, agreed]) => ({ requirement, agreed }));
}
