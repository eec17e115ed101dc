// Follows phrases through a text, from each of its words: what begins there, word by word and over gaps.
import type { Automaton } from './automaton.js';
import { FoundPhrases } from './found-phrases.js';
import { GapTargets } from './gap-targets.js';
import type { TokenSymbols } from './token-symbols.js';

/** Beyond so many, a place among sorted numbers is looked for by halves. */
const FEW = 8;

/** Follows all phrases that begin at a token. Nodes yet to be gone on from lie on a stack, each with the token that comes next. */
export class Walk {
  readonly found = new FoundPhrases();
  private readonly automaton: Automaton;
  private readonly symbolsFrom: Int32Array;
  private readonly symbols: Int32Array;
  private nodes = new Int32Array(64);
  private places = new Int32Array(64);
  private depth = 0;
  private readonly gapTargets: GapTargets;
  private start = 0;
  /** End of the sentence. */
  private limit = 0;

  constructor(automaton: Automaton, symbols: TokenSymbols) {
    this.automaton = automaton;
    this.symbolsFrom = symbols.from;
    this.symbols = symbols.list;
    this.gapTargets = new GapTargets(automaton, symbols);
  }

  /** To be called before the words of a sentence are gone from. */
  enter(start: number, limit: number): void {
    this.limit = limit;
    this.gapTargets.enter(start, limit);
  }

  from(start: number): void {
    const { symbolsFrom, symbols, limit } = this;
    this.start = start;
    const first = symbolsFrom[start] as number;
    const second = symbolsFrom[start + 1] as number;
    const third = start + 1 < limit ? (symbolsFrom[start + 2] as number) : second;
    for (let i = first; i < second; i++) {
      const symbol = symbols[i] as number;
      this.tellAlone(symbol);
      for (let j = second; j < third; j++) this.pair(symbol, symbols[j] as number, start + 2);
    }
    this.drain();
  }

  /** What a first word is by itself, and what begins with it and a gap. */
  private tellAlone(symbol: number): void {
    const { aloneFrom, alone, openFrom, openNodes } = this.automaton;
    const { found, start } = this;
    let last = aloneFrom[symbol + 1] as number;
    for (let i = aloneFrom[symbol] as number; i < last; i++) found.add(alone[i] as number, start, start + 1);
    last = openFrom[symbol + 1] as number;
    for (let i = openFrom[symbol] as number; i < last; i++) this.leap(openNodes[i] as number, start + 1);
  }

  /** The nodes that two first words lead to: by way of the shorter of what the one leads to and what the other leads on from. */
  private pair(one: number, other: number, at: number): void {
    const { firstFrom, firstNodes, secondFrom, secondNodes, secondTargets } = this.automaton;
    const from = firstFrom[one] as number;
    const to = firstFrom[one + 1] as number;
    const secondStart = secondFrom[other] as number;
    const secondEnd = secondFrom[other + 1] as number;
    if (to - from <= secondEnd - secondStart) {
      for (let i = from; i < to; i++) this.step(firstNodes[i] as number, other, at);
      return;
    }
    for (let i = secondStart; i < secondEnd; i++) {
      const node = secondNodes[i] as number;
      if (firstNodes[placeOf(firstNodes, node, from, to)] === node) this.push(secondTargets[i] as number, at);
    }
  }

  /** Goes on from a node by a symbol, to before the token `at`. */
  private step(node: number, symbol: number, at: number): void {
    const { edgesFrom, edgeSymbols, edgeTargets } = this.automaton;
    const end = edgesFrom[node + 1] as number;
    let edge = placeOf(edgeSymbols, symbol, edgesFrom[node] as number, end);
    for (; edge < end && edgeSymbols[edge] === symbol; edge++) this.push(edgeTargets[edge] as number, at);
  }

  private drain(): void {
    const { automaton, symbolsFrom, symbols, limit } = this;
    const { gapsFrom } = automaton;
    while (this.depth > 0) {
      const node = this.nodes[--this.depth] as number;
      const at = this.places[this.depth] as number;
      this.tellEnds(node, at);
      if (gapsFrom[node] !== gapsFrom[node + 1]) this.leap(node, at);
      if (at >= limit) continue;
      const last = symbolsFrom[at + 1] as number;
      for (let i = symbolsFrom[at] as number; i < last; i++) this.step(node, symbols[i] as number, at + 1);
    }
  }

  private tellEnds(node: number, end: number): void {
    const { endsFrom, ends } = this.automaton;
    const last = endsFrom[node + 1] as number;
    for (let i = endsFrom[node] as number; i < last; i++) this.found.add(ends[i] as number, this.start, end);
  }

  /** Goes on behind each gap that begins in a node, from every token that it may reach. A phrase may end in a gap: "died ..3 (people)?". */
  private leap(node: number, at: number): void {
    const { gapsFrom, gapMost, gapTargets, endsFrom } = this.automaton;
    const last = gapsFrom[node + 1] as number;
    for (let gap = gapsFrom[node] as number; gap < last; gap++) {
      const after = gapTargets[gap] as number;
      const furthest = at + (gapMost[gap] as number);
      if (endsFrom[after] !== endsFrom[after + 1])
        for (let to = at; to <= furthest && to <= this.limit; to++) this.tellEnds(after, to);
      this.land(after, at, furthest);
    }
  }

  /** Goes on from a node at each of the tokens [at, furthest] that it leads on by. */
  private land(node: number, at: number, furthest: number): void {
    const { symbolsFrom, symbols } = this;
    const { tokens, next } = this.gapTargets;
    for (let i = this.gapTargets.firstFor(node, this.start); i >= 0; i = next[i] as number) {
      const token = tokens[i] as number;
      if (token > furthest) return;
      if (token < at) continue;
      const end = symbolsFrom[token + 1] as number;
      for (let s = symbolsFrom[token] as number; s < end; s++)
        this.step(node, symbols[s] as number, token + 1);
    }
  }

  private push(node: number, at: number): void {
    const { depth, nodes, places } = this;
    // Two symbols of a token may lead to the same node.
    if (depth > 0 && nodes[depth - 1] === node && places[depth - 1] === at) return;
    if (depth === nodes.length) this.grow();
    this.nodes[depth] = node;
    this.places[depth] = at;
    this.depth = depth + 1;
  }

  private grow(): void {
    const { nodes, places } = this;
    this.nodes = new Int32Array(2 * nodes.length);
    this.nodes.set(nodes);
    this.places = new Int32Array(2 * places.length);
    this.places.set(places);
  }
}

/** Place of the first number that is not below `wanted`, among the sorted numbers [from, to) of a list. */
function placeOf(numbers: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  while (low < high && (numbers[low] as number) < wanted) low++;
  return low;
}
