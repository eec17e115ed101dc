// Tells a report of planlint that could be taken for a plan by its name, since it is Markdown too.
import { closeSync, openSync, readSync } from 'node:fs';
import { MARKDOWN_MARK } from '../report/markdown-mark.js';
import { fileBehind } from './file-behind.js';

/** False for what cannot be read, and for a pipe, at which reading would wait. */
export function isMarkdownReport(name: string): boolean {
  const file = fileBehind(name);
  if (file === null) return false;
  const begin = Buffer.alloc(MARKDOWN_MARK.length);
  let open;
  try {
    open = openSync(file, 'r');
    readSync(open, begin, 0, begin.length, 0);
  } catch {
    return false;
  } finally {
    if (open !== undefined) closeSync(open);
  }
  return begin.toString('latin1') === MARKDOWN_MARK;
}
