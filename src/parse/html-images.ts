// Pictures in the HTML of a plan: where they stand and what they say of themselves. Reads tags only; knows no Markdown.
import type { Image } from '../model/plan.js';

const TAG = /<img\b[^<>]*>/gi;

/** `offset` is where the HTML begins in the source. */
export function imagesInHtml(html: string, offset: number): Omit<Image, 'passage'>[] {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(TAG)].map(({ 0: tag, index }) => ({
    start: offset + index,
    end: offset + index + tag.length,
    alt: attributeOf(tag, 'alt'),
    url: attributeOf(tag, 'src'),
  }));
}

/** Empty where the tag does not have it. */
export function attributeOf(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
