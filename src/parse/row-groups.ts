// Which row of a table names the rows below it. It knows only which cells have words.

export class RowGroups {
  /** The row whose first cell names the rows below it: one that has nothing else, or the last before rows with an empty first cell. */
  private group: number | null = null;
  private alone = false;

  /** The row that a row belongs to, told by which of its cells have words. */
  over(filled: readonly boolean[]): number | null {
    return filled[0] === false || this.alone ? this.group : null;
  }

  add(filled: readonly boolean[], index: number): void {
    if (!filled[0]) return;
    if (filled.lastIndexOf(true) === 0 && filled.length > 1) [this.group, this.alone] = [index, true];
    else if (!this.alone) this.group = index;
  }
}
