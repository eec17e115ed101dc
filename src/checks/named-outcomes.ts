// The mentions of a set of outcomes in a plan, looked up by place: asked for each of them again and again. It knows places, not words.
import type { Passage, Sentence, Tokens } from '../model/plan.js';
import type { Hit } from '../text/matcher.js';

export interface Mention {
  /** Number within the set. */
  readonly member: number;
  readonly hit: Hit;
  readonly passage: Passage;
  /** A number that the plan sets beside what it does and has explained: the passage itself is what serves the outcome. */
  readonly keyed?: true;
  /** It stands in a key to badges: nothing there serves it. */
  readonly explained?: true;
}

/** Numbers of the outcomes that each place names. */
type MembersOf = Map<number, Set<number>>;

export class NamedOutcomes {
  /** In the order of the text. */
  readonly all: readonly Mention[];
  /** For each the furthest end of it and all before it. */
  private readonly reach: Int32Array;
  private readonly inPassages = new Map<number, Mention[]>();
  /** By the numbers of sentences, passages, and lists or tables. */
  private readonly bySentence: MembersOf = new Map();
  private readonly byPassage: MembersOf = new Map();
  private readonly byBlock: MembersOf = new Map();
  /** Tables with an outcome in a row. */
  private readonly rows = new Set<number | null>();

  /** `sentences` are those of the plan's tokens. */
  constructor(all: readonly Mention[], sentences: Tokens['sentences']) {
    this.all = all;
    this.reach = new Int32Array(all.length);
    let reach = 0;
    all.forEach((mention, i) => {
      const { member, hit, passage } = mention;
      reach = Math.max(reach, hit.end);
      this.reach[i] = reach;
      add(this.bySentence, sentences[hit.start] ?? 0, member);
      add(this.byPassage, passage.index, member);
      if (passage.block !== null) add(this.byBlock, passage.block, member);
      if (passage.kind === 'row') this.rows.add(passage.block);
      const here = this.inPassages.get(passage.index);
      if (here) here.push(mention);
      else this.inPassages.set(passage.index, [mention]);
    });
  }

  inPassage({ index }: Passage): readonly Mention[] {
    return this.inPassages.get(index) ?? NONE;
  }

  /** True where tokens are of the name of an outcome: what stands there is no act. */
  covers({ start, end }: Hit): boolean {
    return (this.reach[this.firstFrom(start + 1) - 1] ?? 0) >= end;
  }

  isNamedWithin(from: number, to: number): boolean {
    return (this.all[this.firstFrom(from)]?.hit.start ?? to) < to;
  }

  /** Is an outcome named in a row of the table? */
  namesRow(block: number | null): boolean {
    return this.rows.has(block);
  }

  /** How many a sentence names. */
  countIn(sentence: Sentence): number {
    return this.bySentence.get(sentence.index)?.size ?? 0;
  }

  /** How many the list or table names that a passage belongs to; outside one, the passage. */
  countInBlock({ block, index }: Passage): number {
    return (block === null ? this.byPassage.get(index) : this.byBlock.get(block))?.size ?? 0;
  }

  /** The passage names outcomes, but not this one. */
  namesOnlyOthers({ index }: Passage, member: number): boolean {
    return this.byPassage.get(index)?.has(member) === false;
  }

  /** The same of a sentence. */
  tellsOnlyOthers({ index }: Sentence, member: number): boolean {
    return this.bySentence.get(index)?.has(member) === false;
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

function add(places: MembersOf, place: number, member: number): void {
  const known = places.get(place);
  if (known) known.add(member);
  else places.set(place, new Set([member]));
}
