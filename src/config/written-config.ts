// What a configuration file may hold, as it is written: the types behind schema/config.schema.json.

export type OneOrMore = string | readonly string[];
export type WrittenSeverity = string | { readonly severity: string; readonly reason?: string };

/** What may stand in a file, in an entry of `overrides` and in a profile. */
export interface WrittenSettings {
  readonly profile?: string;
  readonly 'fail-on'?: string;
  readonly 'assume-status'?: string;
  readonly requirements?: Readonly<Record<string, WrittenSeverity>>;
  readonly attestations?: OneOrMore;
}

export interface WrittenSuppression {
  readonly requirement: string;
  readonly files?: OneOrMore;
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
}

export interface WrittenConfig extends WrittenSettings {
  readonly extends?: OneOrMore;
  readonly files?: OneOrMore;
  readonly ignore?: OneOrMore;
  readonly rules?: OneOrMore;
  readonly overrides?: readonly (WrittenSettings & { readonly files: OneOrMore })[];
  readonly suppressions?: readonly WrittenSuppression[];
  readonly baseline?: string;
  readonly format?: OneOrMore;
  readonly output?: string;
  readonly cache?: boolean | string;
  readonly jobs?: number;
}

/** Keys from the root down; members of lists by index. */
export type Keys = readonly (string | number)[];

export interface ConfigFile {
  /** As shown to the reader. */
  readonly path: string;
  readonly values: WrittenConfig;
  /** "planlint.config.yaml:3:1" of a key, or of a member of a list. */
  readonly placeOf: (keys: Keys) => string;
}

/** What data/profiles.yaml holds under a name. */
export interface Profile extends WrittenSettings {
  readonly about: string;
}

export function listOf(written: OneOrMore | undefined): readonly string[] {
  return typeof written === 'string' ? [written] : (written ?? []);
}
