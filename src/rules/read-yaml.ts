// Reads a YAML text of the set-up (registers, rules) value by value, and names file and line of whatever is wrong with it.
// It knows nothing of what the files are about, and does not touch the disk.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { ToolError } from '../model/errors.js';

interface File {
  readonly name: string;
  readonly lines: LineCounter;
}

/** A value in a YAML file with its place. Each reading method throws a ToolError (`bad-data`) where the value is of another kind. */
export class YamlValue {
  readonly #file: File;
  readonly #node: unknown;
  readonly #offset: number;
  readonly #name: string;

  constructor(file: File, node: unknown, offset: number, name: string) {
    this.#file = file;
    this.#node = node;
    this.#offset = rangeStart(node) ?? offset;
    this.#name = name;
  }

  /** Line in the file, from 1. */
  get line(): number {
    return this.#file.lines.linePos(this.#offset).line;
  }

  fail(problem: string, hint?: string): never {
    const message = `${this.#file.name}:${this.line}: ${this.#name}: ${problem}`;
    throw new ToolError('bad-data', message, hint === undefined ? {} : { hint });
  }

  /** Members of a mapping in their order. */
  entries(): [key: string, value: YamlValue][] {
    if (!isMap(this.#node)) return this.#unexpected('a mapping');
    return this.#node.items.map((pair) => {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      const offset = rangeStart(pair.key) ?? this.#offset;
      const value = new YamlValue(this.#file, pair.value, offset, String(key));
      if (typeof key !== 'string') return value.fail('expected a key that is text', 'Put the key in quotes.');
      return [key, value];
    });
  }

  /** A mapping with none but the known keys. */
  fields<K extends string>(...known: K[]): Fields<K> {
    const found = new Map<string, YamlValue>();
    for (const [key, value] of this.entries()) {
      if (!(known as string[]).includes(key)) value.fail('unknown field', `Known here: ${known.join(', ')}.`);
      found.set(key, value);
    }
    return {
      get: (key) => found.get(key),
      need: (key) => found.get(key) ?? this.fail(`missing field "${key}"`),
    };
  }

  list(): YamlValue[] {
    if (!isSeq(this.#node)) return this.#unexpected('a list');
    return this.#node.items.map(
      (item, index) => new YamlValue(this.#file, item, this.#offset, `${this.#name}[${index}]`),
    );
  }

  texts(): string[] {
    return this.list().map((item) => item.text());
  }

  /** Text that is not blank. */
  text(): string {
    const value = this.#scalar();
    if (typeof value !== 'string' || value.trim() === '') return this.#unexpected('text');
    return value;
  }

  /** Text, which may be empty. */
  maybeText(): string {
    const value = this.#scalar();
    return typeof value === 'string' ? value : this.#unexpected('text');
  }

  /** A whole number from 1. */
  count(): number {
    const value = this.#scalar();
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      return this.#unexpected('a whole number from 1');
    return value;
  }

  flag(): boolean {
    const value = this.#scalar();
    return typeof value === 'boolean' ? value : this.#unexpected('true or false');
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    const value = this.#scalar();
    return choices.find((choice) => choice === value) ?? this.#unexpected(`one of ${choices.join(', ')}`);
  }

  #scalar(): unknown {
    return isScalar(this.#node) ? this.#node.value : undefined;
  }

  #unexpected(wanted: string): never {
    return this.fail(`expected ${wanted}, found ${describe(this.#node)}`);
  }
}

export interface Fields<K extends string> {
  get(key: K): YamlValue | undefined;
  need(key: K): YamlValue;
}

/** Parses a text; throws a ToolError (`bad-yaml`) with file and line where it is not YAML. Anchors and aliases are refused. */
export function readYaml(name: string, text: string): YamlValue {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const reason = problem.message.split('\n')[0];
    throw new ToolError('bad-yaml', `${name}:${lines.linePos(problem.pos[0]).line}: ${reason}`, {
      cause: problem,
    });
  }
  return new YamlValue({ name, lines }, document.contents, 0, 'file');
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function describe(node: unknown): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isAlias(node)) return 'an alias';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return JSON.stringify(node.value);
}
