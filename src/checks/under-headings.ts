// What a whole check does not count, whatever words it shares with the rule: what stands under certain headings, or is told of another
// matter; and what it counts all the same.
import type { Clause } from './clause.js';

interface Headed {
  readonly met: readonly Clause[];
  readonly review?: readonly Clause[];
  readonly draft?: readonly Clause[];
  readonly denied?: readonly Clause[];
  readonly unlessHeaded?: readonly string[];
  readonly exceptHeaded?: readonly string[];
  readonly unlessToldOf?: readonly string[];
  readonly exceptToldOf?: readonly string[];
  readonly ofEarlierPlan?: boolean;
}

const UNDER = new WeakMap<Headed, Headed>();

/** With what the check rules out, or in, in each of its clauses; the same object for the same options. */
export function underHeadings<T extends Headed>(options: T): T {
  const { unlessHeaded, exceptHeaded = [], unlessToldOf, exceptToldOf = [], ofEarlierPlan } = options;
  if (!unlessHeaded && !unlessToldOf && !ofEarlierPlan) return options;
  let made = UNDER.get(options) as T | undefined;
  if (!made) {
    const add = (clause: Clause): Clause => ({
      ...clause,
      ...(unlessHeaded && {
        unlessHeaded: [...unlessHeaded, ...(clause.unlessHeaded ?? [])],
        exceptHeaded: [...exceptHeaded, ...(clause.exceptHeaded ?? [])],
      }),
      ...(unlessToldOf && { unlessToldOf, exceptToldOf }),
      ...(ofEarlierPlan && { ofEarlierPlan }),
    });
    const { met, review = [], draft = [], denied = [] } = options;
    made = {
      ...options,
      met: met.map(add),
      review: review.map(add),
      draft: draft.map(add),
      denied: denied.map(add),
    };
    UNDER.set(options, made);
  }
  return made;
}
