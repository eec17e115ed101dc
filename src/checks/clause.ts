// A clause of a rule: things that must stand together in one place, how they must be said and by whom.
import { type PassageKind, type Region, REGIONS } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import { type Stance, STANCES } from '../text/stance.js';
import { keyOf } from './check.js';

/** A phrase, `<concept>`, or a list of which one is enough. A final `!` marks an act whose stance and actor count. */
export type Term = string | readonly string[];
export type Scope = 'sentence' | 'passage' | 'block' | 'section';

/** What each member means is told by CLAUSE_SCHEMA, from which docs/clauses.md and the rule file's schema are made. */
export interface Clause {
  readonly all: readonly Term[];
  readonly within?: Scope;
  readonly near?: number;
  readonly ordered?: boolean | 'next';
  readonly apart?: readonly string[];
  readonly until?: readonly string[];
  readonly about?: readonly Term[];
  readonly aboutOwn?: boolean;
  readonly aboutAs?: readonly Stance[];
  readonly amid?: readonly string[];
  readonly headed?: readonly string[];
  readonly unlessHeaded?: readonly string[];
  readonly exceptHeaded?: readonly string[];
  readonly column?: readonly string[];
  readonly leads?: readonly string[];
  readonly listed?: boolean;
  readonly kinds?: readonly PassageKind[];
  readonly elsewhere?: readonly Term[];
  readonly linked?: boolean;
  readonly notAfter?: string;
  readonly fromStart?: boolean;
  readonly ofEarlierPlan?: boolean;
  readonly none?: readonly string[];
  readonly unlessAbout?: readonly string[];
  readonly unlessToldOf?: readonly string[];
  readonly exceptToldOf?: readonly string[];
  readonly stance?: readonly Stance[];
  readonly whose?: 'own' | 'any' | 'other' | 'someone';
  readonly regions?: readonly Region[];
  readonly least?: number;
  readonly fewerIsNothing?: boolean;
  readonly distinct?: boolean;
  readonly together?: boolean;
  readonly paired?: boolean;
}

export interface Match {
  readonly clause: Clause;
  /** Tokens of the place shown as evidence. */
  readonly place: Hit;
  readonly hits: readonly Hit[];
  readonly stance: Stance;
  readonly accepted: boolean;
  readonly score: number;
}

export const DEFAULT_REGIONS: readonly Region[] = ['body', 'foreword', 'appendix'];
const term = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
  ],
};
const terms = { type: 'array', minItems: 1, items: term };
const strings = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
const flag = { type: 'boolean' };
const stances = { type: 'array', minItems: 1, items: { enum: STANCES } };

