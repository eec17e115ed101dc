// Reads the buffer in which satteri hands over a syntax tree. Its layout is that of the exact version in package.json.
import { MOST_NESTED, tooDeep, tooMany } from './nesting.js';
import type { Block, Inline, ListItem, TableCell, TableRow } from './syntax.js';
import { Utf16Offsets } from './utf16-offsets.js';

type AnyNode = Block | Inline | ListItem | TableRow | TableCell;

/** Fields of the header, in words of four bytes; `nodes` and `children` hold places in bytes. */
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
/** Fields of a node, in words. */
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
  private readonly words: Uint32Array;
  private readonly bytes: DataView;
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

  constructor(given: Uint8Array, text: string, base: number, restore: ((text: string) => string) | null) {
    const buffer = given.byteOffset % 4 === 0 ? given : given.slice();
    this.words = new Uint32Array(buffer.buffer, buffer.byteOffset, buffer.byteLength >> 2);
    this.bytes = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    if (
      this.header(HEADER.magic) !== MAGIC ||
      this.header(HEADER.kind) !== MDAST ||
      this.header(HEADER.nodeSize) !== 4 * NODE.words ||
      (this.header(HEADER.nodes) | this.header(HEADER.children)) % 4 !== 0
    )
      throw new Error('satteri has another layout than the version in package.json');
    const nodes = this.header(HEADER.nodeCount);
    if (nodes > MOST_NODES) throw tooMany(MOST_NODES);
    this.text = text;
    this.restore = restore;
    this.base = base;
    this.nodes = this.header(HEADER.nodes) / 4;
    this.childIds = this.header(HEADER.children) / 4;
    this.data = this.header(HEADER.data);
    const pool = this.header(HEADER.pool);
    this.pool = buffer.subarray(pool, pool + this.header(HEADER.poolLength));
    this.textLength = this.words[this.nodes + NODE.end] ?? 0;
    this.units = new Utf16Offsets(text, this.textLength);
  }

  /** `node` is the number of a node. */
  childrenOf(node: number): AnyNode[] {
    return this.childrenAt(this.nodes + node * NODE.words);
  }

  private childrenAt(at: number): AnyNode[] {
    const { words } = this;
    if (++this.depth > MOST_NESTED) throw tooDeep(this.text, this.units.at(words[at + NODE.start] ?? 0));
    const first = this.childIds + (words[at + NODE.firstChild] ?? 0);
    const end = first + (words[at + NODE.childCount] ?? 0);
    const children: AnyNode[] = [];
    for (let i = first; i < end; i++) {
      const node = this.read(this.nodes + (words[i] ?? 0) * NODE.words);
      if (node) children.push(node);
    }
    this.depth--;
    return children;
  }

  /** The node whose fields begin at a word. Places are asked for in the order of the text, which is the fastest. */
  private read(at: number): AnyNode | null {
    const start = this.base + this.units.at(this.words[at + NODE.start] ?? 0);
    switch ((this.words[at + NODE.type] ?? 0) & 0xff) {
      case 1: {
        const children = this.childrenAt(at) as Inline[];
        return { type: 'paragraph', start, end: this.endOf(at), children };
      }
      case 2: {
        const children = this.childrenAt(at) as Inline[];
        const depth = this.bytes.getUint8(this.dataOf(at));
        return { type: 'heading', start, end: this.endOf(at), children, depth };
      }
      case 3:
        return { type: 'thematicBreak', start, end: this.endOf(at) };
      case 4: {
        const children = this.childrenAt(at) as Block[];
        return { type: 'blockquote', start, end: this.endOf(at), children };
      }
      case 5: {
        const children = this.childrenAt(at) as ListItem[];
        return { type: 'list', start, end: this.endOf(at), children };
      }
      case 6: {
        const children = this.childrenAt(at) as Block[];
        return { type: 'listItem', start, end: this.endOf(at), children };
      }
      case 7:
        return { type: 'html', start, value: this.string(at, 0), end: this.endOf(at) };
      case 8:
        return { type: 'code', start, value: this.string(at, 16), end: this.endOf(at) };
      case 9: {
        const identifier = this.string(at, 16);
        return { type: 'definition', start, identifier, url: this.string(at, 0), end: this.endOf(at) };
      }
      case 10:
        return { type: 'text', start, value: this.string(at, 0), end: this.endOf(at) };
      case 11: {
        const children = this.childrenAt(at) as Inline[];
        return { type: 'emphasis', start, end: this.endOf(at), children };
      }
      case 12: {
        const children = this.childrenAt(at) as Inline[];
        return { type: 'strong', start, end: this.endOf(at), children };
      }
      case 13:
        return { type: 'inlineCode', start, value: this.string(at, 0), end: this.endOf(at) };
      case 14:
        return { type: 'break', start, end: this.endOf(at) };
      case 15: {
        const children = this.childrenAt(at) as Inline[];
        return { type: 'link', start, url: this.string(at, 0), end: this.endOf(at), children };
      }
      case 16: {
        const alt = this.string(at, 8);
        return { type: 'image', start, alt, url: this.string(at, 0), end: this.endOf(at) };
      }
      case 17: {
        const children = this.childrenAt(at) as Inline[];
        return {
          type: 'linkReference',
          start,
          identifier: this.string(at, 0),
          end: this.endOf(at),
          children,
        };
      }
      case 18: {
        const alt = this.string(at, 20);
        return { type: 'imageReference', start, alt, identifier: this.string(at, 0), end: this.endOf(at) };
      }
      case 19: {
        const children = this.childrenAt(at) as Block[];
        return { type: 'footnoteDefinition', start, end: this.endOf(at), children };
      }
      case 20:
        return { type: 'footnoteReference', start, end: this.endOf(at) };
      case 21: {
        const children = this.childrenAt(at) as TableRow[];
        return { type: 'table', start, end: this.endOf(at), children };
      }
      case 22: {
        const children = this.childrenAt(at) as TableCell[];
        return { type: 'tableRow', start, end: this.endOf(at), children };
      }
      case 23: {
        const children = this.childrenAt(at) as Inline[];
        return { type: 'tableCell', start, end: this.endOf(at), children };
      }
      default:
        return null;
    }
  }

  private header(word: number): number {
    return this.words[word] ?? 0;
  }

  private endOf(at: number): number {
    return this.base + this.units.at(this.words[at + NODE.end] ?? 0);
  }

  private dataOf(at: number): number {
    return this.data + (this.words[at + NODE.data] ?? 0);
  }

  /** A string of a node: offset and length in the pool, in bytes. */
  private string(at: number, field: number): string {
    const place = this.dataOf(at) + field;
    const from = this.bytes.getUint32(place, true);
    const to = from + this.bytes.getUint32(place + 4, true);
    if (to <= this.textLength) {
      const start = this.units.at(from);
      return this.text.slice(start, this.units.at(to));
    }
    const string = this.decoder.decode(this.pool.subarray(from, to));
    return this.restore ? this.restore(string) : string;
  }
}
