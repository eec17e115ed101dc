// What is worked out once of each numbered place of a plan and then kept: many rules ask the same of the same places.

/** Stores of one plan, one for each `Kept`. */
export type KeptStores = (Map<number, unknown> | undefined)[];

interface Keeper {
  readonly kept: KeptStores;
}

let count = 0;

/** `make` must not depend on what is found in the plan later. */
export class Kept<K extends Keeper, T extends object | string | null> {
  private readonly slot = count++;
  private readonly make: (keeper: K, key: number) => T;

  constructor(make: (keeper: K, key: number) => T) {
    this.make = make;
  }

  of(keeper: K, key: number): T {
    const store = (keeper.kept[this.slot] ??= new Map<number, unknown>()) as Map<number, T>;
    const known = store.get(key);
    if (known !== undefined) return known;
    const made = this.make(keeper, key);
    store.set(key, made);
    return made;
  }
}