export const CLAUSE_SCHEMA = {
  description: 'Things that must stand together in one place of the plan, how they must be said and by whom.',
  type: 'object',
  additionalProperties: false,
  required: ['all'],
  anyOf: [{ properties: { all: { minItems: 1 } } }, { required: ['headed'] }, { required: ['column'] }],
  properties: {
    all: {
      type: 'array',
      items: term,
      description:
        'What must stand in the place: phrases or concepts in angle brackets; of a list within it one is enough. A final ! marks an act, whose stance and actor count. Empty only with headed or column: then any sentence or row there will do.',
    },
    within: {
      enum: ['sentence', 'passage', 'block', 'section'],
      description: 'What counts as one place: a sentence or row where left out; a block is a list or table.',
    },
    near: { type: 'integer', minimum: 1, description: 'Most words between the first and the last of them.' },
    ordered: {
      enum: [true, false, 'next'],
      description:
        'They must stand in the order written, in one sentence or cell; next: each in the sentence after that of the one before.',
    },
    until: {
      ...strings,
      description: 'Must not stand between the first thing and another: "In Alder we ... In Birch we ...".',
    },
    apart: {
      ...strings,
      description:
        'Must not stand between the first thing and the act, nor right before the first of the two: "asked about support for carers".',
    },
    about: {
      ...terms,
      description:
        'Must stand in the place or its context: its passage, the line that opens its list, the header of its table, a heading above.',
    },
    aboutOwn: { ...flag, description: 'What about asks for must not be denied there, nor told of others.' },
    aboutAs: {
      ...stances,
      description:
        'What about asks for must be said so there: figures beside an assessment that is yet to be made are not its own.',
    },
    amid: {
      ...strings,
      description:
        'One must stand in the place, its context or right beside it, or what is found is not accepted: "we met carers" may tell of any talk.',
    },
    headed: {
      ...strings,
      description:
        'One must stand above the passage: in the line that opens its list, the header of its table or one of the two nearest headings.',
    },
    unlessHeaded: { ...strings, description: 'None may stand in the heading right above the passage.' },
    exceptHeaded: {
      ...strings,
      description:
        'Where one stands in that heading too, unlessHeaded does not hold: "Buses, boats and home care".',
    },
    column: {
      ...strings,
      description: 'One must stand in the heading of a column under which the row says something.',
    },
    leads: {
      ...strings,
      description:
        'One must begin the passage (within its first words) or stand in the first cell of the row.',
    },
    listed: { ...flag, description: 'The passage must be a bare list of names, with nothing said of them.' },
    kinds: {
      type: 'array',
      minItems: 1,
      items: { enum: ['heading', 'paragraph', 'item', 'row', 'note', 'caption', 'quote'] },
      description:
        'Kinds of passage that count; all but headings where left out. A heading counts only where it is named here.',
    },
    elsewhere: {
      ...terms,
      description: 'Must stand somewhere in the plan, as what a short form is defined by.',
    },
    linked: { ...flag, description: 'A link or a web address must stand in the passage.' },
    notAfter: {
      type: 'string',
      minLength: 1,
      description: 'A date of the front matter: a later date in the place leaves it unclear.',
    },
    fromStart: { ...flag, description: 'What is told as done must not lie wholly before the plan begins.' },
    ofEarlierPlan: { ...flag, description: 'What is told of an earlier plan counts too.' },
    none: { ...strings, description: 'None may stand in the place.' },
    unlessAbout: { ...strings, description: 'None may stand in the place or its context.' },
    unlessToldOf: {
      ...strings,
      description: 'Must not be what the talk is of: "The clinic was redesigned. Nurses were consulted."',
    },
    exceptToldOf: {
      ...strings,
      description: 'Where one of these stands nearer, the talk is of that, and unlessToldOf does not hold.',
    },
    stance: {
      ...stances,
      description: 'How the acts must be said; what the check accepts where left out.',
    },
    whose: {
      enum: ['own', 'any', 'other', 'someone'],
      description:
        "Whose act it must be: this authority's own where left out; someone: its own or another body's, but not the law told in general; any asks nothing.",
    },
    regions: {
      type: 'array',
      minItems: 1,
      items: { enum: REGIONS },
      description: 'Parts of the plan that count: body, foreword and appendix where left out.',
    },
    least: {
      type: 'integer',
      minimum: 2,
      description: 'How many different places are needed; with distinct, how many different things.',
    },
    fewerIsNothing: { ...flag, description: 'Fewer than `least` are nothing; else they are review.' },
    distinct: {
      ...flag,
      description:
        'Counts different things: alternatives of the first of all where it has several, else its wordings.',
    },
    together: {
      ...flag,
      description: 'With distinct: they must stand in one sentence or row, not here and there.',
    },
    paired: {
      ...flag,
      description:
        'With distinct: each must have what is asked second for itself, within as many words as near says.',
    },
  },
};

/** All references of a clause, as written, without the act mark. */
export function clauseKeys(clause: Clause): string[] {
  return [
    ...clause.all,
    ...(clause.about ?? []),
    ...(clause.amid ?? []),
    ...(clause.headed ?? []),
    ...(clause.unlessHeaded ?? []),
    ...(clause.exceptHeaded ?? []),
    ...(clause.column ?? []),
    ...(clause.leads ?? []),
    ...(clause.apart ?? []),
    ...(clause.until ?? []),
    ...(clause.elsewhere ?? []),
    ...(clause.linked ? ['#link'] : []),
    ...(clause.none ?? []),
    ...(clause.unlessAbout ?? []),
    ...(clause.unlessToldOf ?? []),
    ...(clause.exceptToldOf ?? []),
  ]
    .flat()
    .map(bare);
}

/** A reference without its act mark. */
export function bare(reference: string): string {
  return reference.endsWith('!') ? reference.slice(0, -1) : reference;
}

const KEYS = new Map<string, string>();

/** The key under which the hits of a reference are found; worked out once for each, since it is asked for at every place. */
export function keyIn(reference: string): string {
  let key = KEYS.get(reference);
  if (key === undefined) {
    key = keyOf(bare(reference));
    KEYS.set(reference, key);
  }
  return key;
}

export function alternatives(t: Term): readonly string[] {
  return typeof t === 'string' ? [t] : t;
}
