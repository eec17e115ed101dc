// A clause of a rule: things that must stand together in one place, how they must be said and by whom.
import { type PassageKind, type Region, REGIONS } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';
import { type Stance, STANCES } from '../text/stance.js';
import { keyOf } from './check.js';

/** A phrase, `<concept>`, or a list of which one is enough. A final `!` marks an act whose stance and actor count. */
export type Term = string | readonly string[];
export type Scope = 'sentence' | 'passage' | 'block' | 'section' | 'chapter' | 'plan';

export interface Clause {
  /** Empty only with `headed` or `column`: then any sentence or row there will do. */
  readonly all: readonly Term[];
  readonly within?: Scope;
  /** Most words between the first and the last of them. */
  readonly near?: number;
  /** The terms must stand in the order written, in one sentence or cell; `next`: each in the sentence after that of the one before. */
  readonly ordered?: boolean | 'next';
  /** Must not stand between the first term and the act, nor right before the first of the two: "asked *about support for* carers". */
  readonly apart?: readonly string[];
  /** Must stand in the place or in its context: its passage, its list's opening line, its table's header, a heading above. */
  readonly about?: readonly Term[];
  /** What stands around must not be denied there, nor told of others. */
  readonly aboutOwn?: boolean;
  /** What stands around must be said so there: figures beside an assessment that is yet to be made are not its own. */
  readonly aboutAs?: readonly Stance[];
  /** One must stand in the place, its context or right beside it, or what is found is not accepted: "we met carers" may tell of any talk. */
  readonly amid?: readonly string[];
  /** One must stand above the passage: in its list's opening line, its table's header or one of the two nearest headings. */
  readonly headed?: readonly string[];
  /** Must not stand in the heading right above the passage. */
  readonly unlessHeaded?: readonly string[];
  /** One must stand in the heading of a column under which the row says something. */
  readonly column?: readonly string[];
  /** One must begin the passage (within its first words) or stand in the row's first cell. */
  readonly leads?: readonly string[];
  /** The passage must be a bare list of names, with nothing said of them. */
  readonly listed?: boolean;
  /** Kinds of passage that count; all but headings where left out. A heading counts only where it is named here. */
  readonly kinds?: readonly PassageKind[];
  /** Must stand somewhere in the plan, as what a short form is defined by. */
  readonly elsewhere?: readonly Term[];
  /** A link or a web address must stand in the passage. */
  readonly linked?: boolean;
  /** A date of the front matter: a later date in the place leaves it unclear. */
  readonly notAfter?: string;
  /** What is told as done must not lie wholly before the plan begins. */
  readonly fromStart?: boolean;
  /** Must not stand in the place. */
  readonly none?: readonly string[];
  /** Must not stand in the place or its context. */
  readonly unlessAbout?: readonly string[];
  readonly stance?: readonly Stance[];
  /** `someone`: this authority or another body, but not the law told in general; `any` asks nothing. Own where left out. */
  readonly whose?: 'own' | 'any' | 'other' | 'someone';
  readonly regions?: readonly Region[];
  /**
   * How many different places are needed; with `distinct`, how many different things: alternatives of the first term where it
   * has several, else its wordings.
   */
  readonly least?: number;
  readonly distinct?: boolean;
  /** The different things must stand in one place: a list in a sentence or a row, not mentions here and there. */
  readonly together?: boolean;
  /** With `distinct`: each of the different things must have a hit of the second term of its own, within `near` words. */
  readonly paired?: boolean;
  readonly note?: string;
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
const strings = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };

export const CLAUSE_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['all'],
  anyOf: [{ properties: { all: { minItems: 1 } } }, { required: ['headed'] }, { required: ['column'] }],
  properties: {
    all: { type: 'array', items: term },
    within: { enum: ['sentence', 'passage', 'block', 'section', 'chapter', 'plan'] },
    near: { type: 'integer', minimum: 1 },
    ordered: { enum: [true, false, 'next'] },
    apart: strings,
    about: { type: 'array', minItems: 1, items: term },
    amid: strings,
    headed: strings,
    unlessHeaded: strings,
    column: strings,
    leads: strings,
    listed: { type: 'boolean' },
    kinds: {
      type: 'array',
      minItems: 1,
      items: { enum: ['heading', 'paragraph', 'item', 'row', 'note', 'caption', 'quote'] },
    },
    elsewhere: { type: 'array', minItems: 1, items: term },
    linked: { type: 'boolean' },
    notAfter: { type: 'string', minLength: 1 },
    fromStart: { type: 'boolean' },
    none: strings,
    unlessAbout: strings,
    stance: { type: 'array', minItems: 1, items: { enum: STANCES } },
    whose: { enum: ['own', 'any', 'other', 'someone'] },
    regions: {
      type: 'array',
      minItems: 1,
      items: { enum: REGIONS },
    },
    least: { type: 'integer', minimum: 2 },
    aboutOwn: { type: 'boolean' },
    aboutAs: { type: 'array', minItems: 1, items: { enum: STANCES } },
    distinct: { type: 'boolean' },
    together: { type: 'boolean' },
    paired: { type: 'boolean' },
    note: { type: 'string' },
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
    ...(clause.column ?? []),
    ...(clause.leads ?? []),
    ...(clause.apart ?? []),
    ...(clause.elsewhere ?? []),
    ...(clause.linked ? ['#link'] : []),
    ...(clause.none ?? []),
    ...(clause.unlessAbout ?? []),
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
