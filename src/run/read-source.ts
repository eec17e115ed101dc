// Reads one plan as text, strictly: what is no UTF-8 text, empty or far too large is refused with one clear line.
import { openSync, closeSync, fstatSync, readFileSync } from 'node:fs';
import { ToolError } from '../model/errors.js';
import { STDIN } from './find-files.js';

export const LARGEST_PLAN = 20 * 1024 * 1024;
const STDIN_FD = 0;

/** Throws a ToolError; its message does not repeat the path. */
export function readSource(path: string): string {
  return decodeSource(readPlanBytes(path));
}

/** The same with a message that names the plan, for commands that read but one. */
export function readNamedSource(path: string): string {
  try {
    return readSource(path);
  } catch (error) {
    if (!(error instanceof ToolError) || path === STDIN) throw error;
    const { code, message, hint, line } = error;
    throw new ToolError(code, `${path}: ${message}`, {
      ...(hint === undefined ? {} : { hint }),
      ...(line === undefined ? {} : { line }),
      cause: error,
    });
  }
}

/** For the words around a quotation, after the plan was judged. Null where it cannot be read, as from standard input. */
export function readSourceAgain(path: string): string | null {
  if (path === STDIN) return null;
  try {
    return decodeSource(readPlanBytes(path));
  } catch {
    return null;
  }
}

/** Throws a ToolError for what cannot be read or is far too large. */
export function readPlanBytes(path: string): Uint8Array {
  return path === STDIN ? readBytes(STDIN_FD) : readFile(path);
}

/** Text of a plan's bytes, a byte order mark kept out. Throws a ToolError for what cannot be a plan. */
export function decodeSource(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_PLAN) throw tooLarge(bytes.length);
  const format = formatOf(bytes);
  if (format !== null)
    throw new ToolError('binary', `the file is ${format}, not text`, {
      hint: 'Give the plan as Markdown: it has to be converted first.',
    });
  const nul = bytes.indexOf(0);
  const wide = nul < 0 ? null : wideEncodingOf(bytes);
  if (wide !== null)
    throw new ToolError('not-utf8', `the file is ${wide} text, not UTF-8`, {
      hint: 'Save it again as UTF-8.',
    });
  if (nul >= 0)
    throw new ToolError('binary', 'the file is not text (it holds NUL bytes)', {
      line: lineAt(bytes, nul),
      hint: 'Give the plan as Markdown.',
    });
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineAt(bytes, firstBadByte(bytes));
    throw new ToolError('not-utf8', `line ${line} is not UTF-8 text`, {
      line,
      hint: 'Save the file again as UTF-8.',
    });
  }
  if (text.trim() === '')
    throw new ToolError('empty', 'the file is empty', { hint: 'Give a plan with some text in it.' });
  return text;
}

/** What files of the formats that plans are published in begin with. Not all of them hold what is no text. */
const FORMATS: readonly (readonly [begins: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word file or other archive'],
  ['\xd0\xcf\x11\xe0', 'a Word file of the old kind'],
  ['{\\rtf', 'Rich Text'],
];

function formatOf(bytes: Uint8Array): string | null {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  return FORMATS.find(([begins]) => begin.startsWith(begins))?.[1] ?? null;
}

function readFile(path: string): Uint8Array {
  let file;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw unreadable(cause);
  }
  try {
    return readBytes(file);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number): Uint8Array {
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory())
      throw new ToolError('not-a-file', 'this is a folder, not a file', { hint: 'Name a plan.' });
    if (stats.isFile() && stats.size > LARGEST_PLAN) throw tooLarge(stats.size);
    return readFileSync(file);
  } catch (cause) {
    throw cause instanceof ToolError ? cause : unreadable(cause);
  }
}

function unreadable(cause: unknown): ToolError {
  const code = (cause as { code?: string }).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'you may not read this file',
    EPERM: 'you may not read this file',
    EISDIR: 'this is a folder, not a file',
    ELOOP: 'the link goes round in circles',
    EAGAIN: 'nothing came on standard input',
  };
  return new ToolError(
    'unreadable',
    reasons[code] ?? `the file cannot be read (${code || 'unknown reason'})`,
    {
      hint: 'Check the file and its permissions.',
      cause,
    },
  );
}

function tooLarge(size: number): ToolError {
  // Rounded up, so that it is never told as what may be had.
  const megabytes = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1);
  return new ToolError('too-large', `the file is ${megabytes} MB; planlint reads plans of up to 20 MB`, {
    hint: 'Take pictures that are written into the text out of it, or divide it.',
  });
}

/** By the byte order mark, or by the NUL that stands before or after each of two Latin letters. */
function wideEncodingOf([a = 0, b = 0, c = 0, d = 0]: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  const mark = a | (b << 8);
  if ((mark === 0xfeff && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32';
  if (mark === 0xfeff || mark === 0xfffe) return 'UTF-16';
  const letters = [a, b, c, d].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  return letters === 'x0x0' || letters === '0x0x' ? 'UTF-16' : null;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}

/** Offset of the first line feed-delimited stretch that does not decode: lines never part a character. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return from;
    }
    from = to;
  }
  return 0;
}
