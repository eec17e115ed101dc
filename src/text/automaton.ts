// All phrases of all rules as one automaton over words: a trie whose edges are word classes, with gaps; flat and serialisable, so that
// it can be compiled ahead. It knows words and numbers of phrases only, nothing of concepts or rules.
import { type Element, type Feature, parsePhrase } from './phrase.js';

/** Node n has the edges [edgesFrom[n], edgesFrom[n+1]) into classes and targets, sorted by class; gaps and ends likewise. Node 0 is the root. */
export interface Automaton {
  /** Word classes are numbered from 0. */
  readonly classCount: number;
  readonly edgesFrom: Int32Array;
  readonly classes: Int32Array;
  readonly targets: Int32Array;
  readonly gapsFrom: Int32Array;
  readonly gapMost: Int32Array;
  readonly gapTargets: Int32Array;
  readonly endsFrom: Int32Array;
  readonly ends: Int32Array;
  /** Word, prefix or feature to the numbers of the classes that take it. `^word` stands only at the head of a sentence. */
  readonly words: readonly (readonly [string, readonly number[]])[];
  readonly prefixes: readonly (readonly [string, readonly number[]])[];
  readonly features: readonly (readonly [Feature, readonly number[]])[];
}

interface Node {
  readonly edges: Map<number, Node>;
  readonly gaps: { most: number; node: Node }[];
  readonly ends: number[];
}

/** `phrases[i]` is the phrase reported as number i. Throws a SyntaxError for a phrase that does not parse. */
export function compilePhrases(phrases: readonly string[]): Automaton {
  const builder = new Builder();
  phrases.forEach((phrase, number) => builder.add(parsePhrase(phrase), number));
  return builder.finish();
}

class Builder {
  private readonly root: Node = newNode();
  private readonly classIds = new Map<string, number>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byFeature = new Map<Feature, number[]>();

  add(elements: readonly Element[], number: number): void {
    for (const node of this.insert([this.root], elements))
      if (!node.ends.includes(number)) node.ends.push(number);
  }

  finish(): Automaton {
    const flat = {
      edgesFrom: [] as number[],
      classes: [] as number[],
      targets: [] as number[],
      gapsFrom: [] as number[],
      gapMost: [] as number[],
      gapTargets: [] as number[],
      endsFrom: [] as number[],
      ends: [] as number[],
    };
    const same = shareTails(this.root);
    const order: Node[] = [this.root];
    const numberOf = new Map<Node, number>([[this.root, 0]]);
    const numbered = (node: Node): number => {
      const shared = same.get(node) ?? node;
      let number = numberOf.get(shared);
      if (number === undefined) {
        number = order.length;
        numberOf.set(shared, number);
        order.push(shared);
      }
      return number;
    };
    for (let at = 0; at < order.length; at++) {
      const node = order[at] ?? this.root;
      flat.edgesFrom.push(flat.classes.length);
      flat.gapsFrom.push(flat.gapMost.length);
      flat.endsFrom.push(flat.ends.length);
      for (const [id, child] of [...node.edges].sort(([a], [b]) => a - b)) {
        flat.classes.push(id);
        flat.targets.push(numbered(child));
      }
      for (const { most, node: after } of node.gaps) {
        flat.gapMost.push(most);
        flat.gapTargets.push(numbered(after));
      }
      flat.ends.push(...node.ends);
    }
    flat.edgesFrom.push(flat.classes.length);
    flat.gapsFrom.push(flat.gapMost.length);
    flat.endsFrom.push(flat.ends.length);
    const arrays = Object.fromEntries(
      Object.entries(flat).map(([name, list]) => [name, Int32Array.from(list)]),
    ) as Record<keyof typeof flat, Int32Array>;
    return {
      classCount: this.classIds.size,
      ...arrays,
      words: [...this.byWord],
      prefixes: [...this.byPrefix],
      features: [...this.byFeature],
    };
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
        return [...new Set(from.map((node) => childOf(node.edges, id)))];
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
    for (const prefix of element.prefixes) pushTo(this.byPrefix, prefix, id);
    for (const feature of element.features) pushTo(this.byFeature, feature, id);
    return id;
  }
}

/** Nodes from which the same follows are one: for each node the one that stands for it. */
function shareTails(root: Node): ReadonlyMap<Node, Node> {
  const shared = new Map<Node, Node>();
  const byTail = new Map<string, number>();
  const list: Node[] = [];
  const numberOf = new Map<Node, number>();
  const visit = (node: Node): number => {
    const known = numberOf.get(node);
    if (known !== undefined) return known;
    const edges = [...node.edges].map(([id, child]) => `${id}:${visit(child)}`);
    const gaps = node.gaps.map(({ most, node: after }) => `${most}:${visit(after)}`);
    const tail = [node.ends.join(), edges.sort().join(), gaps.sort().join()].join(';');
    let number = byTail.get(tail);
    if (number === undefined) {
      number = list.length;
      list.push(node);
      byTail.set(tail, number);
    }
    numberOf.set(node, number);
    shared.set(node, list[number] ?? node);
    return number;
  };
  visit(root);
  return shared;
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
