// Ids of requirements in the front matter that nobody asks, or that are misspelt.
import type { Plan } from '../model/plan.js';
import type { Finding } from '../model/report.js';
import { editDistance, suggest } from '../text/suggest.js';
import { place } from './front-matter-place.js';

/** Attestations of requirements that nobody asks. */
export function unknownRequirements(plan: Plan, requirements: ReadonlySet<string>): Finding[] {
  const list = plan.frontMatter.data?.['attestations'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, i) => {
    const id = (entry as { requirement?: unknown } | null)?.requirement;
    if (typeof id !== 'string' || requirements.has(id)) return [];
    const [best] = suggest(id, [...requirements], 1);
    const suggestion =
      best === undefined ? 'planlint rules list shows all of them.' : `Did you mean "${best}"?`;
    const path = ['attestations', i, 'requirement'];
    return [{ message: `there is no requirement "${id}" to attest`, suggestion, ...place(path, plan) }];
  });
}

/** Letters; names of strategies are like one another. */
const MOST_MISSPELT = 2;

/** Linked plans whose type is nearly that of a requirement. A plan that none asks for may have a type of its own. */
export function misspeltTypes(plan: Plan, requirements: ReadonlySet<string>): Finding[] {
  const list = plan.frontMatter.data?.['linked_plans'];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, i) => {
    const type = (entry as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || requirements.has(type)) return [];
    const [best] = suggest(type, [...requirements], 1);
    if (best === undefined || editDistance(type, best) > MOST_MISSPELT) return [];
    const path = ['linked_plans', i, 'type'];
    return [
      {
        message: `no requirement asks for a plan of the type "${type}"`,
        suggestion: `Did you mean "${best}"?`,
        ...place(path, plan),
      },
    ];
  });
}
