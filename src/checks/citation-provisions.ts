// Do the sections and regulations cited exist, and still apply? Judged only where the register is sure where the instrument ends.
import type { Citation, ProvisionPlace } from '../model/citation.js';
import type { Instrument, Registers } from '../model/registers.js';
import { isBeyondEnd, isNeverInserted } from '../text/citation-extent.js';
import { subjectsOf } from '../text/citations.js';
import { type Check, type CheckContext, keyOf } from './check.js';
import { subjectElsewhere } from './citation-subjects.js';
import { citationsOf, type PlacedFault, resultOfFaults, sentenceHas } from './citations.js';

interface Options {
  /** Words that tell of law that was: a repealed section may be named there. */
  readonly past?: readonly string[];
  /** Provisions that another requirement judges, as `instrument/provision`. */
  readonly except?: readonly string[];
}

const strings = { type: 'array', items: { type: 'string', minLength: 1 } };

export const citationProvisions: Check = {
  kind: 'citation-provisions',
  schema: { type: 'object', additionalProperties: false, properties: { past: strings, except: strings } },
  keys: (options) => (options as Options).past ?? [],
  run: (context, options) => {
    const { past = [], except = [] } = options as Options;
    const faults = citationsOf(context).citations.flatMap((citation): PlacedFault[] => {
      const { instrument, provision, by } = citation;
      if (!instrument || !provision || by === 'section') return [];
      if (provision.word === 'schedule') return scheduleFault(instrument, citation);
      if (provision.word === 'paragraph') return paragraphFault(instrument, citation);
      if (provision.word !== instrument.provisionWord) return wrongWordFault(context, instrument, citation);
      return provision.ranges.flatMap(({ from, to }): PlacedFault[] => {
        const fault = [from, to ?? from]
          .filter((place) => !except.includes(`${instrument.id}/${place.number}${place.subs}`))
          .map((place) => faultOf(instrument, place, context.registers))
          .find(
            (one) => one && !(one.repealed && sentenceHas(context, citation.firstToken, past.map(keyOf))),
          );
        if (!fault) return [];
        const right = fault.repealed ? null : rightPlace(context, citation);
        return [
          {
            start: citation.start,
            end: citation.end,
            token: citation.firstToken,
            message: fault.message,
            ...(right === null ? {} : { suggestion: right }),
          },
        ];
      });
    });
    return resultOfFaults(context, faults);
  },
};

function faultOf(
  instrument: Instrument,
  place: ProvisionPlace,
  registers: Registers,
): { message: string; repealed: boolean } | null {
  const word = instrument.provisionWord;
  if (isRepealed(instrument, place))
    return {
      message: `${capital(word)} ${place.number}${place.subs} of the ${instrument.title} is repealed.`,
      repealed: true,
    };
  if (isBeyondEnd(instrument, place.number)) {
    return {
      message: `The ${instrument.title} has no ${word} ${place.number}: it ends at ${word} ${String(instrument.lastProvision)}.`,
      repealed: false,
    };
  }
  if (isNeverInserted(instrument, place.number))
    return { message: `The ${instrument.title} has no ${word} ${place.number}.`, repealed: false };
  const beyond = beyondLast(instrument, place, registers);
  return beyond === null
    ? null
    : {
        message: `The ${instrument.title} has no ${word} ${place.number}${place.subs}: ${beyond}`,
        repealed: false,
      };
}

/** A schedule beyond the last, or with a number where the only one has none. */
function scheduleFault(instrument: Instrument, citation: Citation): PlacedFault[] {
  const number = Number(citation.provision?.ranges[0]?.from.number ?? 0);
  const { schedules } = instrument;
  if (schedules === undefined || !Number.isInteger(number) || (schedules > 1 && number <= schedules))
    return [];
  const message =
    schedules === 1
      ? `The ${instrument.title} has one schedule, without a number.`
      : `The ${instrument.title} has no schedule ${String(number)}.`;
  return [
    {
      start: citation.start,
      end: citation.end,
      token: citation.firstToken,
      message,
      ...(schedules === 1 ? { suggestion: 'the schedule' } : {}),
    },
  ];
}

