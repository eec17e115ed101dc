// Counts the steps in which the fast parser pairs the runs of * and _ of a paragraph: a run that may close looks back through all that
// are open for its like. Pairs cost next to nothing; runs that never find each other cost the square of their number.

export class EmphasisWalk {
  private open: number[] = [];

  /** Begins a new paragraph. */
  reset(): void {
    this.open = [];
  }

  /** Steps for one more line of the paragraph; at most a little more than `most`. */
  read(line: string, most: number): number {
    let steps = 0;
    for (let i = 0; i < line.length && steps <= most; i++) {
      const code = line.charCodeAt(i);
      if (code !== 42 && code !== 95) continue;
      const before = line.charCodeAt(i - 1);
      while (line.charCodeAt(i + 1) === code) i++;
      const closes = !isSpace(before);
      let at = closes ? this.open.length - 1 : -1;
      for (; at >= 0 && this.open[at] !== code; at--) steps++;
      if (at >= 0) this.open.length = at;
      else if (!isSpace(line.charCodeAt(i + 1))) this.open.push(code);
    }
    return steps;
  }
}

/** Also the line's end. */
function isSpace(code: number): boolean {
  return Number.isNaN(code) || code === 32 || code === 9;
}
