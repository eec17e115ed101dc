// Follows phrases through a text, from each of its words: what begins there, word by word and over gaps.
import type { Automaton, Numbers } from './automaton.js';
import type { FoundPhrases } from './found-phrases.js';
import { FIRST, LAST_BIT, SECOND } from './symbol-pairs.js';
import type { TokenSymbols } from './token-symbols.js';

/** Beyond so many, a place among sorted numbers is looked for by halves. */
const FEW = 8;

/** Follows all phrases that begin at a token. Nodes yet to be gone on from lie on a stack, each with the token that comes next. */
export class Walk {
  private readonly found: FoundPhrases;
  private readonly automaton: Automaton;
  private readonly symbolsFrom: Int32Array;
  private readonly symbols: Int32Array;
  private nodes = new Int32Array(64);
  private places = new Int32Array(64);
  private depth = 0;
  private start = 0;
  /** End of the sentence. */
  private limit = 0;

  constructor(automaton: Automaton, symbols: TokenSymbols, found: FoundPhrases) {
    this.found = found;
    this.automaton = automaton;
    this.symbolsFrom = symbols.from;
    this.symbols = symbols.list;
  }

  /** `limit` is the end of the sentence. */
  from(start: number, limit: number): void {
    const { symbolsFrom, symbols } = this;
    const { aloneFrom, alone, openFrom, pairBits, leapBits, widest } = this.automaton;
    this.start = start;
    this.limit = limit;
    const second = symbolsFrom[start + 1] as number;
    for (let i = symbolsFrom[start] as number; i < second; i++) {
      const symbol = symbols[i] as number;
      const last = aloneFrom[symbol + 1] as number;
      for (let a = aloneFrom[symbol] as number; a < last; a++)
        this.found.add(alone[a] as number, start, start + 1);
      if (openFrom[symbol] !== openFrom[symbol + 1]) this.endInGaps(symbol);
      if (start + 1 === limit) continue;
      // What is asked of every two words that stand near each other is written out.
      const hash = symbol * FIRST;
      const third = symbolsFrom[start + 2] as number;
      for (let j = second; j < third; j++) {
        const other = symbols[j] as number;
        const bit = (hash ^ (other * SECOND)) & LAST_BIT;
        if (((pairBits[bit >> 5] as number) & (1 << (bit & 31))) !== 0) this.pair(symbol, other);
      }
      const furthest = start + 1 + (widest[symbol] as number);
      if (furthest === start + 1) continue;
      const end = symbolsFrom[furthest < limit ? furthest + 1 : limit] as number;
      for (let j = second; j < end; j++) {
        const bit = (hash ^ ((symbols[j] as number) * SECOND)) & LAST_BIT;
        if (((leapBits[bit >> 5] as number) & (1 << (bit & 31))) !== 0) this.leapTo(symbol, j);
      }
    }
    this.drain();
  }

  /** To where two first words lead. */
  private pair(one: number, other: number): void {
    const { pairFrom, pairSymbols, pairTargets } = this.automaton;
    const end = pairFrom[one + 1] as number;
    let i = placeOf(pairSymbols, other, pairFrom[one] as number, end);
    for (; i < end && pairSymbols[i] === other; i++) this.push(pairTargets[i] as number, this.start + 2);
  }

  /** To where a first word and the symbol in place `at` of the list lead, over a gap. */
  private leapTo(one: number, at: number): void {
    const { leapFrom, leapSymbols, leapMost, leapTargets } = this.automaton;
    const other = this.symbols[at] as number;
    const end = leapFrom[one + 1] as number;
    let i = placeOf(leapSymbols, other, leapFrom[one] as number, end);
    if (i === end || leapSymbols[i] !== other) return;
    let token = this.start + 1;
    while ((this.symbolsFrom[token + 1] as number) <= at) token++;
    for (; i < end && leapSymbols[i] === other; i++)
      if (token - this.start - 1 <= (leapMost[i] as number)) this.push(leapTargets[i] as number, token + 1);
  }

  private endInGaps(symbol: number): void {
    const { openFrom, openNodes, gapsFrom } = this.automaton;
    const last = openFrom[symbol + 1] as number;
    for (let i = openFrom[symbol] as number; i < last; i++) {
      const node = openNodes[i] as number;
      const end = gapsFrom[node + 1] as number;
      for (let gap = gapsFrom[node] as number; gap < end; gap++) this.endInGap(gap, this.start + 1);
    }
  }

  /** A phrase may end in a gap. */
  private endInGap(gap: number, at: number): void {
    const { gapMost, gapTargets, endsFrom } = this.automaton;
    const behind = gapTargets[gap] as number;
    if (endsFrom[behind] === endsFrom[behind + 1]) return;
    const furthest = Math.min(at + (gapMost[gap] as number), this.limit);
    for (let to = at; to <= furthest; to++) this.tellEnds(behind, to);
  }

  /** Goes on from a node by a symbol, to before the token `at`. */
  private step(node: number, symbol: number, at: number): void {
    const { edgesFrom, edgeSymbols, edgeTargets, edgeBits } = this.automaton;
    const bit = ((node * FIRST) ^ (symbol * SECOND)) & LAST_BIT;
    if (((edgeBits[bit >> 5] as number) & (1 << (bit & 31))) === 0) return;
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

  /** Goes on behind each gap that begins in a node, from every token that it may reach. */
  private leap(node: number, at: number): void {
    const { gapsFrom, gapMost, gapTargets } = this.automaton;
    const { symbolsFrom, symbols, limit } = this;
    const last = gapsFrom[node + 1] as number;
    for (let gap = gapsFrom[node] as number; gap < last; gap++) {
      this.endInGap(gap, at);
      const behind = gapTargets[gap] as number;
      const furthest = Math.min(at + (gapMost[gap] as number), limit - 1);
      for (let to = at; to <= furthest; to++) {
        const end = symbolsFrom[to + 1] as number;
        for (let i = symbolsFrom[to] as number; i < end; i++) this.step(behind, symbols[i] as number, to + 1);
      }
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
function placeOf(numbers: Numbers, wanted: number, from: number, to: number): number {
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
