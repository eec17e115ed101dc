// Paragraphs that a converter ran together: text of pages that came without blank lines and without headings. Where they part is told by
// the lines: the page's width is known from most of them, and one that the next line's first word would have fitted into ends something.
import { isApart } from './headings.js';
import { opensPoint } from './item-lines.js';
import { isUnfinished } from './page-breaks.js';
import type { Block, Inline, List, ListItem, Paragraph } from './syntax.js';

interface Line {
  readonly text: string;
  /** Offset in the source of its first character. */
  readonly start: number;
  readonly isRunning: boolean;
}

/** Lines of paragraphs so long tell the width of the page. */
const LEAST_LINES = 6;
const LEAST_MEASURED = 30;
/** Of the lines of wrapped text so many are nearly as wide as the page, and none is much wider. */
const LEAST_FULL = 0.3;
const FULL = 0.8;
const MOST_WIDE = 1.3;
/** How much of the width a line and the next one's first word take where that would have fitted: letters differ, and only a stop is a further sign. */
const ROOM = { ended: 0.93, open: 0.85 };
const LONGEST_TITLE = 0.8;
/** Two short lines over prose are titles, as one is; more are a list or a table. */
const MOST_TITLES = 2;
const LEAST_OVER = 0.4;
const ENDED = /[.!?:]["”’')\]]*$/;
const OPENS = /^["“‘(]?[\p{Lu}\d]/u;

/** The blocks with each such paragraph as several; those of a text with headings stay as they are. */
export function partRunTogether(
  blocks: readonly Block[],
  source: string,
  isRunning: (line: string) => boolean,
): readonly Block[] {
  if (blocks.some(({ type }) => type === 'heading')) return blocks;
  const lines = new Map<Paragraph, readonly Line[]>();
  for (const block of blocks)
    for (const text of block.type === 'list' ? block.children.map(lastOf) : [block])
      if (text?.type === 'paragraph') lines.set(text, linesOf(source, text, isRunning));
  const width = widthOf([...lines.values()]);
  if (width === null) return blocks;
  const part = (text: Paragraph, inItem: boolean): readonly Paragraph[] => {
    const own = lines.get(text) ?? [];
    const cuts = cutsOf(own, width, inItem);
    const at = inItem
      ? // What is set in goes on with the item.
        [...cuts].filter((cut) => /[\r\n]/.test(source.charAt(cut - 1)) && /\S/.test(source.charAt(cut)))
      : [...cuts, ...runningEdges(own, cuts)];
    return partsOf(
      text,
      source,
      at.sort((a, b) => a - b),
    );
  };
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'paragraph') return part(block, false);
    return block.type === 'list' ? partList(block, source, (text) => part(text, true)) : [block];
  });
}

function lastOf({ children }: ListItem): Block | undefined {
  return children.at(-1);
}

/** Markdown takes all lines up to the next blank one for a part of the last item. */
function partList(
  list: List,
  source: string,
  part: (text: Paragraph) => readonly Paragraph[],
): readonly Block[] {
  const found: Block[] = [];
  let items: ListItem[] = [];
  const close = (): void => {
    const [first, last] = [items[0], items.at(-1)];
    if (first && last) found.push({ ...list, children: items, start: first.start, end: last.end });
    items = [];
  };
  const parts = list.children.map((item) => {
    const last = lastOf(item);
    return last?.type === 'paragraph' ? part(last) : [];
  });
  // Text under each of them: they are the titles of its chapters.
  const areTitles = parts.every(({ length }) => length > 1) && /^\d/.test(source.slice(list.start));
  for (const [i, item] of list.children.entries()) {
    const [own, ...rest] = parts[i] as readonly Paragraph[];
    if (!own || rest.length === 0) {
      items.push(item);
      continue;
    }
    const title = source.slice(item.start, own.end);
    if (areTitles && item.children.length === 1 && !/[\r\n]/.test(title)) {
      const span = { start: item.start, end: own.end };
      found.push(
        { type: 'paragraph', children: [{ type: 'text', value: title, ...span }], ...span },
        ...rest,
      );
      continue;
    }
    items.push({ ...item, children: [...item.children.slice(0, -1), own], end: own.end });
    close();
    found.push(...rest);
  }
  close();
  return found;
}

function linesOf(source: string, { start, end }: Paragraph, isRunning: (line: string) => boolean): Line[] {
  const lines: Line[] = [];
  for (const found of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const text = found[0].trim();
    lines.push({ text, start: start + found.index, isRunning: isRunning(text) });
  }
  return lines;
}

/** Characters of a full line; null where the text is not wrapped. */
function widthOf(paragraphs: readonly (readonly Line[])[]): number | null {
  const lengths = paragraphs
    .filter((lines) => lines.length >= LEAST_LINES)
    .flatMap((lines) => lines.map(({ text }) => text.length))
    .sort((a, b) => a - b);
  if (lengths.length < LEAST_MEASURED) return null;
  const width = lengths[Math.floor(lengths.length * 0.9)] as number;
  const full = lengths.filter((length) => length >= width * FULL).length;
  return full >= lengths.length * LEAST_FULL && (lengths.at(-1) as number) <= width * MOST_WIDE
    ? width
    : null;
}

