// Runs the automaton of all phrases over the words of a plan: one scan finds every hit. Nothing is kept from plan to plan, and the work
// grows with the words and with what they begin.
import type { Tokens } from '../model/plan.js';
import { type Automaton, compilePhrases } from './automaton.js';
import { FoundPhrases } from './found-phrases.js';
import { SymbolTable } from './token-symbols.js';
import { Walk } from './walk.js';

/** A phrase found: tokens [start, end). */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

export class Matcher {
  private readonly automaton: Automaton;
  private readonly table: SymbolTable;
  /** Used again for each scan. */
  private readonly found = new FoundPhrases();

  /** Phrases, which are compiled (`phrases[i]` is reported as number i; a SyntaxError for one that does not parse), or what was compiled. */
  constructor(phrases: readonly string[] | Automaton) {
    this.automaton = 'edgesFrom' in phrases ? phrases : compilePhrases(phrases.map((one, i) => [one, [i]]));
    this.table = new SymbolTable(this.automaton);
  }

  /** Every hit of every phrase, some of them more than once. Hits never cross a sentence or cell. To be used before the next scan. */
  scan(tokens: Tokens): FoundPhrases {
    this.found.clear();
    const symbols = this.table.symbolsOf(tokens);
    const walk = new Walk(this.automaton, symbols, this.found);
    const { sentences } = tokens;
    for (let start = 0; start < sentences.length; ) {
      let end = start + 1;
      while (end < sentences.length && sentences[end] === sentences[start]) end++;
      for (; start < end; start++) walk.from(start, end);
    }
    return this.found;
  }
}
