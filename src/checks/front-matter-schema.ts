// Is the front matter there, does it parse, and does it fit its schema? Every fault at its own line, with what to write instead.
import type { Plan } from '../model/plan.js';
import type { Finding } from '../model/report.js';
import type { Span } from '../model/span.js';
import { hasFormOfDay, isFullDate } from '../text/calendar.js';
import { suggest } from '../text/suggest.js';
import { type Check, resultOf } from './check.js';
import { isBlank } from './front-matter.js';
import { misspeltTypes, unknownRequirements } from './front-matter-ids.js';
import { type Path, place } from './front-matter-place.js';
import { findSchemaFaults, type SchemaFault } from './schema-faults.js';

interface Options {
  /** Keys whose values another rule judges. */
  readonly leave?: readonly string[];
  /** Keys that cannot stand together: the first with this value, and the other at all. */
  readonly apart?: readonly Apart[];
}

/** Keys that contradict each other: what `key` is, and another that is given. A day that is still to come is only planned. */
interface Apart {
  readonly key: string;
  readonly is: boolean | string;
  readonly other: string;
}

const EXAMPLE = 'lines such as "title: ..." and "status: draft"';

export const frontMatterSchema: Check = {
  kind: 'front-matter-schema',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      leave: { type: 'array', items: { type: 'string', minLength: 1 } },
      apart: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['key', 'is', 'other'],
          properties: {
            key: { type: 'string', minLength: 1 },
            is: { type: ['boolean', 'string'] },
            other: { type: 'string', minLength: 1 },
          },
        },
      },
    },
  },
  keys: () => [],
  run: ({ reading: { plan }, frontMatterSchema: schema, requirements, today }, options) => {
    const { leave = [], apart = [] } = options as Options;
    const { frontMatter, source } = plan;
    if (!frontMatter.present) {
      const end = Math.max(1, /^[^\r\n]*/.exec(source)?.[0].length ?? 1);
      const absent = {
        start: 0,
        end,
        message: 'the plan has no front matter',
        suggestion: `Begin the file with a line ---, ${EXAMPLE}, and a line --- again.`,
      };
      return { ...resultOf('gap'), findings: [absent] };
    }
    if (frontMatter.data && Object.keys(frontMatter.data).length === 0 && frontMatter.problems.length === 0) {
      const empty = {
        start: 0,
        end: 3,
        message: 'the front matter is empty',
        suggestion: `Put ${EXAMPLE} between its lines ---.`,
      };
      return { ...resultOf('gap'), findings: [empty] };
    }
    const faults = findSchemaFaults(frontMatter.data ?? {}, schema).filter(
      (f) => f.kind !== 'enum' || !leave.includes(f.path.join('.')),
    );
    const findings = [
      ...frontMatter.problems.map(
        ({ message, suggestion, start, end }): Finding => ({
          message,
          start,
          end,
          ...(suggestion === undefined ? {} : { suggestion }),
        }),
      ),
      ...faults.map((fault) => ({ ...describe(fault), ...placeOf(fault, plan) })),
      ...unknownRequirements(plan, requirements),
      ...misspeltTypes(plan, requirements),
      ...apart
        .filter(
          ({ key, is, other }) =>
            frontMatter.data?.[key] === is &&
            !isBlank(frontMatter.data[other]) &&
            !isToCome(frontMatter.data[other], today),
        )
        .map(({ key, is, other }) => ({
          message: `"${key}" is ${String(is)}, but "${other}" is given`,
          suggestion: `Mend ${key} or take out ${other}, whichever is wrong.`,
          ...place([key], plan),
        })),
      ...impossibleDays(frontMatter.data ?? {}, []).map(({ path, day }) => ({
        message: `"${nameOf(path)}" gives a day that does not exist: ${day}`,
        suggestion: 'Look the day up, and write it as 2026-04-01.',
        ...place(path, plan),
      })),
    ].sort((a, b) => a.start - b.start);
    if (findings.length > 0) return { ...resultOf('gap'), findings };
    const [first] = frontMatter.places.values();
    return resultOf('met', first ? [first] : []);
  },
};

