// What one scan found, as numbers: lists that grow, since nobody knows before how much there will be.

const FEWEST = 1024;
/** More than this is not kept when it is used again. */
const MOST_KEPT = 1 << 18;

/** Finding i is phrase `numbers[i]` in tokens [starts[i], ends[i]). In the order of the starts. */
export class FoundPhrases {
  length = 0;
  numbers = new Int32Array(FEWEST);
  starts = new Int32Array(FEWEST);
  ends = new Int32Array(FEWEST);

  clear(): void {
    this.length = 0;
    if (this.numbers.length <= MOST_KEPT) return;
    this.numbers = new Int32Array(FEWEST);
    this.starts = new Int32Array(FEWEST);
    this.ends = new Int32Array(FEWEST);
  }

  add(number: number, start: number, end: number): void {
    const i = this.length++;
    if (i === this.numbers.length) this.grow();
    this.numbers[i] = number;
    this.starts[i] = start;
    this.ends[i] = end;
  }

  /** Both in one, in the order of the starts. */
  static merge(one: FoundPhrases, other: FoundPhrases): FoundPhrases {
    const all = new FoundPhrases();
    let next = 0;
    const take = (from: FoundPhrases, i: number): void => {
      all.add(from.numbers[i] as number, from.starts[i] as number, from.ends[i] as number);
    };
    for (let i = 0; i < one.length; i++) {
      while (next < other.length && (other.starts[next] as number) < (one.starts[i] as number))
        take(other, next++);
      take(one, i);
    }
    while (next < other.length) take(other, next++);
    return all;
  }

  private grow(): void {
    this.numbers = twice(this.numbers);
    this.starts = twice(this.starts);
    this.ends = twice(this.ends);
  }
}

function twice(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
