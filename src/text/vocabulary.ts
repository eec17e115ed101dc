// The distinct words of a text: each is one string, numbered in the order in which it is first used. Scots words are read as English ones.
import { SCOTS } from './scots.js';

export class Vocabulary {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Of words as they are written with a capital. */
  private readonly capitals = new Map<string, number>();

  /** Number of a word, however it is written. */
  numberOf(written: string): number {
    const known = this.numbers.get(written);
    if (known !== undefined) return known;
    const word = written.toLowerCase();
    let number = this.numbers.get(word);
    if (number === undefined) {
      const english = SCOTS.get(word);
      number = english === undefined ? this.words.push(word) - 1 : this.numberOf(english);
      this.numbers.set(word, number);
    }
    return number;
  }

  /** The same, faster for one that begins with a capital. */
  numberOfCapital(written: string): number {
    let number = this.capitals.get(written);
    if (number === undefined) {
      number = this.numberOf(written);
      this.capitals.set(written, number);
    }
    return number;
  }
}
