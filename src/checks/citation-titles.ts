// Are instruments cited by their right titles, years and numbers? A wrong title is a fault where the register is sure of the right one.
import type { Mention, StrayLink } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import { type Check, type CheckContext, keyOf } from './check.js';
import { citationsOf, type PlacedFault, resultOfFaults } from './citations.js';

interface Options {
  /** Names that another requirement judges. */
  readonly except?: readonly string[];
  /** Words by which a title in quotation marks is told as a mistake. */
  readonly corrected?: readonly string[];
}

const KEYS = { type: 'array', items: { type: 'string', minLength: 1 } };

export const citationTitles: Check = {
  kind: 'citation-titles',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: { except: KEYS, corrected: KEYS },
  },
  keys: (options) => [...((options as Options).except ?? []), ...((options as Options).corrected ?? [])],
  run: (context, options) => {
    const except = ((options as Options).except ?? []).map(keyOf);
    const corrected = ((options as Options).corrected ?? []).map(keyOf);
    const { mentions, strayLinks } = citationsOf(context);
    const faults = mentions.flatMap((mention): PlacedFault[] => {
      const fault = faultOf(mention);
      return fault === null ||
        isExcepted(context, mention, except) ||
        isCorrected(context, mention, corrected)
        ? []
        : [{ ...fault, start: mention.start, end: mention.end, token: mention.firstToken }];
    });
    return resultOfFaults(context, [...faults, ...strayLinks.flatMap(linkFault)]);
  },
};

function faultOf(mention: Mention): { message: string; suggestion: string } | null {
  const { instrument, form, clash } = mention;
  if (!instrument || mention.noun === 'bill' || instrument.confidence.number !== 'confirmed') return null;
  if (form === 'slip' && instrument.confidence.title === 'confirmed') {
    const right = mention.noun === '' ? numberOf(instrument) : instrument.title;
    return {
      message: `“${mention.said}” is not the right ${mention.noun === '' ? 'number' : 'title'}${yearFault(mention, instrument)}.`,
      suggestion: right,
    };
  }
  if (clash !== null && (form === 'title' || form === 'slip')) {
    return {
      message: `“${clash}” is not the number of the ${instrument.title}.`,
      suggestion: numberOf(instrument),
    };
  }
  return null;
}

/** A sure title that is linked to the address of another instrument. */
function linkFault({ mention, leadsTo }: StrayLink): PlacedFault[] {
  const { instrument, form, start, end, firstToken: token } = mention;
  if (!instrument || form !== 'title' || instrument.confidence.number !== 'confirmed') return [];
  const there = typeof leadsTo === 'string' ? leadsTo : `the ${leadsTo.title}`;
  const message = `The link leads to ${there}, not to the ${instrument.title}.`;
  return [{ start, end, token, message, suggestion: instrument.url }];
}

function yearFault(mention: Mention, instrument: Instrument): string {
  return mention.year !== null && mention.year !== instrument.year
    ? `: the year is ${String(instrument.year)}`
    : '';
}

/** As instruments are numbered: year and number in the form of the series. */
function numberOf({ series, year, number }: Instrument): string {
  if (series === 'ssi') return `SSI ${String(year)}/${String(number)}`;
  return series === 'asp' ? `${String(year)} asp ${String(number)}` : `${String(year)} c. ${String(number)}`;
}

function isExcepted({ reading }: CheckContext, mention: Mention, except: readonly string[]): boolean {
  return except.some((key) => reading.firstWithin(key, mention.firstToken, mention.endToken) !== null);
}

/** Quoted to be put right, in its sentence or the one after it. */
function isCorrected({ reading }: CheckContext, mention: Mention, corrected: readonly string[]): boolean {
  const { source } = reading.plan;
  if (!/["“‘']\s*(?:the\s*)?$/i.test(source.slice(Math.max(0, mention.start - 6), mention.start)))
    return false;
  const { index, firstToken, endToken, passage } = reading.sentenceAt(mention.firstToken);
  const next = reading.plan.sentences[index + 1];
  const end = next?.passage === passage ? next.endToken : endToken;
  return corrected.some((key) => reading.firstWithin(key, firstToken, end) !== null);
}
