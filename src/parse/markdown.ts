// The only door to the Markdown parsers: source in, syntax tree out, offsets exact. Which parser reads makes no difference to the tree.
import { ToolError } from '../model/errors.js';
import { guardMarkdown } from './guard.js';
import { parseWithRemark } from './remark-parser.js';
import { hasSatteri, parseWithSatteri } from './satteri-parser.js';
import type { Block } from './syntax.js';

/** The fast parser, and the reference, which also stands in where no binary of the fast one fits. */
export const PARSERS = ['satteri', 'remark'] as const;
export type ParserName = (typeof PARSERS)[number];

/**
 * `from` is the offset at which the Markdown begins, after front matter and a byte order mark. Throws a ToolError that names the line
 * for text that cannot be read in a sensible time, and where `parser` asks for one that does not fit this machine.
 */
export function parseMarkdown(source: string, from: number, parser?: ParserName): Block[] {
  if (parser === 'satteri' && !hasSatteri())
    throw new ToolError('no-parser', 'no binary of the parser satteri fits this machine', {
      hint: 'Leave --parser out: remark reads plans the same, more slowly.',
    });
  // A parser would drop a byte order mark at its head; the first one was dropped by the reader of the file.
  const [text, base] =
    source.charCodeAt(from) === 0xfeff ? [` ${source.slice(from)}`, from - 1] : [source.slice(from), from];
  guardMarkdown(source, from);
  if (parser !== 'remark' && hasSatteri() && text.isWellFormed()) return parseWithSatteri(text, base);
  return parseWithRemark(text, base);
}
