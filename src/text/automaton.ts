// All phrases of all rules as one automaton over symbols; flat and serialisable, so that it can be compiled ahead and needs nothing made
// of it before it runs. It knows words and numbers of phrases only, nothing of concepts or rules.
import type { Feature } from './phrase.js';
import { bitsOfPairs, type PairBits } from './symbol-pairs.js';
import { buildTrie, type Trie, type TrieNode, type WordClass } from './phrase-trie.js';

/** Half as wide where no number is too large: the less memory the phrases take, the more of them is at hand. */
export type Numbers = Int32Array | Uint16Array;

/**
 * Words, prefixes and features are symbols, numbered in this order. A token of a text stands for one symbol, for several or for none.
 * In the lists, the entries of number i are those from `xFrom[i]` up to, not with, `xFrom[i + 1]`. Node 0 is the root.
 */
export interface Automaton {
  /** `^word` stands only at the head of a sentence; its word is a symbol too. What a prefix takes of these words is worked out already. */
  readonly words: readonly string[];
  /** For words that are no symbols. */
  readonly prefixes: readonly string[];
  readonly features: readonly Feature[];
  /** By symbol: the phrases that it is, alone. */
  readonly aloneFrom: Numbers;
  readonly alone: Numbers;
  /** By symbol: where it and the next one lead as first words, by the next; and of which pairs there are some. */
  readonly pairFrom: Numbers;
  readonly pairSymbols: Numbers;
  readonly pairTargets: Numbers;
  readonly pairBits: PairBits;
  /** The same for a first word and the one behind a gap of up to so many words. */
  readonly leapFrom: Numbers;
  readonly leapSymbols: Numbers;
  readonly leapMost: Numbers;
  readonly leapTargets: Numbers;
  readonly leapBits: PairBits;
  /** By symbol: the widest gap behind it as a first word; 0 for none. */
  readonly widest: Numbers;
  /** By symbol: of the nodes that it leads to as a first word those with a gap in which a phrase may end: "died ..3 (people)?". */
  readonly openFrom: Numbers;
  readonly openNodes: Numbers;
  /** By node: where symbols lead, by symbol; none from the root. */
  readonly edgesFrom: Numbers;
  readonly edgeSymbols: Numbers;
  readonly edgeTargets: Numbers;
  /** Of which nodes and symbols there are some. */
  readonly edgeBits: PairBits;
  /** By node: words between, up to so many, and the node from which to go on. */
  readonly gapsFrom: Numbers;
  readonly gapMost: Numbers;
  readonly gapTargets: Numbers;
  /** By node: the phrases that end in it. */
  readonly endsFrom: Numbers;
  readonly ends: Numbers;
}

type Pair = readonly [number, number];

/** Each phrase with the numbers that it is reported as. Throws a SyntaxError for a phrase that does not parse. */
export function compilePhrases(phrases: Iterable<readonly [string, readonly number[]]>): Automaton {
  const trie = buildTrie(phrases);
  const { nodes } = trie;
  const { symbolsOf, ...symbols } = nameSymbols(trie);
  const count = symbols.words.length + symbols.prefixes.length + symbols.features.length;
  const edges = nodes.map((node) =>
    inOrder(node.edges.flatMap(([id, to]) => symbolsOf(id).map((symbol): Pair => [symbol, to]))),
  );
  const first = group(count, edges[0] ?? []);
  edges[0] = [];
  const gaps = nodes.map((_, node) => (node === 0 ? [] : gapsOf(nodes, node)));
  const endsOf = (node: number): readonly number[] => nodes[node]?.ends ?? [];
  const edgesOf = (node: number): readonly Pair[] => edges[node] ?? [];
  const gapsAfter = (node: number): readonly Pair[] => gaps[node] ?? [];
  const pairs = first.map((leads) => inOrder(leads.flatMap(edgesOf)));
  const leaps = first.map((leads) =>
    leads
      .flatMap(gapsAfter)
      .flatMap(([most, behind]) => edgesOf(behind).map(([symbol, target]) => ({ symbol, target, most })))
      .sort((a, b) => a.symbol - b.symbol),
  );
  const lists = {
    ...flatten(
      'aloneFrom',
      first.map((leads) => [...new Set(leads.flatMap(endsOf))]),
      { alone: (number) => number },
    ),
    ...flatten('pairFrom', pairs, { pairSymbols: ([symbol]) => symbol, pairTargets: ([, target]) => target }),
    pairBits: bitsOfPairs(pairs.flatMap((list, one) => list.map(([other]): Pair => [one, other]))),
    ...flatten('leapFrom', leaps, {
      leapSymbols: ({ symbol }) => symbol,
      leapMost: ({ most }) => most,
      leapTargets: ({ target }) => target,
    }),
    leapBits: bitsOfPairs(leaps.flatMap((list, one) => list.map(({ symbol }): Pair => [one, symbol]))),
    widest: narrowed(first.map((leads) => Math.max(0, ...leads.flatMap(gapsAfter).map(([most]) => most)))),
    ...flatten(
      'openFrom',
      first.map((leads) =>
        leads.filter((node) => gapsAfter(node).some(([, behind]) => endsOf(behind).length > 0)),
      ),
      { openNodes: (node) => node },
    ),
    ...flatten('edgesFrom', edges, {
      edgeSymbols: ([symbol]) => symbol,
      edgeTargets: ([, target]) => target,
    }),
    edgeBits: bitsOfPairs(edges.flatMap((list, node) => list.map(([symbol]): Pair => [node, symbol]))),
    ...flatten('gapsFrom', gaps, { gapMost: ([most]) => most, gapTargets: ([, target]) => target }),
    ...flatten(
      'endsFrom',
      nodes.map((_, node) => endsOf(node)),
      { ends: (number) => number },
    ),
  };
  return { ...symbols, ...lists };
}

