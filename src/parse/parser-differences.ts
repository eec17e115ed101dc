// The constructs that satteri is known to read otherwise than the reference: a text that has one is given to the reference.
// All are rare in plans, and seen from the text and from satteri's own tree; docs/adr/0011 tells how they became known.
import type { Block, Inline } from './syntax.js';

/** Stars between an underscore or a star in plain text and a letter ("**_x_**y"): the reference does not let them begin or end emphasis. */
const GLUED_STARS = /(?:_|\\\*)\*+[^\s!-/:-@[-`{-~]|[^\s!-/:-@[-`{-~]\*+_/;
/** A row of dashes and bars after the first line of a paragraph. */
const TABLE_RULE = /[\r\n][ \t>]*[|:-][ \t|:-]*(?:[\r\n]|$)/;

/** Of these, the closing tag of any ends the HTML that the opening tag of any begins. */
const RAW_TEXT = /^<(script|pre|style|textarea)\b[\s\S]*?(<\/(script|pre|style|textarea)>)/i;

/** Characters that satteri is shown others for, and those that it is shown for them. */
const DISGUISED = /[\ufeff\ud800-\udfff]/;
const DISGUISES = /[\u1680\ue000-\ue7ff]/;

/** Offsets in the tree are those of `text`, moved by `base`. */
export function readsOtherwise(text: string, blocks: readonly Block[], base: number): boolean {
  if ((text.includes('_*') || text.includes('*_') || text.includes('\\**')) && GLUED_STARS.test(text))
    return true;
  if (DISGUISES.test(text) && DISGUISED.test(text)) return true;
  if (text.includes('[^') && hasSpacedLabel(text)) return true;
  return new Inspector(text, base).anyOdd(blocks, false);
}

/** A footnote's label cannot hold white space. Looks back from each end of a label, so that brackets without end take no more than their length. */
function hasSpacedLabel(text: string): boolean {
  let from = 0;
  for (let end = text.indexOf(']:'); end >= 0; end = text.indexOf(']:', from)) {
    const before = text.slice(from, end);
    const line = Math.max(before.lastIndexOf(']'), before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const label = before.indexOf('[^', line);
    if (label >= 0 && /[ \t]/.test(before.slice(label))) return true;
    from = end + 2;
  }
  return false;
}

class Inspector {
  private readonly text: string;
  private readonly base: number;
  /** Within one paragraph: a bracket that opens no link was seen, and after it a footnote. */
  private bracket = false;
  private noted = false;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  anyOdd(blocks: readonly Block[], quoted: boolean): boolean {
    return blocks.some((block, i) => this.isOdd(block, blocks[i + 1], quoted));
  }

  private isOdd(block: Block, next: Block | undefined, quoted: boolean): boolean {
    switch (block.type) {
      case 'paragraph': {
        if (quoted && TABLE_RULE.test(this.slice(block.start, block.end))) return true;
        return this.isOddText(block.children, quoted);
      }
      case 'heading':
        return this.isOddText(block.children, quoted);
      case 'table':
        return block.children.some((row) =>
          row.children.some((cell) => this.isOddText(cell.children, quoted)),
        );
      case 'code':
        if (!next || this.isFenced(block.start)) return false;
        // In an item that indented code begins, what is indented after a blank line; and an item right below that begins no list.
        return next.type === 'code' ? !this.isFenced(next.start) : this.isNextLine(block.end, next.start);
      case 'footnoteDefinition':
        // One footnote within another.
        if (next?.type === 'footnoteDefinition' && /[ \t]/.test(this.slice(next.start - 1, next.start)))
          return true;
        // A label alone is followed by another, or by the mark of an item without text.
        if (block.children[0]?.type === 'list' && block.children[0].children[0]?.children.length === 0)
          return true;
        if (next?.start === block.end || (next?.type === 'html' && this.isNextLine(block.end, next.start)))
          return true;
        return this.anyOdd(block.children, quoted);
      case 'blockquote':
        return this.anyOdd(block.children, true);
      case 'list':
        return block.children.some((item) => this.anyOdd(item.children, quoted));
      case 'html': {
        const [, opened, , closed] = RAW_TEXT.exec(block.value) ?? [];
        return opened !== undefined && opened.toLowerCase() !== closed?.toLowerCase();
      }
      case 'definition':
      case 'thematicBreak':
        return false;
    }
  }

  private isOddText(nodes: readonly Inline[], quoted: boolean): boolean {
    this.bracket = false;
    this.noted = false;
    return this.anyOddInline(nodes, quoted);
  }

  private anyOddInline(nodes: readonly Inline[], quoted: boolean): boolean {
    return nodes.some((node) => {
      switch (node.type) {
        case 'text':
          // A footnote within the text of a link.
          if (this.noted && node.value.includes(']')) return true;
          // A break by a backslash at the end of a link's text.
          if (node.value.endsWith('\\') && /[\r\n]/.test(this.slice(node.end - 1, node.end))) return true;
          this.bracket ||= node.value.includes('[');
          return false;
        case 'footnoteReference':
          this.noted ||= this.bracket;
          return false;
        case 'html':
          // A declaration that goes on over the mark of a quote.
          return quoted && /[\r\n]/.test(this.slice(node.start, node.end));
        case 'image':
        case 'imageReference':
          return node.alt.endsWith('\\');
        case 'emphasis':
        case 'strong':
        case 'link':
        case 'linkReference':
          return this.anyOddInline(node.children, quoted);
        default:
          return false;
      }
    });
  }

  private slice(start: number, end: number): string {
    return this.text.slice(start - this.base, end - this.base);
  }

  private isFenced(start: number): boolean {
    return /^[`~]/.test(this.slice(start, start + 1));
  }

  private isNextLine(end: number, start: number): boolean {
    return /^[ \t]*(?:\r\n|\n|\r)?[ \t>]*$/.test(this.slice(end, Math.min(start, end + 200)));
  }
}
