// All phrases of all rules in one automaton over words: a trie whose edges are word classes, with gaps. One scan finds every hit.
// It knows words and numbers of phrases only, nothing of concepts or rules.
import { BREAK, type Tokens } from '../model/plan.js';
import { type Element, type Feature, parsePhrase } from './phrase.js';

interface Node {
  readonly edges: Map<number, Node>;
  readonly gaps: { most: number; node: Node }[];
  readonly ends: number[];
}

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
const NONE: readonly number[] = [];

export class Matcher {
  private readonly root: Node = newNode();
  private readonly classIds = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byFeature = new Map<Feature, number[]>();
  private readonly prefixLengths = new Set<number>();
  private readonly cache = new Map<string, readonly number[]>();

  /** `phrases[i]` is the phrase reported as number i. Throws a SyntaxError for a phrase that does not parse. */
  constructor(phrases: readonly string[]) {
    phrases.forEach((phrase, number) => {
      for (const node of this.insert([this.root], parsePhrase(phrase)))
        if (!node.ends.includes(number)) node.ends.push(number);
    });
  }

  /** Every hit of every phrase; `report` is called in the order of the tokens. Hits never cross a sentence or cell. */
  scan(tokens: Tokens, report: (phrase: number, start: number, end: number) => void): void {
    const { words, sentences, breaks } = tokens;
    const classes = words.map((word, i) => this.classesOf(word, breaks[i] ?? 0, isHead(tokens, i)));
    const walk = (node: Node, start: number, at: number): void => {
      for (const phrase of node.ends) report(phrase, start, at);
      if (sentences[at] !== sentences[start]) return;
      if (node.edges.size > 0) {
        for (const id of classes[at] ?? NONE) {
          const next = node.edges.get(id);
          if (next) walk(next, start, at + 1);
        }
      }
      for (const gap of node.gaps) {
        for (let skip = 0; skip <= gap.most && sentences[at + skip] === sentences[start]; skip++)
          walk(gap.node, start, at + skip);
      }
    };
    for (let at = 0; at < words.length; at++) {
      for (const id of classes[at] ?? NONE) {
        const next = this.root.edges.get(id);
        if (next) walk(next, at, at + 1);
      }
    }
  }

  private insert(from: Node[], elements: readonly Element[]): Node[] {
    let ends = from;
    for (const element of elements) ends = this.insertElement(ends, element);
    return ends;
  }

  private insertElement(from: Node[], element: Element): Node[] {
    switch (element.kind) {
      case 'word': {
        const id = this.classOf(element);
        return from.map((node) => childOf(node.edges, id));
      }
      case 'optional':
        return [...from, ...this.insertElement(from, element.element)];
      case 'choice':
        return element.choices.flatMap((choice) => this.insert(from, choice));
      case 'gap':
        return from.map((node) => {
          const known = node.gaps.find((g) => g.most === element.most);
          if (known) return known.node;
          const gap = { most: element.most, node: newNode() };
          node.gaps.push(gap);
          return gap.node;
        });
    }
  }

  private classOf(element: Extract<Element, { kind: 'word' }>): number {
    const key = [element.words.join(','), element.prefixes.join(','), element.features.join(',')].join(';');
    const known = this.classIds.get(key);
    if (known !== undefined) return known;
    const id = this.classIds.size;
    this.classIds.set(key, id);
    for (const word of element.words) pushTo(this.byWord, word, id);
    for (const prefix of element.prefixes) {
      pushTo(this.byPrefix, prefix, id);
      this.prefixLengths.add(prefix.length);
    }
    for (const feature of element.features) pushTo(this.byFeature, feature, id);
    return id;
  }

  private classesOf(word: string, breaks: number, head: boolean): readonly number[] {
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
    const classes = found.size === 0 ? NONE : [...found];
    this.cache.set(key, classes);
    return classes;
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

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens million'.split(
    ' ',
  ),
);

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

function newNode(): Node {
  return { edges: new Map(), gaps: [], ends: [] };
}

function childOf(edges: Map<number, Node>, id: number): Node {
  let node = edges.get(id);
  if (!node) {
    node = newNode();
    edges.set(id, node);
  }
  return node;
}

function pushTo<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
