// What the name of a file stands for: two names, of which one is a link or has another way to it, may stand for one file.
import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Links followed, whether the file is there yet or not; null where the name is that of a folder, a pipe or a device. */
export function fileBehind(name: string): string | null {
  try {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return null;
    const target = resolve(dirname(name), readlinkSync(name));
    return stats ? realpathSync(name) : fileBehind(target);
  } catch {
    // It is no link, or one that leads nowhere: whoever opens it will say so.
    return name;
  }
}

/** The same for all names of one file, hard links too; null where what is written under one name is not lost by writing under another. */
export function identityOf(name: string): string | null {
  const file = fileBehind(name);
  if (file === null) return null;
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return join(realFolder(dirname(file)), basename(file));
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
