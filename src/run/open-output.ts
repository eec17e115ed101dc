// Where a report goes: standard output, or a file that is made when the first of it is written.
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { ToolError } from '../model/errors.js';

export interface Output {
  /** Throws a ToolError where the file cannot be written. Resolves when more can be taken. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** `complete` is false where the run was stopped. */
  close(complete: boolean): void;
}

export interface OutputOptions {
  /** The file is there when it is complete, or not at all: till then, and where the run is stopped, it lies beside it. */
  readonly atomic?: boolean;
}

export function openOutput(file: string | undefined, { atomic = false }: OutputOptions = {}): Output {
  return file === undefined ? standardOutput() : fileOutput(file, atomic);
}

/** Where a file lies that is not complete. */
export function partialOf(file: string): string {
  return `${file}.partial`;
}

/** All of a short text at once. Throws a ToolError where the file cannot be written. */
export function writeOutput(text: string, file?: string): void {
  if (file === undefined) process.stdout.write(text);
  else
    attempt(file, () => {
      writeFileSync(file, text);
    });
}

function standardOutput(): Output {
  return {
    write: async (chunk) => {
      if (chunk.length === 0 || process.stdout.destroyed || process.stdout.write(chunk)) return;
      await new Promise<void>((resolve) => {
        // A reader that stops early closes the pipe instead of draining it.
        const go = (): void => {
          process.stdout.off('drain', go).off('close', go);
          resolve();
        };
        process.stdout.once('drain', go).once('close', go);
      });
    },
    close: () => undefined,
  };
}

function fileOutput(file: string, atomic: boolean): Output {
  let open: number | null = null;
  const path = atomic ? partialOf(file) : file;
  const opened = (): number => (open ??= attempt(file, () => openSync(path, 'w')));
  return {
    write: (chunk) => {
      if (chunk.length > 0) {
        const bytes = Buffer.from(chunk as string);
        attempt(file, () => {
          for (let at = 0; at < bytes.length; ) at += writeSync(opened(), bytes, at);
        });
      }
      return Promise.resolve();
    },
    close: (complete) => {
      attempt(file, () => {
        if (atomic) fsyncSync(opened());
        closeSync(opened());
        if (atomic && complete) renameSync(path, file);
      });
    },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
};

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    const code = (cause as { code?: string }).code ?? '';
    throw new ToolError('unwritable', `cannot write ${file}: ${REASONS[code] ?? code}`, {
      hint: 'Name another file with --output.',
      cause,
    });
  }
}
