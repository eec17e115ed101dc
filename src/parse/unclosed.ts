// What a plan opens and never closes: a comment, a fence, a tag whose text is raw. Markdown then takes all that follows, up to the end of the
// list item, quotation or document, for a part of it. Looks only at blocks where that can be; each is read once.
import type { Unclosed } from '../model/plan.js';
import { fenceAt } from './fences.js';
import type { Block } from './syntax.js';

const FENCE = /^(?:`{3,}|~{3,})/;
const LAST_LINE = /(?:^|[\r\n])[ \t>]*([^\r\n]*)$/;
const RAW = /^<(script|pre|style|textarea)(?=[\s>]|$)(?:[^<>\r\n]{0,40}>)?/i;
const END_OF_RAW = /<\/(?:script|pre|style|textarea)>/i;
/** Tags whose text nobody sees. */
const UNSEEN = /^(?:script|style)$/i;

/** In the order of the text. */
export function findUnclosed(source: string, blocks: readonly Block[]): Unclosed[] {
  const found: Unclosed[] = [];
  const lookInto = (block: Block): void => {
    if (block.type === 'code' || block.type === 'html') {
      const text = withoutBlankLines(source.slice(block.start, block.end));
      const left = block.type === 'code' ? openFence(text) : openHtml(text);
      if (left === null) return;
      const start = block.start + left.at;
      const { mark, closing, isHidden } = left;
      found.push({ start, end: start + mark.length, to: block.start + text.length, closing, isHidden });
    } else if (block.type === 'list') for (const item of block.children) item.children.forEach(lookInto);
    else if (block.type === 'blockquote' || block.type === 'footnoteDefinition')
      block.children.forEach(lookInto);
  };
  blocks.forEach(lookInto);
  return found;
}

/** Parsers differ in whether blank lines at its end are a block's; those of a quotation hold its marks. */
function withoutBlankLines(text: string): string {
  let from = text.length;
  while (from > 0 && /[\s>]/.test(text.charAt(from - 1))) from--;
  const blank = text.slice(from).search(/[\r\n]/);
  return (blank < 0 ? text : text.slice(0, from + blank)).trimEnd();
}

interface Left {
  readonly at: number;
  readonly mark: string;
  readonly closing: string;
  readonly isHidden: boolean;
}

function openFence(text: string): Left | null {
  const [mark] = FENCE.exec(text) ?? [];
  if (mark === undefined) return null;
  const last = /[\r\n]/.test(text) ? (LAST_LINE.exec(text)?.[1] ?? '') : '';
  const isClosed = last.startsWith(mark) && last.replaceAll(mark.charAt(0), '').trim() === '';
  return isClosed ? null : { at: 0, mark, closing: mark, isHidden: fenceAt(text, 0) === 'code' };
}

function openHtml(text: string): Left | null {
  const [mark, tag = ''] = RAW.exec(text) ?? [];
  if (mark !== undefined)
    return END_OF_RAW.test(text)
      ? null
      : { at: 0, mark, closing: `</${tag.toLowerCase()}>`, isHidden: UNSEEN.test(tag) };
  if (text.startsWith('<?'))
    return text.includes('?>') ? null : { at: 0, mark: '<?', closing: '?>', isHidden: false };
  if (text.startsWith('<![CDATA['))
    return text.includes(']]>') ? null : { at: 0, mark: '<![CDATA[', closing: ']]>', isHidden: false };
  const at = text.lastIndexOf('<!--');
  // "<!-->" is closed.
  if (at < 0 || text.includes('-->', at + 2)) return null;
  return { at, mark: '<!--', closing: '-->', isHidden: true };
}
