// Byte offsets of a UTF-8 text as offsets in UTF-16 code units. What is asked for in the order of the text is answered in constant time.

/** A character of more than one byte. A half of a pair is taken for one of three bytes. */
const WIDE = /[^\0-\x7f]/g;

/** Only for offsets at which a character begins, or the end. */
export class Utf16Offsets {
  /** Where each wide character begins, in bytes, and how many bytes more than code units there are up to its end. */
  private readonly starts: Int32Array;
  private readonly surplus: Int32Array;
  /** How many there are. */
  private readonly count: number;
  /** How many stand before the offset that was last asked for. */
  private before = 0;

  /** `bytes` is the length of the text in UTF-8. */
  constructor(text: string, bytes: number) {
    const most = bytes - text.length;
    this.starts = new Int32Array(most);
    this.surplus = new Int32Array(most);
    let count = 0;
    let surplus = 0;
    if (most > 0) {
      WIDE.lastIndex = 0;
      while (WIDE.test(text)) {
        const at = WIDE.lastIndex - 1;
        this.starts[count] = at + surplus;
        surplus += text.charCodeAt(at) < 0x800 ? 1 : 2;
        this.surplus[count++] = surplus;
      }
    }
    this.count = count;
  }

  at(offset: number): number {
    const { starts, count } = this;
    if (count === 0) return offset;
    let { before } = this;
    if (before < count && (starts[before] ?? 0) < offset) before++;
    if (
      (before < count && (starts[before] ?? 0) < offset) ||
      (before > 0 && (starts[before - 1] ?? 0) >= offset)
    )
      before = this.countBefore(offset);
    this.before = before;
    return before === 0 ? offset : offset - (this.surplus[before - 1] ?? 0);
  }

  private countBefore(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
