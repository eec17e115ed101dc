// Headings under which a whole check counts nothing: what is told there is of another matter, whatever words it shares with the rule.
import type { Clause } from './clause.js';
import type { EvidenceOptions } from './evidence.js';

const UNDER = new WeakMap<EvidenceOptions, EvidenceOptions>();

/** With the headings of the check in each of its clauses; the same object for the same options. */
export function underHeadings(options: EvidenceOptions): EvidenceOptions {
  const { unlessHeaded } = options;
  if (!unlessHeaded) return options;
  let made = UNDER.get(options);
  if (!made) {
    const add = (clause: Clause): Clause => ({
      ...clause,
      unlessHeaded: [...unlessHeaded, ...(clause.unlessHeaded ?? [])],
    });
    const { met, review = [], draft = [] } = options;
    UNDER.set(
      options,
      (made = { ...options, met: met.map(add), review: review.map(add), draft: draft.map(add) }),
    );
  }
  return made;
}
