// The source lines of a paragraph: converters leave headings, bullets and page furniture in them.
import { MappedText } from './mapped-text.js';

export interface TextLine {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Source lines of a paragraph that stands at source [start, end), as ranges of its text. */
export function linesOf(text: MappedText, source: string, start: number, end: number): TextLine[] {
  const whole = text.text;
  const lines: TextLine[] = [];
  let from = 0;
  const written = source.slice(start, end);
  if (/[\r\n]|<br/i.test(written)) {
    // A line's end is a space in the text.
    for (let i = whole.indexOf(' '); i >= 0; i = whole.indexOf(' ', i + 1)) {
      if (!endsLine(source, text.offsetOf(i))) continue;
      if (i > from) lines.push({ index: lines.length, from, to: i, text: whole.slice(from, i) });
      from = i + 1;
    }
  }
  if (whole.length > from)
    lines.push({ index: lines.length, from, to: whole.length, text: whole.slice(from) });
  return lines;
}

/** Does a line end at a place: plainly, with two spaces or a backslash, or by a tag? */
export function endsLine(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code === 10 || code === 13) return true;
  if (code === 60) return /^<br\b/i.test(source.slice(at, at + 4));
  const next = source.charCodeAt(at + 1);
  if (code === 92) return next === 10 || next === 13;
  return code === 32 && next === 32 && /^ {2,}[\r\n]/.test(source.slice(at, at + 20));
}

/** Ranges of a text that blank lines part. */
export function chunksOf(text: string): [from: number, to: number][] {
  const chunks: [number, number][] = [];
  let from = 0;
  for (const { 0: blank, index } of text.matchAll(/(?:\r\n?|\n){2,}/g)) {
    if (index > from) chunks.push([from, index]);
    from = index + blank.length;
  }
  if (text.length > from) chunks.push([from, text.length]);
  return chunks;
}

export function joinLines(text: MappedText, lines: readonly TextLine[], from: number): MappedText {
  const joined = new MappedText();
  lines.forEach((line, i) => {
    const begin = i === 0 ? from : line.from;
    if (i > 0) joined.add(' ', text.offsetOf(begin), text.offsetOf(begin));
    joined.addPart(text, begin, line.to);
  });
  return joined;
}

/** The lines from each start up to the next. */
export function groupLines(lines: readonly TextLine[], starts: ReadonlySet<number>): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const open = groups[groups.length - 1];
    if (open === undefined || starts.has(i)) groups.push([line]);
    else open.push(line);
  }
  return groups;
}

/** Where a line stands in the source. */
export function spanOfLine(text: MappedText, line: TextLine): [start: number, end: number] {
  const { start, end } = text.spanOf(line.from, line.to);
  return [start, end];
}
