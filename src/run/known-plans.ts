// What plans held when they were last read, so that one that nobody has touched since need not be read again. A plan is known by its
// place, its length and the times of its last change, as git knows the files of its index. Knows nothing of reports.
import { type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileStore } from './file-store.js';
import { createSha256 } from './sha256.js';

/** Milliseconds that a plan must have lain unchanged: clocks of disks tell apart no more than two seconds, some of them. */
const SETTLED = 3000;

/** By the names of plans: by what they are known, and the digest of their bytes. */
type Folder = Map<string, readonly [sign: string, digest: string]>;

export class KnownPlans {
  readonly #store: FileStore;
  readonly #folders = new Map<string, Folder>();
  /** Signs of plans that were asked for; null for those that were changed too lately to be known by it. */
  readonly #signs = new Map<string, string | null>();
  readonly #changed = new Set<string>();

  readonly #now: () => number;

  constructor(store: FileStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** The digest of a plan's bytes, as it was told before; null where none was, or where the plan may have changed since. */
  digestOf(file: string): string | null {
    const path = resolve(file);
    const sign = signOf(path, this.#now());
    this.#signs.set(path, sign);
    const [known, digest] = this.#folder(dirname(path)).get(basename(path)) ?? [];
    return sign !== null && sign === known && digest !== undefined ? digest : null;
  }

  /** To be told of a plan that was read after it was asked for, so that what changed it in between changed its sign too. */
  learn(file: string, digest: string): void {
    const path = resolve(file);
    const sign = this.#signs.get(path) ?? null;
    if (sign === null) return;
    this.#folder(dirname(path)).set(basename(path), [sign, digest]);
    this.#changed.add(dirname(path));
  }

  /** Keeps what was learnt. Of plans that were not asked for, what is kept of those that are still there. */
  close(): void {
    for (const path of this.#changed) {
      const folder = [...this.#folder(path)].filter(
        ([name]) => this.#signs.has(join(path, name)) || statOf(join(path, name)) !== null,
      );
      this.#store.put(keyOf(path), [Buffer.from(JSON.stringify(folder))]);
    }
  }

  #folder(path: string): Folder {
    let folder = this.#folders.get(path);
    if (!folder) {
      const kept = this.#store.get(keyOf(path));
      folder = new Map(kept === null ? [] : (JSON.parse(kept.toString()) as [string, [string, string]][]));
      this.#folders.set(path, folder);
    }
    return folder;
  }
}

function keyOf(folder: string): string {
  return createSha256().update(folder).digest('hex');
}

/** Null also where it was changed too lately. */
function signOf(path: string, now: number): string | null {
  const stats = statOf(path);
  if (!stats?.isFile()) return null;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return now - Math.max(mtimeMs, ctimeMs) > SETTLED ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : null;
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
