// Were the lines of a table's cells broken only because its columns are narrow? It knows the words of cells line by line.

/** Fewer breaks tell nothing. */
const LEAST_BREAKS = 6;

/**
 * `rows` hold, by column, the lines of each cell. Of lines that were broken for want of room, the next word never had room in the one
 * before, anywhere in the table; and half of them at least go on in small letters, as those that stand for themselves do not.
 */
export function areWrapped(rows: readonly (readonly (readonly string[])[])[]): boolean {
  let breaks = 0;
  let small = 0;
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, lines] of row.entries())
      for (const line of lines) widths[column] = Math.max(widths[column] ?? 0, line.length);
  for (const row of rows)
    for (const [column, lines] of row.entries())
      for (const [i, line] of lines.entries()) {
        if (i === 0) continue;
        const word = line.split(/\s/, 1)[0] ?? '';
        if ((lines[i - 1] ?? '').length + 1 + word.length <= (widths[column] ?? 0)) return false;
        breaks++;
        if (/^\p{Ll}/u.test(word)) small++;
      }
  return breaks >= LEAST_BREAKS && small * 2 >= breaks;
}
