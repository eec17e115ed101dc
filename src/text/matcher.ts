// Runs the automaton of all phrases over the words of a plan: one scan finds every hit.
import { BREAK, type Tokens } from '../model/plan.js';
import { type Automaton, compilePhrases } from './automaton.js';
import { AutomatonStates, DEAD, GOES_ON, type StateGaps } from './automaton-states.js';
import type { Feature } from './phrase.js';

/** A phrase found: tokens [start, end). */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** How a word stands. */
const FLAGS = { head: 1, capital: 2, linked: 4, all: 8 } as const;
/** Words kept with their kinds. */
const MOST_WORDS = 200_000;

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

const DIGIT = /^\d/;

export class Matcher {
  private readonly states: AutomatonStates;
  private readonly byWord: ReadonlyMap<string, readonly number[]>;
  private readonly byPrefix: ReadonlyMap<string, readonly number[]>;
  private readonly byFeature: ReadonlyMap<Feature, readonly number[]>;
  private readonly prefixLengths: readonly number[];
  /** What kind of word each is, by how it stands: one number for each of FLAGS. */
  private readonly kinds = new Map<string, Int32Array>();

  /** Phrases, which are compiled (`phrases[i]` is reported as number i; a SyntaxError for one that does not parse), or what was compiled. */
  constructor(phrases: readonly string[] | Automaton) {
    const automaton = 'edgesFrom' in phrases ? phrases : compilePhrases(phrases);
    this.states = new AutomatonStates(automaton);
    this.byWord = new Map(automaton.words);
    this.byPrefix = new Map(automaton.prefixes);
    this.byFeature = new Map(automaton.features);
    this.prefixLengths = [...new Set(automaton.prefixes.map(([prefix]) => prefix.length))];
  }

  /** Every hit of every phrase; `report` is called in the order of their starts. Hits never cross a sentence or cell. */
  scan(tokens: Tokens, report: (phrase: number, start: number, end: number) => void): void {
    if (this.kinds.size > MOST_WORDS) this.kinds.clear();
    const { states } = this;
    const { sentences } = tokens;
    const kinds = this.kindsOf(tokens);
    let start = 0;
    let end = 0;
    /** Where the sentence of the token at `start` ends. */
    let limit = 0;
    const tell = (phrase: number): void => {
      report(phrase, start, end);
    };
    const walk = (from: number, first: number): void => {
      let at = first;
      for (let state = from; state !== DEAD; state = states.next(state, kinds[at++] ?? 0)) {
        end = at;
        states.eachEnd(state, tell);
        const gaps = states.gapsOf(state);
        if (gaps !== null) walkGaps(gaps, at);
        if (at >= limit) return;
      }
    };
    const walkGaps = ({ all, each, ending }: StateGaps, at: number): void => {
      const furthest = Math.min(at + all.most, limit);
      const row = states.rowOf(all.state);
      for (let to = at; to <= furthest; to++) {
        end = to;
        for (const { most, state } of ending) if (to - at <= most) states.eachEnd(state, tell);
        if (to === limit) return;
        const kind = kinds[to] ?? 0;
        const known = row[kind];
        if (known === GOES_ON.no || (known !== GOES_ON.yes && !states.goesOn(all.state, kind, row))) continue;
        for (const { most, state } of each) if (to - at <= most) walk(states.next(state, kind), to + 1);
      }
    };
    for (; start < kinds.length; start++) {
      states.makeRoom();
      if (start >= limit) limit = endOfSentence(sentences, start);
      walk(states.first(kinds[start] ?? 0), start + 1);
    }
  }

  private kindsOf({ words, sentences, breaks }: Tokens): Int32Array {
    const kinds = new Int32Array(words.length);
    let head = true;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const flags = breaks[i] ?? 0;
      // Head of a sentence or cell, or of what follows a colon, a dash, a number ("1.2 Open") or a letter in brackets.
      head =
        i === 0 ||
        sentences[i] !== sentences[i - 1] ||
        (flags & BREAK.strong) !== 0 ||
        (head && isLabel(words[i - 1] ?? '', flags));
      const how =
        (head ? FLAGS.head : 0) |
        (flags & BREAK.capital ? FLAGS.capital : 0) |
        (flags & BREAK.link ? FLAGS.linked : 0);
      let known = this.kinds.get(word);
      if (!known) {
        known = new Int32Array(FLAGS.all).fill(-1);
        this.kinds.set(word, known);
      }
      let kind = known[how] ?? -1;
      if (kind < 0) {
        kind = this.states.kindFor(this.classesOf(word, how));
        known[how] = kind;
      }
      kinds[i] = kind;
    }
    return kinds;
  }

  private classesOf(word: string, how: number): number[] {
    const found = new Set(this.byWord.get(word));
    if (how & FLAGS.head) this.byWord.get(`^${word}`)?.forEach((id) => found.add(id));
    for (const length of this.prefixLengths) {
      if (length <= word.length) this.byPrefix.get(word.slice(0, length))?.forEach((id) => found.add(id));
    }
    const linked = (how & FLAGS.linked) !== 0 || word === 'https' || word === 'www';
    for (const feature of featuresOf(word, (how & FLAGS.capital) !== 0, linked))
      this.byFeature.get(feature)?.forEach((id) => found.add(id));
    return [...found].sort((a, b) => a - b);
  }
}

function endOfSentence(sentences: Int32Array, token: number): number {
  let end = token + 1;
  while (end < sentences.length && sentences[end] === sentences[token]) end++;
  return end;
}

/** A word that may stand before the head of what it numbers. */
function isLabel(word: string, flagsAfter: number): boolean {
  return (flagsAfter & BREAK.close) !== 0 ? word.length <= 3 : DIGIT.test(word);
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
