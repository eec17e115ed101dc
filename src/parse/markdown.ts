// The only door to the Markdown parsers: source in, syntax tree out, offsets exact. Which parser reads makes no difference to the tree.
import { ToolError } from '../model/errors.js';
import { FAST_LIMITS, guardMarkdown, isWithin, REFERENCE_LIMITS } from './guard.js';
import { readsOtherwise } from './parser-differences.js';
import { parseWithRemark } from './remark-parser.js';
import { hasSatteri, parseWithSatteri } from './satteri-parser.js';
import { isHarmless } from './survey.js';
import type { Block } from './syntax.js';

/** The fast parser, and the reference, which also stands in where no binary of the fast one fits. */
export const PARSERS = ['satteri', 'remark'] as const;
export type ParserName = (typeof PARSERS)[number];

/** Characters; the reference takes half a second for as many. A longer text stays with the fast parser whatever it holds. */
const LONGEST_FOR_REFERENCE = 400_000;

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
  const marked = source.charCodeAt(from) === 0xfeff;
  const base = marked ? from - 1 : from;
  // The reference shows NUL so.
  const text = ((marked ? ' ' : '') + source.slice(from)).replaceAll('\0', '\ufffd');
  if (parser === 'remark' || !hasSatteri()) {
    guardMarkdown(source, from, REFERENCE_LIMITS);
    return parseWithRemark(text, base);
  }
  if (!isHarmless(source, from)) guardMarkdown(source, from, FAST_LIMITS);
  const blocks = parseWithSatteri(text, base);
  return text.length <= LONGEST_FOR_REFERENCE &&
    readsOtherwise(text, blocks, base) &&
    isWithin(REFERENCE_LIMITS, source, from)
    ? parseWithRemark(text, base)
    : blocks;
}
