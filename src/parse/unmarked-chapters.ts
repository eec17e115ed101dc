// Chapters of a text whose headings a converter did not mark: "2. Our localities" alone on its line is a list of one item to Markdown, and the
// numbers go on from one such list to the next. Knows blocks and their source.
import { MappedText } from './mapped-text.js';
import type { PlanBuilder } from './plan-builder.js';
import type { Block, Inline, List, Paragraph } from './syntax.js';

/** Has a text no marked heading, or none but the title? */
export function countMarked(blocks: readonly Block[]): 'none' | 'one' | 'more' {
  let marked = 0;
  for (const { type } of blocks) if (type === 'heading' && ++marked > 1) return 'more';
  return marked === 0 ? 'none' : 'one';
}

const LEAST_CHAPTERS = 3;
const LONGEST = 100;
const MOST_WORDS = 12;
/** "2. Our localities": a number and a title, and no end of a sentence. */
const NUMBERED_TITLE = /^(\d{1,2})[.)][ \t]+[*_]{0,3}\p{Lu}[^\r\n]*(?<![.;,:!][*_]{0,3})$/u;

/** Of the lists that are headings of chapters, the titles: the number of each is one more than that of the one before. */
export function findChapters(
  blocks: readonly Block[],
  source: string,
): ReadonlyMap<Block, readonly Chapter[]> {
  const chapters = new Map<Block, readonly Chapter[]>();
  if (countMarked(blocks) === 'more') return chapters;
  let [last, found] = [0, 0];
  for (const [i, node] of blocks.entries()) {
    // What ends the text has nothing under it.
    if (node.type !== 'list' || blocks[i + 1] === undefined) continue;
    const titles = titlesOf(node, source);
    // Several are chapters of which all but the last are empty, and the points of a list where no chapter stands before.
    if (titles.length === 0 || titles[0]?.number !== last + 1 || (last === 0 && titles.length > 1)) continue;
    chapters.set(node, titles);
    last += titles.length;
    found += titles.length;
  }
  return found >= LEAST_CHAPTERS ? chapters : new Map();
}

/** Adds the headings of chapters, with their numbers. */
export function addChapters(
  builder: PlanBuilder,
  source: string,
  chapters: readonly Chapter[],
  inline: (children: readonly Inline[]) => MappedText,
): void {
  for (const { start, title } of chapters) {
    const text = new MappedText();
    text.addRun(source.slice(start, title.start), start);
    const words = inline(title.children);
    text.addPart(words, 0, words.text.length);
    builder.addHeading(text, builder.realLevel + 1, start, title.end, true);
  }
}

export interface Chapter {
  readonly number: number;
  readonly start: number;
  readonly title: Paragraph;
}

/** The items of a list where each is a title and the numbers rise; none otherwise. */
function titlesOf({ children }: List, source: string): readonly Chapter[] {
  const titles: Chapter[] = [];
  for (const { start, children: parts } of children) {
    const [title, more] = parts;
    if (more !== undefined || title?.type !== 'paragraph' || title.end - start > LONGEST) return [];
    const line = source.slice(start, title.end);
    const number = Number(NUMBERED_TITLE.exec(line)?.[1] ?? -1);
    const before = titles.at(-1);
    const apart = before === undefined || source.slice(before.title.end, start).split('\n').length > 2;
    if (number < 0 || !apart || (before && number !== before.number + 1)) return [];
    if (line.split(/\s+/).length > MOST_WORDS) return [];
    titles.push({ number, start, title });
  }
  return titles;
}
