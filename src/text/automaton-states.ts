// Where words lead in the automaton, worked out as it is used: a state is a node, or several nodes that the same words lead to.
// It knows kinds of words by number only.
import type { Automaton } from './automaton.js';
import { TransitionTable } from './transition-table.js';

/** No phrase goes on from here; also the number of the automaton's root, to which nothing leads. */
export const DEAD = 0;

/** Words between: up to `most` of them, and the state from which to go on. */
export interface StateGap {
  readonly most: number;
  readonly state: number;
}

/** The gaps that begin in a state, and all of them as one: where that leads nowhere, none does. */
export interface StateGaps {
  readonly each: readonly StateGap[];
  readonly all: StateGap;
  /** Those in which a phrase may end: "died ..3 (people)?". */
  readonly ending: readonly StateGap[];
}

/** All is forgotten when there are so many transitions or states. */
const MOST_ENTRIES = 300_000;
const MOST_SETS = 60_000;
/** A node with more edges than this is worth a place in the table. */
const FEW_EDGES = 6;
const NO_ENDS: readonly number[] = [];

export const GOES_ON = { unknown: 0, no: 1, yes: 2 } as const;

export class AutomatonStates {
  private readonly automaton: Automaton;
  /** Nodes of the automaton: a state below it is one node, a state from it on is a set. */
  private readonly nodeCount: number;
  private readonly rootTargets = new Map<number, number>();
  private readonly classWords: number;
  /** For each kind of word its classes: as a list, and as bits. */
  private readonly kinds: (readonly number[])[] = [];
  private readonly kindBits: Uint32Array[] = [];
  private readonly kindOf = new Map<string, number>();
  private starts: (number | undefined)[] = [];
  private sets: (readonly number[])[] = [];
  private setOf = new Map<string, number>();
  private setEnds: (readonly number[])[] = [];
  private gaps = new Map<number, StateGaps | null>();
  private transitions = new TransitionTable();
  /** For a state that a gap leads to: whether it goes on by each kind of word. A row lies together in memory, a table does not. */
  private rows = new Map<number, Uint8Array>();

  constructor(automaton: Automaton) {
    this.automaton = automaton;
    const { edgesFrom, classes, targets } = automaton;
    this.nodeCount = edgesFrom.length - 1;
    this.classWords = (automaton.classCount >> 5) + 1;
    for (let edge = 0; edge < (edgesFrom[1] ?? 0); edge++)
      this.rootTargets.set(classes[edge] ?? 0, targets[edge] ?? 0);
  }

  /** Number of the kind of word that is in these classes (sorted). */
  kindFor(classes: readonly number[]): number {
    const key = classes.join(',');
    let kind = this.kindOf.get(key);
    if (kind === undefined) {
      kind = this.kinds.length;
      const bits = new Uint32Array(this.classWords);
      for (const id of classes) bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
      this.kinds.push(classes);
      this.kindBits.push(bits);
      this.kindOf.set(key, kind);
    }
    return kind;
  }

  /** The state after a first word. */
  first(kind: number): number {
    const known = this.starts[kind];
    if (known !== undefined) return known;
    const nodes: number[] = [];
    for (const id of this.kinds[kind] ?? []) {
      const target = this.rootTargets.get(id);
      if (target !== undefined) nodes.push(target);
    }
    const state = this.stateOf(nodes);
    this.starts[kind] = state;
    return state;
  }

  /** The state after one more word. */
  next(state: number, kind: number): number {
    const { edgesFrom } = this.automaton;
    if (state < this.nodeCount) {
      const first = edgesFrom[state] ?? 0;
      const end = edgesFrom[state + 1] ?? 0;
      if (end - first <= FEW_EDGES) return first === end ? DEAD : this.follow(state, kind);
    }
    const known = this.transitions.get(state, kind);
    if (known >= 0) return known;
    const next = this.follow(state, kind);
    this.transitions.set(state, kind, next);
    return next;
  }

  /** For each kind of word whether a state goes on by it: one of GOES_ON. Ask `goesOn` where that is not known. */
  rowOf(state: number): Uint8Array {
    let row = this.rows.get(state);
    if (row === undefined || row.length < this.kinds.length) {
      const longer = new Uint8Array(2 * this.kinds.length);
      if (row) longer.set(row);
      row = longer;
      this.rows.set(state, row);
    }
    return row;
  }

  goesOn(state: number, kind: number, row: Uint8Array): boolean {
    const does = this.follow(state, kind) !== DEAD;
    row[kind] = does ? GOES_ON.yes : GOES_ON.no;
    return does;
  }

