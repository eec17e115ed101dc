// Pairs of symbols as bits: tells at once of most pairs that no phrase has them, so that they are not looked for.

/** A bit for each pair, and for a few others that share it. */
export type PairBits = Int32Array;

/** Bit b is `bits[b >> 5] & (1 << (b & 31))`. */
export const LAST_BIT = (1 << 20) - 1;
/** The bit of a pair is `((one * FIRST) ^ (other * SECOND)) & LAST_BIT`; small enough for numbers of symbols to stay small integers. */
export const FIRST = 9973;
export const SECOND = 31337;

export function bitsOfPairs(pairs: Iterable<readonly [number, number]>): PairBits {
  const bits = new Int32Array((LAST_BIT + 1) >> 5);
  for (const [one, other] of pairs) {
    const bit = ((one * FIRST) ^ (other * SECOND)) & LAST_BIT;
    bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
  }
  return bits;
}
