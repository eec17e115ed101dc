// A text with the place in the source of each of its characters, kept as runs: nearly all of a text stands in the source as it is.

/** Of a run: where it begins in the text, where in the source, and where it ends there; see `runs`. */
const RUN = { from: 0, start: 1, end: 2, fields: 3 };
/** End of a run whose characters stand side by side in the source. */
const SIDE_BY_SIDE = -1;

/** Text under construction. Offsets are UTF-16 code units. */
export class MappedText {
  text = '';
  /** Ranges of the text that are links, in order. */
  readonly links: (readonly [number, number])[] = [];
  /** Three numbers a run, in order; the characters of a run either stand side by side in the source or all share one place. */
  private readonly runs: number[] = [];
  private hint = 0;

  /** How much further on each character stands in the source than in the text; null where that differs. */
  get shift(): number | null {
    const { runs } = this;
    return runs.length === RUN.fields && runs[RUN.end] === SIDE_BY_SIDE ? (runs[RUN.start] ?? 0) : null;
  }

  /** Turns places in the text, each a word's start and end, into those in the source. */
  placeInSource(starts: Int32Array, ends: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      starts[i] = this.offsetOf(starts[i] ?? 0);
      ends[i] = this.endOf((ends[i] ?? 0) - 1);
    }
  }

  /** Adds text that stands in the source as it is. */
  addRun(text: string, offset: number): void {
    const { runs } = this;
    const last = runs.length - RUN.fields;
    const goesOn =
      last >= 0 &&
      runs[last + RUN.end] === SIDE_BY_SIDE &&
      (runs[last + RUN.start] ?? 0) + this.text.length - (runs[last] ?? 0) === offset;
    if (!goesOn) runs.push(this.text.length, offset, SIDE_BY_SIDE);
    this.text = this.text === '' ? text : this.text + text;
  }

  /** Adds a character that stands for source [offset, end). */
  add(char: string, offset: number, end: number): void {
    if (char.length === 1 && end === offset + 1) {
      this.addRun(char, offset);
      return;
    }
    this.runs.push(this.text.length, offset, end);
    this.text += char;
  }

  /** Where text[index] begins in the source. */
  offsetOf(index: number): number {
    const { runs } = this;
    const run = this.find(index);
    const start = runs[run + RUN.start] ?? 0;
    return runs[run + RUN.end] === SIDE_BY_SIDE ? start + index - (runs[run] ?? 0) : start;
  }

  /** Where text[index] ends in the source. */
  endOf(index: number): number {
    const end = this.runs[this.find(index) + RUN.end] ?? 0;
    return end === SIDE_BY_SIDE ? this.offsetOf(index) + 1 : end;
  }

  /** Source span of text [from, to); both within the text and to > from. */
  spanOf(from: number, to: number): { start: number; end: number } {
    return { start: this.offsetOf(from), end: this.endOf(to - 1) };
  }

  slice(from: number, to: number): MappedText {
    if (from === 0 && to === this.text.length) return this;
    const part = new MappedText();
    part.addPart(this, from, to);
    for (const [a, b] of this.links)
      if (b > from && a < to) part.links.push([Math.max(0, a - from), b - from]);
    return part;
  }

  /** Adds [from, to) of another text. */
  addPart(other: MappedText, from: number, to: number): void {
    const { runs } = other;
    for (let at = from, run = other.find(from); at < to; run += RUN.fields) {
      const until = Math.min(to, runs[run + RUN.fields] ?? to);
      const end = runs[run + RUN.end] ?? SIDE_BY_SIDE;
      if (end === SIDE_BY_SIDE) this.addRun(other.text.slice(at, until), other.offsetOf(at));
      else this.add(other.text.slice(at, until), runs[run + RUN.start] ?? 0, end);
      at = until;
    }
  }

  /** The run that holds a character, as its place in `runs`; mostly that of the last question, or the next. */
  private find(index: number): number {
    const { runs, hint } = this;
    const last = runs.length - RUN.fields;
    if (last <= 0) return 0;
    for (let run = hint; run <= hint + RUN.fields && run <= last; run += RUN.fields)
      if ((runs[run] ?? 0) <= index && (run === last || index < (runs[run + RUN.fields] ?? 0)))
        return (this.hint = run);
    let low = 0;
    let high = last / RUN.fields;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * RUN.fields] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.hint = low * RUN.fields);
  }
}

/** Adds a text that stands apart in the source to one that ends at `end`; the gap is a space. */
export function appendText(first: MappedText, end: number, second: MappedText): void {
  first.addRun(' ', end);
  const shift = first.text.length;
  first.addPart(second, 0, second.text.length);
  for (const [from, to] of second.links) first.links.push([from + shift, to + shift]);
}
