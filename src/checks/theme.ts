// Is a theme carried by the plan: stated, and with an action, arrangement or figure of its own beside it? Themes of guidance and of
// audits are judged so. It turns short options into the clauses of the evidence check, so that all such rules judge alike.
import type { Stance } from '../text/stance.js';
import type { Check } from './check.js';
import { type Clause, CLAUSE_SCHEMA, clauseKeys, type Term } from './clause.js';
import { type EvidenceOptions, judge } from './evidence.js';
import { underHeadings } from './under-headings.js';

interface Options {
  /** What states the theme: any of them. */
  readonly theme: readonly string[];
  /** Doings that are of the theme by themselves ("discharge to assess", "falls clinic"): enough with an action or a detail beside them. */
  readonly doings?: readonly string[];
  /** Doings that, told with an action or a detail, call for review only: they are often done for another end. */
  readonly signs?: readonly string[];
  /** A sum, number or date beside the theme is substance enough. */
  readonly figures?: boolean;
  /** So is any detail beside it: a date with its month, a count of things, a frequency, a lead. */
  readonly details?: boolean;
  /** Terms that must not stand in the place. */
  readonly none?: readonly string[];
  /** Headings under which it is told of another matter altogether. */
  readonly unlessHeaded?: readonly string[];
  /** Subjects of which the words of the theme are something else: where the place or its context tells of them, they are no mention. */
  readonly apart?: readonly string[];
  /** In the place of what is met: what is yet to be made up, or only to be looked into. */
  readonly promised?: readonly string[];
  /** More clauses that show it, and that call for review. */
  readonly met?: readonly Clause[];
  readonly review?: readonly Clause[];
}

const ACTS: readonly Term[] = ['<action-verb>!', '<effort-verb>!'];
const SERVED: Term = ['<care-who>', '<practical-thing>'];
const DETAILS: ReadonlySet<string> = new Set(['<action-detail>', '<action-detail>!', '<deed-detail>']);
/** A heading that names care or those who give it is of ours, whatever else it names. */
const OURS = ['<heading-of-care>'];
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
      signs: strings,
      figures: { type: 'boolean' },
      details: { type: 'boolean' },
      none: strings,
      unlessHeaded: strings,
      apart: strings,
      promised: strings,
      met: { type: 'array', items: CLAUSE_SCHEMA },
      review: { type: 'array', items: CLAUSE_SCHEMA },
    },
  },
  keys: (options) => {
    const { met, review = [], draft = [] } = clausesOf(options as unknown as Options);
    return [...met, ...review, ...draft].flatMap(clauseKeys);
  },
  run: (context, options) => judge(context, clausesOf(options as unknown as Options)),
};

const CLAUSES = new WeakMap<Options, EvidenceOptions>();

/** The same object for the same options, so that what is kept of its terms is found again. */
function clausesOf(options: Options): EvidenceOptions {
  let clauses = CLAUSES.get(options);
  if (!clauses) CLAUSES.set(options, (clauses = makeClauses(options)));
  return clauses;
}

