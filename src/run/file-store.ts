// Bytes kept under keys in a folder, one file each, for many processes at once. An entry that is damaged, half written or not there is
// no entry; a store that cannot be written to keeps nothing. Neither is ever a fault. Knows nothing of what it keeps.
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const ENTRIES = 'entries';
const PRUNED = 'pruned';
const TAG = 'CACHEDIR.TAG';
/** So that backups pass the folder by: https://bford.info/cachedir/ */
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55';
const TAG_TEXT = `${SIGNATURE}\n# What planlint has judged. It may be removed at any time.\n`;
/** The folder may be one that holds other things as well: what is not called so is not of a store. */
const FOLDER_NAME = /^[0-9a-f]{2}$/;
const ENTRY_NAME = /^[0-9a-f]+(?:\.\d+-\d+\.tmp)?$/;
const CHECKSUM = 4;

export interface Bounds {
  /** Entries that were not used for longer go. */
  readonly days: number;
  /** Beyond this the entries go that were not used for the longest time, but none of the last day. */
  readonly bytes: number;
}

export class FileStore {
  readonly #folder: string;
  readonly #now: () => number;
  #written = 0;

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
  }

  /** `key` is in hexadecimal digits, three at least. */
  get(key: string): Buffer | null {
    let file;
    try {
      file = openSync(this.#pathOf(key), 'r');
      const { size, mtimeMs } = fstatSync(file);
      const bytes = Buffer.allocUnsafe(size);
      for (let at = 0; at < size; ) {
        const read = readSync(file, bytes, at, size - at, at);
        if (read === 0) return null;
        at += read;
      }
      if (size < CHECKSUM || checksumOf(bytes) !== bytes.readUInt32LE(0)) return null;
      if (this.#now() - mtimeMs > DAY) this.#markUsed(key);
      return bytes.subarray(CHECKSUM);
    } catch {
      return null;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** Whole or not at all, whatever else writes or ends at the same time. */
  put(key: string, parts: readonly Uint8Array[]): void {
    const path = this.#pathOf(key);
    const own = `${path}.${process.pid}-${this.#written}.tmp`;
    const bytes = Buffer.concat([Buffer.alloc(CHECKSUM), ...parts]);
    bytes.writeUInt32LE(checksumOf(bytes), 0);
    try {
      if (this.#written === 0) this.#begin();
      this.#written++;
      try {
        writeFileSync(own, bytes);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOENT') throw error;
        // Perhaps all of it was removed meanwhile.
        this.#begin();
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(own, bytes);
      }
      renameSync(own, path);
    } catch {
      removeIfThere(own);
    }
  }

  /** Holds the store within its bounds, once a day at most, and only after something was written. */
  prune(bounds: Bounds): void {
    if (this.#written === 0) return;
    const stamp = join(this.#folder, PRUNED);
    try {
      if (this.#now() - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY) return;
      writeFileSync(stamp, '');
      const entries = this.#list().sort((a, b) => b.used - a.used);
      let sum = 0;
      for (const { path, size, used } of entries) {
        sum += size;
        const age = this.#now() - used;
        if (age > bounds.days * DAY || (age > DAY && (sum > bounds.bytes || path.endsWith('.tmp'))))
          rmSync(path, { force: true });
      }
    } catch {
      // Another process is pruning it, or it cannot be written to.
    }
  }

  /** Removes what the store has written and nothing else that lies there. False where there is no store. Throws where it may not. */
  clear(): boolean {
    const tag = textOf(join(this.#folder, TAG));
    if (tag?.startsWith(SIGNATURE) !== true) return false;
    const root = join(this.#folder, ENTRIES);
    for (const { path } of this.#list()) rmSync(path, { force: true });
    for (const name of namesIn(root, FOLDER_NAME)) removeIfEmpty(join(root, name));
    removeIfEmpty(root);
    if (textOf(join(this.#folder, PRUNED)) === '') rmSync(join(this.#folder, PRUNED), { force: true });
    // Last, so that what is cut off, or written meanwhile by others, can be removed yet.
    if (tag === TAG_TEXT && this.#list().length === 0) rmSync(join(this.#folder, TAG), { force: true });
    removeIfEmpty(this.#folder);
    return true;
  }

  #begin(): void {
    mkdirSync(join(this.#folder, ENTRIES), { recursive: true });
    try {
      writeFileSync(join(this.#folder, TAG), TAG_TEXT, { flag: 'wx' });
    } catch {
      // It is there.
    }
  }

  #markUsed(key: string): void {
    const now = this.#now() / 1000;
    utimesSync(this.#pathOf(key), now, now);
  }

  #pathOf(key: string): string {
    return join(this.#folder, ENTRIES, key.slice(0, 2), key);
  }

  #list(): { path: string; size: number; used: number }[] {
    const root = join(this.#folder, ENTRIES);
    return namesIn(root, FOLDER_NAME).flatMap((part) =>
      namesIn(join(root, part), ENTRY_NAME).flatMap((name) => {
        const path = join(root, part, name);
        const stats = statSync(path, { throwIfNoEntry: false });
        return stats?.isFile() && name.startsWith(part)
          ? [{ path, size: stats.size, used: stats.mtimeMs }]
          : [];
      }),
    );
  }
}

function namesIn(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder).filter((name) => pattern.test(name));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Null where there is no such file. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as { code?: string }).code ?? '');
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something else, or was not there.
  }
}

/** Of what stands behind the checksum. The module is loaded when first asked for. */
function checksumOf(bytes: Buffer): number {
  return process.getBuiltinModule('node:zlib').crc32(bytes.subarray(CHECKSUM));
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It never was.
  }
}
