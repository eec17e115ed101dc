// What the form has chosen, on a page of several plans: which requirements and plans are shown, in which order.
import { emptySummary, type Summary } from '../src/model/report.js';
import { type PackedBatch, verdictOf } from '../src/report/html/packed.js';

export interface Choice {
  /** Places in the packed data, in the order in which they are shown. */
  readonly requirements: readonly number[];
  readonly plans: readonly number[];
  /** By place; over what is shown of the other kind. */
  readonly byRequirement: ReadonlyMap<number, Summary>;
  readonly byPlan: ReadonlyMap<number, Summary>;
  /** Verdicts that are picked out; none where all count alike. */
  readonly verdicts: readonly string[];
}

/** `places` are the requirements in the order of the page. */
export function choose(batch: PackedBatch, places: readonly number[], form: FormData): Choice {
  const verdicts = form.getAll('verdict').map(String);
  const fits = (name: string, value: string): boolean => {
    const chosen = form.getAll(name);
    return chosen.length === 0 || chosen.includes(value);
  };
  const authority = form.get('authority');
  const asked = places.filter((place) => {
    const about = batch.requirements[place];
    return about !== undefined && fits('force', about.force) && fits('family', about.family);
  });
  const named = batch.plans.flatMap((plan, i) =>
    authority === '' || authority === null || plan.authority === authority ? [i] : [],
  );
  const { byRequirement, byPlan } = count(batch, asked, named);
  const has = (summary: Summary | undefined): boolean =>
    verdicts.length === 0 || verdicts.some((v) => (summary?.[v as keyof Summary] ?? 0) > 0);
  const requirements = asked.filter((place) => has(byRequirement.get(place)));
  const plans = named.filter((i) => has(byPlan.get(i)));
  const gaps = (counts: ReadonlyMap<number, Summary>) => (a: number, b: number) =>
    (counts.get(b)?.gap ?? 0) - (counts.get(a)?.gap ?? 0);
  if (form.get('rows') === 'gap') requirements.sort(gaps(byRequirement));
  if (form.get('columns') === 'gap') plans.sort(gaps(byPlan));
  if (form.get('columns') === 'authority') {
    const nameOf = (i: number): string => batch.plans[i]?.name ?? '';
    plans.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB'));
  }
  return { requirements, plans, byRequirement, byPlan, verdicts };
}

function count(
  { plans }: PackedBatch,
  requirements: readonly number[],
  shown: readonly number[],
): Pick<Choice, 'byRequirement' | 'byPlan'> {
  const byRequirement = new Map(requirements.map((place) => [place, emptySummary()]));
  const byPlan = new Map(shown.map((i) => [i, emptySummary()]));
  for (const i of shown) {
    const letters = plans[i]?.verdicts ?? '';
    const own = byPlan.get(i);
    for (const place of requirements) {
      const verdict = verdictOf(letters.charAt(place));
      const other = byRequirement.get(place);
      if (!verdict || !own || !other) continue;
      own[verdict]++;
      other[verdict]++;
    }
  }
  return { byRequirement, byPlan };
}
