// A key by which a point is known again in a later report, wherever its text has moved to meanwhile.
import { createHash } from 'node:crypto';

/** Makes keys of 32 hex digits. Like points are told apart by their order: each keeps its key while those before it stay. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** Letter case, white space and punctuation of the words do not matter. */
  next(id: string, words: string): string {
    const told = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const key = `${id}\0${told}`;
    const before = this.#seen.get(key) ?? 0;
    this.#seen.set(key, before + 1);
    return createHash('sha256')
      .update(before === 0 ? key : `${key}\0${before}`)
      .digest('hex')
      .slice(0, 32);
  }
}