function makeClauses(options: Options): EvidenceOptions {
  const { theme: stated, doings = [], signs = [], promised = [], unlessHeaded } = options;
  const none = [...(options.none ?? []), '<estate-matter>'];
  const apart = [...(options.apart ?? []), '<not-acted-on>'];
  const [verb, effort] = ACTS as [Term, Term];
  const any = [...stated, ...doings];
  const settled = [...none, ...promised];
  const unsettled = { none: [...settled, '<cue-placeholder>', '<cue-wish>'] };
  const shown: Clause[] = [
    { all: [any, verb] },
    { all: [any, '<action-thing>'] },
    { all: [any, effort, '<action-detail>'] },
    { all: [verb, '<action-detail>'], about: [stated] },
    { all: [effort, '<action-detail>'], about: [stated] },
    {
      all: ['<practical-verb>!', '<practical-thing>', '<action-detail>'],
      about: [stated],
      none: [...unsettled.none, '<trend-told>'],
      unlessAbout: ['<engagement-talk>'],
    },
    {
      all: ['<people-served>!'],
      about: [stated],
      ...unsettled,
      unlessAbout: ['<engagement-talk>'],
    },
    { all: [verb], about: [stated], kinds: ['item', 'row'] },
    { all: [any, '<practical-thing>', '<action-detail>'], kinds: ['item', 'row'], ...unsettled },
    { all: ['<action-thing>', '<action-detail>'], about: [stated], ...unsettled },
    { all: ['<practical-thing>', '<action-detail>'], about: [stated], kinds: ['item'], ...unsettled },
    { all: [stated, '#number'], headed: ['action'], kinds: ['row'], ...unsettled },
    // What a service does for those whom it serves, by the plain verbs for it: "Health visitors hold a drop-in there on Tuesdays."
    {
      all: ['<care-deed>!', SERVED, '<deed-detail>'],
      about: [stated],
      kinds: ['paragraph', 'item', 'note', 'caption'],
      none: [...unsettled.none, '<trend-told>', '=there (is|are|was|were)', '=(may|might|can|could|would)'],
      unlessAbout: ['<engagement-talk>'],
    },
    // "Wellbeing team of nine in Niddrie since April."
    {
      all: ['<practical-thing>', '<begun-then>'],
      about: [stated],
      none: [...unsettled.none, '<trend-told>'],
      unlessAbout: ['<engagement-talk>'],
    },
    // "To keep people well we have:" over "a repair stall for hearing aids".
    { all: [SERVED], about: [stated], headed: ['<doing-lead>'], kinds: ['item'], ...unsettled },
    // "What we will do" over "A nurse at the front door from May": what is done is said above.
    { all: [any, '<action-detail>'], headed: ['<acts-heading>'], kinds: ['item', 'row'], ...unsettled },
  ];
  const proposed: Clause[] = [
    { all: [any, '<proposed-act>', ['<action-verb>', '<effort-verb>', '<action-detail>']] },
    { all: ['<proposed-act>', '<action-detail>'], about: [stated] },
  ];
  if (doings.length > 0) shown.push({ all: [doings, '<action-detail>'], ...unsettled });
  if (options.figures) shown.push({ all: [stated, ['#money', '#percent', '#number']] });
  if (options.details) shown.push({ all: [stated, '<action-detail>!'] });
  const deeds = ['<action-verb>', '<action-thing>', '<action-detail>'];
  const signed: Clause[] = signs.length > 0 ? [{ all: [signs, deeds] }] : [];
  return underHeadings({
    met: [...shown, ...(options.met ?? [])].map(unlessAsserted).map(without(settled, apart)),
    review: [{ all: [any] }, ...signed, ...(options.review ?? [])].map(without(none, apart)),
    draft: proposed.map(without(settled, apart)),
    accepts: ACCEPTS,
    ...(unlessHeaded ? { unlessHeaded, exceptHeaded: OURS } : {}),
  });
}

/** Where nothing definite stands beside the act, what only holds the theme dear is not the act: "Joining up care is at the heart of our work." */
function unlessAsserted(clause: Clause): Clause {
  if (clause.all.flat().some((term) => DETAILS.has(term))) return clause;
  return { ...clause, none: [...(clause.none ?? []), '<theme-only-asserted>'] };
}

function without(none: readonly string[], apart: readonly string[]): (clause: Clause) => Clause {
  return (clause) => ({
    ...clause,
    ...(clause.about ? { aboutOwn: true } : {}),
    // Of a sentence beside one on the theme, what plans say in any place is no action of it.
    none: [...none, ...(clause.about ? ['<own-particulars>'] : []), ...(clause.none ?? [])],
    unlessAbout: [...apart, ...(clause.unlessAbout ?? [])],
  });
}
