// The built-in rules in the form that `npm run build` keeps beside the code: YAML takes a second to read, this a few milliseconds.
// What judges (checks, registers, phrases) is parsed when the first plan is judged: a run whose plans are all known judges none. The
// numbers of the phrases lie in a file of their own, and so do the examples, which are read only when somebody asks for them.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument, Registers } from '../model/registers.js';
import type { Rule } from '../model/rule.js';
import { createLookup } from '../rules/create-lookup.js';
import type { ItemList } from '../rules/item-lists.js';
import type { Automaton } from '../text/automaton.js';
import type { PhraseBook } from '../text/phrase-book.js';
import { PACKAGE_ROOT } from './package-info.js';
import { once } from '../model/once.js';
import { areUnchanged, type SourceRecord } from './source-record.js';

/** All that judging needs. */
export interface Compiled {
  /** First 16 hex digits of the SHA-256 over all sources. */
  readonly hash: string;
  readonly rules: readonly Rule[];
  readonly items: readonly ItemList[];
  /** Read, or compiled, when it is first called. */
  readonly phrases: () => PhraseBook;
  readonly registers: () => Registers;
  /** JSON Schema of the front matter. */
  readonly frontMatterSchema: object;
}

interface Head {
  readonly hash: string;
  readonly sources: SourceRecord;
  /** Bytes of the file of numbers. */
  readonly numbers: number;
}

/** Of the rules, all but what they ask and their examples. */
type Packed = Omit<Compiled, 'hash' | 'phrases' | 'registers'>;
/** What each rule asks, in their order. */
type PackedChecks = readonly Rule['checks'][];

interface PackedRegisters extends Omit<Registers, 'authorityBySlug' | 'instrumentById'> {
  /** Slug or alias of an authority to its place in the list. */
  readonly authorityPlaces: Readonly<Record<string, number>>;
}

interface PackedPhrases extends Omit<PhraseBook, 'automaton'> {
  readonly automaton: Pick<Automaton, 'prefixes' | 'features'>;
  /** All words of the automaton, with spaces between. */
  readonly words: string;
  /** The lists in the file of numbers, in its order: the wider ones first, so that each begins where its width allows. */
  readonly lists: readonly PackedList[];
}

interface PackedList {
  readonly name: (typeof NUMBERS)[number];
  readonly length: number;
  /** Bytes of a number. */
  readonly width: number;
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
  'edgeBits',
  'gapsFrom',
  'gapMost',
  'gapTargets',
  'endsFrom',
  'ends',
] as const;

export function writeCompiled({ hash, phrases, ...compiled }: Compiled, sources: SourceRecord): void {
  const { automaton, concepts, inline } = phrases();
  const { words, prefixes, features } = automaton;
  const { authorityBySlug, instrumentById: _, ...registers } = compiled.registers();
  const lists = NUMBERS.map((name): PackedList => {
    const { length, BYTES_PER_ELEMENT: width } = automaton[name];
    return { name, length, width };
  }).sort((a, b) => b.width - a.width);
  const numbers = Buffer.concat(lists.map(({ name }) => Buffer.from(automaton[name].buffer)));
  const packed: Packed = {
    items: compiled.items,
    frontMatterSchema: compiled.frontMatterSchema,
    rules: compiled.rules.map((rule) => ({ ...rule, checks: [], examples: [] })),
  };
  const checks: PackedChecks = compiled.rules.map((rule) => rule.checks);
  const packedRegisters: PackedRegisters = {
    ...registers,
    authorityPlaces: Object.fromEntries(
      Object.entries(authorityBySlug).map(([slug, one]) => [slug, registers.authorities.indexOf(one)]),
    ),
  };
  const packedPhrases: PackedPhrases = {
    concepts,
    inline,
    automaton: { prefixes, features },
    words: words.join(' '),
    lists,
  };
  const head: Head = { hash, sources, numbers: numbers.length };
  writeFileSync(FILES.numbers, numbers);
  writeFileSync(
    FILES.examples,
    JSON.stringify(Object.fromEntries(compiled.rules.map((rule) => [rule.id, rule.examples]))),
  );
  // Last, since it vouches for the others.
  writeFileSync(
    FILES.rules,
    toAscii(
      [head, packed, checks, packedRegisters, packedPhrases].map((one) => JSON.stringify(one)).join('\n'),
    ),
  );
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
    bytes = statSync(FILES.numbers).size;
  } catch {
    return null;
  }
  const [first = '', packed = '', checks = '', registers = '', phrases = ''] = text.split('\n');
  const { hash, sources, numbers } = JSON.parse(first) as Head;
  if (bytes !== numbers || (!areUnchanged(sources, made) && hashNow() !== hash)) return null;
  const { rules, ...rest } = JSON.parse(packed) as Packed;
  return {
    hash,
    ...rest,
    rules: withParts(rules, checks),
    registers: once(() => unpackRegisters(JSON.parse(registers) as PackedRegisters)),
    phrases: () => unpackPhrases(JSON.parse(phrases) as PackedPhrases, readFileSync(FILES.numbers)),
  };
}

function unpackRegisters({ authorityPlaces, ...registers }: PackedRegisters): Registers {
  const { authorities, legislation } = registers;
  withoutPrototypes(registers);
  return {
    ...registers,
    authorityBySlug: createLookup(
      Object.entries(authorityPlaces).flatMap(([slug, place]) => {
        const authority = authorities[place];
        return authority ? [[slug, authority] as const] : [];
      }),
    ),
    instrumentById: createLookup(legislation.map((one: Instrument) => [one.id, one] as const)),
  };
}

function unpackPhrases(
  { concepts, inline, automaton, words, lists }: PackedPhrases,
  { buffer, byteOffset }: Buffer,
): PhraseBook {
  let from = byteOffset;
  const numbers = Object.fromEntries(
    lists.map(({ name, length, width }) => {
      const list = width === 2 ? new Uint16Array(buffer, from, length) : new Int32Array(buffer, from, length);
      from += list.byteLength;
      return [name, list];
    }),
  ) as Pick<Automaton, (typeof NUMBERS)[number]>;
  return { concepts, inline, automaton: { ...automaton, ...numbers, words: words.split(' ') } };
}

/** The rules with what they ask and their examples, each parsed when it is first asked for. */
function withParts(rules: readonly Rule[], packedChecks: string): Rule[] {
  const checks = once(() => JSON.parse(packedChecks) as PackedChecks);
  const examples = once(
    () => JSON.parse(readFileSync(FILES.examples, 'utf8')) as Record<string, Rule['examples']>,
  );
  return rules.map((rule, i) =>
    Object.defineProperties(
      { ...rule },
      {
        checks: { get: () => checks()[i] ?? [], enumerable: true },
        examples: { get: () => examples()[rule.id] ?? [], enumerable: true },
      },
    ),
  );
}

/** Look-ups have no prototype, as in the registers that are read from YAML. */
function withoutPrototypes({
  legislation,
  sectionGists,
}: Pick<Registers, 'legislation' | 'sectionGists'>): void {
  const lookups: object[] = [sectionGists, ...Object.values(sectionGists)];
  for (const { provisions, lastSubsections } of legislation) lookups.push(provisions, lastSubsections);
  for (const lookup of lookups) Object.setPrototypeOf(lookup, null);
}
