// Headings under which a whole check counts nothing: what is told there is of another matter, whatever words it shares with the rule.
import type { Clause } from './clause.js';

interface Headed {
  readonly met: readonly Clause[];
  readonly review?: readonly Clause[];
  readonly draft?: readonly Clause[];
  readonly unlessHeaded?: readonly string[];
  readonly exceptHeaded?: readonly string[];
}

const UNDER = new WeakMap<Headed, Headed>();

/** With the headings of the check in each of its clauses; the same object for the same options. */
export function underHeadings<T extends Headed>(options: T): T {
  const { unlessHeaded, exceptHeaded = [] } = options;
  if (!unlessHeaded) return options;
  let made = UNDER.get(options) as T | undefined;
  if (!made) {
    const add = (clause: Clause): Clause => ({
      ...clause,
      unlessHeaded: [...unlessHeaded, ...(clause.unlessHeaded ?? [])],
      exceptHeaded: [...exceptHeaded, ...(clause.exceptHeaded ?? [])],
    });
    const { met, review = [], draft = [] } = options;
    UNDER.set(
      options,
      (made = { ...options, met: met.map(add), review: review.map(add), draft: draft.map(add) }),
    );
  }
  return made;
}