/** Where the source of each part but the first begins. The first line of an item is no title. */
function cutsOf(lines: readonly Line[], width: number, inItem: boolean): ReadonlySet<number> {
  const shown = lines.filter((line) => !line.isRunning);
  const cuts = new Set<number>();
  let titles = 0;
  let begins = true;
  for (const [i, line] of shown.entries()) {
    const next = shown[i + 1];
    if (!next) break;
    const hasEnded = ENDED.test(line.text);
    const taken = line.text.length + 1 + (next.text.split(/\s/, 1)[0] as string).length;
    const ends =
      taken <= width * (hasEnded ? ROOM.ended : ROOM.open) && OPENS.test(next.text) && !opensPoint(next.text);
    if (ends && hasEnded) cuts.add(next.start);
    const isTitle = ends && begins && isTitleLike(line.text, width);
    titles = isTitle && (i > 0 || !inItem) ? titles + 1 : 0;
    // A line with room left within a paragraph there is not, be the one before it full.
    if (isTitle && i > 0 && ENDED.test((shown[i - 1] as Line).text)) cuts.add(line.start);
    // What stands under such a title is told by it, not by being prose.
    if (isTitle && isApart(line.text)) {
      cuts.add(next.start);
      if (i > 0) cuts.add(line.start);
      titles = 0;
    }
    begins = ends || (hasEnded && OPENS.test(next.text));
    if (!isTitle || !isProseLine(next.text, shown[i + 2]?.text, width)) continue;
    cuts.add(next.start);
    if (titles > MOST_TITLES) continue;
    for (let k = 0; k < titles; k++) if (i > k) cuts.add((shown[i - k] as Line).start);
  }
  return cuts;
}

function isTitleLike(text: string, width: number): boolean {
  return (
    text.length <= width * LONGEST_TITLE && OPENS.test(text) && !/[.,;:]$/.test(text) && !isUnfinished(text)
  );
}

/** Does prose begin with a line: one that is full or goes on in small letters, or a sentence? */
function isProseLine(text: string, after: string | undefined, width: number): boolean {
  if (text.length < width * LEAST_OVER) return false;
  return ENDED.test(text) || text.length >= width * FULL || (after !== undefined && !OPENS.test(after));
}

/** Heads and feet of pages stand apart from a text that ends or begins with them; those within a paragraph part nothing. */
function runningEdges(lines: readonly Line[], cuts: ReadonlySet<number>): number[] {
  const edges: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]?.isRunning) continue;
    const first = i;
    while (lines[i + 1]?.isRunning) i++;
    const next = lines[i + 1];
    if (first > 0 && next && !cuts.has(next.start)) continue;
    if (first > 0) edges.push((lines[first] as Line).start);
    if (first === 0 && next) edges.push(next.start);
  }
  return edges;
}

/** A paragraph cut at the begin of lines; whole where a cut would go through what is not plain text. */
function partsOf(node: Paragraph, source: string, cuts: readonly number[]): readonly Paragraph[] {
  if (cuts.length === 0) return [node];
  const parts: Paragraph[] = [];
  let children: Inline[] = [];
  let start = node.start;
  let k = 0;
  const close = (end: number): void => {
    while (children.at(-1)?.type === 'break') children.pop();
    parts.push({ type: 'paragraph', children, start, end: trimmedEnd(source, start, end) });
    children = [];
    start = end;
  };
  for (const child of node.children) {
    if (child.type !== 'text') {
      if ((cuts[k] ?? Infinity) === child.start) close(cuts[k++] as number);
      if ((cuts[k] ?? Infinity) < child.end) return [node];
      children.push(child);
      continue;
    }
    const values = child.value.split(/\r\n?|\n/);
    const starts = lineStarts(source, child.start, child.end);
    if (values.length !== starts.length) return [node];
    let [from, run] = [child.start, [] as string[]];
    for (const [i, value] of values.entries()) {
      const at = starts[i] as number;
      if (at === cuts[k]) {
        if (run.length > 0)
          children.push({
            type: 'text',
            value: run.join('\n'),
            start: from,
            end: trimmedEnd(source, from, at),
          });
        close(at);
        [from, run] = [at, []];
        k++;
      }
      run.push(value);
    }
    children.push({ type: 'text', value: run.join('\n'), start: from, end: child.end });
  }
  if (k < cuts.length) return [node];
  close(node.end);
  return parts;
}

function lineStarts(source: string, from: number, to: number): number[] {
  const starts = [from];
  for (const end of source.slice(from, to).matchAll(/\r\n?|\n/g))
    starts.push(from + end.index + end[0].length);
  return starts;
}

function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
