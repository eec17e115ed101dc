// Options of the command line that say what is in force, and the configuration that they are laid upon.
import { join, resolve, sep } from 'node:path';
import type { Settings, Traced } from '../config/settings.js';
import { resolveLayers } from '../config/layers.js';
import { matcherOf } from '../config/globs.js';
import { ToolError } from '../model/errors.js';
import type { Status } from '../model/facts.js';
import type { FailLevel } from '../model/verdict.js';
import { type Config, loadConfig } from '../run/load-config.js';
import { findFiles } from '../run/find-files.js';
import { placeTargets, readTarget, type Target, TargetFault } from './report-targets.js';

export interface ConfigurationOptions {
  readonly config?: string | boolean | undefined;
  readonly profile?: string;
  readonly failOn?: FailLevel;
  readonly assumeStatus?: Status;
  readonly rules?: readonly string[] | undefined;
  readonly attestations?: string;
}

export interface Configuration {
  readonly config: Config;
  /** What holds for all plans, with its sources. */
  readonly run: Settings;
}

/** The command line wins over the configuration, and its options over its --profile. */
export function readConfiguration(options: ConfigurationOptions, cwd: string): Configuration {
  const { config: file, profile, failOn, assumeStatus, rules, attestations } = options;
  const given = <T>(value: T, from: string): Traced<T> => ({ value, from });
  const settings: Settings = {
    ...(profile === undefined ? {} : { profile: given(profile, '--profile') }),
    ...(failOn === undefined ? {} : { failOn: given(failOn, '--fail-on') }),
    ...(assumeStatus === undefined ? {} : { assumeStatus: given(assumeStatus, '--assume-status') }),
    ...(rules === undefined ? {} : { rules: rules.map((folder) => given(folder, '--rules')) }),
    ...(attestations === undefined ? {} : { attestations: [given(attestations, '--attestations')] }),
  };
  const config = loadConfig({
    cwd,
    settings,
    ...(file === undefined || file === true ? {} : { config: file }),
    ...(profile === undefined ? {} : { profile }),
  });
  return { config, run: resolveLayers(config.layers, null) };
}

/** Folders of rules beside the built-in ones. */
export function ruleFolders({ run }: Configuration): string[] {
  return (run.rules ?? []).map(({ value }) => value);
}

/** What the run reads beside the plans: the configuration and attestations. */
export function filesBeside({ config }: Configuration): string[] {
  const attestations = config.layers.flatMap(({ settings }) => settings.attestations ?? []);
  return [...config.files, ...attestations.map(({ value }) => value)];
}

/**
 * What is named on the command line, or else under `files`. Of what is found in folders and by globs, those that are `noPlan`, by their
 * absolute paths, are left out. Throws a ToolError where nothing is named.
 */
export async function findPlans(
  inputs: readonly string[],
  { config, run }: Configuration,
  cwd: string,
  noPlan?: (path: string) => boolean,
): Promise<string[]> {
  const globs = (run.ignore ?? []).map(({ value }) => value);
  const isIgnored = globs.length > 0 ? matcherOf(globs) : undefined;
  const ignored = (path: string): boolean =>
    isIgnored?.(path) === true || noPlan?.(resolve(config.base, path)) === true;
  const search = { base: config.base, ...(isIgnored || noPlan ? { ignored } : {}) };
  if (inputs.length > 0 || run.files === undefined) return findFiles(inputs, cwd, search);
  try {
    return await findFiles(run.files.value, cwd, { ...search, from: config.base });
  } catch (cause) {
    if (!(cause instanceof ToolError)) throw cause;
    throw new ToolError(cause.code, `${run.files.from}: ${cause.message}`, {
      hint: 'Mend files, or name plans on the command line.',
      cause,
    });
  }
}

/** Whether no plan of the configuration is left out: where none is named, or a folder that holds all. */
export function holdsAllPlans(
  inputs: readonly string[],
  { config: { base } }: Configuration,
  cwd: string,
): boolean {
  return (
    inputs.length === 0 || inputs.some((input) => `${base}${sep}`.startsWith(join(resolve(cwd, input), sep)))
  );
}

/** A file of the configuration belongs to its format: one given on the command line goes to the screen unless it names another. */
export function findTargets(
  given: { readonly format?: readonly Target[]; readonly output?: string },
  { run }: Configuration,
): Target[] {
  const output = given.output ?? (given.format === undefined ? run.output?.value : undefined);
  return placeTargets(given.format ?? configuredTargets(run.format), output);
}

function configuredTargets(format: Settings['format']): Target[] {
  if (format === undefined) return [];
  try {
    return format.value.map(readTarget);
  } catch (cause) {
    if (!(cause instanceof TargetFault)) throw cause;
    throw new ToolError('config', `${format.from}: "${format.value.join(', ')}" cannot be written`, {
      hint: cause.message,
      cause,
    });
  }
}