interface Symbols extends Pick<Automaton, 'words' | 'prefixes' | 'features'> {
  /** Symbols of the words of a class. */
  readonly symbolsOf: (wordClass: number) => readonly number[];
}

function nameSymbols({ classes }: Trie): Symbols {
  const all = (of: (one: WordClass) => readonly string[]): string[] => [...new Set(classes.flatMap(of))];
  const written = all((one) => one.words);
  const words = [...new Set([...written, ...written.map((word) => word.replace(/^\^/, ''))])];
  const prefixes = all((one) => one.prefixes);
  const features = all((one) => one.features) as Feature[];
  const numbers = new Map(
    [...words, ...prefixes.map((p) => `${p}*`), ...features.map((f) => `#${f}`)].map((name, i) => [name, i]),
  );
  const begun = new Map(prefixes.map((prefix) => [prefix, words.filter((word) => word.startsWith(prefix))]));
  const lists = classes.map((one) => {
    const names = [
      ...one.words,
      ...one.prefixes.flatMap((prefix) => begun.get(prefix) ?? []),
      ...one.prefixes.map((p) => `${p}*`),
      ...one.features.map((f) => `#${f}`),
    ];
    return [...new Set(names)].map((name) => numbers.get(name) ?? 0);
  });
  return { words, prefixes, features, symbolsOf: (id) => lists[id] ?? [] };
}

/** Gaps of a node; a gap right after a gap makes one that is as wide as both. */
function gapsOf(nodes: readonly TrieNode[], node: number, before = 0): Pair[] {
  return (nodes[node]?.gaps ?? []).flatMap(([most, target]) => [
    [before + most, target],
    ...gapsOf(nodes, target, before + most),
  ]);
}

/** Distinct pairs, by the first number, then by the second. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort(([a, x], [b, y]) => a - b || x - y);
  return sorted.filter(([a, x], i) => a !== sorted[i - 1]?.[0] || x !== sorted[i - 1]?.[1]);
}

/** What stands beside each number below `count`, in order as given. */
function group<T>(count: number, entries: readonly (readonly [number, T])[]): T[][] {
  const groups = Array.from({ length: count }, (): T[] => []);
  for (const [number, thing] of entries) groups[number]?.push(thing);
  return groups;
}

/** Lists one after the other, and where each begins. */
function flatten<T, From extends string, Name extends string>(
  from: From,
  lists: readonly (readonly T[])[],
  columns: Readonly<Record<Name, (entry: T) => number>>,
): Record<From | Name, Numbers> {
  const starts = [0];
  lists.forEach((list, i) => starts.push((starts[i] ?? 0) + list.length));
  const all: readonly T[] = lists.flatMap((list) => list);
  const filled = Object.entries(columns as Record<string, (entry: T) => number>).map(([name, of]) => [
    name,
    narrowed(all.map(of)),
  ]);
  return { [from]: narrowed(starts), ...Object.fromEntries(filled) } as Record<From | Name, Numbers>;
}

function narrowed(numbers: readonly number[]): Numbers {
  return numbers.every((number) => number < 1 << 16) ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}
