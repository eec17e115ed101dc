// What a field of the front matter records: that it is there, dated, complete, or holds an entry for each of several groups.
// Knows no field by name: the rule names them.
import type { Span } from '../model/span.js';
import type { CheckResult, ItemResult } from '../model/report.js';
import { combine, type Verdict } from '../model/verdict.js';
import { isFullDate } from '../text/calendar.js';
import { type Check, type CheckContext, resultOf } from './check.js';

type Scalar = string | number | boolean;

interface Options {
  /** Path of the field: `review.next_due`. A list counts by its entries. */
  readonly field: string;
  /** Only entries whose keys have one of these values. */
  readonly where?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  /** Keys that an entry needs; of an inner list one is enough. */
  readonly has?: readonly (string | readonly string[])[];
  /** The value (or this key of it) must be a date that exists. */
  readonly dated?: boolean | string;
  /** Paths of dates that the entry's own must not be later than, or "today". An undated entry passes. */
  readonly notAfter?: string | readonly string[];
  /** The same, of dates that it must not be earlier than. */
  readonly notBefore?: string | readonly string[];
  readonly is?: readonly Scalar[];
  /** Entries needed. */
  readonly least?: number;
  /** Values of a key that each need an entry of their own: value -> name for the reader. */
  readonly covers?: { readonly key: string; readonly values: Readonly<Record<string, string>> };
  /** Verdicts for a field that is right, and for one that is there but falls short. */
  readonly met?: Verdict;
  readonly short?: Verdict;
}

const scalar = { type: ['string', 'number', 'boolean'] };
const paths = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
  ],
};
const verdict = { enum: ['met', 'partial', 'review', 'gap'] };

export const frontMatter: Check = {
  kind: 'front-matter',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['field'],
    properties: {
      field: { type: 'string', minLength: 1 },
      where: {
        type: 'object',
        minProperties: 1,
        additionalProperties: { anyOf: [scalar, { type: 'array', minItems: 1, items: scalar }] },
      },
      has: {
        type: 'array',
        minItems: 1,
        items: { anyOf: [{ type: 'string' }, { type: 'array', minItems: 1, items: { type: 'string' } }] },
      },
      dated: { type: ['boolean', 'string'] },
      notAfter: paths,
      notBefore: paths,
      is: { type: 'array', minItems: 1, items: scalar },
      least: { type: 'integer', minimum: 1 },
      covers: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'values'],
        properties: {
          key: { type: 'string' },
          values: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
        },
      },
      met: verdict,
      short: verdict,
    },
  },
  keys: () => [],
  run: (context, options) => judge(context, options as unknown as Options),
};

interface Entry {
  readonly value: unknown;
  readonly place: Span;
}

function judge({ reading, today }: CheckContext, options: Options): CheckResult {
  const { data, places } = reading.plan.frontMatter;
  const value = valueAt(data, options.field);
  if (isBlank(value)) return resultOf('gap');
  const whole = places.get(options.field) ?? { start: 0, end: 0 };
  const entries = (
    Array.isArray(value)
      ? value.map(
          (entry: unknown, i): Entry => ({
            value: entry,
            place: places.get(`${options.field}.${String(i)}`) ?? whole,
          }),
        )
      : [{ value, place: whole }]
  ).filter((entry) => !isBlank(entry.value) && matches(entry.value, options.where));
  if (entries.length === 0) return resultOf('gap');
  const datesAt = (paths: string | readonly string[] = []): unknown[] =>
    [paths].flat().map((path) => (path === 'today' ? today : valueAt(data, path)));
  const limits = { latest: datesAt(options.notAfter), earliest: datesAt(options.notBefore) };
  const good = entries.filter((entry) => isComplete(entry.value, options, limits));
  if (options.covers) return judgeItems(good, options.covers, options);
  if (good.length >= (options.least ?? 1))
    return resultOf(
      options.met ?? 'met',
      good.slice(0, 3).map((e) => e.place),
    );
  const isToCome =
    limits.latest.includes(today) &&
    entries.some(({ value: entry }) => {
      const date = dateOf(entry, options);
      return isFullDate(date) && date > today;
    });
  return resultOf(
    options.short ?? 'review',
    entries.slice(0, 1).map((e) => e.place),
    `the front matter gives ${options.field}, but ${isToCome ? 'a day that is still to come' : 'not all that is needed'}`,
  );
}

function judgeItems(
  entries: readonly Entry[],
  { key, values }: NonNullable<Options['covers']>,
  options: Options,
): CheckResult {
  const items = Object.entries(values).map(([value, name]): ItemResult & { place?: Span } => {
    const entry = entries.find((e) => fieldOf(e.value, key) === value);
    return entry ? { name, verdict: options.met ?? 'met', place: entry.place } : { name, verdict: 'gap' };
  });
  const evidence = items.flatMap((item) => (item.place ? [{ ...item.place, note: item.name }] : []));
  return {
    ...resultOf(
      combine(
        items.map((i) => i.verdict),
        'items',
      ),
      evidence,
    ),
    items: items.map(({ name, verdict: v }) => ({ name, verdict: v })),
  };
}

/** Dates that an entry's own must lie between; what is no date is no limit. */
interface Limits {
  readonly latest: readonly unknown[];
  readonly earliest: readonly unknown[];
}

function isComplete(value: unknown, options: Options, { latest, earliest }: Limits): boolean {
  if (options.is && !options.is.includes(value as Scalar)) return false;
  if (options.has && !options.has.every((keys) => [keys].flat().some((key) => !isBlank(fieldOf(value, key)))))
    return false;
  const date = dateOf(value, options);
  if (options.dated !== undefined && options.dated !== false && !isFullDate(date)) return false;
  if (!isFullDate(date)) return true;
  return !(
    latest.some((limit) => isFullDate(limit) && date > limit) ||
    earliest.some((limit) => isFullDate(limit) && date < limit)
  );
}

function dateOf(value: unknown, { dated }: Options): unknown {
  if (typeof dated === 'string') return fieldOf(value, dated);
  return typeof value === 'object' ? fieldOf(value, 'date') : value;
}

function matches(value: unknown, where: Options['where']): boolean {
  return Object.entries(where ?? {}).every(([key, wanted]) =>
    [wanted].flat().includes(fieldOf(value, key) as Scalar),
  );
}

/** The value at a dotted path, or undefined. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => fieldOf(value, key), data);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const BLANK = /^\s*(?:tbc|tba|tbd|to be confirmed|to follow|n\/a|none|-)?\s*$/i;

/** Nothing, an empty list, or a text that only holds a place. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return BLANK.test(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
