// Texts whose syntax tree is too deep to be walked, or too large to be held, once they are parsed.
import { ToolError } from '../model/errors.js';

/** Emphasis, links, quotes and lists within one another. */
export const MOST_NESTED = 500;

/** `offset` is where in the text the innermost stands. */
export function tooDeep(text: string, offset: number): ToolError {
  const line = (text.slice(0, offset).match(/\r\n|\n|\r/g) ?? []).length + 1;
  return new ToolError(
    'too-deep',
    `emphasis and links stand more than ${MOST_NESTED} deep within one another`,
    {
      line,
      hint: 'Mend the text at this line: it is often the left-over of a conversion.',
    },
  );
}

export function tooMany(most: number): ToolError {
  return new ToolError(
    'too-long',
    `the text has more parts than planlint reads (${most.toLocaleString('en-GB')} paragraphs, items, cells and marks)`,
    { hint: 'Give only the plan, without its papers, or divide it.' },
  );
}
