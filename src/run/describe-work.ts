// Tells one piece of work from another: which plans in which order, and what is in force for each. For going on and for putting together.
import type { PlanSettings } from '../engine/plan-settings.js';
import type { RunInfo } from '../report/options.js';
import { createSha256 } from './sha256.js';
import { type Shard, shardOf } from './shard.js';

export interface Share {
  readonly paths: readonly string[];
  readonly run: RunInfo;
}

/** `paths` are those of the whole work; all of them belong to the share where there is no shard. */
export function describeWork(
  paths: readonly string[],
  settingsFor: (path: string) => PlanSettings,
  { shard, parser }: { readonly shard?: Shard; readonly parser?: string },
): Share {
  let hash: string | undefined;
  const work = {
    plans: paths.length,
    // Few reports hold it.
    get hash() {
      return (hash ??= hashOf(paths, settingsFor, parser));
    },
  };
  if (shard === undefined) return { paths, run: { work } };
  const places = paths.flatMap((path, i) => (shardOf(path, shard.count) === shard.index ? [i] : []));
  return { paths: places.map((i) => paths[i] ?? ''), run: { work, shard: { ...shard, places } } };
}

function hashOf(
  paths: readonly string[],
  settingsFor: (path: string) => PlanSettings,
  parser: string | undefined,
): string {
  let last: PlanSettings | undefined;
  let written = '';
  const lines = paths.map((path) => {
    const settings = settingsFor(path);
    // Most often they are the same for all.
    if (settings !== last) written = JSON.stringify(settings);
    last = settings;
    return `[${JSON.stringify(path)},${written}]`;
  });
  return createSha256()
    .update([JSON.stringify(parser ?? null), ...lines].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
