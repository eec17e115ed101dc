// Pairs of symbols as bits: tells at once of most pairs that no phrase has them, so that they are not looked for.

const BITS = 20;

/** A bit for each pair, and for a few others that share it. */
export type PairBits = Int32Array;

export function bitsOfPairs(pairs: Iterable<readonly [number, number]>): PairBits {
  const bits = new Int32Array(1 << (BITS - 5));
  for (const [one, other] of pairs) {
    const bit = bitOf(one, other);
    bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
  }
  return bits;
}

export function mayHold(bits: PairBits, one: number, other: number): boolean {
  const bit = bitOf(one, other);
  return ((bits[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
}

function bitOf(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - BITS);
}
