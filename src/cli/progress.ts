// One line on the terminal that says how far a long check has come. Nothing where nobody looks, and nothing is left of it at the end.
import { terminalAt } from '../run/standard-streams.js';

const ERASE = '\r\u001b[2K';
/** Milliseconds before the first is shown, and between two. */
const PATIENCE = 1000;
const PAUSE = 100;

export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream | null;
  #next: number;
  #shown = false;

  constructor(total: number) {
    this.#total = total;
    this.#stream = total > 1 && process.env.TERM !== 'dumb' ? terminalAt('stderr') : null;
    // The clock is loaded only where somebody looks.
    this.#next = this.#stream ? performance.now() + PATIENCE : Infinity;
  }

  /** So many plans are judged. */
  show(done: number): void {
    if (!this.#stream || performance.now() < this.#next) return;
    this.#next = performance.now() + PAUSE;
    this.#stream.write(`${ERASE}checking ${done + 1} of ${this.#total} …`);
    this.#shown = true;
  }

  /** Before anything else is written to the terminal. */
  clear(): void {
    if (this.#shown) this.#stream?.write(ERASE);
    this.#shown = false;
  }
}
