// Sets of the sentences of a plan, as bits of one table: hundreds are made for a plan, and a typed array for each would cost more than it holds.

/** A set: where in the table it begins. */
export type Bits = number;

const FEWEST_SETS = 256;

export class SentenceBits {
  private readonly words: number;
  private data: Uint32Array;
  private used = 0;

  constructor(sentences: number) {
    this.words = (sentences >> 5) + 1;
    this.data = new Uint32Array(FEWEST_SETS * this.words);
  }

  /** A new set, empty. */
  make(): Bits {
    const bits = this.used;
    this.used += this.words;
    if (this.used > this.data.length) {
      const longer = new Uint32Array(2 * this.data.length);
      longer.set(this.data);
      this.data = longer;
    }
    return bits;
  }

  copy(from: Bits, to: Bits): void {
    this.data.copyWithin(to, from, from + this.words);
  }

  clear(bits: Bits): void {
    this.data.fill(0, bits, bits + this.words);
  }

  has(bits: Bits, i: number): boolean {
    return ((this.data[bits + (i >> 5)] as number) & (1 << (i & 31))) !== 0;
  }

  set(bits: Bits, i: number): void {
    const word = bits + (i >> 5);
    this.data[word] = (this.data[word] as number) | (1 << (i & 31));
  }

  /** Sets [from, to). */
  setRange(bits: Bits, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if ((i & 31) === 0 && i + 32 <= to) {
        this.data[bits + (i >> 5)] = 0xffffffff;
        i += 31;
      } else this.set(bits, i);
    }
  }

  /** Leaves what is in both. False where that is nothing. */
  keep(bits: Bits, other: Bits): boolean {
    const { data, words } = this;
    let any = 0;
    for (let i = 0; i < words; i++) {
      const both = (data[bits + i] as number) & (data[other + i] as number);
      data[bits + i] = both;
      any |= both;
    }
    return any !== 0;
  }

  add(bits: Bits, other: Bits): void {
    const { data, words } = this;
    for (let i = 0; i < words; i++) data[bits + i] = (data[bits + i] as number) | (data[other + i] as number);
  }

  /** Takes out what is in the other. */
  drop(bits: Bits, other: Bits): void {
    const { data, words } = this;
    for (let i = 0; i < words; i++)
      data[bits + i] = (data[bits + i] as number) & ~(data[other + i] as number);
  }

  /** Numbers of the sentences, in order. */
  list(bits: Bits): number[] {
    const list: number[] = [];
    for (let i = 0; i < this.words; i++) {
      for (let word = this.data[bits + i] as number; word !== 0; word &= word - 1)
        list.push(i * 32 + 31 - Math.clz32(word & -word));
    }
    return list;
  }
}
