// Front matter as people write it: keys with values, lists, and brackets that close on their line. What else YAML allows, and all that may
// be a fault, is not read here: null is the answer, and the YAML library reads. What both read, they read alike, to the place.
import type { Span } from '../model/span.js';
import { readScalar } from './plain-scalar.js';
import { NOT_PLAIN, SPACE, YamlLines } from './yaml-lines.js';

/** Data of a front matter, and the place of each key and list entry by its path. */
export interface PlainYaml {
  readonly data: Record<string, unknown>;
  readonly places: Map<string, Span>;
}

/** `base` is where the text begins in the source. */
export function readPlainYaml(text: string, base: number): PlainYaml | null {
  try {
    return new PlainReader(text, base).read();
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

const DEEPEST = 12;

type Place = { -readonly [K in keyof Span]: Span[K] };

const KEY = /[A-Za-z_][\w-]*(?=:(?:[ \r\n]|$))/y;
/** Up to a comment. */
const LINE = /(?:[^\r\n#]|(?<! )#)*/y;
const IN_BRACKETS = /[^,[\]{}\r\n]*/y;
const QUOTED = /"([^"\\\r\n]*)"|'([^'\r\n]*)'(?!')/y;

class PlainReader extends YamlLines {
  private readonly base: number;
  private readonly places = new Map<string, Span>();
  /** Where the last value read ends. */
  private end = 0;
  private depth = 0;

  constructor(text: string, base: number) {
    super(text);
    this.base = base;
  }

  read(): PlainYaml {
    this.beginLine();
    if (this.indent !== 0) throw NOT_PLAIN;
    const data = this.readMap(0, '');
    if (this.line < this.text.length) throw NOT_PLAIN;
    return { data, places: this.places };
  }

  /** The entries of a map whose keys stand at a column; the first is being looked at. */
  private readMap(column: number, path: string): Record<string, unknown> {
    this.goDown();
    const map: Record<string, unknown> = {};
    do {
      const start = this.at;
      const key = this.match(KEY);
      if (key === '' || key in map || typeof toScalar(key) !== 'string') throw NOT_PLAIN;
      const name = path === '' ? key : `${path}.${key}`;
      const place = this.addPlace(name, start);
      this.at++;
      this.skipSpaces();
      map[key] = this.atLineEnd() ? this.readBelow(column, name) : this.readOnLine(column, name);
      place.end = this.base + this.end;
    } while (this.indent === column);
    if (this.indent > column) throw NOT_PLAIN;
    this.depth--;
    return map;
  }

  /** A value in the lines below its key. */
  private readBelow(column: number, path: string): unknown {
    const { at } = this;
    this.endLine();
    const { indent } = this;
    const isList = this.text.startsWith('- ', this.at);
    if (indent < column || (indent === column && !isList)) {
      // None: the key stands alone.
      if (this.apart) throw NOT_PLAIN;
      this.end = this.after = at;
      return null;
    }
    const value = isList ? this.readList(indent, path) : this.readMap(indent, path);
    if (isList && indent > column && this.indent === indent) throw NOT_PLAIN;
    this.end = this.after;
    return value;
  }

  private readOnLine(column: number, path: string): unknown {
    const value = this.readValue(LINE, path);
    const { end } = this;
    this.endLine();
    if (this.indent > column) throw NOT_PLAIN;
    this.end = end;
    return value;
  }

  private readList(column: number, path: string): unknown[] {
    this.goDown();
    const list: unknown[] = [];
    while (this.indent === column && this.text.startsWith('- ', this.at)) {
      this.at += 2;
      this.skipSpaces();
      const start = this.at;
      const name = `${path}.${list.length}`;
      const place = this.addPlace(name, start);
      if (this.match(KEY) === '') list.push(this.readOnLine(column, name));
      else {
        this.at = start;
        list.push(this.readMap(start - this.line, name));
        this.end = this.after;
      }
      place.end = this.base + this.end;
    }
    if (this.indent > column) throw NOT_PLAIN;
    this.depth--;
    return list;
  }

  /** `plain` is how far a value without quotes reaches. */
  private readValue(plain: RegExp, path: string): unknown {
    const { at, text } = this;
    const char = text[at];
    if (char === '[') return this.readBracketList(path);
    if (char === '{') return this.readBraces(path);
    if (char === '"' || char === "'") {
      QUOTED.lastIndex = at;
      const match = QUOTED.exec(text);
      if (!match) throw NOT_PLAIN;
      this.at = this.end = QUOTED.lastIndex;
      return match[1] ?? match[2];
    }
    const found = this.match(plain);
    let { length } = found;
    while (found.charCodeAt(length - 1) === SPACE) length--;
    this.end = at + length;
    return toScalar(found.slice(0, length));
  }

  private readBracketList(path: string): unknown[] {
    this.goDown();
    const list: unknown[] = [];
    do {
      this.at++;
      this.skipSpaces();
      const name = `${path}.${list.length}`;
      const place = this.addPlace(name, this.at);
      list.push(this.readValue(IN_BRACKETS, name));
      place.end = this.base + this.end;
      this.skipSpaces();
    } while (this.text[this.at] === ',');
    this.closeBracket(']');
    return list;
  }

  private readBraces(path: string): Record<string, unknown> {
    this.goDown();
    const map: Record<string, unknown> = {};
    const seen = new Set<string>();
    let last = '';
    let place: Place | null = null;
    do {
      this.at++;
      this.skipSpaces();
      const start = this.at;
      const key = this.match(KEY);
      const before = map[last];
      if (key !== '') {
        if (key in map || seen.has(key) || typeof toScalar(key) !== 'string') throw NOT_PLAIN;
        this.at++;
        this.skipSpaces();
        place = this.addPlace(`${path}.${key}`, start);
        map[key] = this.readValue(IN_BRACKETS, `${path}.${key}`);
        last = key;
      } else {
        // A comma without quotes cut a text in two: its pieces belong together.
        if (place === null || typeof before !== 'string' || /^["'[{]/.test(this.text.charAt(start)))
          throw NOT_PLAIN;
        const piece = this.readValue(IN_BRACKETS, path);
        if (typeof piece !== 'string' || piece in map || seen.has(piece)) throw NOT_PLAIN;
        seen.add(piece);
        map[last] = `${before}, ${piece}`;
      }
      place.end = this.base + this.end;
      this.skipSpaces();
    } while (this.text[this.at] === ',');
    this.closeBracket('}');
    return map;
  }

  private closeBracket(bracket: string): void {
    if (this.text[this.at] !== bracket) throw NOT_PLAIN;
    this.end = ++this.at;
    this.depth--;
  }

  private goDown(): void {
    if (++this.depth > DEEPEST) throw NOT_PLAIN;
  }

  /** Its end is filled in once it is known. */
  private addPlace(path: string, start: number): Place {
    const place = { start: this.base + start, end: 0 };
    this.places.set(path, place);
    return place;
  }
}

function toScalar(text: string): unknown {
  const value = readScalar(text);
  if (value === undefined) throw NOT_PLAIN;
  return value;
}
