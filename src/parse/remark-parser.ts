// The reference parser: remark-parse with the table and footnote parts of GFM. Slow, loaded only when asked for, and it works everywhere.
import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import { MOST_NESTED, tooDeep } from './nesting.js';
import type { Block, Inline, ListItem, TableCell, TableRow } from './syntax.js';

type AnyNode = Block | Inline | ListItem | TableRow | TableCell;

const require = createRequire(import.meta.url);
let processor: { parse(text: string): Root } | null = null;

export function parseWithRemark(text: string, base: number): Block[] {
  processor ??= createProcessor();
  return new Converter(text, base).childrenOf(processor.parse(text)) as Block[];
}

function createProcessor(): { parse(text: string): Root } {
  const { unified } = require('unified') as typeof import('unified');
  const { default: remarkParse } = require('remark-parse') as typeof import('remark-parse');
  return unified().use(remarkParse).use(gfmParts);
}

function gfmParts(this: Processor): void {
  const { gfmTable } =
    require('micromark-extension-gfm-table') as typeof import('micromark-extension-gfm-table');
  const { gfmFootnote } =
    require('micromark-extension-gfm-footnote') as typeof import('micromark-extension-gfm-footnote');
  const { gfmTableFromMarkdown } = require('mdast-util-gfm-table') as typeof import('mdast-util-gfm-table');
  const { gfmFootnoteFromMarkdown } =
    require('mdast-util-gfm-footnote') as typeof import('mdast-util-gfm-footnote');
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [gfmTable(), gfmFootnote()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

class Converter {
  private readonly text: string;
  private readonly base: number;
  private depth = 0;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  childrenOf(node: Nodes): AnyNode[] {
    if (!('children' in node)) return [];
    if (++this.depth > MOST_NESTED) throw tooDeep(this.text, node.position?.start.offset ?? 0);
    const children: AnyNode[] = [];
    for (const child of node.children) {
      const converted = this.convert(child);
      if (converted) children.push(converted);
    }
    this.depth--;
    return children;
  }

  private convert(node: Nodes): AnyNode | null {
    const start = this.base + (node.position?.start.offset ?? 0);
    const end = this.base + (node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'html':
        return { type: node.type, start, end, value: node.value };
      case 'break':
      case 'thematicBreak':
      case 'footnoteReference':
        return { type: node.type, start, end };
      case 'definition':
        return { type: node.type, start, end, identifier: node.identifier, url: node.url };
      case 'image':
        return { type: node.type, start, end, url: node.url, alt: node.alt ?? '' };
      case 'imageReference':
        return { type: node.type, start, end, identifier: node.identifier, alt: node.alt ?? '' };
      case 'heading':
      case 'link':
      case 'linkReference':
      case 'paragraph':
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'footnoteDefinition':
      case 'emphasis':
      case 'strong': {
        // mdast's own types say which children stand where; the tree is the same.
        const parent = { type: node.type, start, end, children: this.childrenOf(node) };
        if (node.type === 'heading') return { ...parent, depth: node.depth } as AnyNode;
        if (node.type === 'link') return { ...parent, url: node.url } as AnyNode;
        if (node.type === 'linkReference') return { ...parent, identifier: node.identifier } as AnyNode;
        return parent as AnyNode;
      }
      default:
        return null;
    }
  }
}
