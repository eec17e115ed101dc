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
import { areUnchanged, type SourceRecord } from './source-record.js';

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

interface Head {
  readonly hash: string;
  readonly sources: SourceRecord;
}

interface Packed extends Omit<Compiled, 'hash' | 'phrases' | 'registers'> {
  readonly rules: readonly Rule[];
  readonly phrases: Omit<PhraseBook, 'automaton'>;
  readonly automaton: Pick<Automaton, 'prefixes' | 'features'>;
  /** All words of the automaton, with spaces between. */
  readonly words: string;
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

export function writeCompiled({ hash, ...compiled }: Compiled, sources: SourceRecord): void {
  const { automaton, concepts, inline } = compiled.phrases;
  const { words, prefixes, features } = automaton;
  const { authorityBySlug, instrumentById: _, ...registers } = compiled.registers;
  const lists = NUMBERS.map((name) => automaton[name]);
  const packed: Packed = {
    ...compiled,
    rules: compiled.rules.map((rule) => ({ ...rule, examples: [] })),
    phrases: { concepts, inline },
    automaton: { prefixes, features },
    words: words.join(' '),
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
  writeFileSync(FILES.rules, toAscii(`${JSON.stringify(head)}\n${JSON.stringify(packed)}`));
}

/** The same JSON without a letter that has to be decoded when it is read. */
function toAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Null where nothing was compiled, or from other sources: where a look at them leaves a doubt, their hash decides, which `hashNow` works out. */
export function readCompiled(hashNow: () => string): Compiled | null {
  let text;
  let made;
  let bytes;
  try {
    text = readFileSync(FILES.rules, 'latin1');
    made = statSync(FILES.rules).mtimeMs;
    bytes = readFileSync(FILES.numbers);
  } catch {
    return null;
  }
  const end = text.indexOf('\n');
  const { hash, sources } = JSON.parse(text.slice(0, end)) as Head;
  if (!areUnchanged(sources, made) && hashNow() !== hash) return null;
  return { hash, ...unpack(JSON.parse(text.slice(end)) as Packed, bytes) };
}

function unpack(packed: Packed, bytes: Buffer): Omit<Compiled, 'hash'> {
  const { authorityPlaces, lengths, automaton, words, ...rest } = packed;
  const { authorities, legislation } = packed.registers;
  withoutPrototypes(packed.registers);
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT);
  let from = 0;
  const numbers = Object.fromEntries(
    NUMBERS.map((name, i) => [name, all.subarray(from, (from += lengths[i] ?? 0))]),
  ) as Record<(typeof NUMBERS)[number], Int32Array>;
  return {
    ...rest,
    rules: withExamples(packed.rules),
    phrases: { ...packed.phrases, automaton: { ...automaton, ...numbers, words: words.split(' ') } },
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
function withoutPrototypes({ legislation, sectionGists }: Packed['registers']): void {
  const lookups: object[] = [sectionGists, ...Object.values(sectionGists)];
  for (const { provisions, lastSubsections } of legislation) lookups.push(provisions, lastSubsections);
  for (const lookup of lookups) Object.setPrototypeOf(lookup, null);
}
