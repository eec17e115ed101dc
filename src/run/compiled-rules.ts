// The built-in rules in the form that `npm run build` keeps beside the code: YAML takes a second to read, this a few milliseconds.
// Numbers of the automaton lie in a file of their own, examples in another, which is read only when somebody asks for them.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument, Registers } from '../model/registers.js';
import type { Rule } from '../model/rule.js';
import { createLookup } from '../rules/create-lookup.js';
import type { ItemList } from '../rules/item-lists.js';
import type { Automaton } from '../text/automaton.js';
import type { PhraseBook } from '../text/phrase-book.js';
import { PACKAGE_ROOT } from './package-info.js';

/** All that judging needs. */
export interface Compiled {
  /** First 16 hex digits of the SHA-256 over all sources. */
  readonly hash: string;
  readonly rules: readonly Rule[];
  readonly items: readonly ItemList[];
  readonly phrases: PhraseBook;
  readonly registers: Registers;
  /** JSON Schema of the front matter. */
  readonly frontMatterSchema: object;
}

/** A file that was read when the rules were compiled, by its path in the package, and its length in bytes. */
export type SourceLength = readonly [path: string, bytes: number];

interface Head {
  readonly hash: string;
  readonly sources: readonly SourceLength[];
}

interface Packed extends Omit<Compiled, 'hash' | 'phrases' | 'registers'> {
  readonly rules: readonly Rule[];
  readonly phrases: Omit<PhraseBook, 'automaton'>;
  readonly automaton: Pick<Automaton, 'words' | 'prefixes' | 'features'>;
  /** Lengths of the lists in the file of numbers, in the order of NUMBERS. */
  readonly lengths: readonly number[];
  readonly registers: Omit<Registers, 'authorityBySlug' | 'instrumentById'>;
  /** Slug or alias of an authority to its place in the list. */
  readonly authorityPlaces: Readonly<Record<string, number>>;
}

const FILES = {
  rules: join(PACKAGE_ROOT, 'dist', 'rules.json'),
  numbers: join(PACKAGE_ROOT, 'dist', 'rules.bin'),
  examples: join(PACKAGE_ROOT, 'dist', 'rule-examples.json'),
} as const;
const NUMBERS = [
  'aloneFrom',
  'alone',
  'pairFrom',
  'pairSymbols',
  'pairTargets',
  'pairBits',
  'leapFrom',
  'leapSymbols',
  'leapMost',
  'leapTargets',
  'leapBits',
  'widest',
  'openFrom',
  'openNodes',
  'edgesFrom',
  'edgeSymbols',
  'edgeTargets',
  'gapsFrom',
  'gapMost',
  'gapTargets',
  'endsFrom',
  'ends',
] as const;

export function writeCompiled({ hash, ...compiled }: Compiled, sources: readonly SourceLength[]): void {
  const { automaton, concepts, inline } = compiled.phrases;
  const { words, prefixes, features } = automaton;
  const { authorityBySlug, instrumentById: _, ...registers } = compiled.registers;
  const lists = NUMBERS.map((name) => automaton[name]);
  const packed: Packed = {
    ...compiled,
    rules: compiled.rules.map((rule) => ({ ...rule, examples: [] })),
    phrases: { concepts, inline },
    automaton: { words, prefixes, features },
    lengths: lists.map((list) => list.length),
    registers,
    authorityPlaces: Object.fromEntries(
      Object.entries(authorityBySlug).map(([slug, one]) => [slug, registers.authorities.indexOf(one)]),
    ),
  };
  const head: Head = { hash, sources };
  writeFileSync(FILES.numbers, Buffer.concat(lists.map((list) => Buffer.from(list.buffer))));
  writeFileSync(
    FILES.examples,
    JSON.stringify(Object.fromEntries(compiled.rules.map((rule) => [rule.id, rule.examples]))),
  );
  // Last, since it vouches for the others.
  writeFileSync(FILES.rules, `${JSON.stringify(head)}\n${JSON.stringify(packed)}`);
}

/**
 * Null where nothing was compiled, or from other sources. These are known by their names and lengths, and by none being younger than
 * what was compiled; where that leaves a doubt, by their hash, which `hashNow` works out.
 */
export function readCompiled(
  sources: readonly SourceLength[],
  youngest: number,
  hashNow: () => string,
): Compiled | null {
  let text;
  let made;
  let bytes;
  try {
    text = readFileSync(FILES.rules, 'utf8');
    made = statSync(FILES.rules).mtimeMs;
    bytes = readFileSync(FILES.numbers);
  } catch {
    return null;
  }
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as Head;
  const sure = youngest <= made && JSON.stringify(sources) === JSON.stringify(head.sources);
  if (!sure && hashNow() !== head.hash) return null;
  return { hash: head.hash, ...unpack(JSON.parse(text.slice(end)) as Packed, bytes) };
}

function unpack(packed: Packed, bytes: Buffer): Omit<Compiled, 'hash'> {
  const { authorityPlaces, lengths, automaton, ...rest } = packed;
  withoutPrototypes(packed.registers);
  const { authorities, legislation } = packed.registers;
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT);
  let from = 0;
  const numbers = Object.fromEntries(
    NUMBERS.map((name, i) => [name, all.subarray(from, (from += lengths[i] ?? 0))]),
  ) as Record<(typeof NUMBERS)[number], Int32Array>;
  return {
    ...rest,
    rules: withExamples(packed.rules),
    phrases: { ...packed.phrases, automaton: { ...automaton, ...numbers } },
    registers: {
      ...packed.registers,
      authorityBySlug: createLookup(
        Object.entries(authorityPlaces).flatMap(([slug, place]) => {
          const authority = authorities[place];
          return authority ? [[slug, authority] as const] : [];
        }),
      ),
      instrumentById: createLookup(legislation.map((one: Instrument) => [one.id, one] as const)),
    },
  };
}

function withExamples(rules: readonly Rule[]): Rule[] {
  let examples: Record<string, Rule['examples']> | undefined;
  const read = (id: string): Rule['examples'] => {
    examples ??= JSON.parse(readFileSync(FILES.examples, 'utf8')) as Record<string, Rule['examples']>;
    return examples[id] ?? [];
  };
  return rules.map((rule) =>
    Object.defineProperty({ ...rule }, 'examples', { get: () => read(rule.id), enumerable: true }),
  );
}

/** Look-ups have no prototype, as in the registers that are read from YAML. */
function withoutPrototypes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  Object.values(value).forEach(withoutPrototypes);
}
