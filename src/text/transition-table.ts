// A table from a state and a kind of word to the next state. Numbers in one flat array: a Map of numbers is several times slower.

const WIDTH = 3;
const FEWEST_BITS = 12;

export class TransitionTable {
  size = 0;
  private bits = FEWEST_BITS;
  /** Three numbers each: state (none where 0), kind, next state. */
  private slots = new Int32Array(WIDTH << FEWEST_BITS);

  /** -1 where it is not known. `state` is above 0. */
  get(state: number, kind: number): number {
    const { slots } = this;
    const slot = this.slotOf(state, kind);
    return slots[slot] === state ? (slots[slot + 2] ?? -1) : -1;
  }

  set(state: number, kind: number, next: number): void {
    if (this.size * 3 > 2 << this.bits) this.grow();
    const { slots } = this;
    const slot = this.slotOf(state, kind);
    if (slots[slot] !== state) this.size++;
    slots[slot] = state;
    slots[slot + 1] = kind;
    slots[slot + 2] = next;
  }

  /** Where the entry is, or would be. */
  private slotOf(state: number, kind: number): number {
    const { slots, bits } = this;
    let slot = WIDTH * ((Math.imul(state, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b)) >>> (32 - bits));
    while (slots[slot] !== 0 && (slots[slot] !== state || slots[slot + 1] !== kind))
      slot = slot + WIDTH === slots.length ? 0 : slot + WIDTH;
    return slot;
  }

  private grow(): void {
    const { slots } = this;
    this.bits++;
    this.slots = new Int32Array(WIDTH << this.bits);
    this.size = 0;
    for (let slot = 0; slot < slots.length; slot += WIDTH)
      if (slots[slot] !== 0) this.set(slots[slot] ?? 0, slots[slot + 1] ?? 0, slots[slot + 2] ?? 0);
  }
}