function describe(fault: SchemaFault): { message: string; suggestion: string } {
  const name = `"${nameOf(fault.path)}"`;
  const value = shown(fault.value);
  switch (fault.kind) {
    case 'unknown-key': {
      const near = suggest(String(fault.path.at(-1)), fault.known, 1);
      const [best] = near;
      return {
        message: `unknown key ${name}`,
        suggestion:
          best === undefined
            ? `Take it out, or use one of ${fault.known.join(', ')}.`
            : `Did you mean "${best}"?`,
      };
    }
    case 'type':
      return {
        message: `${name} should be ${fault.expected.map(expected).join(' or ')}, not ${value}`,
        suggestion: howToWrite(fault.expected[0] ?? ''),
      };
    case 'enum': {
      const [best] = suggest(String(fault.value), fault.allowed, 1);
      return {
        message: `${name} cannot be ${value}`,
        suggestion:
          best === undefined
            ? `Write one of ${fault.allowed.join(', ')}.`
            : `Did you mean ${best}? It can be one of ${fault.allowed.join(', ')}.`,
      };
    }
    case 'missing-key':
      return {
        message: `${fault.path.length === 0 ? 'the front matter' : name} lacks "${fault.key}"`,
        suggestion: `Add "${fault.key}: ...".`,
      };
    case 'form':
      return fault.name === 'date'
        ? { message: `${name} should be a day, not ${value}`, suggestion: howToWrite('date') }
        : {
            message: `${name} cannot be ${value}`,
            suggestion: 'Write small letters and hyphens, such as local-housing-strategy.',
          };
    case 'minimum':
      return {
        message: `${name} is ${value}, which is less than ${fault.minimum}`,
        suggestion: `Write a number from ${fault.minimum}.`,
      };
    case 'empty':
      return { message: `${name} is empty`, suggestion: 'Write a value, or take the key out.' };
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  date: 'a day',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys and values',
  integer: 'a whole number',
  number: 'a number',
};
const WRITE: Readonly<Record<string, string>> = {
  date: 'Write the day as 2026-04-01, without quotes or words.',
  boolean: 'Write true or false, without quotes.',
  array: 'Write a list: [one, another], or a line "- one" for each.',
  object: 'Write {key: value, key: value}, or a line for each key, indented.',
  integer: 'Write the number in digits, without commas or signs.',
  number: 'Write the number in digits, without commas or a pound sign.',
  string: 'Write words; put a number or true and false in quotes where they are meant as text.',
};

function expected(type: string): string {
  return EXPECTED[type] ?? type;
}

function howToWrite(type: string): string {
  return WRITE[type] ?? 'Mend the value.';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? 'empty' : 'a group of keys';
}

/** "spg.3.group" for people: lists count from 1. */
function nameOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');
}

function isToCome(value: unknown, today: string): boolean {
  return isFullDate(value) && value > today;
}

function placeOf(fault: SchemaFault, plan: Plan): Span {
  const span = place(fault.path, plan);
  if (fault.kind !== 'unknown-key') return span;
  return { start: span.start, end: Math.min(span.end, span.start + String(fault.path.at(-1)).length) };
}

/** Month and day from 00 to 12 and 31. */
const LOOKS_LIKE_DAY = /-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/;

function impossibleDays(value: unknown, path: Path): { path: Path; day: string }[] {
  if (typeof value === 'string')
    return hasFormOfDay(value) && !isFullDate(value) && LOOKS_LIKE_DAY.test(value)
      ? [{ path, day: value }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => impossibleDays(item, [...path, i]));
  return Object.entries(value).flatMap(([key, member]) => impossibleDays(member, [...path, key]));
}
