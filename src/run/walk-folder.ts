// The files in a folder and all below it, without those that are hidden or belong to tools.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { ToolError } from '../model/errors.js';

/** Never looked into. */
const TOOLS = 'node_modules';

/** Paths of files whose names fit, sorted. Links are followed, but not round in circles. Throws a ToolError for a folder that cannot be read. */
export function walkFolder(folder: string, name: RegExp): string[] {
  const found: string[] = [];
  const walk = (at: string): void => {
    for (const entry of read(at)) {
      if (entry.name.startsWith('.')) continue;
      const path = at.endsWith(sep) ? at + entry.name : at + sep + entry.name;
      const kind = entry.isSymbolicLink() ? behindLink(path) : entry;
      if (kind?.isDirectory()) {
        if (entry.name !== TOOLS && (kind === entry || !leadsBack(path, folder))) walk(path);
      } else if (kind?.isFile() && name.test(entry.name)) found.push(path);
    }
  };
  walk(folder);
  return found.sort();
}

function read(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new ToolError('unreadable', `cannot read the folder ${folder}`, {
      hint: 'Check who may read it, or name the plans one by one.',
      cause,
    });
  }
}

/** Null where a link leads nowhere. */
function behindLink(path: string): Pick<Dirent, 'isDirectory' | 'isFile'> | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** Whether a link below `folder` leads to a folder that holds one of those on the way to it. */
function leadsBack(link: string, folder: string): boolean {
  const target = withSeparator(realpathSync(link));
  for (let at = dirname(link); at.length >= folder.length; at = dirname(at))
    if (withSeparator(realpathSync(at)).startsWith(target)) return true;
  return false;
}

function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : `${path}${sep}`;
}
