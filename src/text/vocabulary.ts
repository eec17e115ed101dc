// The distinct words of a text: each is one string, numbered in the order in which it is first used, and found by its letters without
// a string being made for the question.

/** Small letters of the first 256 characters. */
export const SMALL = new Uint8Array(0x100);
for (let code = 0; code < 0x100; code++) SMALL[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** Of an empty word; `addToHash` takes each further letter. */
export const EMPTY_HASH = 0x2c1b3c6d;
/** Slots looked at for a word; further ones are found by name, so that words made to share a slot cost no more than others. */
const MOST_LOOKS = 24;

/** `code` is that of a small letter. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export class Vocabulary {
  readonly words: string[] = [];
  /** Number of a word and one; 0 for none. */
  private slots: Int32Array;
  private hashes: Int32Array;
  private readonly crowded = new Map<string, number>();

  /** `size` is how many words there is room for at first; a power of two. */
  constructor(size: number) {
    this.slots = new Int32Array(2 * size);
    this.hashes = new Int32Array(size);
  }

  /** Number of the word that text [from, to) is in small letters: characters below 256, and `hash` that of their small letters. */
  numberIn(text: string, from: number, to: number, hash: number): number {
    const { slots, hashes, words } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (hashes[number] === hash && isWord(words[number] ?? '', text, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    return this.numberOf(text.slice(from, to).toLowerCase(), hash);
  }

  /** Number of a word, which is in small letters. */
  numberOf(word: string, hash = hashOf(word)): number {
    const { slots, hashes, words } = this;
    const slot = this.slotOf(word, hash);
    const known = slot < 0 ? (this.crowded.get(word) ?? -1) : (slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const number = words.push(word) - 1;
    if (number === hashes.length) this.grow();
    this.hashes[number] = hash;
    this.place(number, word, hash);
    return number;
  }

  /** The slot that holds a word, or a free one for it; -1 where too many stand before either. */
  private slotOf(word: string, hash: number): number {
    const { slots, words } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || words[number] === word) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private place(number: number, word: string, hash: number): void {
    const slot = this.slotOf(word, hash);
    if (slot < 0) this.crowded.set(word, number);
    else this.slots[slot] = number + 1;
  }

  private grow(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    this.slots = new Int32Array(2 * this.slots.length);
    this.crowded.clear();
    for (let number = 0; number < this.hashes.length; number++)
      this.place(number, this.words[number] ?? '', hashes[number] ?? 0);
    this.hashes = hashes;
  }
}

function isWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== SMALL[text.charCodeAt(from + i)]) return false;
  return true;
}

function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
  return hash;
}
