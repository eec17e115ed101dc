// Places in a source text. Offsets are UTF-16 code units from 0; lines and columns start at 1.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

const LONE_RETURN = /\r(?!\n)/;

/** Turns offsets into lines and columns. CRLF, LF and lone CR each end a line. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(source: string) {
    // The platform looks for one character far faster than a loop.
    if (!source.includes('\r') || !LONE_RETURN.test(source))
      for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
        this.starts.push(at + 1);
    else for (const { 0: end, index } of source.matchAll(/\r\n|\n|\r/g)) this.starts.push(index + end.length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  positionOf(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  /** Offset of the first character of a line (1-based); the last line's for a number past the end. */
  offsetOfLine(line: number): number {
    return this.starts[Math.max(0, Math.min(line, this.starts.length) - 1)] ?? 0;
  }
}
