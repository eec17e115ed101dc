// The source lines of a paragraph: converters leave headings, bullets and page furniture in them.
import { MappedText } from './inline.js';

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
    const atEnd = i === text.text.length;
    const code = atEnd ? 10 : source.charCodeAt(text.offsets[i] ?? 0);
    if (!atEnd && !(text.text[i] === ' ' && (code === 10 || code === 13))) continue;
    if (i > from) lines.push({ index: lines.length, from, to: i, text: text.text.slice(from, i) });
    from = i + 1;
  }
  return lines;
}

export function joinLines(text: MappedText, lines: readonly TextLine[], from: number): MappedText {
  const joined = new MappedText();
  lines.forEach((line, i) => {
    const begin = i === 0 ? from : line.from;
    if (i > 0) joined.add(' ', text.offsets[begin] ?? 0, text.offsets[begin] ?? 0);
    for (let k = begin; k < line.to; k++)
      joined.add(text.text[k] ?? '', text.offsets[k] ?? 0, text.ends[k] ?? 0);
  });
  return joined;
}
