// What is worked out once of each numbered place of a plan and then kept: many rules ask the same of the same places.
import type { Reading } from './reading.js';

/** Stores of one plan, one for each `Kept`. */
export type KeptStores = (Map<number, unknown> | undefined)[];

export class Kept<T extends NonNullable<unknown> | null> {
  private static count = 0;
  private readonly slot: number;
  private readonly make: (reading: Reading, key: number) => T;

  /** `make` must not depend on hits that `Reading.with` adds or changes. */
  constructor(make: (reading: Reading, key: number) => T) {
    this.slot = Kept.count++;
    this.make = make;
  }

  of(reading: Reading, key: number): T {
    const store = (reading.kept[this.slot] ??= new Map<number, unknown>()) as Map<number, T>;
    const known = store.get(key);
    if (known !== undefined) return known;
    const made = this.make(reading, key);
    store.set(key, made);
    return made;
  }
}
