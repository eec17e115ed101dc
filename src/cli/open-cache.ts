// Whether a run uses the cache, and which: the command line wins over the configuration; left to itself it is for more than one plan.
import { cacheFolder } from '../run/cache-folder.js';
import { ReportCache } from '../run/report-cache.js';

export interface CacheOptions {
  readonly cache?: boolean;
  readonly cacheLocation?: string | undefined;
}

/** `configured` is on, off or a folder; `rules` the hash of the rule set. */
export function openCache(
  { cache, cacheLocation }: CacheOptions,
  configured: boolean | string | undefined,
  { plans, rules }: { readonly plans: number; readonly rules: string },
): ReportCache | null {
  const wanted = cache ?? (configured === undefined ? plans > 1 : configured !== false);
  return wanted ? new ReportCache(locate({ cacheLocation }, configured), rules) : null;
}

/** The folder, whether it is used or not. */
export function locate(
  { cacheLocation }: Pick<CacheOptions, 'cacheLocation'>,
  configured: boolean | string | undefined,
): string {
  return cacheFolder(cacheLocation ?? (typeof configured === 'string' ? configured : undefined));
}
