// Is what is cited law at the plan's date? Bills that have become Acts, names and provisions that were never enacted, and, by statements
// of the rule, guidance that has been replaced.
import type { Mention } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import { type Check, type CheckContext, keyOf } from './check.js';
import { beginningIn, citationsOf, type PlacedFault, resultOfFaults, sentenceHas } from './citations.js';
import { findStatements, type Statement, STATEMENTS_SCHEMA, statementKeys } from './law-statements.js';
import { planDate } from './plan-date.js';

interface Options {
  readonly statements?: readonly Statement[];
  /** Names of Acts that were never passed. */
  readonly never?: readonly string[];
  readonly neverProvisions?: readonly {
    readonly instrument: string;
    readonly provision: string;
    readonly message: string;
    readonly suggestion: string;
    readonly claimed?: readonly string[];
    readonly unless?: readonly string[];
  }[];

  /** Words that tell of what was, or deny. */
  readonly past?: readonly string[];
}

const MOST_YEARS_SINCE = 4;

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };

export const instrumentStatus: Check = {
  kind: 'instrument-status',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      statements: STATEMENTS_SCHEMA,
      never: texts,
      neverProvisions: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['instrument', 'provision', 'message', 'suggestion'],
          properties: {
            instrument: text,
            provision: text,
            message: text,
            suggestion: text,
            claimed: texts,
            unless: texts,
          },
        },
      },
      past: texts,
    },
  },
  keys: (options) => {
    const { statements = [], never = [], past = [], neverProvisions = [] } = options as Options;
    return [
      ...statementKeys(statements),
      ...never,
      ...past,
      ...neverProvisions.flatMap((one) => [...(one.claimed ?? []), ...(one.unless ?? [])]),
    ];
  },
  run: (context, options) => {
    const { statements = [], neverProvisions = [] } = options as Options;
    return resultOfFaults(context, [
      ...citationsOf(context).mentions.flatMap((mention) =>
        mentionFault(context, mention, options as Options),
      ),
      ...provisionFaults(context, neverProvisions),
      ...findStatements(context, statements),
    ]);
  },
};

function mentionFault(
  context: CheckContext,
  mention: Mention,
  { never = [], past = [] }: Options,
): PlacedFault[] {
  const { instrument, firstToken, endToken, said } = mention;
  let message: string;
  if (mention.noun === 'bill') {
    const since = Number(planDate(context).slice(0, 4)) - (instrument?.year ?? Infinity);
    // A Bill of long ago that the register does not list is history, or another one of the same title.
    if (!(since > 0 && (since <= MOST_YEARS_SINCE || mention.form !== 'alias'))) return [];
    if (isNamedBeside(context, mention)) return [];
    message = `“${said}” is no longer a Bill.`;
  } else if (instrument?.repealedOn !== undefined && mention.form === 'title') {
    if (planDate(context) < instrument.repealedOn || isReplacedBeside(context, instrument, firstToken))
      return [];
    message = `The ${instrument.title} is no longer law.`;
  } else {
    if (!never.some((key) => context.reading.firstWithin(keyOf(key), firstToken, endToken) !== null))
      return [];
    message = `There is no such Act as “${said}”.`;
  }
  if (isQuestion(context.reading.sentenceAt(firstToken).text)) return [];
  if (sentenceHas(context, firstToken, past.map(keyOf)) || isDenied(context, mention)) return [];
  const fault = { start: mention.start, end: mention.end, token: firstToken, message };
  const [now] = instrument?.repealedOn === undefined ? [] : instrument.useInstead;
  const right = now === undefined ? instrument : context.registers.instrumentById[now];
  return [right && right.repealedOn === undefined ? { ...fault, suggestion: right.title } : fault];
}

function provisionFaults(
  context: CheckContext,
  never: NonNullable<Options['neverProvisions']>,
): PlacedFault[] {
  return citationsOf(context).citations.flatMap((citation) => {
    const place = citation.provision?.ranges[0]?.from;
    if (!place) return [];
    const found = never.find(
      (one) =>
        one.provision.startsWith(place.number) &&
        `${place.number}${place.subs}` === one.provision &&
        (citation.instrument === null || one.instrument === citation.instrument.id),
    );
    const has = (keys: readonly string[]): boolean =>
      sentenceHas(context, citation.firstToken, keys.map(keyOf));
    if (found?.claimed && !has(found.claimed)) return [];
    if (found?.unless && has(found.unless)) return [];
    return found
      ? [
          {
            start: citation.start,
            end: citation.end,
            token: citation.firstToken,
            message: found.message,
            suggestion: found.suggestion,
          },
        ]
      : [];
  });
}

function isQuestion(sentence: string): boolean {
  return /\?[^\w?]*$/.test(sentence);
}

/** "There is no X Act". */
function isDenied({ reading }: CheckContext, mention: Mention): boolean {
  const { firstToken } = reading.sentenceAt(mention.firstToken);
  return (
    reading.firstWithin('cue-negation', Math.max(firstToken, mention.firstToken - 4), mention.firstToken) !==
    null
  );
}

/** What came instead is named close by. */
function isReplacedBeside(context: CheckContext, { useInstead }: Instrument, token: number): boolean {
  const { firstToken, endToken } = context.reading.passageAt(token);
  return beginningIn(citationsOf(context).mentions, firstToken, endToken).some(
    (m) => m.instrument !== null && useInstead.includes(m.instrument.id),
  );
}

/** The sentence names the Act that the Bill became. */
function isNamedBeside(context: CheckContext, bill: Mention): boolean {
  const { firstToken, endToken } = context.reading.sentenceAt(bill.firstToken);
  return beginningIn(citationsOf(context).mentions, firstToken, endToken).some(
    (m) => m.form === 'title' && m.instrument === bill.instrument,
  );
}
