// Phrases as a trie over classes of words, with gaps; nodes from which the same follows are one. It is made when rules are compiled, and
// knows nothing of texts.
import { type Element, type Feature, parsePhrase } from './phrase.js';

/** Words of which one is as good as the other in a phrase. */
export interface WordClass {
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly features: readonly Feature[];
}

/** Edges and gaps lead to nodes by their number in the list. */
export interface TrieNode {
  readonly edges: readonly (readonly [wordClass: number, target: number])[];
  readonly gaps: readonly (readonly [most: number, target: number])[];
  readonly ends: readonly number[];
}

export interface Trie {
  /** The first is the root. */
  readonly nodes: readonly TrieNode[];
  readonly classes: readonly WordClass[];
}

/** Each phrase with the numbers that it is reported as. Throws a SyntaxError for a phrase that does not parse. */
export function buildTrie(phrases: Iterable<readonly [string, readonly number[]]>): Trie {
  const builder = new Builder();
  for (const [phrase, numbers] of phrases) builder.add(parsePhrase(phrase), numbers);
  return builder.finish();
}

interface Node {
  readonly edges: Map<number, Node>;
  readonly gaps: { most: number; node: Node }[];
  readonly ends: number[];
}

class Builder {
  private readonly root: Node = newNode();
  private readonly classIds = new Map<string, number>();
  private readonly classes: WordClass[] = [];

  add(elements: readonly Element[], numbers: readonly number[]): void {
    for (const node of this.insert([this.root], elements))
      for (const number of numbers) if (!node.ends.includes(number)) node.ends.push(number);
  }

  finish(): Trie {
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
    const nodes: TrieNode[] = [];
    for (let at = 0; at < order.length; at++) {
      const { edges, gaps, ends } = order[at] ?? this.root;
      nodes.push({
        edges: [...edges].sort(([a], [b]) => a - b).map(([id, child]) => [id, numbered(child)]),
        gaps: gaps.map(({ most, node }) => [most, numbered(node)]),
        ends,
      });
    }
    return { nodes, classes: this.classes };
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

  private classOf({ words, prefixes, features }: Extract<Element, { kind: 'word' }>): number {
    const key = [words.join(','), prefixes.join(','), features.join(',')].join(';');
    let id = this.classIds.get(key);
    if (id === undefined) {
      id = this.classes.length;
      this.classIds.set(key, id);
      this.classes.push({ words, prefixes, features });
    }
    return id;
  }
}

/** Nodes from which the same follows are one: for each node the one that stands for it. */
function shareTails(root: Node): ReadonlyMap<Node, Node> {
  const shared = new Map<Node, Node>();
  const byTail = new Map<string | number, number>();
  const list: Node[] = [];
  const numberOf = new Map<Node, number>();
  const visit = (node: Node): number => {
    const known = numberOf.get(node);
    if (known !== undefined) return known;
    const tail = tailOf(node, visit);
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

/** More nodes than there ever are. */
const MOST_NODES = 2 ** 26;

/** What follows from a node, by the numbers of the nodes that stand for those behind it. Most lead on by one word only: a number is quicker made than a text. */
function tailOf({ edges, gaps, ends }: Node, numberOf: (node: Node) => number): string | number {
  if (edges.size === 1 && gaps.length === 0 && ends.length === 0)
    for (const [id, child] of edges) return id * MOST_NODES + numberOf(child);
  const byWord = [...edges].map(([id, child]) => `${id}:${numberOf(child)}`);
  const overGaps = gaps.map(({ most, node }) => `${most}:${numberOf(node)}`);
  return [ends.join(), byWord.sort().join(), overGaps.sort().join()].join(';');
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
