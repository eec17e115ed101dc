// Reads the buffer in which satteri hands over a syntax tree. Its layout is that of the exact version in package.json.
import { MOST_NESTED, tooDeep, tooMany } from './nesting.js';
import type { Block, Inline, ListItem, TableCell, TableRow } from './syntax.js';
import { Utf16Offsets } from './utf16-offsets.js';

type AnyNode = Block | Inline | ListItem | TableRow | TableCell;

/** Fields of the header and of a node, in words of four bytes. */
const HEADER = {
  magic: 0,
  kind: 1,
  nodeSize: 2,
  nodeCount: 3,
  nodes: 4,
  children: 6,
  data: 8,
  poolLength: 9,
  pool: 10,
};
const NODE = { type: 1, start: 3, end: 4, firstChild: 9, childCount: 10, data: 11, words: 13 };
const MAGIC = 0x5241444d;
const MDAST = 1;
/** A plan of 20 MB has some 400,000; two million take half a gigabyte. */
const MOST_NODES = 2_000_000;

/**
 * `text` is what was parsed; where it stands in for another of the same length, that one, and `restore` undoes it in what is not a piece of
 * the text. Throws on another layout than the one known.
 */
export function readTree(
  buffer: Uint8Array,
  text: string,
  base: number,
  restore: ((text: string) => string) | null,
): Block[] {
  return new TreeReader(buffer, text, base, restore).childrenOf(0) as Block[];
}

class TreeReader {
  private readonly view: DataView;
  private readonly text: string;
  private readonly base: number;
  private readonly units: Utf16Offsets;
  private readonly nodes: number;
  private readonly childIds: number;
  private readonly data: number;
  /** Bytes of the text itself; strings that are not in it stand after it. */
  private readonly textLength: number;
  private readonly pool: Uint8Array;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  private depth = 0;
  private readonly restore: ((text: string) => string) | null;

  constructor(buffer: Uint8Array, text: string, base: number, restore: ((text: string) => string) | null) {
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    if (
      this.header(HEADER.magic) !== MAGIC ||
      this.header(HEADER.kind) !== MDAST ||
      this.header(HEADER.nodeSize) !== 4 * NODE.words
    )
      throw new Error('satteri has another layout than the version in package.json');
    const nodes = this.header(HEADER.nodeCount);
    if (nodes > MOST_NODES) throw tooMany(MOST_NODES);
    this.text = text;
    this.restore = restore;
    this.base = base;
    this.nodes = this.header(HEADER.nodes);
    this.childIds = this.header(HEADER.children);
    this.data = this.header(HEADER.data);
    const pool = this.header(HEADER.pool);
    this.pool = buffer.subarray(pool, pool + this.header(HEADER.poolLength));
    this.textLength = this.field(0, NODE.end);
    this.units = new Utf16Offsets(this.pool.subarray(0, this.textLength), text.length);
  }

  childrenOf(id: number): AnyNode[] {
    if (++this.depth > MOST_NESTED) throw tooDeep(this.text, this.units.at(this.field(id, NODE.start)));
    const first = this.childIds + 4 * this.field(id, NODE.firstChild);
    const count = this.field(id, NODE.childCount);
    const children: AnyNode[] = [];
    for (let i = 0; i < count; i++) {
      const node = this.read(this.view.getUint32(first + 4 * i, true));
      if (node) children.push(node);
    }
    this.depth--;
    return children;
  }

  private read(id: number): AnyNode | null {
    const start = this.base + this.units.at(this.field(id, NODE.start));
    const end = this.base + this.units.at(this.field(id, NODE.end));
    switch (this.view.getUint8(this.nodes + 4 * (id * NODE.words + NODE.type))) {
      case 1:
        return { type: 'paragraph', start, end, children: this.childrenOf(id) as Inline[] };
      case 2:
        return {
          type: 'heading',
          start,
          end,
          children: this.childrenOf(id) as Inline[],
          depth: this.view.getUint8(this.dataOf(id)),
        };
      case 3:
        return { type: 'thematicBreak', start, end };
      case 4:
        return { type: 'blockquote', start, end, children: this.childrenOf(id) as Block[] };
      case 5:
        return { type: 'list', start, end, children: this.childrenOf(id) as ListItem[] };
      case 6:
        return { type: 'listItem', start, end, children: this.childrenOf(id) as Block[] };
      case 7:
        return { type: 'html', start, end, value: this.string(id, 0) };
      case 8:
        return { type: 'code', start, end, value: this.string(id, 16) };
      case 9:
        return {
          type: 'definition',
          start,
          end,
          url: this.string(id, 0),
          identifier: this.string(id, 16),
        };
      case 10:
        return { type: 'text', start, end, value: this.string(id, 0) };
      case 11:
        return { type: 'emphasis', start, end, children: this.childrenOf(id) as Inline[] };
      case 12:
        return { type: 'strong', start, end, children: this.childrenOf(id) as Inline[] };
      case 13:
        return { type: 'inlineCode', start, end, value: this.string(id, 0) };
      case 14:
        return { type: 'break', start, end };
      case 15:
        return {
          type: 'link',
          start,
          end,
          children: this.childrenOf(id) as Inline[],
          url: this.string(id, 0),
        };
      case 16:
        return { type: 'image', start, end, url: this.string(id, 0), alt: this.string(id, 8) };
      case 17:
        return {
          type: 'linkReference',
          start,
          end,
          children: this.childrenOf(id) as Inline[],
          identifier: this.string(id, 0),
        };
      case 18:
        return {
          type: 'imageReference',
          start,
          end,
          identifier: this.string(id, 0),
          alt: this.string(id, 20),
        };
      case 19:
        return { type: 'footnoteDefinition', start, end, children: this.childrenOf(id) as Block[] };
      case 20:
        return { type: 'footnoteReference', start, end };
      case 21:
        return { type: 'table', start, end, children: this.childrenOf(id) as TableRow[] };
      case 22:
        return { type: 'tableRow', start, end, children: this.childrenOf(id) as TableCell[] };
      case 23:
        return { type: 'tableCell', start, end, children: this.childrenOf(id) as Inline[] };
      default:
        return null;
    }
  }

  private header(word: number): number {
    return this.view.getUint32(4 * word, true);
  }

  private field(id: number, word: number): number {
    return this.view.getUint32(this.nodes + 4 * (id * NODE.words + word), true);
  }

  private dataOf(id: number): number {
    return this.data + this.field(id, NODE.data);
  }

  /** A string of a node: offset and length in the pool, in bytes. */
  private string(id: number, field: number): string {
    const at = this.dataOf(id) + field;
    const from = this.view.getUint32(at, true);
    const to = from + this.view.getUint32(at + 4, true);
    if (to <= this.textLength) return this.text.slice(this.units.at(from), this.units.at(to));
    const string = this.decoder.decode(this.pool.subarray(from, to));
    return this.restore ? this.restore(string) : string;
  }
}
