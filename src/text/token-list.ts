// The words of a plan while it is read: lists that grow side by side.
import type { Tokens } from '../model/plan.js';
import { Vocabulary } from './vocabulary.js';

const FEWEST = 32;

export class TokenList {
  length = 0;
  readonly vocabulary = new Vocabulary();
  readonly words: string[] = [];
  starts: Int32Array;
  ends: Int32Array;
  sentences: Int32Array;
  breaks: Uint16Array;
  ids: Int32Array;

  /** `room` is how many words are expected. */
  constructor(room = FEWEST) {
    const size = Math.max(FEWEST, room);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.sentences = new Int32Array(size);
    this.breaks = new Uint16Array(size);
    this.ids = new Int32Array(size);
  }

  /** `id` is the number of a word of the vocabulary. */
  add(id: number, start: number, end: number, sentence: number, breaks: number): void {
    const at = this.length++;
    if (at === this.ids.length) this.grow();
    this.words.push(this.vocabulary.words[id] ?? '');
    this.starts[at] = start;
    this.ends[at] = end;
    this.sentences[at] = sentence;
    this.breaks[at] = breaks;
    this.ids[at] = id;
  }

  /** The last word turns out to go on. */
  extendLast(id: number, end: number): void {
    const at = this.length - 1;
    this.words[at] = this.vocabulary.words[id] ?? '';
    this.ends[at] = end;
    this.ids[at] = id;
  }

  finish(): Tokens {
    const { length, words } = this;
    return {
      words,
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
      sentences: this.sentences.subarray(0, length),
      breaks: this.breaks.subarray(0, length),
      ids: this.ids.subarray(0, length),
      vocabulary: this.vocabulary.words,
    };
  }

  private grow(): void {
    const size = 2 * this.ids.length;
    this.starts = copyInto(new Int32Array(size), this.starts);
    this.ends = copyInto(new Int32Array(size), this.ends);
    this.sentences = copyInto(new Int32Array(size), this.sentences);
    this.breaks = copyInto(new Uint16Array(size), this.breaks);
    this.ids = copyInto(new Int32Array(size), this.ids);
  }
}

function copyInto<T extends Int32Array | Uint16Array>(larger: T, list: T): T {
  larger.set(list);
  return larger;
}
