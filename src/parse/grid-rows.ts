// Rows of a table drawn with strokes and crosses ("+----+", "| a  |"), as some converters write a table. It knows lines only.
import type { DrawnRow, Piece } from './drawn-rows.js';
import type { TextLine } from './text-lines.js';

const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/;

/** The rows between the rules; null where the lines are no such table. */
export function gridRows(lines: readonly TextLine[]): DrawnRow[] | null {
  if (lines.length < 3 || !RULE.test(lines[0]?.text ?? '')) return null;
  const rows: DrawnRow[] = [];
  let cells: Piece[][] = [];
  for (const { text, from } of lines) {
    if (RULE.test(text)) {
      if (cells.some((cell) => cell.length > 0))
        rows.push({ isHead: text.includes('=') && rows.length === 0, cells });
      cells = [];
      continue;
    }
    if (!text.trimStart().startsWith('|')) return null;
    let at = text.indexOf('|') + 1;
    for (let column = 0; at > 0 && at < text.length; column++) {
      const stroke = text.indexOf('|', at);
      const end = stroke < 0 ? text.length : stroke;
      const words = text.slice(at, end).trim();
      const begin = text.indexOf(words, at);
      const cell = (cells[column] ??= []);
      if (words !== '') cell.push({ from: from + begin, to: from + begin + words.length });
      at = end + 1;
    }
  }
  return rows.length > 1 ? rows : null;
}
