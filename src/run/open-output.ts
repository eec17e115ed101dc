// Where a report goes: standard output, or a file that is made, with its folder, when the first of it is written.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
  writevSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fileBehind } from './file-behind.js';
import { ToolError } from '../model/errors.js';
import type { Chunk } from '../report/format.js';
import { areWritten, isClosed, isTaken, write } from './standard-streams.js';

const STANDARD_OUTPUT = 'standard output';

export interface Output {
  /** Throws a ToolError where the file cannot be written. Resolves when more can be taken. */
  write(chunk: Chunk): Promise<void>;
  /** Whether somebody gets what is written: not where the reader of a pipe has gone. */
  isRead(): boolean;
  /** `complete` is false where the run was stopped. */
  close(complete: boolean): void;
  /** Instead of `close`, where a fault came between: leaves nothing beside an atomic file. */
  discard(): void;
}

export interface OutputOptions {
  /**
   * The file is there when it is complete, or not at all: till then, and where the run is stopped, it lies beside it. What is no file on a
   * disk, as a pipe or a device, cannot be replaced and is written to as it is.
   */
  readonly atomic?: boolean;
}

export function openOutput(file: string | undefined, { atomic = false }: OutputOptions = {}): Output {
  return file === undefined ? standardOutput() : fileOutput(file, atomic);
}

/** Where a file lies that is not complete: beside the file itself where a link is named. */
export function partialOf(file: string): string {
  return `${fileBehind(file) ?? file}.partial`;
}

/** All of a short text at once. Throws a ToolError where the file cannot be written. */
export function writeOutput(text: string, file?: string): void {
  attempt(file ?? STANDARD_OUTPUT, () => {
    if (file === undefined) write('stdout', text);
    else {
      makeFolderOf(file);
      writeFileSync(file, text);
    }
  });
}

/** To be called at the end. Throws a ToolError where standard output could not take what was written to it. */
export async function finishOutput(): Promise<void> {
  const fault = await areWritten();
  if (fault === null) return;
  attempt(STANDARD_OUTPUT, () => {
    throw fault;
  });
}

function standardOutput(): Output {
  return {
    write: async (chunk) => {
      attempt(STANDARD_OUTPUT, () => {
        for (const part of partsOf(chunk)) write('stdout', part);
      });
      await isTaken('stdout');
    },
    isRead: () => !isClosed('stdout'),
    close: () => undefined,
    discard: () => undefined,
  };
}

function partsOf(chunk: Chunk): readonly (string | Uint8Array)[] {
  return typeof chunk === 'string' || chunk instanceof Uint8Array ? [chunk] : chunk;
}

function fileOutput(file: string, atomic: boolean): Output {
  let open: number | null = null;
  const whole = atomic ? fileBehind(file) : null;
  const path = whole === null ? file : partialOf(whole);
  const opened = (): number =>
    (open ??= attempt(file, () => {
      makeFolderOf(path);
      return openSync(path, 'w');
    }));
  return {
    write: (chunk) => {
      const parts = partsOf(chunk).filter((part) => part.length > 0);
      if (parts.length > 0) attempt(file, () => writeAll(opened(), parts));
      return Promise.resolve();
    },
    isRead: () => true,
    close: (complete) => {
      attempt(file, () => {
        if (whole !== null) fsyncSync(opened());
        closeSync(opened());
        if (whole !== null && complete) renameSync(path, whole);
      });
    },
    discard: () => {
      if (open === null) return;
      closeSync(open);
      if (whole !== null) rmSync(path, { force: true });
    },
  };
}

function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
}

/** A disk takes all at once, but for its end or that of what one may write. */
function writeAll(file: number, parts: readonly (string | Uint8Array)[]): void {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  const written = writevSync(file, bytes);
  const all = bytes.reduce((sum, { length }) => sum + length, 0);
  if (written === all) return;
  const left = Buffer.concat(bytes).subarray(written);
  for (let at = 0; at < left.length; ) at += writeSync(file, left, at);
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'its folder is a file',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EFBIG: 'it would be larger than a file may be',
};

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    const code = (cause as { code?: string }).code ?? '';
    throw new ToolError('unwritable', `cannot write ${file}: ${REASONS[code] ?? code}`, {
      hint: 'Name another file where --output, --format or the configuration names this one.',
      cause,
    });
  }
}
