// Subjects of provisions told in plain words ("split the county into localities"), which the register's own words for them miss. The rule
// lists them; a subject counts where it stands close to the citation.
import type { Citation } from '../model/citation.js';
import { type CheckContext, keyOf } from './check.js';
import { surroundings } from './citations.js';

export interface PlainSubject {
  readonly instrument: string;
  /** Where the subject belongs. */
  readonly provision: string;
  readonly told: readonly string[];
  /** Provisions of the same instrument that may be cited for it too. */
  readonly also?: readonly string[];
  /** Only where one of these is cited; then whatever else the sentence says. */
  readonly mistaken?: readonly string[];
  readonly unless?: readonly string[];
}

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', minItems: 1, items: text };

export const PLAIN_SUBJECTS_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['instrument', 'provision', 'told'],
    properties: {
      instrument: text,
      provision: text,
      told: texts,
      also: texts,
      mistaken: texts,
      unless: texts,
    },
  },
};

/** Words between a subject and its citation. */
const MOST_APART = 14;

export function plainSubjectKeys(subjects: readonly PlainSubject[]): string[] {
  return subjects.flatMap(({ told, unless = [] }) => [...told, ...unless]);
}

/** The provision that a sentence speaks of in plain words, where that is not the one cited; null for none. */
export function plainSubjectOf(
  context: CheckContext,
  citation: Citation,
  cited: string,
  subjects: readonly PlainSubject[],
  sure: boolean,
): string | null {
  const { firstToken, endToken } = surroundings(context, citation);
  const from = Math.max(firstToken, citation.firstToken - MOST_APART);
  const to = Math.min(endToken, citation.endToken + MOST_APART);
  const { reading } = context;
  const found = subjects.find(
    ({ instrument, provision, told, also = [], mistaken, unless = [] }) =>
      instrument === citation.instrument?.id &&
      provision !== cited &&
      !also.includes(cited) &&
      sure === (mistaken !== undefined) &&
      (mistaken?.includes(cited) ?? true) &&
      told.some((key) => reading.firstWithin(keyOf(key), from, to) !== null) &&
      !unless.some((key) => reading.firstWithin(keyOf(key), firstToken, endToken) !== null),
  );
  return found?.provision ?? null;
}
