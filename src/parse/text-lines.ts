// The source lines of a paragraph: converters leave headings, bullets and page furniture in them.
import { MappedText } from './mapped-text.js';

export interface TextLine {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Source lines of a paragraph, as ranges of its text. */
export function linesOf(text: MappedText, source: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (let i = 0; i <= text.text.length; i++) {
    // A line's end is a space in the text.
    if (i < text.text.length) {
      if (text.text.charCodeAt(i) !== 32) continue;
      const code = source.charCodeAt(text.offsetOf(i));
      if (code !== 10 && code !== 13) continue;
    }
    if (i > from) lines.push({ index: lines.length, from, to: i, text: text.text.slice(from, i) });
    from = i + 1;
  }
  return lines;
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
