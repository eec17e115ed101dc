// What is in force for each plan of a run, as plain data: settings by path, with the attestations that their files hold.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { resolveLayers } from '../config/layers.js';
import { planSettingsOf, spellOutFamilies } from '../config/plan-settings-of.js';
import type { Layer, Settings } from '../config/settings.js';
import type { PlanSettings } from '../engine/plan-settings.js';
import type { Rule } from '../model/rule.js';
import { attestationsFor, type FiledAttestation, loadAttestations } from './load-attestations.js';
import type { Config } from './load-config.js';

export interface InForce {
  /** With their sources; for all plans where no path is given. */
  readonly traced: (path: string | null) => Settings;
  readonly settingsFor: (path: string) => PlanSettings;
}

/** Paths are as a report shows them. Throws a ToolError for a requirement that there is not, and for attestations that cannot be read. */
export function settingsInForce(
  { layers, base }: Config,
  rules: readonly Pick<Rule, 'id' | 'family'>[],
  cwd: string,
): InForce {
  const spelt = spellOutFamilies(layers, rules);
  const ids = rules.map((rule) => rule.id);
  const filed = new Map<string, readonly FiledAttestation[]>();
  for (const { settings } of spelt)
    for (const { value } of settings.attestations ?? [])
      if (!filed.has(value)) filed.set(value, loadAttestations(value, ids));
  const forAll = resolveLayers(spelt, null);
  // The same object for all plans where nothing depends on their paths, as is usual.
  if (filed.size === 0 && spelt.every(isForAll)) {
    const settings = planSettingsOf(forAll, '', []);
    return { traced: () => forAll, settingsFor: () => settings };
  }
  const within = (path: string): string => relative(base, resolve(cwd, path)).split(sep).join('/');
  const traced = (path: string | null): Settings => {
    if (path === null) return forAll;
    const inside = within(path);
    return resolveLayers(spelt, inside.startsWith('../') || isAbsolute(inside) ? null : inside);
  };
  return {
    traced,
    settingsFor: (path) => {
      const settings = traced(path);
      const attestations = (settings.attestations ?? []).flatMap(({ value }) =>
        attestationsFor(path, filed.get(value) ?? []),
      );
      return planSettingsOf(settings, within(path), attestations);
    },
  };
}

function isForAll({ globs, settings: { suppressions = [] } }: Layer): boolean {
  return globs === undefined && suppressions.every(({ value }) => value.files === undefined);
}
