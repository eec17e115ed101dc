// Texts of which a converter made a paragraph of every line, as of a page: told by the sentences that go on from one such paragraph in the
// next, all through the text. Knows blocks and how long they are, not what they say.
import type { Block } from './syntax.js';

/** Sentences that break off at the end of a paragraph; a text whose pages part a few has fewer for its length. */
const LEAST_BROKEN = 10;
const LEAST_SHARE = 0.3;
/** A full line has so much of the width of the page, with the word that did not fit on it. */
export const FULL = 0.9;
/** Lines longer than all but these few are of something else. */
const WIDEST_LEFT_OUT = 0.02;
const NARROWEST = 40;
const WIDEST = 160;

/** Width of the page in characters where each line of the text is a paragraph, 0 where that is not so. */
export function widthOfLoneLines(blocks: readonly Block[], source: string): number {
  const lengths: number[] = [];
  let [pairs, broken] = [0, 0];
  for (const [i, node] of blocks.entries()) {
    if (!isLine(node, source)) continue;
    lengths.push(node.end - node.start);
    const next = blocks[i + 1];
    if (next === undefined || !isLine(next, source)) continue;
    pairs++;
    const end = source.charCodeAt(node.end - 1);
    if (isSmall(source.charCodeAt(next.start)) && (isSmall(end) || end === COMMA)) broken++;
  }
  if (broken < LEAST_BROKEN || broken < pairs * LEAST_SHARE) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * (1 - WIDEST_LEFT_OUT))] ?? 0;
  return width >= NARROWEST && width <= WIDEST ? width : 0;
}

/** Is `next` the line that goes on from a line, as the width of the page tells? The first word of it had no room there. */
export function goesOnFrom(line: Block, next: Block, width: number, source: string): boolean {
  if (!isLine(line, source) || !isLine(next, source)) return false;
  const word = source.slice(next.start, next.end).search(/\s|$/);
  return line.end - line.start + 1 + word > width * FULL;
}

const COMMA = 44;

/** A paragraph of one line that is no longer than a line may be. */
function isLine(node: Block, source: string): boolean {
  if (node.type !== 'paragraph' || node.end - node.start > WIDEST) return false;
  for (let at = node.start; at < node.end; at++) if (source.charCodeAt(at) === 10) return false;
  return true;
}

/** A small letter without marks. */
function isSmall(code: number): boolean {
  return code > 96 && code < 123;
}
