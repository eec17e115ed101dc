// Writes a file that must not be there yet, with the folders above it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ToolError } from '../model/errors.js';

/** Returns the path. Throws a ToolError where the file exists or cannot be written. */
export function writeNewFile(path: string, text: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    const exists = (cause as { code?: string }).code === 'EEXIST';
    throw new ToolError('unwritable', `${exists ? 'there is a file already:' : 'cannot write'} ${path}`, {
      hint: exists ? 'Choose another id, or move the file away.' : 'Give another --folder.',
      cause,
    });
  }
  return path;
}
