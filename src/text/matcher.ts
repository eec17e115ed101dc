// Runs the automaton of all phrases over the words of a plan: one scan finds every hit.
import { BREAK, type Tokens } from '../model/plan.js';
import { type Automaton, compilePhrases } from './automaton.js';
import type { Feature } from './phrase.js';

/** A phrase found: tokens [start, end). */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens million'.split(
    ' ',
  ),
);
const NONE: readonly number[] = [];

/** What a word is to the phrases: its classes in order, and where those phrases go on that begin with it. */
interface Seen {
  readonly classes: readonly number[];
  readonly first: readonly number[];
}

export class Matcher {
  private readonly automaton: Automaton;
  private readonly byWord: ReadonlyMap<string, readonly number[]>;
  private readonly byPrefix: ReadonlyMap<string, readonly number[]>;
  private readonly byFeature: ReadonlyMap<Feature, readonly number[]>;
  private readonly prefixLengths: readonly number[];
  /** Nodes that a phrase beginning with a class leads to. */
  private readonly roots: ReadonlyMap<number, number>;
  private readonly cache = new Map<string, Seen>();

  /** Phrases, which are compiled (`phrases[i]` is reported as number i; a SyntaxError for one that does not parse), or what was compiled. */
  constructor(phrases: readonly string[] | Automaton) {
    this.automaton = 'edgesFrom' in phrases ? phrases : compilePhrases(phrases);
    this.byWord = new Map(this.automaton.words);
    this.byPrefix = new Map(this.automaton.prefixes);
    this.byFeature = new Map(this.automaton.features);
    const { edgesFrom, classes, targets } = this.automaton;
    const beginnings = classes.slice(0, edgesFrom[1] ?? 0);
    this.roots = new Map(beginnings.map((id, edge) => [id, targets[edge] ?? 0]));
    this.prefixLengths = [...new Set(this.automaton.prefixes.map(([prefix]) => prefix.length))];
  }

  /** Every hit of every phrase; `report` is called in the order of the tokens. Hits never cross a sentence or cell. */
  scan(tokens: Tokens, report: (phrase: number, start: number, end: number) => void): void {
    const { words, sentences, breaks } = tokens;
    const { edgesFrom, classes, targets, gapsFrom, gapMost, gapTargets, endsFrom, ends } = this.automaton;
    const seen = words.map((word, i) => this.seenAs(word, breaks[i] ?? 0, isHead(tokens, i)));
    const walk = (node: number, start: number, at: number): void => {
      for (let e = endsFrom[node] ?? 0; e < (endsFrom[node + 1] ?? 0); e++) report(ends[e] ?? 0, start, at);
      if (sentences[at] !== sentences[start]) return;
      const own = seen[at]?.classes ?? NONE;
      // Both lists are sorted: the classes of the word, and those of the node's edges.
      let k = 0;
      for (let e = edgesFrom[node] ?? 0; e < (edgesFrom[node + 1] ?? 0) && k < own.length; e++) {
        const wanted = classes[e] ?? 0;
        while (k < own.length && (own[k] ?? 0) < wanted) k++;
        if (own[k] === wanted) walk(targets[e] ?? 0, start, at + 1);
      }
      for (let g = gapsFrom[node] ?? 0; g < (gapsFrom[node + 1] ?? 0); g++) {
        const most = gapMost[g] ?? 0;
        for (let skip = 0; skip <= most && sentences[at + skip] === sentences[start]; skip++)
          walk(gapTargets[g] ?? 0, start, at + skip);
      }
    };
    for (let at = 0; at < words.length; at++)
      for (const node of seen[at]?.first ?? NONE) walk(node, at, at + 1);
  }

  private seenAs(word: string, breaks: number, head: boolean): Seen {
    const capital = (breaks & BREAK.capital) !== 0;
    const linked = (breaks & BREAK.link) !== 0 || word === 'https' || word === 'www';
    const key = `${linked ? '@' : ''}${capital ? '+' : ''}${head ? '^' : ''}${word}`;
    const known = this.cache.get(key);
    if (known) return known;
    const found = new Set(this.byWord.get(word));
    if (head) this.byWord.get(`^${word}`)?.forEach((id) => found.add(id));
    for (const length of this.prefixLengths) {
      if (length <= word.length) this.byPrefix.get(word.slice(0, length))?.forEach((id) => found.add(id));
    }
    for (const feature of featuresOf(word, capital, linked))
      this.byFeature.get(feature)?.forEach((id) => found.add(id));
    const classes = [...found].sort((a, b) => a - b);
    const seen = { classes, first: classes.flatMap((id) => this.roots.get(id) ?? NONE) };
    this.cache.set(key, seen);
    return seen;
  }
}

/** Head of a sentence or cell, or of what follows a colon, a dash, a number ("1.2 Open") or a letter in brackets. */
function isHead(tokens: Tokens, at: number): boolean {
  const { words, sentences, breaks } = tokens;
  if (at === 0 || sentences[at] !== sentences[at - 1]) return true;
  const flags = breaks[at] ?? 0;
  if (flags & BREAK.strong) return true;
  const before = words[at - 1] ?? '';
  return ((flags & BREAK.close) !== 0 ? before.length <= 3 : /^\d/.test(before)) && isHead(tokens, at - 1);
}

function featuresOf(word: string, capital: boolean, linked: boolean): Feature[] {
  const features: Feature[] = linked ? ['link'] : [];
  if (/^£?\d/.test(word)) {
    if (word.startsWith('£')) features.push('money');
    else if (word.endsWith('%')) features.push('percent');
    else if (/^(?:19|20)\d\d$/.test(word)) features.push('year');
    else features.push('number');
  } else {
    if (NUMBER_WORDS.has(word)) features.push('number');
    if (capital && MONTHS.has(word)) features.push('month');
    if (capital) features.push('name');
  }
  return features;
}
