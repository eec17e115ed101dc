// From configuration files and profiles as written to layers of settings, the lowest first, and from layers to what is in force.
// Each value keeps where it was set. Disk is the caller's: `open` says how a path in a file is opened from the working directory.
import type { SeveritySetting } from '../engine/plan-settings.js';
import type { Status } from '../model/facts.js';
import type { Suppression } from '../model/suppression.js';
import type { FailLevel, Severity } from '../model/verdict.js';
import { matcherOf } from './globs.js';
import { type Layer, mergeSettings, type Settings, type Traced, type TracedSeverity } from './settings.js';
import {
  type ConfigFile,
  type Keys,
  listOf,
  type Profile,
  type WrittenSettings,
  type WrittenSuppression,
} from './written-config.js';

export type Profiles = Readonly<Record<string, Profile>>;

/** A file's profile, the file, then its overrides in order; what it extends lies below and is not looked at. */
export function layersOf(file: ConfigFile, profiles: Profiles, open: (path: string) => string): Layer[] {
  const { values, placeOf } = file;
  const own = settingsOf(values, [], placeOf, open);
  return [
    ...profileLayers(values.profile, profiles),
    { settings: { ...own, ...runSettingsOf(file, open) } },
    ...(values.overrides ?? []).flatMap((entry, i) => {
      const globs = listOf(entry.files);
      const settings = settingsOf(entry, ['overrides', i], placeOf, open);
      return [...profileLayers(entry.profile, profiles), { settings }].map((layer) => ({ ...layer, globs }));
    }),
  ];
}

export function profileLayers(name: string | undefined, profiles: Profiles): Layer[] {
  const profile = name === undefined ? undefined : profiles[name];
  if (name === undefined || profile === undefined) return [];
  const settings = settingsOf(
    profile,
    [],
    () => `profile ${name}`,
    (path) => path,
  );
  return [{ settings, bundle: true }];
}

/** What is in force for the plan at this path, relative to the base folder; for all plans where there is none. */
export function resolveLayers(layers: readonly Layer[], path: string | null): Settings {
  const fitting = layers.filter(
    ({ globs }) => globs === undefined || (path !== null && matcherOf(globs)(path)),
  );
  const last = fitting.findLast(({ bundle }) => bundle);
  return fitting
    .filter((layer) => !layer.bundle || layer === last)
    .reduce((lower, { settings }) => mergeSettings(lower, settings), {});
}

function settingsOf(
  written: WrittenSettings,
  at: Keys,
  placeOf: (keys: Keys) => string,
  open: (path: string) => string,
): Settings {
  const traced = <T>(value: unknown, key: string): Traced<T> => ({
    value: value as T,
    from: placeOf([...at, key]),
  });
  const requirements = Object.entries(written.requirements ?? {}).map(([key, given]) => {
    const value = (typeof given === 'string' ? { severity: given as Severity } : given) as SeveritySetting;
    return [key, { value, from: placeOf([...at, 'requirements', key]), key }] satisfies [
      string,
      TracedSeverity,
    ];
  });
  const { profile, 'assume-status': status, 'fail-on': failOn, attestations } = written;
  return {
    ...(profile === undefined ? {} : { profile: traced<string>(profile, 'profile') }),
    ...(status === undefined ? {} : { assumeStatus: traced<Status>(status, 'assume-status') }),
    ...(failOn === undefined ? {} : { failOn: traced<FailLevel>(failOn, 'fail-on') }),
    ...(requirements.length > 0 ? { requirements: Object.fromEntries(requirements) } : {}),
    ...(attestations === undefined
      ? {}
      : { attestations: listOf(attestations).map((path) => traced<string>(open(path), 'attestations')) }),
  };
}

function runSettingsOf({ values, placeOf }: ConfigFile, open: (path: string) => string): Settings {
  const traced = <T>(value: T, ...keys: Keys): Traced<T> => ({ value, from: placeOf(keys) });
  const { files, ignore, rules, suppressions, baseline, format, output, cache, jobs } = values;
  return {
    ...(files === undefined ? {} : { files: traced(listOf(files), 'files') }),
    ...(ignore === undefined ? {} : { ignore: listOf(ignore).map((glob) => traced(glob, 'ignore')) }),
    ...(rules === undefined ? {} : { rules: listOf(rules).map((path) => traced(open(path), 'rules')) }),
    ...(suppressions === undefined
      ? {}
      : { suppressions: suppressions.map((s, i) => traced(suppressionOf(s), 'suppressions', i)) }),
    ...(baseline === undefined ? {} : { baseline: traced(open(baseline), 'baseline') }),
    ...(format === undefined ? {} : { format: traced(listOf(format).map(openTarget(open)), 'format') }),
    ...(output === undefined ? {} : { output: traced(open(output), 'output') }),
    ...(cache === undefined
      ? {}
      : { cache: traced(typeof cache === 'string' ? open(cache) : cache, 'cache') }),
    ...(jobs === undefined ? {} : { jobs: traced(jobs, 'jobs') }),
  };
}

function suppressionOf({ requirement, files, reason, by, until }: WrittenSuppression): Suppression {
  return {
    requirement,
    ...(files === undefined ? {} : { files: listOf(files) }),
    reason,
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
  };
}

/** "html=report.html": what stands after the sign is a file. */
function openTarget(open: (path: string) => string): (target: string) => string {
  return (target) => {
    const [, format = target, file] = /^([^=]*)=(.+)$/.exec(target) ?? [];
    return file === undefined ? target : `${format}=${open(file)}`;
  };
}
