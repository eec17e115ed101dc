// What is in force as a list for the reader: each setting with its value and where it was set, defaults included.
import { DEFAULT_SETTINGS } from '../engine/plan-settings.js';
import type { Settings, Traced } from './settings.js';

export interface ListedSetting {
  /** As it is written in a configuration; "requirements.gaelic" for one requirement or family. */
  readonly key: string;
  readonly value: string | number | boolean;
  readonly from: string;
  readonly reason?: string;
}

const DEFAULT = 'default';

export function listSettings(settings: Settings): ListedSetting[] {
  const { profile, assumeStatus, failOn, files, format, output, baseline, cache, jobs } = settings;
  const one = (key: string, given: Traced<string | number | boolean> | undefined): ListedSetting[] =>
    given === undefined ? [] : [{ key, ...given }];
  const several = (key: string, given: readonly Traced<string>[] | undefined): ListedSetting[] =>
    (given ?? []).map((each) => ({ key, ...each }));
  const spread = (key: string, given: Traced<readonly string[]> | undefined): ListedSetting[] =>
    (given?.value ?? []).map((value) => ({ key, value, from: given?.from ?? DEFAULT }));
  return [
    ...one('profile', profile),
    ...one('assume-status', assumeStatus ?? { value: 'final', from: DEFAULT }),
    ...one('fail-on', failOn ?? { value: DEFAULT_SETTINGS.failOn, from: DEFAULT }),
    ...listSeverities(settings),
    ...several('attestations', settings.attestations),
    ...several('rules', settings.rules),
    ...(settings.suppressions ?? []).map(({ value: { requirement, reason, until }, from }) => ({
      key: 'suppressions',
      value: until === undefined ? requirement : `${requirement} until ${until}`,
      from,
      reason,
    })),
    ...one('baseline', baseline),
    ...spread('files', files),
    ...several('ignore', settings.ignore),
    ...spread('format', format),
    ...one('output', output),
    ...one('cache', cache),
    ...one('jobs', jobs),
  ];
}

/** A family that was given a severity as a whole is one line, however many of its requirements still have it. */
function listSeverities({ requirements = {} }: Settings): ListedSetting[] {
  const listed = new Map<string, ListedSetting>();
  for (const { key, value, from } of Object.values(requirements)) {
    const reason = value.reason === undefined ? {} : { reason: value.reason };
    listed.set(`${key} ${from}`, { key: `requirements.${key}`, value: value.severity, from, ...reason });
  }
  return [...listed.values()];
}
