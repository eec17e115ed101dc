// Reads what a user writes beside the plans, a configuration or attestations, as strictly as a plan: no letter of it is lost unsaid.
import { resolve } from 'node:path';
import { ToolError } from '../model/errors.js';
import { decodeSource, readPlanBytes } from './read-source.js';

export interface FileBeside {
  readonly path: string;
  /** As the reader is told. */
  readonly name: string;
  /** Of the faults. */
  readonly code: string;
  /** What to do where it cannot be read. */
  readonly hint: string;
  /** "planlint.config.yaml:3:1", where another file names it. */
  readonly from?: string | undefined;
}

/** Empty for an empty file. Throws a ToolError for what cannot be read or is no UTF-8 text. */
export function readBeside({ path, name, code, hint, from }: FileBeside): string {
  const place = from === undefined ? '' : `${from}: `;
  let bytes;
  try {
    bytes = readPlanBytes(resolve(path));
  } catch (cause) {
    throw new ToolError(code, `${place}cannot read ${name}: ${(cause as ToolError).message}`, {
      hint,
      cause,
    });
  }
  try {
    return decodeSource(bytes);
  } catch (cause) {
    if (!(cause instanceof ToolError) || cause.code === 'empty') return '';
    throw new ToolError(code, `${place}${name}: ${cause.message}`, { hint: 'Save it as UTF-8 text.', cause });
  }
}