/** A paragraph of the only schedule beyond its last. */
function paragraphFault(instrument: Instrument, citation: Citation): PlacedFault[] {
  const { text = '', ranges = [] } = citation.provision ?? {};
  const { scheduleParagraphs: last } = instrument;
  const beyond = ranges
    .flatMap(({ from, to }) => [from, to ?? from])
    .find(({ number }) => Number(number) > (last ?? Infinity));
  if (!beyond || !/^schedule\b/i.test(text)) return [];
  return [
    {
      start: citation.start,
      end: citation.end,
      token: citation.firstToken,
      message: `The schedule to the ${instrument.title} has no paragraph ${beyond.number}: it ends at paragraph ${String(last)}.`,
    },
  ];
}

/** "Section 9 of" Regulations that end before it, or a regulation of an Act. Within the instrument only the word would be wrong. */
function wrongWordFault(context: CheckContext, instrument: Instrument, citation: Citation): PlacedFault[] {
  const { provision, mention, start, end, firstToken: token } = citation;
  if (!provision || !mention || !['section', 'regulation'].includes(provision.word)) return [];
  // Told after the name, a section may be that of the Act under which Regulations were made.
  if (!/\sof\s+(?:the\s+)?$/i.test(context.reading.plan.source.slice(start, mention.start))) return [];
  const beyond = provision.ranges
    .flatMap(({ from, to }) => [from, to ?? from])
    .find(({ number }) => isBeyondEnd(instrument, number));
  if (!beyond) return [];
  const last = `${instrument.provisionWord} ${String(instrument.lastProvision)}`;
  const message = `The ${instrument.title} has no ${provision.word} ${beyond.number}: it ends at ${last}.`;
  return [{ start, end, token, message }];
}

/** A limb of the list of principles beyond its last, or a subsection beyond the last that the register gives. */
function beyondLast(instrument: Instrument, place: ProvisionPlace, { principles }: Registers): string | null {
  const last = instrument.lastSubsections[place.number];
  const subsection = /^\((\d+)/.exec(place.subs)?.[1];
  if (last !== undefined && subsection !== undefined && Number(subsection) > last)
    return `its last subsection is (${String(last)}).`;
  const limbs = principles.limbs.map((limb) => limb.provision);
  const lists = [principles.provision, principles.planningPrinciplesProvision];
  if (instrument.id !== principles.instrument || !lists.includes(place.number)) return null;
  const [, head, limb] = /^(.*)\(([ivx]+)\)$/.exec(place.subs) ?? [];
  const listed = limbs.map((provision) => provision.slice(principles.provision.length));
  if (
    limb === undefined ||
    !listed.some((one) => one.startsWith(`${head ?? ''}(`)) ||
    listed.includes(place.subs)
  )
    return null;
  return `the list ends at ${listed.at(-1)?.slice(head?.length ?? 0) ?? ''}.`;
}

function isRepealed(instrument: Instrument, place: ProvisionPlace): boolean {
  return instrument.repealed.some((repealed) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(repealed) ?? [];
    if (from !== undefined && to !== undefined)
      return (
        /^\d+$/.test(place.number) &&
        Number(place.number) >= Number(from) &&
        Number(place.number) <= Number(to)
      );
    return (
      repealed === place.number ||
      (repealed.includes('(') && `${place.number}${place.subs}`.startsWith(repealed))
    );
  });
}

/** The section that the sentence speaks of, to put in the place of one that does not exist. */
function rightPlace(context: Parameters<typeof subjectElsewhere>[0], citation: Citation): string | null {
  const provision = subjectElsewhere(context, citation, subjectsOf(context.registers));
  return provision === null || !citation.instrument
    ? null
    : `${citation.instrument.provisionWord} ${provision}`;
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}
