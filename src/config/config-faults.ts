// What is wrong with the values of a configuration file, each with its keys and a hint. Knows no files and no rules.
import { findSchemaFaults, type Schema, type SchemaFault } from '../checks/schema-faults.js';
import { isFullDate } from '../text/calendar.js';
import { suggest } from '../text/suggest.js';
import type { Keys, WrittenConfig } from './written-config.js';
import { globFault } from './globs.js';

export interface ConfigFault {
  readonly keys: Keys;
  readonly problem: string;
  readonly hint: string;
}

/** Those of the schema come first: after one, the types cannot be relied on, and the caller goes no further. */
export function* findConfigFaults(
  config: WrittenConfig,
  schema: Schema,
): Generator<ConfigFault, void, undefined> {
  for (const fault of findSchemaFaults(config, schema)) yield describe(fault);
  yield* reasonFaults(config);
  yield* globFaults(config);
  // YAML 1.1 read these as true and false; here they would name a folder.
  if (typeof config.cache === 'string' && /^(?:yes|no|on|off|y|n)$/i.test(config.cache))
    yield {
      keys: ['cache'],
      problem: `"cache" cannot be ${shown(config.cache)}`,
      hint: 'Write true or false.',
    };
  for (const [i, { until }] of (config.suppressions ?? []).entries())
    if (until !== undefined && !isFullDate(until))
      yield {
        keys: ['suppressions', i, 'until'],
        problem: 'there is no such day',
        hint: 'Look it up in a calendar.',
      };
}

function* reasonFaults(config: WrittenConfig): Generator<ConfigFault, void, undefined> {
  const all = [
    { at: [], settings: config },
    ...(config.overrides ?? []).map((settings, i) => ({ at: ['overrides', i], settings })),
  ];
  for (const { at, settings } of all)
    for (const [id, given] of Object.entries(settings.requirements ?? {}))
      if (typeof given === 'object' && given.severity === 'off' && (given.reason ?? '').trim() === '')
        yield unreasoned([...at, 'requirements', id], id);
}

function* globFaults(config: WrittenConfig): Generator<ConfigFault, void, undefined> {
  const all = [
    { keys: ['ignore'], globs: config.ignore },
    ...(config.overrides ?? []).map(({ files }, i) => ({ keys: ['overrides', i, 'files'], globs: files })),
    ...(config.suppressions ?? []).map(({ files }, i) => ({
      keys: ['suppressions', i, 'files'],
      globs: files,
    })),
  ];
  for (const { keys, globs } of all)
    for (const [i, glob] of (typeof globs === 'string' ? [globs] : (globs ?? [])).entries()) {
      const problem = globFault(glob);
      if (problem === null) continue;
      yield {
        keys: typeof globs === 'string' ? keys : [...keys, i],
        problem: `the pattern "${glob}" ${problem}`,
        hint: 'Write patterns like drafts/** or *-draft.md.',
      };
    }
}

function unreasoned(keys: Keys, id: string): ConfigFault {
  return {
    keys,
    problem: `"${id}" is switched off without a reason`,
    hint: `Write ${id}: {severity: off, reason: ...}: the report shows it.`,
  };
}

function describe(fault: SchemaFault): ConfigFault {
  const keys = fault.path;
  const name = nameOf(keys);
  const refused = `"${name}" cannot be ${shown(fault.value)}`;
  switch (fault.kind) {
    case 'unknown-key': {
      const key = String(keys.at(-1));
      const [near] = suggest(key, fault.known, 1);
      const at = keys.length > 1 ? ` in "${nameOf(keys.slice(0, -1))}"` : '';
      const hint = near === undefined ? `The keys are ${fault.known.join(', ')}.` : `Did you mean "${near}"?`;
      return { keys, problem: `unknown key "${key}"${at}`, hint };
    }
    case 'missing-key':
      return { keys, problem: `"${name}" lacks "${fault.key}"`, hint: `Add "${fault.key}: ...".` };
    case 'enum': {
      if (fault.value === 'off' && keys.includes('requirements'))
        return unreasoned(keys, String(keys.at(-1)));
      const [near] = suggest(String(fault.value), fault.allowed, 1);
      const choices = `It can be ${fault.allowed.join(', ')}.`;
      return {
        keys,
        problem: refused,
        hint: near === undefined ? choices : `Did you mean ${near}? ${choices}`,
      };
    }
    case 'type': {
      const types = [...new Set(fault.expected)].map((type) => TYPES[type] ?? type);
      return { keys, problem: refused, hint: `Write ${types.join(' or ')}.` };
    }
    case 'minimum':
      return { keys, problem: refused, hint: `Write ${fault.minimum} or more.` };
    case 'form':
      return { keys, problem: refused, hint: 'Write a day as 2027-04-01.' };
    case 'empty':
      return { keys, problem: `"${name}" is empty`, hint: 'Fill it in, or take it out.' };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'keys and values',
  boolean: 'true or false',
  integer: 'a whole number',
  date: 'a day as 2027-04-01',
};

/** Members of lists are counted from one: "overrides 2.files". */
function nameOf(keys: Keys): string {
  return keys
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys and values';
  const text = JSON.stringify(value).replace(/^"|"$/g, '');
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
