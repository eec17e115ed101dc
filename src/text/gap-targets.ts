// Where in a sentence the nodes behind gaps lead on, so that a gap is not looked through word by word.
import type { Automaton } from './automaton.js';
import type { TokenSymbols } from './token-symbols.js';

const NONE = -1;

/** For each node behind a gap a chain of the tokens of the sentence by which it leads on, in order. */
export class GapTargets {
  /** Link i of a chain: its token, and the next link or a number below 0. */
  tokens = new Int32Array(256);
  next = new Int32Array(256);
  private length = 0;
  private readonly automaton: Automaton;
  private readonly symbols: TokenSymbols;
  /** For each node its first link, and the last token of the sentence in which it was set. */
  private readonly heads: Int32Array;
  private readonly limits: Int32Array;
  private limit = 0;

  constructor(automaton: Automaton, symbols: TokenSymbols) {
    this.automaton = automaton;
    this.symbols = symbols;
    this.heads = new Int32Array(automaton.endsFrom.length);
    this.limits = new Int32Array(automaton.endsFrom.length);
  }

  /** Goes to the sentence of the tokens [start, limit). */
  enter(start: number, limit: number): void {
    const { behindFrom, behindNodes } = this.automaton;
    const { from, list } = this.symbols;
    const { heads, limits } = this;
    this.limit = limit;
    this.length = 0;
    for (let token = limit - 1; token > start; token--) {
      const end = from[token + 1] as number;
      for (let s = from[token] as number; s < end; s++) {
        const symbol = list[s] as number;
        const last = behindFrom[symbol + 1] as number;
        for (let i = behindFrom[symbol] as number; i < last; i++) {
          const node = behindNodes[i] as number;
          const known = limits[node] === limit;
          const head = heads[node] as number;
          if (known && this.tokens[head] === token) continue;
          heads[node] = this.add(token, known ? head : NONE);
          limits[node] = limit;
        }
      }
    }
  }

  /** The first link of a node that is after a token, or a number below 0; tokens are asked for in order. */
  firstFor(node: number, token: number): number {
    if (this.limits[node] !== this.limit) return NONE;
    let link = this.heads[node] as number;
    if (link < 0 || (this.tokens[link] as number) > token) return link;
    while (link >= 0 && (this.tokens[link] as number) <= token) link = this.next[link] as number;
    this.heads[node] = link;
    return link;
  }

  private add(token: number, next: number): number {
    const link = this.length++;
    if (link === this.tokens.length) {
      this.tokens = twice(this.tokens);
      this.next = twice(this.next);
    }
    this.tokens[link] = token;
    this.next[link] = next;
    return link;
  }
}

function twice(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
