// A user's settings, each with where it was set, and how two sets become one: the upper wins, lists grow. Pure; knows no files.
import type { SeveritySetting } from '../engine/plan-settings.js';
import type { Status } from '../model/facts.js';
import type { Suppression } from '../model/suppression.js';
import type { FailLevel } from '../model/verdict.js';

/** `from` names the place for the reader: "planlint.config.yaml:3", "profile draft", "--fail-on". */
export interface Traced<T> {
  readonly value: T;
  readonly from: string;
}

/** `key` is how it was written: the requirement's id, or its family. */
export type TracedSeverity = Traced<SeveritySetting> & { readonly key: string };

/** Paths of files stand as they can be opened from the working directory; globs count from the base folder of the configuration. */
export interface Settings {
  readonly profile?: Traced<string>;
  readonly assumeStatus?: Traced<Status>;
  readonly failOn?: Traced<FailLevel>;
  /** By id of a requirement, or of a family until families are spelt out. */
  readonly requirements?: Readonly<Record<string, TracedSeverity>>;
  readonly attestations?: readonly Traced<string>[];
  readonly files?: Traced<readonly string[]>;
  readonly ignore?: readonly Traced<string>[];
  readonly rules?: readonly Traced<string>[];
  readonly suppressions?: readonly Traced<Suppression>[];
  readonly baseline?: Traced<string>;
  readonly format?: Traced<readonly string[]>;
  readonly output?: Traced<string>;
  readonly cache?: Traced<boolean | string>;
  readonly jobs?: Traced<number>;
}

/** Settings for all plans, or for those that fit one of the globs. */
export interface Layer {
  readonly settings: Settings;
  readonly globs?: readonly string[];
  /** A profile's: only the last one that is named counts. */
  readonly bundle?: boolean;
}

const GROWING = ['attestations', 'ignore', 'rules', 'suppressions'] as const;

/** Associative, and an empty set on either side changes nothing. */
export function mergeSettings(lower: Settings, upper: Settings): Settings {
  const grown = Object.fromEntries(
    GROWING.flatMap((key) => {
      const both = [...(lower[key] ?? []), ...(upper[key] ?? [])];
      return both.length > 0 ? [[key, both] as const] : [];
    }),
  );
  const requirements = { ...lower.requirements, ...upper.requirements };
  return {
    ...lower,
    ...upper,
    ...grown,
    ...(Object.keys(requirements).length > 0 ? { requirements } : {}),
  };
}
