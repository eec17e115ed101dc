// Do the front matter and the text tell the same of the plan: its title, its period, its localities and the days of its steps?
// A fault stands at the key of the front matter; what only one of the two tells is no disagreement.
import type { Authority } from '../model/registers.js';
import type { Finding } from '../model/report.js';
import { agree, firstDay, isFullDate } from '../text/calendar.js';
import { findLocalities } from '../text/localities.js';
import { localityCounts } from '../text/locality-counts.js';
import { localityKey } from '../text/place-names.js';
import { planPeriod } from '../text/plan-period.js';
import type { Reading } from '../text/reading.js';
import { compareStep, type Step } from './agreement-steps.js';
import { compareTitle } from './agreement-title.js';
import { type Check, type CheckContext, keyOf, resultOf } from './check.js';
import { DEFAULT_REGIONS } from './clause.js';
import { listedAsDelegated } from './delegated.js';
import { resultOfFindings } from './findings.js';
import { isSameName } from './localities.js';

interface Options {
  readonly title: string;
  /** Words that any plan's title may hold. */
  readonly generic: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly localities: string;
  readonly areas: string;
  readonly steps: readonly Step[];
  /** Fields that say whether a service, a concept, is delegated: false is held against a text that lists it, since it takes duties away. */
  readonly delegated: readonly { readonly field: string; readonly service: string }[];
  /** What makes a date one of another document. */
  readonly other: string;
}

const FIELD = { type: 'string', minLength: 1 };
const FIELDS = { type: 'array', minItems: 1, items: FIELD };

export const frontMatterText: Check = {
  kind: 'front-matter-text',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'generic', 'start', 'end', 'localities', 'areas', 'steps', 'delegated', 'other'],
    properties: {
      title: FIELD,
      generic: FIELDS,
      start: FIELD,
      end: FIELD,
      localities: FIELD,
      areas: FIELD,
      other: FIELD,
      delegated: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['field', 'service'],
          properties: { field: FIELD, service: FIELD },
        },
      },
      steps: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['field', 'said', 'edge'],
          properties: { field: FIELD, said: FIELDS, over: FIELDS, edge: { enum: ['start', 'end'] } },
        },
      },
    },
  },
  keys: (options) => {
    const { steps, other } = options as unknown as Options;
    return [...steps.flatMap((step) => [...step.said, ...(step.over ?? [])]), other];
  },
  run: (context, options) => {
    if (context.reading.plan.frontMatter.data === null) return resultOf('not-applicable');
    const told = options as unknown as Options;
    const compared = [
      compareTitle(
        context.reading,
        told.title,
        new Set(told.generic),
        ownPlaces(context, told.areas),
        context.registers.authorities.map(areaNames),
      ),
      ...comparePeriod(context, told),
      compareLocalities(context, told.localities),
      ...told.steps.map((step) => compareStep(context.reading, step, told.other)),
      ...told.delegated.map(({ field, service }) => compareScope(context.reading, field, keyOf(service))),
    ].filter((result) => result !== null);
    const findings = compared.filter((result) => result !== 'agrees');
    return resultOfFindings(findings, compared.length === 0 ? null : []);
  },
};

/** Names by which the plan's area goes. */
function ownPlaces({ facts, registers, reading }: CheckContext, field: string): string[] {
  const authority = facts.authority === null ? undefined : registers.authorityBySlug[facts.authority];
  const told = reading.plan.frontMatter.data?.[field];
  return [
    ...(authority ? authority.localAuthorities.map(({ area }) => area) : []),
    ...(Array.isArray(told) ? told.filter((name) => typeof name === 'string') : []),
  ];
}

/** What an authority's area goes by; that of its health board, which may be named after one of them, is all of theirs. */
function areaNames({ localAuthorities, healthBoard }: Authority): string[] {
  return [...localAuthorities.flatMap(({ area, also }) => [area, ...also]), healthBoard.name];
}

function comparePeriod({ reading }: CheckContext, told: Options): (Finding | 'agrees' | null)[] {
  const { from, to, conflicts } = planPeriod(reading);
  const { data, places } = reading.plan.frontMatter;
  const start = data?.[told.start];
  // A period that ends where this one starts is that of the plan before.
  if (typeof start === 'string' && to && firstDay(to.date) <= start) return [];
  return [[told.start, from] as const, [told.end, to] as const].map(([field, edge]) => {
    const said = data?.[field];
    const place = places.get(field);
    if (typeof said !== 'string' || !place || !edge || !isFullDate(said)) return null;
    if ([edge, ...conflicts].some(({ date }) => agree(said, date))) return 'agrees';
    const { line } = reading.plan.lines.positionOf(edge.start);
    return {
      start: place.start,
      end: place.end,
      message: `${field} is ${said}, but line ${String(line)} of the plan says ${edge.date}.`,
      suggestion: 'Give the same period in both places.',
    };
  });
}

function compareScope(reading: Reading, field: string, service: string): Finding | null {
  const { data, places } = reading.plan.frontMatter;
  const place = places.get(field);
  const listed = data?.[field] === false && place ? listedAsDelegated(reading, service) : undefined;
  if (!listed || !place) return null;
  const { line } = reading.plan.lines.positionOf(reading.spanOf(listed.place).start);
  return {
    start: place.start,
    end: place.end,
    message: `${field} is false, but line ${String(line)} of the plan lists the service as delegated.`,
    suggestion: 'Find out which is right, and mend the other.',
  };
}

function compareLocalities({ reading, facts }: CheckContext, field: string): Finding | 'agrees' | null {
  const { data, places } = reading.plan.frontMatter;
  const place = places.get(field);
  if (!Array.isArray(data?.[field]) || facts.localities.length === 0 || !place) return null;
  const shown = (name: string): boolean =>
    reading
      .of(localityKey(name))
      .some((hit) => DEFAULT_REGIONS.includes(reading.passageAt(hit.start).region));
  const found = findLocalities(reading);
  const missing = facts.localities.filter((name) => !shown(name));
  // A place named in passing, in a plan that lists none, is no list to disagree with.
  if (!found && missing.length * 2 > facts.localities.length) return null;
  const others = found?.names.filter((name) => !facts.localities.some((own) => isSameName(own, name))) ?? [];
  const counts = localityCounts(reading);
  const [count] = counts.some((told) => told.count === facts.localities.length) ? [] : counts;
  if (missing.length === 0 && others.length === 0 && !count) return 'agrees';
  const said = [
    ...(count && missing.length === 0 && others.length === 0
      ? [
          `the front matter has ${String(facts.localities.length)}, the text speaks of ${String(count.count)} on line ${String(reading.plan.lines.positionOf(reading.spanOf(count.place).start).line)}`,
        ]
      : []),
    ...(missing.length > 0 ? [`the front matter names ${missing.join(', ')}, the text does not`] : []),
    ...(others.length > 0 ? [`the text names ${others.join(', ')}, the front matter does not`] : []),
  ].join('; ');
  return {
    start: place.start,
    end: place.end,
    message: `The localities differ: ${said}.`,
    suggestion: 'Name the same localities in both places.',
  };
}
