// Is a theme carried by the plan: stated, and with an action, arrangement or figure of its own beside it? Themes of guidance and of
// audits are judged so. It turns short options into the clauses of the evidence check, so that all such rules judge alike.
import type { Stance } from '../text/stance.js';
import type { Check } from './check.js';
import { type Clause, clauseKeys, type Term } from './clause.js';
import { type EvidenceOptions, judge } from './evidence.js';

interface Options {
  /** What states the theme: any of them. */
  readonly theme: readonly string[];
  /** Doings that are of the theme by themselves ("discharge to assess", "falls clinic"): enough with an action or a detail beside them. */
  readonly doings?: readonly string[];
  /** A sum, number or date beside the theme is substance enough. */
  readonly figures?: boolean;
  /** Terms that must not stand in the place. */
  readonly none?: readonly string[];
  /** Subjects of which the words of the theme are something else: where the place or its context tells of them, they are no mention. */
  readonly apart?: readonly string[];
  /** More clauses that show it, and that call for review. */
  readonly met?: readonly Clause[];
  readonly review?: readonly Clause[];
}

const ACTS: readonly Term[] = ['<action-verb>!', '<effort-verb>!'];
const ACCEPTS: readonly Stance[] = ['done', 'in-force', 'planned'];
const strings = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

export const theme: Check = {
  kind: 'theme',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['theme'],
    properties: {
      theme: strings,
      doings: strings,
      figures: { type: 'boolean' },
      none: strings,
      apart: strings,
      met: { type: 'array', items: { type: 'object' } },
      review: { type: 'array', items: { type: 'object' } },
    },
  },
  keys: (options) => {
    const { met, review = [], draft = [] } = clausesOf(options as unknown as Options);
    return [...met, ...review, ...draft].flatMap(clauseKeys);
  },
  run: (context, options) => judge(context, clausesOf(options as unknown as Options)),
};

function clausesOf({
  theme: stated,
  doings = [],
  figures,
  none,
  apart,
  met = [],
  review = [],
}: Options): EvidenceOptions {
  const [verb, effort] = ACTS as [Term, Term];
  const any = [...stated, ...doings];
  const unless = none ? { none } : {};
  const unsettled = { none: [...(none ?? []), '<cue-placeholder>', '<cue-wish>'] };
  const shown: Clause[] = [
    { all: [any, verb], ...unless },
    { all: [any, '<action-thing>'], ...unless },
    { all: [any, effort, '<action-detail>'], ...unless },
    { all: [verb, '<action-detail>'], about: [stated], ...unless },
    { all: [effort, '<action-detail>'], about: [stated], ...unless },
    { all: [verb], about: [stated], kinds: ['item', 'row'], ...unless },
    { all: [any, '<practical-thing>', '<action-detail>'], kinds: ['item', 'row'], ...unsettled },
    { all: [stated, '#number'], headed: ['action'], kinds: ['row'], ...unsettled },
  ];
  const proposed: Clause[] = [
    { all: [any, '<proposed-act>', ['<action-verb>', '<effort-verb>', '<action-detail>']], ...unless },
    { all: ['<proposed-act>', '<action-detail>'], about: [stated], ...unless },
  ];
  if (doings.length > 0) shown.push({ all: [doings, '<action-detail>'], ...unsettled });
  if (figures) shown.push({ all: [stated, ['#money', '#percent', '#number']], ...unless });
  return {
    met: [...shown, ...met],
    review: [{ all: [any], ...unless, ...(apart ? { unlessAbout: apart } : {}) }, ...review],
    draft: proposed,
    accepts: ACCEPTS,
  };
}
