// The mentions of a set of outcomes in a plan, looked up by place: asked for each of them again and again. It knows places, not words.
import type { Passage } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';

export interface Mention {
  /** Number within the set. */
  readonly member: number;
  readonly hit: Hit;
  readonly passage: Passage;
  /** A number that the plan sets beside what it does and has explained: the passage itself is what serves the outcome. */
  readonly keyed?: true;
}

export class NamedOutcomes {
  /** In the order of the text. */
  readonly all: readonly Mention[];
  /** For each the furthest end of it and all before it. */
  private readonly reach: Int32Array;
  /** Tables with an outcome in a row. */
  private readonly rows = new Set<number | null>();
  private readonly inPassages = new Map<number, Mention[]>();
  private readonly inBlocks = new Map<number, Mention[]>();

  constructor(all: readonly Mention[]) {
    this.all = all;
    this.reach = new Int32Array(all.length);
    let reach = 0;
    for (const [i, mention] of all.entries()) {
      const { index, block } = mention.passage;
      reach = Math.max(reach, mention.hit.end);
      this.reach[i] = reach;
      add(this.inPassages, index, mention);
      if (block !== null) add(this.inBlocks, block, mention);
      if (mention.passage.kind === 'row') this.rows.add(block);
    }
  }

  inPassage({ index }: Passage): readonly Mention[] {
    return this.inPassages.get(index) ?? NONE;
  }

  /** Those of the list or table that a passage belongs to; outside one, of the passage. */
  inBlock(passage: Passage): readonly Mention[] {
    return passage.block === null ? this.inPassage(passage) : (this.inBlocks.get(passage.block) ?? NONE);
  }

  /** True where tokens are of the name of an outcome: what stands there is no act. */
  covers({ start, end }: Hit): boolean {
    return (this.reach[this.firstFrom(start + 1) - 1] ?? 0) >= end;
  }

  /** Those that begin at tokens [from, to). */
  within(from: number, to: number): readonly Mention[] {
    const first = this.firstFrom(from);
    let end = first;
    while (end < this.all.length && (this.all[end]?.hit.start ?? to) < to) end++;
    return first === end ? NONE : this.all.slice(first, end);
  }

  isNamedWithin(from: number, to: number): boolean {
    return (this.all[this.firstFrom(from)]?.hit.start ?? to) < to;
  }

  /** Is an outcome named in a row of the table? */
  namesRow(block: number | null): boolean {
    return this.rows.has(block);
  }

  /** The passage names outcomes, but not this one. */
  namesOnlyOthers(passage: Passage, member: number): boolean {
    return isOnlyOf(this.inPassage(passage), member);
  }

  /** The same of tokens [from, to). */
  namesOnlyOthersWithin(from: number, to: number, member: number): boolean {
    return isOnlyOf(this.within(from, to), member);
  }

  private firstFrom(token: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.hit.start ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: readonly Mention[] = [];

function isOnlyOf(here: readonly Mention[], member: number): boolean {
  return here.length > 0 && !here.some((m) => m.member === member);
}

function add(map: Map<number, Mention[]>, key: number, mention: Mention): void {
  const known = map.get(key);
  if (known) known.push(mention);
  else map.set(key, [mention]);
}
