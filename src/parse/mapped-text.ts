// A text with the place in the source of each of its characters, kept as runs: nearly all of a text stands in the source as it is.

/** Text under construction. Offsets are UTF-16 code units. */
export class MappedText {
  text = '';
  /** Ranges of the text that are links, in order. */
  readonly links: (readonly [number, number])[] = [];
  /** Where in the text each run begins. */
  private readonly froms: number[] = [];
  /** Where in the source. */
  private readonly starts: number[] = [];
  /** Where the run ends in the source if all its characters share one place; -1 where each has its own, side by side. */
  private readonly ends: number[] = [];
  private hint = 0;

  /** Adds text that stands in the source as it is. */
  addRun(text: string, offset: number): void {
    const last = this.froms.length - 1;
    const goesOn =
      last >= 0 &&
      this.ends[last] === -1 &&
      (this.starts[last] ?? 0) + this.text.length - (this.froms[last] ?? 0) === offset;
    if (!goesOn) this.pushRun(offset, -1);
    this.text += text;
  }

  /** Adds a character that stands for source [offset, end). */
  add(char: string, offset: number, end: number): void {
    if (char.length === 1 && end === offset + 1) {
      this.addRun(char, offset);
      return;
    }
    this.pushRun(offset, end);
    this.text += char;
  }

  /** How much further on each character stands in the source than in the text; null where that differs. */
  get shift(): number | null {
    return this.froms.length === 1 && this.ends[0] === -1 ? (this.starts[0] ?? 0) : null;
  }

  /** Turns places in the text, each a word's start and end, into those in the source. */
  placeInSource(starts: Int32Array, ends: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      starts[i] = this.offsetOf(starts[i] ?? 0);
      ends[i] = this.endOf((ends[i] ?? 0) - 1);
    }
  }

  /** Where text[index] begins in the source. */
  offsetOf(index: number): number {
    const run = this.find(index);
    const start = this.starts[run] ?? 0;
    return this.ends[run] === -1 ? start + index - (this.froms[run] ?? 0) : start;
  }

  /** Where text[index] ends in the source. */
  endOf(index: number): number {
    const end = this.ends[this.find(index)] ?? 0;
    return end === -1 ? this.offsetOf(index) + 1 : end;
  }

  /** Source span of text [from, to); both within the text and to > from. */
  spanOf(from: number, to: number): { start: number; end: number } {
    return { start: this.offsetOf(from), end: this.endOf(to - 1) };
  }

  slice(from: number, to: number): MappedText {
    const part = new MappedText();
    part.addPart(this, from, to);
    for (const [a, b] of this.links)
      if (b > from && a < to) part.links.push([Math.max(0, a - from), b - from]);
    return part;
  }

  /** Adds [from, to) of another text. */
  addPart(other: MappedText, from: number, to: number): void {
    for (let at = from, run = other.find(from); at < to; run++) {
      const until = Math.min(to, other.froms[run + 1] ?? to);
      const end = other.ends[run] ?? -1;
      if (end === -1) this.addRun(other.text.slice(at, until), other.offsetOf(at));
      else this.add(other.text.slice(at, until), other.starts[run] ?? 0, end);
      at = until;
    }
  }

  private pushRun(start: number, end: number): void {
    this.froms.push(this.text.length);
    this.starts.push(start);
    this.ends.push(end);
  }

  /** The run that holds a character; mostly that of the last question, or the next. */
  private find(index: number): number {
    const { froms, hint } = this;
    for (let run = hint; run < hint + 2; run++)
      if ((froms[run] ?? Infinity) <= index && index < (froms[run + 1] ?? Infinity)) return (this.hint = run);
    let low = 0;
    let high = froms.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((froms[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.hint = Math.max(0, low));
  }
}
