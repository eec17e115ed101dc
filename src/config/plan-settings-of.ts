// From settings with their sources to the plain data that is in force for a plan: families spelt out, names held against the rules.
import type { Attestation } from '../engine/attest.js';
import { DEFAULT_SETTINGS, type PlanSettings } from '../engine/plan-settings.js';
import { ToolError } from '../model/errors.js';
import type { Rule } from '../model/rule.js';
import { FAMILIES } from '../model/verdict.js';
import { suggest } from '../text/suggest.js';
import { matcherOf } from './globs.js';
import { CONFIG_FAULT } from './read-config.js';
import type { Layer, Settings, TracedSeverity } from './settings.js';

type Named = Pick<Rule, 'id' | 'family'>;

/** In each layer a family becomes its requirements, and a requirement that is named itself wins over its family. */
export function spellOutFamilies(layers: readonly Layer[], rules: readonly Named[]): Layer[] {
  return layers.map((layer) => {
    const { requirements, suppressions } = layer.settings;
    for (const { value, from } of suppressions ?? [])
      if (!rules.some((rule) => rule.id === value.requirement)) throw unknown(value.requirement, from, rules);
    if (requirements === undefined) return layer;
    return { ...layer, settings: { ...layer.settings, requirements: spellOut(requirements, rules) } };
  });
}

function spellOut(
  written: Readonly<Record<string, TracedSeverity>>,
  rules: readonly Named[],
): Record<string, TracedSeverity> {
  const families = new Map<string, TracedSeverity>();
  const ids = new Map<string, TracedSeverity>();
  for (const [key, given] of Object.entries(written))
    if (FAMILIES.some((family) => family === key)) families.set(key, given);
    else if (rules.some((rule) => rule.id === key)) ids.set(key, given);
    else throw unknown(key, given.from, rules, FAMILIES);
  return Object.fromEntries(
    rules.flatMap(({ id, family }) => {
      const given = ids.get(id) ?? families.get(family);
      return given === undefined ? [] : [[id, given] as const];
    }),
  );
}

function unknown(
  name: string,
  from: string,
  rules: readonly Named[],
  families: readonly string[] = [],
): ToolError {
  const [near] = suggest(name, [...rules.map((rule) => rule.id), ...families], 1);
  const what = families.length > 0 ? 'requirement or family' : 'requirement';
  return new ToolError(CONFIG_FAULT, `${from}: there is no ${what} "${name}"`, {
    hint: near === undefined ? 'planlint rules list shows all of them.' : `Did you mean "${near}"?`,
  });
}

/** `path` is relative to the base folder. */
export function planSettingsOf(
  settings: Settings,
  path: string,
  attestations: readonly Attestation[],
): PlanSettings {
  const { assumeStatus, failOn, requirements = {}, suppressions = [] } = settings;
  return {
    ...(assumeStatus === undefined ? {} : { assumedStatus: assumeStatus.value }),
    attestations,
    failOn: failOn?.value ?? DEFAULT_SETTINGS.failOn,
    severities: Object.fromEntries(Object.entries(requirements).map(([id, { value }]) => [id, value])),
    suppressions: suppressions
      .map(({ value }) => value)
      .filter(({ files }) => files === undefined || matcherOf(files)(path)),
  };
}
