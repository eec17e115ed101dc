// What a rule says of a connection: the names, the words that tie, and where they may stand; and the schema of it.
import type { TieWords } from './tie.js';
import type { Hint, Told } from './words-beside.js';

export interface ConnectionOptions extends Partial<TieWords> {
  /** Names of the plan, duty or subject. */
  readonly to: readonly string[];
  /** Plain words for it: they count where they are tied and are nothing where they are not. */
  readonly plain?: readonly string[];
  /** Words that are plain words for it only beside others of the subject. */
  readonly hint?: Hint;
  /** Counts where a word of connection ties it; an act beside it is not enough. */
  readonly told?: Told;
  /** Words that are worth a second look and no more, where nothing else is found. */
  readonly mention?: readonly string[];
  /** What another named body has is nothing, not a mention. */
  readonly ownOnly?: boolean;
  /** Bad things among the names: that nobody meets them is what is done ("nobody leaves hospital for the street"). */
  readonly harm?: readonly string[];
  /** A link beside the name, or an appendix that is there, ties it. */
  readonly located?: boolean;
  /** A thing made for this plan: one dated later than the plan is a second look. */
  readonly made?: boolean;
  /** A section headed by the name, with content of its own, is enough. */
  readonly section?: boolean;
}

const references = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
/** What ties besides where the thing named is a document. */
const OF_DOCUMENTS = ['<document-connection>'];
const DEFAULTS: TieWords = {
  by: ['<connection>', '<own-act>'],
  half: ['<half-connection>', '<weak-act>'],
  voice: 'own',
};
export const CONNECTION_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['to'],
  properties: {
    to: references,
    by: references,
    half: references,
    voice: { enum: ['own', 'any'] },
    plain: references,
    hint: {
      type: 'object',
      additionalProperties: false,
      required: ['words', 'beside'],
      properties: { words: references, beside: references },
    },
    told: {
      type: 'object',
      additionalProperties: false,
      required: ['document', 'subject'],
      properties: { document: references, subject: references },
    },
    mention: references,
    harm: references,
    ownOnly: { type: 'boolean' },
    located: { type: 'boolean' },
    made: { type: 'boolean' },
    section: { type: 'boolean' },
  },
};

/** All references that the options use. */
export function connectionKeys(options: ConnectionOptions): string[] {
  const { to, plain = [], hint, told, mention = [], harm = [], by, half } = { ...DEFAULTS, ...options };
  const { document = [], subject = [] } = told ?? {};
  const { words = [], beside = [] } = hint ?? {};
  return [
    ...[...to, ...plain, ...words, ...beside, ...document, ...subject],
    ...[...by, ...half, ...mention, ...harm, ...OF_DOCUMENTS],
  ];
}

export function tieWords({ by, half, voice }: ConnectionOptions): TieWords {
  const own = (voice ?? DEFAULTS.voice) === 'own';
  return {
    by: by ?? (own ? [...DEFAULTS.by, ...OF_DOCUMENTS] : DEFAULTS.by),
    half: half ?? DEFAULTS.half,
    voice: voice ?? DEFAULTS.voice,
  };
}
