// A seeded source of chance: the same seed gives the same draws on every machine. Knows nothing of plans.

/** @typedef {ReturnType<typeof createRandom>} Random */

/** @param {number} seed any whole number */
export function createRandom(seed) {
  // Mixed before use, so that neighbouring seeds share nothing.
  let state = Math.imul((seed ^ 0x9e3779b9) >>> 0, 0x85ebca6b) >>> 0;

  /** A number in [0, 1): mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `least` to `most`, both included. */
  const between = (/** @type {number} */ least, /** @type {number} */ most) =>
    least + Math.floor(next() * (most - least + 1));
  /** True with this chance. */
  const chance = (/** @type {number} */ share) => next() < share;
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => list[Math.floor(next() * list.length)];
  /** @template T @param {readonly T[]} list @returns {T[]} the list in another order */
  const shuffle = (list) => {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = between(0, i);
      [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
    }
    return mixed;
  };
  return { next, between, chance, pick, shuffle };
}
