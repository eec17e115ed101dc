// Reads the configuration that is in force: the file found or named, what it extends, and the profiles named in them.
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Schema } from '../checks/schema-faults.js';
import { type Layer, type Settings } from '../config/settings.js';
import { layersOf, profileLayers, type Profiles } from '../config/layers.js';
import { CONFIG_FAULT, readConfig } from '../config/read-config.js';
import { type ConfigFile, listOf } from '../config/written-config.js';
import { ToolError } from '../model/errors.js';
import { readYaml } from '../rules/yaml-file.js';
import { findConfig } from './find-config.js';
import { PACKAGE_ROOT } from './package-info.js';
import { readBeside } from './read-beside.js';

export interface Config {
  /** As shown to the reader; null where there is none. */
  readonly path: string | null;
  /** All files that were read, the one that wins last. */
  readonly files: readonly string[];
  /** Absolute; globs count from it. */
  readonly base: string;
  /** The lowest first. */
  readonly layers: readonly Layer[];
}

export interface ConfigRequest {
  readonly cwd: string;
  /** A file to use; false for none; looked for where left out. */
  readonly config?: string | false;
  /** Of the command line, which wins over all. */
  readonly profile?: string;
  readonly settings?: Settings;
}

/** Throws a ToolError for a configuration that cannot be read or used. */
export function loadConfig({ cwd, config, profile, settings = {} }: ConfigRequest): Config {
  const path = config === false ? null : config === undefined ? findConfig(cwd) : resolve(cwd, config);
  const files = path === null ? [] : readWithBelow(path, cwd, []);
  const names = files.flatMap(({ file }) => [
    file.values.profile,
    ...(file.values.overrides ?? []).map((entry) => entry.profile),
  ]);
  const profiles = [...names, profile].some((name) => name !== undefined) ? loadProfiles() : {};
  return {
    path: path === null ? null : showPath(path, cwd),
    files: files.map(({ file }) => file.path),
    // As with other tools, a file that is named is for the folder one stands in.
    base: path === null || config !== undefined ? cwd : dirname(path),
    layers: [
      ...files.flatMap(({ file, folder }) =>
        layersOf(file, profiles, (named) => showPath(resolve(folder, named), cwd)),
      ),
      ...profileLayers(profile, profiles),
      { settings },
    ],
  };
}

export function loadProfiles(): Profiles {
  const path = join(PACKAGE_ROOT, 'data', 'profiles.yaml');
  return readYaml({ path: 'data/profiles.yaml', text: readFileSync(path, 'utf8') }).value as Profiles;
}

interface FoundFile {
  readonly file: ConfigFile;
  readonly absolute: string;
  readonly folder: string;
}

/** What a file extends stands before it, each file once. `chain` are the files that led here. */
function readWithBelow(absolute: string, cwd: string, chain: readonly string[], from?: string): FoundFile[] {
  const path = showPath(absolute, cwd);
  if (chain.includes(absolute)) {
    const round = [...chain.slice(chain.indexOf(absolute)), absolute].map((one) => showPath(one, cwd));
    throw new ToolError(
      CONFIG_FAULT,
      `${from ?? path}: the files extend one another: ${round.join(' -> ')}`,
      {
        hint: 'Take one of them out of extends.',
      },
    );
  }
  const hint =
    from === undefined
      ? 'Check the spelling and the folder that you are in.'
      : 'Check the spelling: the path counts from the file that names it.';
  const text = readBeside({ path: absolute, name: path, code: CONFIG_FAULT, hint, from });
  const file = readConfig({ path, text }, loadSchema());
  const folder = dirname(absolute);
  const written = file.values.extends;
  const below = listOf(written).flatMap((named, i) => {
    const place = file.placeOf(typeof written === 'string' ? ['extends'] : ['extends', i]);
    return readWithBelow(resolve(folder, named), cwd, [...chain, absolute], place);
  });
  const once = new Map<string, FoundFile>();
  for (const found of [...below, { file, absolute, folder }])
    if (!once.has(found.absolute)) once.set(found.absolute, found);
  return [...once.values()];
}

let schema: Schema | null = null;
function loadSchema(): Schema {
  return (schema ??= JSON.parse(
    readFileSync(join(PACKAGE_ROOT, 'schema', 'config.schema.json'), 'utf8'),
  ) as Schema);
}

/** From the working directory, also where that leads upwards. */
function showPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return isAbsolute(way) ? path : way.split(sep).join('/');
}