  /** Tells each phrase that ends in a state. */
  eachEnd(state: number, report: (phrase: number) => void): void {
    if (state >= this.nodeCount) {
      for (const phrase of this.setEnds[state - this.nodeCount] ?? NO_ENDS) report(phrase);
      return;
    }
    const { endsFrom, ends } = this.automaton;
    const last = endsFrom[state + 1] ?? 0;
    for (let e = endsFrom[state] ?? 0; e < last; e++) report(ends[e] ?? 0);
  }

  /** The gaps that begin in a state, those of one width as one; null where there is none. */
  gapsOf(state: number): StateGaps | null {
    const { gapsFrom } = this.automaton;
    if (state < this.nodeCount && gapsFrom[state] === gapsFrom[state + 1]) return null;
    let gaps = this.gaps.get(state);
    if (gaps === undefined) {
      gaps = this.findGaps(state);
      this.gaps.set(state, gaps);
    }
    return gaps;
  }

  /** Forgets states before they take too much memory. No state may be held over it. */
  makeRoom(): void {
    if (this.transitions.size <= MOST_ENTRIES && this.sets.length <= MOST_SETS) return;
    this.starts = [];
    this.sets = [];
    this.setOf = new Map();
    this.setEnds = [];
    this.gaps = new Map();
    this.transitions = new TransitionTable();
    this.rows = new Map();
  }

  private follow(state: number, kind: number): number {
    const bits = this.kindBits[kind];
    if (!bits) return DEAD;
    const { edgesFrom, classes, targets } = this.automaton;
    const set = state < this.nodeCount ? null : (this.sets[state - this.nodeCount] ?? null);
    const count = set === null ? 1 : set.length;
    let only = DEAD;
    let found: number[] | null = null;
    for (let i = 0; i < count; i++) {
      const node = set === null ? state : (set[i] ?? 0);
      const end = edgesFrom[node + 1] ?? 0;
      for (let edge = edgesFrom[node] ?? 0; edge < end; edge++) {
        const id = classes[edge] ?? 0;
        if (((bits[id >> 5] ?? 0) & (1 << (id & 31))) === 0) continue;
        const target = targets[edge] ?? 0;
        if (only === DEAD) only = target;
        else if (found === null) found = [only, target];
        else found.push(target);
      }
    }
    return found === null ? only : this.stateOf(found);
  }

  private nodesOf(state: number): readonly number[] {
    return state < this.nodeCount ? [state] : (this.sets[state - this.nodeCount] ?? []);
  }

  private findGaps(state: number): StateGaps | null {
    const { gapsFrom, gapMost, gapTargets } = this.automaton;
    const byWidth = new Map<number, number[]>();
    const add = (node: number, before: number): void => {
      for (let gap = gapsFrom[node] ?? 0; gap < (gapsFrom[node + 1] ?? 0); gap++) {
        const after = gapTargets[gap] ?? 0;
        const most = before + (gapMost[gap] ?? 0);
        const others = byWidth.get(most);
        if (others) others.push(after);
        else byWidth.set(most, [after]);
        // A gap right after a gap makes one that is as wide as both.
        add(after, most);
      }
    };
    for (const node of this.nodesOf(state)) add(node, 0);
    if (byWidth.size === 0) return null;
    const every = [...byWidth.values()].flat();
    const each = [...byWidth].map(([most, nodes]) => ({ most, state: this.stateOf(nodes) }));
    return {
      each,
      ending: each.filter((gap) => this.endsOf(this.nodesOf(gap.state)).length > 0),
      all: { most: Math.max(...byWidth.keys()), state: this.stateOf(every) },
    };
  }

  private stateOf(nodes: number[]): number {
    if (nodes.length < 2) return nodes[0] ?? DEAD;
    nodes.sort((a, b) => a - b);
    const distinct = nodes.filter((node, i) => node !== nodes[i - 1]);
    if (distinct.length === 1) return distinct[0] ?? DEAD;
    const key = distinct.join(',');
    let state = this.setOf.get(key);
    if (state === undefined) {
      state = this.nodeCount + this.sets.length;
      this.setOf.set(key, state);
      this.sets.push(distinct);
      this.setEnds.push(this.endsOf(distinct));
    }
    return state;
  }

  private endsOf(nodes: readonly number[]): readonly number[] {
    const { endsFrom, ends } = this.automaton;
    const all = new Set<number>();
    for (const node of nodes)
      for (let e = endsFrom[node] ?? 0; e < (endsFrom[node + 1] ?? 0); e++) all.add(ends[e] ?? 0);
    return all.size === 0 ? NO_ENDS : [...all];
  }
}
