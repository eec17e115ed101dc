// Standard output and error. Node's own streams take some milliseconds to load, so only a terminal has them: files and pipes are written
// to as they are. The only door to both.
import { fstatSync, writeSync } from 'node:fs';

type Name = 'stdout' | 'stderr';

const FILES = { stdout: 1, stderr: 2 } as const;
const terminals = new Map<Name, NodeJS.WriteStream | null>();
/** Node's streams, once they are there. */
const streams = new Map<Name, NodeJS.WriteStream>();
/** Those that hold what is not written yet, so that all that follows has to go through them. */
const waiting = new Set<Name>();
/** Those whose reader has gone, as in `planlint ... | head`. That is no fault. */
const closed = new Set<Name>();
/** What went wrong with a stream. */
const faults = new Map<Name, Error>();

/** The stream where a person looks at it; null where it goes to a file or another program. */
export function terminalAt(name: Name): NodeJS.WriteStream | null {
  let terminal = terminals.get(name);
  if (terminal === undefined) {
    terminal = isCharacterDevice(name) && process[name].isTTY ? streamOf(name) : null;
    terminals.set(name, terminal);
  }
  return terminal;
}

/** Writes all of it, or as much as is taken now: `isTaken` waits for the rest. Throws where it cannot be written. */
export function write(name: Name, chunk: string | Uint8Array): void {
  if (closed.has(name) || chunk.length === 0) return;
  if (waiting.has(name) || terminalAt(name)) {
    streamOf(name).write(chunk);
    return;
  }
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(FILES[name], bytes, at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') closed.add(name);
    // A pipe that does not wait for its reader: the stream does.
    else if (code === 'EAGAIN') {
      waiting.add(name);
      streamOf(name).write(bytes.subarray(at));
    } else throw error;
  }
}

/** Whether its reader has gone, so that nobody gets what is written any more. */
export function isClosed(name: Name): boolean {
  return closed.has(name);
}

/** Resolves when more can be written. */
export async function isTaken(name: Name): Promise<void> {
  const stream = streams.get(name);
  if (!stream?.writableNeedDrain || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    // A reader that stops early closes the pipe instead of draining it.
    const go = (): void => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.once('drain', go).once('close', go);
  });
}

/** Resolves when everything is written, or to what was wrong with standard output. */
export async function areWritten(): Promise<Error | null> {
  for (const stream of streams.values())
    if (stream.writableLength > 0 && !stream.destroyed)
      await new Promise<void>((resolve) => {
        stream.once('close', resolve).write('', () => resolve());
      });
  // A stream tells of a fault after it has taken what was written, even where nothing is waiting.
  if (streams.size > 0) await new Promise((resolve) => setImmediate(resolve));
  return faults.get('stdout') ?? null;
}

/** For others who write, and know Node's streams alone. */
export function openStreams(): void {
  streamOf('stdout');
  streamOf('stderr');
}

function streamOf(name: Name): NodeJS.WriteStream {
  let stream = streams.get(name);
  if (!stream) {
    stream = process[name];
    streams.set(name, stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      closed.add(name);
      if (error.code !== 'EPIPE') faults.set(name, error);
    });
  }
  return stream;
}

/** A terminal is one. */
function isCharacterDevice(name: Name): boolean {
  try {
    return fstatSync(FILES[name]).isCharacterDevice();
  } catch {
    return false;
  }
}
