// Where the cache lies unless a folder is named: with the user's other caches, as each system has it, and never among the plans.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export function cacheFolder(
  named?: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (named !== undefined) return resolve(named);
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg !== undefined && xdg !== '') return join(resolve(xdg), 'planlint');
  if (platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'planlint', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'planlint');
  return join(homedir(), '.cache', 'planlint');
}
